package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.zone.FreightLane;
import com.shipcrowd.domain.zone.LaneZone;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Something one customer gets differently from the card. Source: zones-and-rates.md section 12.
///
/// @param from first instant of booking it holds for
/// @param to first one it no longer holds for, null for open end
public record PriceOverride(Scope scope, Instant from, @Nullable Instant to, Change change) {
  /// @throws IllegalArgumentException when it ends before it starts, or sets slab prices on a
  ///   freight lane
  public PriceOverride {
    if (to != null && !to.isAfter(from))
      throw new IllegalArgumentException("an override that ends before it starts");
    if (change instanceof Absolute && scope.zone instanceof FreightLane)
      throw new IllegalArgumentException("slab prices on a freight lane");
  }

  /// Without an end.
  public static PriceOverride since(Instant start, Scope scope, Change change) {
    return new PriceOverride(scope, start, null, change);
  }

  /// The same for another time.
  public PriceOverride between(Instant start, @Nullable Instant end) {
    return new PriceOverride(scope, start, end, change);
  }

  /// Whether it holds for a booking of that instant.
  public boolean isEffective(Instant at) {
    return !at.isBefore(from) && (to == null || at.isBefore(to));
  }

  /// What an override holds for: one lane of a service, a service, or everything.
  ///
  /// @param service code, null for all
  /// @param zone null for all; never without a service
  public record Scope(@Nullable String service, @Nullable LaneZone zone) {
    /// Every service and every zone.
    public static final Scope ALL = new Scope(null, null);

    /// @throws IllegalArgumentException for a zone without a service, or a blank code
    public Scope {
      if (zone != null && service == null)
        throw new IllegalArgumentException("a zone without a service");
      if (service != null && service.isBlank())
        throw new IllegalArgumentException("a service without a code");
    }

    /// All zones of a service.
    public static Scope of(String service) {
      return new Scope(service, null);
    }

    /// One zone of a service.
    public static Scope of(String service, LaneZone zone) {
      return new Scope(service, zone);
    }
  }

  /// What is different.
  public sealed interface Change {
    /// The head it is about; of several overrides about one head only one counts.
    ChargeHead head();
  }

  /// Another freight, on the way there and on the way back.
  public sealed interface OfFreight extends Change {
    @Override
    default ChargeHead head() {
      return ChargeHead.FREIGHT;
    }
  }

  /// Own prices in place of the card's. Parcels only: they know slabs and steps, freight does not.
  ///
  /// @param base in place of the first slab's price, null to keep it
  /// @param step in place of the price of each step, null to keep it
  public record Absolute(@Nullable Money base, @Nullable Money step) implements OfFreight {
    /// @throws IllegalArgumentException when it replaces nothing, or for a price below zero or above
    ///   ten lakh rupees
    public Absolute {
      if (base == null && step == null)
        throw new IllegalArgumentException("an override that replaces nothing");
      check(base);
      check(step);
    }

    private static void check(@Nullable Money price) {
      if (price != null && (price.isNegative() || price.isMoreThan(FreightMatrix.HIGHEST)))
        throw new IllegalArgumentException("price out of range: " + price);
    }
  }

  /// The card's freight changed by a share.
  ///
  /// @param basisPoints -800 for 8 % off; from -10,000 to 100,000
  public record Percent(int basisPoints) implements OfFreight {
    /// @throws IllegalArgumentException outside the range
    public Percent {
      if (basisPoints < -10_000 || basisPoints > 100_000)
        throw new IllegalArgumentException("percentage out of range: " + basisPoints);
    }
  }

  /// A head that is not charged. A waived `FREIGHT` is free both ways, and fuel and season, which
  /// are shares of it, with it.
  public record Waive(ChargeHead head) implements Change {
    /// The heads that a quote, a return or a later event of freight charges.
    public static final Set<ChargeHead> WAIVABLE =
        Collections.unmodifiableSet(
            EnumSet.complementOf(
                EnumSet.of(
                    ChargeHead.WEIGHT_ADJ,
                    ChargeHead.ADDRESS_CHANGE,
                    ChargeHead.LABEL_MISUSE,
                    ChargeHead.EARLY_COD_FEE)));

    /// @throws IllegalArgumentException for a head whose price no override reaches
    public Waive {
      if (!WAIVABLE.contains(head)) throw new IllegalArgumentException("cannot be waived: " + head);
    }
  }
}
