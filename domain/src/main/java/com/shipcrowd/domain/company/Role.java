package com.shipcrowd.domain.company;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/// Who somebody is, in a company or on the platform, and what that grants. The columns are the twelve categories
/// in order; the letters are those of {@link Action}. Source: permissions.md section 4.
public enum Role {
  /// Runs the platform.
  PLATFORM_ADMIN(
      true, "VCUDAX", "VCUDAX", "VCUDAX", "VCUDAX", "VCUDAX", "VCUDAX", "VCUDAX", "VCUDAX",
      "VCUDAX", "VCUDAX", "VCUDAX", "VCUDAX"),
  /// Keeps the platform's money.
  FINANCE(true, "VX", "VX", "V", "V", "VCUAX", "VCUAX", "VCUAX", "VUAX", "V", "-", "VCX", "VA"),
  /// Helps sellers; sees, and moves no money.
  SUPPORT(true, "VU", "VUD", "VU", "VCU", "V", "V", "V", "VU", "V", "V", "V", "V"),
  /// Brings sellers in.
  SALES(true, "V", "V", "V", "V", "VC", "V", "-", "V", "-", "-", "VX", "VC"),
  /// The one owner of a company.
  OWNER(
      false, "VCUDX", "VCUDX", "VCUDX", "VCUDX", "VX", "VCUX", "VCUX", "VCUX", "VCUDX", "VCUDX",
      "VCUDX", "VCUDX"),
  /// Runs the shop for the owner.
  MANAGER(
      false, "VCUDX", "VCUDX", "VCUDX", "VCUDX", "VX", "VCX", "VX", "VCUX", "VCU", "VC", "VCX",
      "VU"),
  /// Packs and books.
  MEMBER(false, "VCU", "VCUD", "VCU", "VCU", "V", "V", "-", "VC", "V", "-", "V", "V"),
  /// Looks only, and exports nothing.
  VIEWER(false, "V", "V", "V", "V", "V", "V", "V", "V", "-", "-", "V", "V");

  private final boolean platform;
  private final Set<Permission> permissions;

  Role(boolean platform, String... columns) {
    this.platform = platform;
    var granted = new HashSet<Permission>();
    for (var category : Category.values()) {
      for (var action : Action.values()) {
        if (columns[category.ordinal()].indexOf(action.letter()) >= 0) {
          granted.add(new Permission(category, action));
        }
      }
    }
    this.permissions = Collections.unmodifiableSet(granted);
  }

  /// Whether it belongs to platform staff; a company never gives it.
  public boolean isPlatform() {
    return platform;
  }

  /// Everything the role grants.
  public Set<Permission> permissions() {
    return permissions;
  }
}
