package com.shipcrowd.bootstrap;

import com.shipcrowd.application.courier.needs.CourierAccounts;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.platform.needs.Partners;
import com.shipcrowd.domain.courier.CourierAccountId;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which courier accounts cannot be reached, looked up once a second: a quote must not wait for it.
@Singleton
final class BrokenLines implements Partners {
  private static final long FRESH_NANOS = 1_000_000_000L;

  private final CourierAccounts accounts;
  private final List<CourierGateway> gateways;
  private volatile @Nullable Look last;

  BrokenLines(CourierAccounts accounts, List<CourierGateway> gateways) {
    this.accounts = accounts;
    this.gateways = gateways;
  }

  private record Look(Set<CourierAccountId> broken, Set<String> couriers, long at) {}

  boolean isBroken(CourierAccountId account) {
    return present().broken.contains(account);
  }

  // A database that does not answer is told as what it is, not as couriers.
  @Override
  public Set<String> down() {
    try {
      return present().couriers;
    } catch (RuntimeException unknown) {
      return Set.of();
    }
  }

  private Look present() {
    var look = last;
    if (look == null || System.nanoTime() - look.at > FRESH_NANOS) {
      look = look();
      last = look;
    }
    return look;
  }

  private Look look() {
    var broken = new HashSet<CourierAccountId>();
    var couriers = new HashSet<String>();
    for (var account : accounts.all()) {
      for (var gateway : gateways) {
        if (gateway.courier().equals(account.courier()) && isDown(gateway.breakers(account))) {
          broken.add(account.id());
          couriers.add("courier." + account.courier());
        }
      }
    }
    return new Look(broken, Set.copyOf(couriers), System.nanoTime());
  }

  // A courier that does not tell its prices carries parcels all the same.
  private static boolean isDown(Map<String, String> breakers) {
    return breakers.entrySet().stream()
        .anyMatch(b -> b.getValue().equals("OPEN") && !b.getKey().equals("rate"));
  }
}
