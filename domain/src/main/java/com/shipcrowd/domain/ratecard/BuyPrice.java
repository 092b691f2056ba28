package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.zone.ZoneAnswer.Zoned;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a courier asks the platform for a parcel, by its buy card. What a seller has agreed with the platform and coupons
/// do not touch it.
///
/// @param version of the buy card
/// @param taxable before GST: input tax comes back
public record BuyPrice(RateCardVersionId version, Money taxable) {
  /// The first version that prices the service says it; empty when none does, or when it refuses the parcel.
  ///
  /// @param versions in force, of the account that carries
  /// @param sight how zone sets see places
  /// @param route where it goes, for the zone by the courier's own rules
  /// @param day Indian day of the booking
  public static Optional<BuyPrice> of(
      List<RateCardVersion> versions,
      QuoteDesk.Sight sight,
      String service,
      Consignment consignment,
      Route route,
      LocalDate day,
      Supply supply) {
    for (var version : versions) {
      var line = version.parcels(service, day);
      if (line == null || line.forward() == null) continue;
      if (!(route.zone(version, service, sight) instanceof Zoned(var zone, _)))
        return Optional.empty();
      var booking = new Quote.Booking(service, zone, Direction.FORWARD, route.oda(), day, supply);
      return Quote.of(line, consignment, booking, Terms.NONE) instanceof Quote.Priced priced
          ? Optional.of(new BuyPrice(version.id(), priced.charges().taxable()))
          : Optional.empty();
    }
    return Optional.empty();
  }
}
