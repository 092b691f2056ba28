package com.shipcrowd.domain.shipment;

import com.shipcrowd.domain.IndianDay;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.CardDirection;
import com.shipcrowd.domain.ratecard.ChargeHead;
import com.shipcrowd.domain.ratecard.Consignment;
import com.shipcrowd.domain.ratecard.PlaceOfSupply;
import com.shipcrowd.domain.ratecard.Quote;
import com.shipcrowd.domain.ratecard.Quote.Reason;
import com.shipcrowd.domain.ratecard.QuoteDesk;
import com.shipcrowd.domain.ratecard.RateCardVersion;
import com.shipcrowd.domain.ratecard.Terms;
import com.shipcrowd.domain.zone.Zone;
import com.shipcrowd.domain.zone.ZoneAnswer.Zoned;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What shipments would have cost at booking by another version of a card, from their stored facts alone. Whether the
/// version was in force then does not matter. Safe to share between threads.
///
/// @param version what prices
/// @param direction a buy card knows nothing of what the seller has agreed
/// @param sight how zone sets see places
/// @param platform the state the platform is registered in
public record Rerating(
    RateCardVersion version, CardDirection direction, QuoteDesk.Sight sight, State platform) {
  /// The price of a parcel, or why there is none.
  ///
  /// @param service that carried it
  /// @param bookedAt counts when the facts are from before they said it
  public Quote of(String service, Instant bookedAt, ShipmentFacts facts) {
    var from = facts.pricedFrom();
    var day = IndianDay.of(from == null ? bookedAt : from.at());
    var line = version.parcels(service, day);
    if (line == null || line.forward() == null) return no(Reason.SERVICE_NOT_PRICED);
    var zone = zone(service, facts);
    if (zone == null) return no(Reason.FREIGHT_ONLY);
    var booking =
        new Quote.Booking(
            service,
            zone,
            Direction.FORWARD,
            isOda(facts),
            day,
            new PlaceOfSupply(facts.placeOfSupply()).from(platform));
    return Quote.of(line, consignment(facts), booking, terms(facts));
  }

  private static Quote no(Reason reason) {
    return new Quote.Unpriced(reason, Map.of());
  }

  /// The zone of the lane. The version may draw zones in another way than the one at booking; shipments that do not know
  /// their places keep the zone they had. Freight has none of the six.
  public @Nullable Zone zone(String service, ShipmentFacts facts) {
    var booked = booked(facts.zone());
    var from = facts.pricedFrom();
    if (booked == null || from == null || from.zonesAs(version, service)) return booked;
    return from.route().zone(version, service, sight) instanceof Zoned(var zone, _) ? zone : booked;
  }

  private static @Nullable Zone booked(String name) {
    for (var zone : Zone.values()) if (zone.name().equals(name)) return zone;
    return null;
  }

  private Terms terms(ShipmentFacts facts) {
    if (direction == CardDirection.BUY) return Terms.NONE;
    var from = facts.pricedFrom();
    // Before terms were kept nobody had any but a coupon.
    return from == null ? Terms.coupon(facts.discount()) : from.terms();
  }

  /// What was handed over, as it is priced.
  public static Consignment consignment(ShipmentFacts facts) {
    var from = facts.pricedFrom();
    return new Consignment(
        facts.parcels(),
        facts.paymentMode(),
        facts.collectable(),
        facts.declaredValue(),
        from == null ? has(facts, ChargeHead.INSURANCE) : from.insured(),
        facts.fragile(),
        facts.dangerousGoods(),
        false);
  }

  /// Whether an end lay off the usual routes of the service.
  public static boolean isOda(ShipmentFacts facts) {
    var from = facts.pricedFrom();
    return from == null ? has(facts, ChargeHead.ODA) : from.route().oda();
  }

  private static boolean has(ShipmentFacts facts, ChargeHead head) {
    return facts.charges().stream().anyMatch(line -> line.head() == head);
  }
}
