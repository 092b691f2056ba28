package com.shipcrowd.domain.wallet;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import java.time.Instant;

/// One movement of a company's security deposit. What lies there is what was taken, less the rest.
///
/// @param amount above zero
/// @param reason in the words of whoever did it
/// @param by as histories name people
public record DepositMove(
    DepositId id,
    CompanyId company,
    Kind kind,
    Money amount,
    String reason,
    String by,
    Instant at) {
  /// What was done.
  public enum Kind {
    /// Out of the wallet.
    TAKE,
    /// Back into the wallet.
    RETURN,
    /// Used for dues.
    APPLY
  }

  /// How it changes what lies there.
  public Money change() {
    return kind == Kind.TAKE ? amount : amount.negated();
  }
}
