package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.money.Money;

/// A fee by the kilogram that never falls below a least amount.
///
/// @param least for the whole consignment, zero or more
/// @param perKg zero or more
public record FeePerKg(Money least, Money perKg) {
  /// @throws IllegalArgumentException below zero or above ten lakh rupees
  public FeePerKg {
    if (least.isNegative() || perKg.isNegative())
      throw new IllegalArgumentException("a fee below zero");
    if (least.isMoreThan(FreightMatrix.HIGHEST) || perKg.isMoreThan(FreightMatrix.HIGHEST))
      throw new IllegalArgumentException("a fee above " + FreightMatrix.HIGHEST);
  }

  /// The fee before GST.
  public Money of(long kilograms) {
    return least.max(perKg.times(kilograms));
  }
}
