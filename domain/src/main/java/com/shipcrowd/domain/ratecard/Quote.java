package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.BasisPoints;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.zone.LaneZone;
import com.shipcrowd.domain.zone.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a rate line answers for a consignment: a price, or why there is none.
public sealed interface Quote {
  /// The price of a consignment.
  ///
  /// @param zone of the lane, one of six for parcels or a pair for freight
  /// @param packages one entry a parcel, in the order of the consignment; freight is weighed as a
  ///   whole and has one entry
  /// @param dimensionsMissing a parcel was not measured, so its volume counted as nothing
  /// @param charges lines in the order of section 6
  record Priced(
      LaneZone zone, List<PricedPackage> packages, boolean dimensionsMissing, Charges charges)
      implements Quote {
    /// Sum of the weights on the scale.
    public Weight dead() {
      int grams = 0;
      for (var one : packages) grams += one.dead.grams();
      return new Weight(grams);
    }

    /// Sum of the volumetric weights.
    public Weight volumetric() {
      int grams = 0;
      for (var one : packages) grams += one.volumetric.grams();
      return new Weight(grams);
    }

    /// Sum of what is charged for.
    public Weight chargeable() {
      int grams = 0;
      for (var one : packages) grams += one.chargeable.grams();
      return new Weight(grams);
    }

    /// Sum of the slabs paid for.
    public Weight billed() {
      int grams = 0;
      for (var one : packages) grams += one.billed.grams();
      return new Weight(grams);
    }

    /// With tax.
    public Money total() {
      return charges.total();
    }
  }

  /// One parcel's weights and its own freight.
  ///
  /// @param freight after the seller's override, before the coupon, before GST
  record PricedPackage(
      Weight dead, Weight volumetric, Weight chargeable, Weight billed, Money freight) {}

  /// There is no price.
  ///
  /// @param values the facts behind it, named as in the API
  record Unpriced(Reason reason, Map<String, Object> values) implements Quote {}

  /// Why there is no price; the names are the stable codes.
  enum Reason {
    RATE_CARD_NOT_EFFECTIVE("The rate card does not price bookings of this day"),
    SERVICE_NOT_PRICED("The rate card has no price for this service"),
    REVERSE_NOT_AVAILABLE("The rate card has no price for reverse journeys of this service"),
    COD_NOT_AVAILABLE("The rate card has no price for cash on delivery with this service"),
    COD_LIMIT("The amount to collect is above the limit of the rate card"),
    FREIGHT_ONLY("The service carries freight, not single parcels"),
    PARCELS_ONLY("The service carries single parcels, not freight"),
    WEIGHT_LIMIT("The goods are heavier or larger than a rate card can price"),
    SERVICE_EXCLUDED("You left this service out in your quote preferences");

    private final String detail;

    Reason(String detail) {
      this.detail = detail;
    }

    /// A sentence for a person.
    public String detail() {
      return detail;
    }
  }

  /// Where and when a consignment is booked, as far as prices care.
  ///
  /// @param service code, for seasons of some services only
  /// @param oda whether an end lies off the usual routes of the service
  /// @param bookedOn Indian date
  record Booking(
      String service,
      Zone zone,
      Direction direction,
      boolean oda,
      LocalDate bookedOn,
      Supply supply) {}

  /// Prices a consignment by one line of a card. Each package is priced alone and summed per head;
  /// what is charged per shipment (ODA, insurance, COD) is charged once. Source: zones-and-rates.md
  /// sections 4 to 7.
  static Quote of(RateLine line, Consignment consignment, Booking booking, Terms terms) {
    boolean reverse = booking.direction == Direction.REVERSE;
    var ladder = reverse ? line.reverse() : line.forward();
    if (ladder == null) {
      return new Unpriced(
          reverse ? Reason.REVERSE_NOT_AVAILABLE : Reason.SERVICE_NOT_PRICED, Map.of());
    }
    var cod = line.cod();
    boolean collects = consignment.payment() == PaymentMode.COD;
    if (collects) {
      if (cod == null || reverse) return new Unpriced(Reason.COD_NOT_AVAILABLE, Map.of());
      if (consignment.collectable().isMoreThan(line.maxCod())) {
        return aboveCodLimit(consignment, line.maxCod());
      }
    }
    if (isBeyondMeasure(line, ladder, consignment))
      return new Unpriced(Reason.WEIGHT_LIMIT, Map.of());

    var head = reverse ? ChargeHead.REVERSE_FREIGHT : ChargeHead.FREIGHT;
    boolean waived = terms.waives(head);
    var season = line.season(booking.bookedOn, booking.zone, booking.service);
    var parcels = consignment.parcels();
    var packages = new ArrayList<PricedPackage>(parcels.size());
    boolean dimensionsMissing = false;
    var freight = Money.ZERO;
    var fuel = Money.ZERO;
    var seasonal = Money.ZERO;
    for (int i = 0; i < parcels.size(); i++) {
      var parcel = parcels.get(i);
      var chargeable = line.chargeable(parcel);
      var rated =
          reverse
              ? terms.rateReverse(ladder, chargeable, line.tolerance(), booking.zone)
              : terms.rate(ladder, chargeable, line.tolerance(), booking.zone);
      var own = waived ? Money.ZERO : rated.freight();
      packages.add(
          new PricedPackage(
              parcel.dead(), parcel.volumetric(line.divisor()), chargeable, rated.billed(), own));
      dimensionsMissing |= parcel.size() == null;
      freight = freight.plus(own);
      fuel = fuel.plus(line.fuel().of(own));
      seasonal = seasonal.plus(season.of(own));
    }

    var lines = new LineSheet(booking.supply, terms);
    lines.always(head, freight.minus(terms.coupon().min(freight)));
    lines.add(ChargeHead.FUEL, fuel);
    if (booking.oda) lines.add(ChargeHead.ODA, line.oda());
    var care = consignment.fragile() ? line.handling().times(parcels.size()) : Money.ZERO;
    if (reverse && consignment.qualityCheck())
      care = care.plus(line.qualityCheck().times(parcels.size()));
    lines.add(ChargeHead.HANDLING, care);
    lines.add(ChargeHead.SEASONAL, seasonal);
    if (consignment.insured())
      lines.add(ChargeHead.INSURANCE, line.insurance().of(consignment.declaredValue()));
    if (collects && cod != null) lines.add(ChargeHead.COD_FEE, cod.of(consignment.collectable()));
    return new Priced(booking.zone, List.copyOf(packages), dimensionsMissing, lines.charges());
  }

  /// What a return to origin costs: the card's return rates on the weights billed so far, else its
  /// share of forward freight, the seller's override on either. Fuel applies; season, ODA and the
  /// COD fee do not.
  ///
  /// @param billed one weight a package, as billed at the time of the return
  /// @throws IllegalArgumentException when the line sells reverse only
  static Charges rto(RateLine line, Zone zone, List<Weight> billed, Terms terms, Supply supply) {
    var freight = Money.ZERO;
    var fuel = Money.ZERO;
    boolean waived = terms.waives(ChargeHead.RTO_FREIGHT);
    var rto = line.rto();
    for (var weight : billed) {
      if (waived) break;
      var own =
          rto != null
              ? terms.rate(rto, weight, Weight.NONE, zone).freight()
              : line.rtoPercent()
                  .of(terms.rate(forward(line), weight, Weight.NONE, zone).freight());
      freight = freight.plus(own);
      fuel = fuel.plus(line.fuel().of(own));
    }
    var lines = new LineSheet(supply, terms);
    lines.always(ChargeHead.RTO_FREIGHT, freight);
    lines.add(ChargeHead.FUEL, fuel);
    return lines.charges();
  }

  /// The same for a consignment as it was priced when it was booked.
  ///
  /// @throws IllegalArgumentException when the line sells reverse only, or it was not priced by
  ///   zones: freight returns by its own card
  static Charges rto(RateLine line, Priced booked, Terms terms, Supply supply) {
    if (!(booked.zone instanceof Zone zone))
      throw new IllegalArgumentException("not priced by zones: " + booked.zone.name());
    return rto(
        line, zone, booked.packages.stream().map(PricedPackage::billed).toList(), terms, supply);
  }

  /// The slabs paid for, one weight a package: what a return is rated on.
  ///
  /// @param charged one weight a package, the heavier of scale and volume as it now stands
  /// @throws IllegalArgumentException when the line sells reverse only
  static List<Weight> billed(RateLine line, Zone zone, List<Weight> charged, Terms terms) {
    return charged.stream()
        .map(
            weight ->
                terms
                    .rate(forward(line), weight.max(line.minChargeable()), line.tolerance(), zone)
                    .billed())
        .toList();
  }

  /// What a corrected weight costs on top of the freight already charged; below zero when the
  /// parcel was lighter. Tax is on the difference, not the difference of taxes. Source:
  /// lifecycle.md section 7.
  ///
  /// @param charged one weight a package, the heavier of scale and volume as it now stands
  /// @param freightSoFar forward freight charged, after the seller's override and before the
  ///   coupon
  /// @throws IllegalArgumentException when the line sells reverse only
  static Charges weightAdjustment(
      RateLine line,
      Zone zone,
      List<Weight> charged,
      Money freightSoFar,
      Terms terms,
      Supply supply) {
    var freight = Money.ZERO;
    for (var weight : charged) {
      var rated =
          terms.rate(forward(line), weight.max(line.minChargeable()), line.tolerance(), zone);
      freight = freight.plus(rated.freight());
    }
    var difference = freight.minus(freightSoFar);
    var lines = new LineSheet(supply, terms);
    lines.always(ChargeHead.WEIGHT_ADJ, difference);
    lines.add(ChargeHead.FUEL, signed(line.fuel(), difference));
    return lines.charges();
  }

  /// Too much is asked to be collected.
  static Unpriced aboveCodLimit(Consignment consignment, Money most) {
    return new Unpriced(
        Reason.COD_LIMIT,
        Map.of(
            "collectable_paise", consignment.collectable().paise(), "max_cod_paise", most.paise()));
  }

  // A box of ten metres a side weighs more by volume than a weight can hold. Half of that is the
  // end, so that sums and a step begun still fit; wide slabs billed for many boxes must fit too.
  private static boolean isBeyondMeasure(
      RateLine line, SlabLadder ladder, Consignment consignment) {
    long grams = 0;
    long billed = 0;
    long widest = Math.max(ladder.step().grams(), ladder.slabs().getLast().upTo().grams());
    for (var parcel : consignment.parcels()) {
      var size = parcel.size();
      long volumetric = size == null ? 0 : Math.ceilDiv(size.volumeMm3(), (long) line.divisor());
      long heavier = Math.max(parcel.dead().grams(), volumetric);
      grams += heavier;
      billed += Math.max(heavier, line.minChargeable().grams()) + widest;
    }
    return grams > 50_000_000 || billed > 100_000_000;
  }

  private static SlabLadder forward(RateLine line) {
    var ladder = line.forward();
    if (ladder == null) throw new IllegalArgumentException("the line sells reverse only");
    return ladder;
  }

  private static Money signed(BasisPoints rate, Money amount) {
    return amount.isNegative() ? rate.of(amount.negated()).negated() : rate.of(amount);
  }
}
