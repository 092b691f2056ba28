package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.money.BasisPoints;
import com.shipcrowd.domain.money.Money;

/// A fuel surcharge that follows the price of diesel, monthly. Source: zones-and-rates.md section
/// 6.
///
/// @param base the surcharge at the base price
/// @param basePrice of a litre
/// @param step a full step of the price moves the surcharge
/// @param basisPointsPerStep by this much
public record FuelIndex(BasisPoints base, Money basePrice, Money step, int basisPointsPerStep) {
  /// @throws IllegalArgumentException without a step
  public FuelIndex {
    if (!step.isPositive()) throw new IllegalArgumentException("a step of nothing");
  }

  /// The surcharge for an average price of the month before; never below zero.
  public BasisPoints at(Money averagePrice) {
    long steps = Math.floorDiv(averagePrice.minus(basePrice).paise(), step.paise());
    return new BasisPoints(Math.toIntExact(Math.max(0, base.value() + steps * basisPointsPerStep)));
  }
}
