package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;

/// What lifting boxes above a weight costs.
///
/// @param above a box of exactly this weight is not heavy yet
/// @param perKg of the boxes this class takes, all of them together, rounded up to the kilogram
public record HeavyBoxes(Weight above, Money perKg) {
  /// @throws IllegalArgumentException for a price below zero or above ten lakh rupees
  public HeavyBoxes {
    if (perKg.isNegative() || perKg.isMoreThan(FreightMatrix.HIGHEST))
      throw new IllegalArgumentException("a fee out of range: " + perKg);
  }
}
