package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.BasisPoints;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.PriceOverride.Absolute;
import com.shipcrowd.domain.ratecard.PriceOverride.OfFreight;
import com.shipcrowd.domain.ratecard.PriceOverride.Percent;
import com.shipcrowd.domain.ratecard.SlabLadder.Rated;
import com.shipcrowd.domain.zone.Zone;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one seller gets on top of the card for one lane of one service: overrides that were chosen,
/// and a coupon. `Agreement` answers them.
///
/// @param freight another freight, null for the card's
/// @param waived heads that are not charged
/// @param coupon taken off freight alone, never below zero; a coupon never touches what is passed
///   on to others
public record Terms(@Nullable OfFreight freight, Set<ChargeHead> waived, Money coupon) {
  /// The card as it is.
  public static final Terms NONE = new Terms(null, Set.of(), Money.ZERO);

  /// @throws IllegalArgumentException for a coupon below zero
  public Terms {
    if (coupon.isNegative()) throw new IllegalArgumentException("a coupon below zero");
    waived = Set.copyOf(waived);
  }

  /// Freight changed by so many basis points.
  ///
  /// @throws IllegalArgumentException for more than everything off
  public static Terms percent(int basisPoints) {
    return NONE.withFreight(new Percent(basisPoints));
  }

  /// So much off freight.
  public static Terms coupon(Money amount) {
    return NONE.withCoupon(amount);
  }

  /// These heads for nothing.
  public static Terms waiving(ChargeHead... heads) {
    return new Terms(null, Set.of(heads), Money.ZERO);
  }

  /// The same with another freight.
  public Terms withFreight(OfFreight change) {
    return new Terms(change, waived, coupon);
  }

  /// The same with another coupon.
  public Terms withCoupon(Money amount) {
    return new Terms(freight, waived, amount);
  }

  /// Whether a head is not charged.
  public boolean waives(ChargeHead head) {
    return waived.contains(head);
  }

  /// What a weight costs forward or on a return, before the coupon; own prices stand in for the
  /// ladder's.
  Rated rate(SlabLadder ladder, Weight chargeable, Weight tolerance, Zone zone) {
    if (freight instanceof Absolute(var base, var step))
      return free(ladder.rate(chargeable, tolerance, zone, base, step));
    return rateReverse(ladder, chargeable, tolerance, zone);
  }

  /// The same for a reverse journey: it has its own rates on the card, and own prices agreed for
  /// the way there do not replace them.
  Rated rateReverse(SlabLadder ladder, Weight chargeable, Weight tolerance, Zone zone) {
    var rated = ladder.rate(chargeable, tolerance, zone);
    return new Rated(adjusted(rated.freight()), rated.billed());
  }

  /// The card's freight after the percentage and before the coupon, the change rounded HALF_UP.
  Money adjusted(Money cardFreight) {
    if (waives(ChargeHead.FREIGHT)) return Money.ZERO;
    if (!(freight instanceof Percent(var basisPoints)) || basisPoints == 0) return cardFreight;
    var change = new BasisPoints(Math.abs(basisPoints)).of(cardFreight);
    return basisPoints > 0 ? cardFreight.plus(change) : cardFreight.minus(change);
  }

  private Rated free(Rated rated) {
    return waives(ChargeHead.FREIGHT) ? new Rated(Money.ZERO, rated.billed()) : rated;
  }
}
