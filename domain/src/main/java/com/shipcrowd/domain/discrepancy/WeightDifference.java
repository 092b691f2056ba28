package com.shipcrowd.domain.discrepancy;

import com.shipcrowd.domain.IndianDay;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.ChargeHead;
import com.shipcrowd.domain.ratecard.ChargeLine;
import com.shipcrowd.domain.ratecard.Charges;
import com.shipcrowd.domain.ratecard.PlaceOfSupply;
import com.shipcrowd.domain.ratecard.Quote;
import com.shipcrowd.domain.ratecard.RateCardVersion;
import com.shipcrowd.domain.ratecard.RateLine;
import com.shipcrowd.domain.ratecard.Supply;
import com.shipcrowd.domain.ratecard.Terms;
import com.shipcrowd.domain.shipment.ShipmentFacts;
import com.shipcrowd.domain.zone.Zone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What another weight of a parcel costs, by the card that counted at booking and from stored facts alone: forward freight,
/// return freight when one was charged, fuel on both, tax on the difference. Source: lifecycle.md section 7.
///
/// @param version that priced the booking
/// @param platform the state the platform is registered in
public record WeightDifference(RateCardVersion version, State platform) {
  /// A parcel as far as its weight matters.
  ///
  /// @param rtoCharged whether return freight was charged
  /// @param chargedBefore freight that earlier cases of the parcel charged, without fuel and tax
  public record Parcel(
      String service,
      Instant bookedAt,
      ShipmentFacts facts,
      boolean rtoCharged,
      Money chargedBefore) {}

  /// The lines of the difference, empty when the card no longer says, or it is freight by lorry.
  ///
  /// @param grams what the whole consignment weighs now; with several boxes the heaviest takes the difference
  /// @return an empty list when it costs nothing more
  public Optional<List<ChargeLine>> of(Parcel parcel, int grams) {
    var facts = parcel.facts;
    var from = facts.pricedFrom();
    var day = IndianDay.of(from == null ? parcel.bookedAt : from.at());
    var line = version.parcels(parcel.service, day);
    var zone = zone(facts.zone());
    if (line == null || line.forward() == null || zone == null) return Optional.empty();
    var supply = new PlaceOfSupply(facts.placeOfSupply()).from(platform);
    var terms = from == null ? Terms.coupon(facts.discount()) : from.terms();
    return Optional.of(lines(parcel, line, zone, weights(line, facts, grams), terms, supply));
  }

  /// What a seller with whom lower weights are passed on gets back, by head and before tax; nothing where the card no longer
  /// says, or the weight costs as much. A coupon is not taken back for it.
  ///
  /// @param parcel one without an earlier case
  /// @return amounts above zero, none more than was charged
  public Map<ChargeHead, Money> lower(Parcel parcel, int grams) {
    var facts = parcel.facts;
    var from = facts.pricedFrom();
    var line =
        version.parcels(parcel.service, IndianDay.of(from == null ? parcel.bookedAt : from.at()));
    var zone = zone(facts.zone());
    if (line == null || line.forward() == null || zone == null) return Map.of();
    var supply = new PlaceOfSupply(facts.placeOfSupply()).from(platform);
    var terms = from == null ? Terms.coupon(facts.discount()) : from.terms();
    var weights = weights(line, facts, grams);
    var charged = head(facts.charges(), ChargeHead.FREIGHT);
    var forward =
        Quote.weightAdjustment(line, zone, weights, charged.plus(facts.discount()), terms, supply);
    var fuel = taxable(forward, ChargeHead.FUEL).negated();
    var back = new EnumMap<ChargeHead, Money>(ChargeHead.class);
    put(back, ChargeHead.FREIGHT, taxable(forward, ChargeHead.WEIGHT_ADJ).negated(), charged);
    if (parcel.rtoCharged) {
      var rto = Quote.rto(line, zone, Quote.billed(line, zone, weights, terms), terms, supply);
      var before = head(facts.rto(), ChargeHead.RTO_FREIGHT);
      put(back, ChargeHead.RTO_FREIGHT, before.minus(taxable(rto, ChargeHead.RTO_FREIGHT)), before);
      fuel = fuel.plus(head(facts.rto(), ChargeHead.FUEL)).minus(taxable(rto, ChargeHead.FUEL));
    }
    // Notes are written against one charged line a head: the larger one bounds the fuel of both
    // ways.
    if (!back.isEmpty())
      put(
          back,
          ChargeHead.FUEL,
          fuel,
          head(facts.charges(), ChargeHead.FUEL).max(head(facts.rto(), ChargeHead.FUEL)));
    return Map.copyOf(back);
  }

  private static void put(Map<ChargeHead, Money> back, ChargeHead head, Money amount, Money most) {
    var some = amount.min(most);
    if (some.isPositive()) back.put(head, some);
  }

  /// The same by what a courier asks, before GST; zero when it asks nothing more.
  public Money cost(Parcel parcel, int grams) {
    var facts = parcel.facts;
    var from = facts.pricedFrom();
    var line =
        version.parcels(parcel.service, IndianDay.of(from == null ? parcel.bookedAt : from.at()));
    var zone = zone(facts.zone());
    if (line == null || line.forward() == null || zone == null) return Money.ZERO;
    var supply = new PlaceOfSupply(facts.placeOfSupply()).from(platform);
    var now = freight(line, zone, weights(line, facts, grams), supply);
    var then = freight(line, zone, weights(line, facts, facts.chargeableGrams()), supply);
    return now.minus(then).max(Money.ZERO);
  }

  private static Money freight(RateLine line, Zone zone, List<Weight> weights, Supply supply) {
    return Quote.weightAdjustment(line, zone, weights, Money.ZERO, Terms.NONE, supply).taxable();
  }

  private static List<ChargeLine> lines(
      Parcel parcel, RateLine line, Zone zone, List<Weight> weights, Terms terms, Supply supply) {
    var facts = parcel.facts;
    var paid = head(facts.charges(), ChargeHead.FREIGHT).plus(facts.discount());
    var forward =
        Quote.weightAdjustment(line, zone, weights, paid.plus(parcel.chargedBefore), terms, supply);
    var lines = new ArrayList<ChargeLine>();
    var adjustment = taxable(forward, ChargeHead.WEIGHT_ADJ);
    var fuel = taxable(forward, ChargeHead.FUEL);
    if (parcel.rtoCharged) {
      var back = Quote.rto(line, zone, Quote.billed(line, zone, weights, terms), terms, supply);
      adjustment =
          adjustment.plus(
              taxable(back, ChargeHead.RTO_FREIGHT)
                  .minus(head(facts.rto(), ChargeHead.RTO_FREIGHT)));
      fuel = fuel.plus(taxable(back, ChargeHead.FUEL).minus(head(facts.rto(), ChargeHead.FUEL)));
    }
    if (adjustment.isPositive())
      lines.add(ChargeLine.of(ChargeHead.WEIGHT_ADJ, adjustment, supply));
    if (fuel.isPositive() && adjustment.isPositive())
      lines.add(ChargeLine.of(ChargeHead.FUEL, fuel, supply));
    return List.copyOf(lines);
  }

  // Freight is summed over the boxes, so their order does not matter.
  private static List<Weight> weights(RateLine line, ShipmentFacts facts, int grams) {
    var weights =
        new ArrayList<Weight>(facts.parcels().stream().map(line::chargeable).sorted().toList());
    weights.removeLast();
    long others = weights.stream().mapToLong(Weight::grams).sum();
    weights.add(new Weight((int) Math.max(grams - others, 1)));
    return weights;
  }

  private static Money taxable(Charges charges, ChargeHead head) {
    return charges.line(head).map(ChargeLine::taxable).orElse(Money.ZERO);
  }

  private static Money head(List<ChargeLine> lines, ChargeHead head) {
    return Money.sum(
        lines.stream().filter(l -> l.head() == head).map(ChargeLine::taxable).toList());
  }

  private static @Nullable Zone zone(String name) {
    for (var zone : Zone.values()) if (zone.name().equals(name)) return zone;
    return null;
  }
}
