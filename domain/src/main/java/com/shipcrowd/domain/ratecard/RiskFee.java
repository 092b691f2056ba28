package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.money.BasisPoints;
import com.shipcrowd.domain.money.Money;

/// What the carrier's risk costs on freight (ROV): a share of the invoice value, never below a
/// least amount. Source: zones-and-rates.md section 10.
public record RiskFee(Money least, BasisPoints rate) {
  /// @throws IllegalArgumentException for a least amount below zero
  public RiskFee {
    if (least.isNegative()) throw new IllegalArgumentException("a fee below zero");
  }

  /// The fee before GST.
  public Money of(Money invoiceValue) {
    return least.max(rate.of(invoiceValue));
  }
}
