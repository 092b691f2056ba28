package com.shipcrowd.domain.shipment;

import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.ChargeHead;
import com.shipcrowd.domain.ratecard.PriceOverride.Absolute;
import com.shipcrowd.domain.ratecard.PriceOverride.Percent;
import com.shipcrowd.domain.ratecard.RateCardVersion;
import com.shipcrowd.domain.ratecard.Route;
import com.shipcrowd.domain.ratecard.Terms;
import com.shipcrowd.domain.zone.ZoneRules;
import com.shipcrowd.domain.zone.ZoneSetId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a shipment was priced from, beyond what its other facts say: enough to price it again years later, whatever
/// became of the directory and of what the seller has agreed.
///
/// @param at whose cards and agreements counted: the booking, or the quote it honours
/// @param insured whether insurance was asked for
/// @param route with both places as the service saw them then
/// @param rules by which the card told its zone
/// @param zoneSet the card's, null for none
/// @param ownBase the seller's own price of the first slab, null for the card's
/// @param ownStep the same of each step
/// @param percentBp by how many basis points freight was changed, null for none
/// @param waived heads that were not charged
/// @param coupon what was given, of which freight may have used up less
public record PricedFrom(
    Instant at,
    boolean insured,
    Route route,
    ZoneRules rules,
    @Nullable ZoneSetId zoneSet,
    @Nullable Money ownBase,
    @Nullable Money ownStep,
    @Nullable Integer percentBp,
    List<ChargeHead> waived,
    Money coupon) {

  public PricedFrom {
    waived = List.copyOf(waived);
  }

  /// A parcel of a service by a version and the terms that counted.
  public static PricedFrom of(
      Instant at,
      boolean insured,
      Route route,
      String service,
      RateCardVersion version,
      Terms terms) {
    var own = terms.freight() instanceof Absolute absolute ? absolute : null;
    return new PricedFrom(
        at,
        insured,
        route,
        version.zonesOf(service),
        version.zoneSetOf(service),
        own == null ? null : own.base(),
        own == null ? null : own.step(),
        terms.freight() instanceof Percent(var basisPoints) ? basisPoints : null,
        terms.waived().stream().sorted().toList(),
        terms.coupon());
  }

  /// Whether another version tells zones of a service in the same way.
  boolean zonesAs(RateCardVersion version, String service) {
    return rules.equals(version.zonesOf(service))
        && Objects.equals(zoneSet, version.zoneSetOf(service));
  }

  /// The terms that counted.
  public Terms terms() {
    var freight =
        percentBp != null
            ? new Percent(percentBp)
            : ownBase != null || ownStep != null ? new Absolute(ownBase, ownStep) : null;
    return new Terms(freight, Set.copyOf(waived), coupon);
  }
}
