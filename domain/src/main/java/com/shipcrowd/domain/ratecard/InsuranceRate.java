package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.money.BasisPoints;
import com.shipcrowd.domain.money.Money;

/// What insuring the declared value costs, for those who ask for it.
///
/// @param threshold insurance is sold for values above this only
/// @param minimum the least it costs
public record InsuranceRate(BasisPoints rate, Money threshold, Money minimum) {
  /// 0.55 % above 5,000.00. Source: zones-and-rates.md section 6.
  public static final InsuranceRate STANDARD =
      new InsuranceRate(new BasisPoints(55), new Money(500_000), Money.ZERO);

  /// The premium before GST, nothing at or below the threshold.
  public Money of(Money declaredValue) {
    return declaredValue.isMoreThan(threshold) ? minimum.max(rate.of(declaredValue)) : Money.ZERO;
  }
}
