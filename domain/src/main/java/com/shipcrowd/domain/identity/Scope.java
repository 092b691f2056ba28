package com.shipcrowd.domain.identity;

import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.company.Permission;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a key may be used for. Wallet recharge, payouts, bank, KYC, team, roles, keys and approvals are in none of
/// them. `write` includes `read` of the same thing. Source: permissions.md section 7.
public enum Scope {
  ORDERS_READ("orders:read", Category.ORDERS, false),
  ORDERS_WRITE("orders:write", Category.ORDERS, true),
  SHIPMENTS_READ("shipments:read", Category.SHIPMENTS, false),
  SHIPMENTS_WRITE("shipments:write", Category.SHIPMENTS, true),
  WAREHOUSES_READ("warehouses:read", Category.WAREHOUSES, false),
  WAREHOUSES_WRITE("warehouses:write", Category.WAREHOUSES, true),
  RETURNS_READ("returns:read", Category.RETURNS_NDR, false),
  RETURNS_WRITE("returns:write", Category.RETURNS_NDR, true),
  RATES_READ("rates:read", Category.RATES_ZONES, false),
  WALLET_READ("wallet:read", Category.WALLET_BILLING, false),
  COD_READ("cod:read", Category.COD_REMITTANCE, false),
  DISPUTES_READ("disputes:read", Category.DISPUTES_CLAIMS, false),
  DISPUTES_WRITE("disputes:write", Category.DISPUTES_CLAIMS, true),
  WEBHOOKS_MANAGE("webhooks:manage", Category.INTEGRATIONS, true),
  REPORTS_READ("reports:read", Category.REPORTS_AUDIT, false);

  private final String text;
  private final Category category;
  private final boolean write;

  Scope(String text, Category category, boolean write) {
    this.text = text;
    this.category = category;
    this.write = write;
  }

  /// As it is written outside: `orders:write`.
  public String text() {
    return text;
  }

  /// Reads the outside spelling.
  public static Optional<Scope> read(String text) {
    var wanted = text.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(s -> s.text.equals(wanted)).findFirst();
  }

  /// The rights it stands for.
  public Set<Permission> permissions() {
    var granted = new HashSet<Permission>();
    granted.add(new Permission(category, Action.VIEW));
    granted.add(new Permission(category, Action.EXPORT));
    if (write) {
      for (var action : EnumSet.of(Action.CREATE, Action.UPDATE, Action.DELETE)) {
        granted.add(new Permission(category, action));
      }
    }
    return granted;
  }

  /// The scope a key would need for a right; empty when no key can have it.
  public static Optional<Scope> granting(Permission wanted) {
    return Arrays.stream(values()).filter(s -> s.permissions().contains(wanted)).findFirst();
  }
}
