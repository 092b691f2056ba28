package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.zone.LaneZone;
import java.time.Instant;

/// What a company has agreed on top of the cards, looked at from an instant of booking.
///
/// @param coupon taken off freight, zero for none
/// @param at overrides in force then count
public record Agreement(Overrides overrides, Money coupon, Instant at) {
  /// Nothing but the cards.
  public static final Agreement NONE = new Agreement(Overrides.NONE, Money.ZERO, Instant.EPOCH);

  /// @throws IllegalArgumentException for a coupon below zero
  public Agreement {
    if (coupon.isNegative()) throw new IllegalArgumentException("a coupon below zero");
  }

  /// Overrides as of an instant.
  public static Agreement of(Overrides overrides, Instant at) {
    return new Agreement(overrides, Money.ZERO, at);
  }

  /// The same with so much off freight.
  public Agreement withCoupon(Money amount) {
    return new Agreement(overrides, amount, at);
  }

  /// What it comes to on a lane of a service.
  public Terms on(String service, LaneZone zone) {
    return overrides.on(service, zone, at, coupon);
  }
}
