package com.shipcrowd.domain.courierbill;

import com.shipcrowd.domain.IndianDay;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.ChargeHead;
import com.shipcrowd.domain.ratecard.ChargeLine;
import com.shipcrowd.domain.ratecard.Consignment;
import com.shipcrowd.domain.ratecard.PlaceOfSupply;
import com.shipcrowd.domain.ratecard.Quote;
import com.shipcrowd.domain.ratecard.RateLine;
import com.shipcrowd.domain.ratecard.Terms;
import com.shipcrowd.domain.shipment.Rerating;
import com.shipcrowd.domain.shipment.ShipmentFacts;
import com.shipcrowd.domain.zone.Zone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The courier's card of the day for one parcel, from stored facts alone.
///
/// @param card that counted at booking, null when it cannot be read any more: then what was written down at booking counts
/// @param weight decided by a weight case that the seller paid, null for the booked one
/// @param leg which ways are asked about
/// @param stage what of them happened
public record BuyTariff(
    @Nullable Rerating card,
    String service,
    Instant bookedAt,
    ShipmentFacts facts,
    @Nullable Integer weight,
    BilledLeg leg,
    Stage stage)
    implements Tariff {
  /// What became of the parcel; nothing is due for what did not happen.
  public record Stage(boolean pickedUp, boolean delivered, boolean returned) {}

  @Override
  public Price at(@Nullable Integer grams, @Nullable Zone zone) {
    var rated = card == null || facts.freight() ? null : rated(card, grams, zone);
    return rated == null ? written(grams, zone) : rated;
  }

  private @Nullable Price rated(
      Rerating priced, @Nullable Integer grams, @Nullable Zone otherZone) {
    var from = facts.pricedFrom();
    var day = IndianDay.of(from == null ? bookedAt : from.at());
    var line = priced.version().parcels(service, day);
    var zone = otherZone == null ? priced.zone(service, facts) : otherZone;
    if (line == null || line.forward() == null || zone == null) return null;
    var supply = new PlaceOfSupply(facts.placeOfSupply()).from(priced.platform());
    var booking =
        new Quote.Booking(service, zone, Direction.FORWARD, Rerating.isOda(facts), day, supply);
    var wanted = grams == null ? weight : grams;
    var quote = Quote.of(line, weighing(line, wanted), booking, Terms.NONE);
    if (!(quote instanceof Quote.Priced p)) return null;
    var heads = new EnumMap<BilledHead, Money>(BilledHead.class);
    if (leg.isForward() && stage.pickedUp) {
      for (var charge : p.charges().lines()) add(heads, charge);
    }
    if (leg.isBack() && stage.returned)
      put(heads, BilledHead.RTO, Quote.rto(line, p, Terms.NONE, supply).taxable());
    return new Price(
        wanted == null ? p.chargeable().grams() : wanted, p.billed().grams(), zone.name(), heads);
  }

  private void add(Map<BilledHead, Money> heads, ChargeLine charge) {
    var head =
        switch (charge.head()) {
          case FREIGHT -> BilledHead.FREIGHT;
          case FUEL -> BilledHead.FUEL;
          case ODA -> BilledHead.ODA;
          case HANDLING -> BilledHead.HANDLING;
          case COD_FEE -> BilledHead.COD;
          default -> BilledHead.OTHER;
        };
    if (charge.head() == ChargeHead.COD_FEE && !stage.delivered) return;
    put(heads, head, charge.taxable());
  }

  private static void put(Map<BilledHead, Money> heads, BilledHead head, Money amount) {
    if (!amount.isZero()) heads.merge(head, amount, Money::plus);
  }

  // With several boxes the heaviest takes the difference.
  private Consignment weighing(RateLine line, @Nullable Integer grams) {
    var asBooked = Rerating.consignment(facts);
    if (grams == null) return asBooked;
    var parcels = new ArrayList<Parcel>();
    long sum = 0;
    int heaviest = 0;
    for (var parcel : asBooked.parcels()) {
      var own = line.chargeable(parcel);
      if (!parcels.isEmpty() && own.compareTo(parcels.get(heaviest).dead()) > 0)
        heaviest = parcels.size();
      parcels.add(new Parcel(own, null));
      sum += own.grams();
    }
    long moved = parcels.get(heaviest).dead().grams() + grams - sum;
    parcels.set(heaviest, new Parcel(new Weight((int) Math.max(moved, 1)), null));
    return new Consignment(
        List.copyOf(parcels),
        asBooked.payment(),
        asBooked.collectable(),
        asBooked.declaredValue(),
        asBooked.insured(),
        asBooked.fragile(),
        asBooked.dangerous(),
        asBooked.qualityCheck());
  }

  private Price written(@Nullable Integer grams, @Nullable Zone zone) {
    var heads = new EnumMap<BilledHead, Money>(BilledHead.class);
    var bought = facts.bought();
    if (bought != null) {
      if (leg.isForward() && stage.pickedUp) {
        put(heads, BilledHead.FREIGHT, bought.freight());
        var cod = bought.cod();
        if (cod != null && stage.delivered) put(heads, BilledHead.COD, cod);
      }
      var back = bought.rto();
      if (leg.isBack() && stage.returned && back != null) put(heads, BilledHead.RTO, back);
    }
    return new Price(
        grams == null ? facts.chargeableGrams() : grams,
        grams == null ? facts.billedGrams() : grams,
        zone == null ? facts.zone() : zone.name(),
        heads);
  }
}
