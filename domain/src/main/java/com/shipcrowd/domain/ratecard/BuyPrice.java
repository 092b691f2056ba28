package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.zone.ZoneAnswer.Zoned;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a courier asks the platform for a parcel, by its buy card. What a seller has agreed with the platform and coupons
/// do not touch it.
///
/// @param version of the buy card
/// @param taxable before GST: input tax comes back
/// @param cod the part of it that is owed at delivery only; null on prices from before it was kept
/// @param rto what its return would cost on top; null when the card does not say, and on prices from before it was kept
public record BuyPrice(
    RateCardVersionId version, Money taxable, @Nullable Money cod, @Nullable Money rto) {
  /// What is owed at pickup.
  public Money freight() {
    return cod == null ? taxable : taxable.minus(cod);
  }

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
          ? Optional.of(of(version, line, priced, supply))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static BuyPrice of(
      RateCardVersion version, RateLine line, Quote.Priced priced, Supply supply) {
    var charges = priced.charges();
    var cod = charges.line(ChargeHead.COD_FEE).map(ChargeLine::taxable).orElse(Money.ZERO);
    var back = Quote.rto(line, priced, Terms.NONE, supply).taxable();
    return new BuyPrice(version.id(), charges.taxable(), cod, back);
  }
}
