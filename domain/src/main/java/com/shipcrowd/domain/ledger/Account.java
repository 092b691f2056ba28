package com.shipcrowd.domain.ledger;

import com.shipcrowd.domain.company.CompanyId;

/// One account: a name and, where there is one per owner, the owner.
///
/// @param owner empty for the platform's own accounts, otherwise the company's id text, the courier or the gateway
public record Account(AccountName name, String owner) {
  /// @throws IllegalArgumentException when the owner is missing or superfluous
  public Account {
    if ((name.owner() == AccountName.Owner.PLATFORM) != owner.isEmpty()) {
      throw new IllegalArgumentException(name + " with owner '" + owner + "'");
    }
  }

  /// The platform's own.
  public static Account of(AccountName name) {
    return new Account(name, "");
  }

  /// A company's.
  public static Account of(AccountName name, CompanyId company) {
    return new Account(name, company.text());
  }

  /// `NAME` or `NAME:owner`, as in money.md.
  @Override
  public String toString() {
    return owner.isEmpty() ? name.name() : name.name() + ":" + owner;
  }
}
