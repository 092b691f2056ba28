package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.money.BasisPoints;
import com.shipcrowd.domain.money.Money;

/// What one seller gets on top of the card.
///
/// @param freightPercentBp change of freight in basis points, -800 for 8 % off; from -10,000 up
/// @param coupon taken off freight alone, never below zero; a coupon never touches what is passed
///   on to others
public record Terms(int freightPercentBp, Money coupon) {
  /// The card as it is.
  public static final Terms NONE = new Terms(0, Money.ZERO);

  /// @throws IllegalArgumentException for more than everything off, or a coupon below zero
  public Terms {
    if (freightPercentBp < -10_000) throw new IllegalArgumentException("more than everything off");
    if (coupon.isNegative()) throw new IllegalArgumentException("a coupon below zero");
  }

  /// Freight changed by so many basis points.
  public static Terms percent(int basisPoints) {
    return new Terms(basisPoints, Money.ZERO);
  }

  /// So much off freight.
  public static Terms coupon(Money amount) {
    return new Terms(0, amount);
  }

  /// Freight after the percentage and before the coupon, the change rounded HALF_UP.
  public Money adjusted(Money cardFreight) {
    if (freightPercentBp == 0) return cardFreight;
    var change = new BasisPoints(Math.abs(freightPercentBp)).of(cardFreight);
    return freightPercentBp > 0 ? cardFreight.plus(change) : cardFreight.minus(change);
  }
}
