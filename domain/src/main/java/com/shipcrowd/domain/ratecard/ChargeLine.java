package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.money.Money;

/// One line of a price, rounded and taxed alone.
///
/// @param taxable before GST; negative on a reversal
/// @param tax on this line
public record ChargeLine(ChargeHead head, Money taxable, Tax tax) {
  /// A line with its tax.
  public static ChargeLine of(ChargeHead head, Money taxable, Supply supply) {
    return new ChargeLine(head, taxable, supply.on(taxable));
  }

  /// With tax.
  public Money total() {
    return taxable.plus(tax.total());
  }

  /// The line that undoes this one: same amounts, sign turned.
  public ChargeLine reversed() {
    return new ChargeLine(head, taxable.negated(), tax.negated());
  }
}
