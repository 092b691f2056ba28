package com.shipcrowd.domain.ratecard.plain;

import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.measure.Dimensions;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.BasisPoints;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.Agreement;
import com.shipcrowd.domain.ratecard.Appointment;
import com.shipcrowd.domain.ratecard.ChargeHead;
import com.shipcrowd.domain.ratecard.ChargeLine;
import com.shipcrowd.domain.ratecard.Charges;
import com.shipcrowd.domain.ratecard.Consignment;
import com.shipcrowd.domain.ratecard.FreightBooking;
import com.shipcrowd.domain.ratecard.FreightCard;
import com.shipcrowd.domain.ratecard.FreightMatrix;
import com.shipcrowd.domain.ratecard.HeavyBoxes;
import com.shipcrowd.domain.ratecard.InsuranceRate;
import com.shipcrowd.domain.ratecard.Overrides;
import com.shipcrowd.domain.ratecard.PriceOverride;
import com.shipcrowd.domain.ratecard.Quote;
import com.shipcrowd.domain.ratecard.RateLine;
import com.shipcrowd.domain.ratecard.SeasonalWindow;
import com.shipcrowd.domain.ratecard.SlabLadder;
import com.shipcrowd.domain.ratecard.Supply;
import com.shipcrowd.domain.ratecard.ZonePrices;
import com.shipcrowd.domain.ratecard.plain.PlainData.Answer;
import com.shipcrowd.domain.ratecard.plain.PlainData.Booking;
import com.shipcrowd.domain.ratecard.plain.PlainData.Card;
import com.shipcrowd.domain.ratecard.plain.PlainData.Freight;
import com.shipcrowd.domain.ratecard.plain.PlainData.Goods;
import com.shipcrowd.domain.ratecard.plain.PlainData.Ladder;
import com.shipcrowd.domain.ratecard.plain.PlainData.Special;
import com.shipcrowd.domain.zone.FreightLane;
import com.shipcrowd.domain.zone.FreightZone;
import com.shipcrowd.domain.zone.FreightZones;
import com.shipcrowd.domain.zone.LaneZone;
import com.shipcrowd.domain.zone.Zone;
import com.shipcrowd.domain.zone.ZoneAnswer;
import com.shipcrowd.domain.zone.ZoneRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Asks the engine what the plain rates were asked, and writes its answer the same way.
final class Engine {
  private static final PincodeDirectory DIRECTORY = PincodeDirectory.packaged();

  private Engine() {}

  static Answer parcels(
      Card card, Goods goods, Booking booking, List<Special> overrides, List<Integer> corrected) {
    var rules =
        new ZoneRules(
            card.extendedMetros(),
            card.specialOverridesLocal(),
            card.extraSpecialStates().stream().map(State::valueOf).collect(Collectors.toSet()));
    var answer =
        rules.between(DIRECTORY, pincode(booking.origin()), pincode(booking.destination()));
    if (answer instanceof ZoneAnswer.Refused refused) return Answer.refused(refused.code().name());
    var zone = ((ZoneAnswer.Zoned) answer).zone();
    var line = line(card);
    var terms = agreement(booking, overrides).on(booking.service(), zone);
    var supply = supply(booking);
    var direction = booking.reverse() ? Direction.REVERSE : Direction.FORWARD;
    var asked =
        new Quote.Booking(
            booking.service(),
            zone,
            direction,
            booking.oda(),
            LocalDate.ofEpochDay(booking.day()),
            supply);
    var quote = Quote.of(line, consignment(goods), asked, terms);
    if (quote instanceof Quote.Unpriced unpriced) return Answer.refused(unpriced.reason().name());
    var priced = (Quote.Priced) quote;
    List<String> rto = List.of();
    List<String> later = List.of();
    if (card.forward() != null && !booking.reverse()) {
      rto = lines(Quote.rto(line, priced, terms, supply));
      var soFar = Money.sum(priced.packages().stream().map(Quote.PricedPackage::freight).toList());
      later =
          lines(
              Quote.weightAdjustment(
                  line, zone, corrected.stream().map(Weight::new).toList(), soFar, terms, supply));
    }
    return written(priced, rto, later);
  }

  static Answer freight(
      FreightCard card,
      Goods goods,
      Booking booking,
      List<Special> overrides,
      int attempt,
      int days) {
    var origin = DIRECTORY.find(pincode(booking.origin()));
    var destination = DIRECTORY.find(pincode(booking.destination()));
    if (origin.isEmpty() || destination.isEmpty()) return Answer.refused("PINCODE_UNKNOWN");
    var found = card.zones().between(origin.get(), destination.get());
    if (found.isEmpty()) return Answer.refused("PINCODE_NOT_SERVICEABLE");
    var lane = found.get();
    var terms = agreement(booking, overrides).on(booking.service(), lane);
    var supply = supply(booking);
    var asked =
        new FreightBooking(
            lane,
            FreightBooking.touchesDelhi(origin.get(), destination.get()),
            booking.reverse() ? Direction.REVERSE : Direction.FORWARD,
            booking.oda(),
            Appointment.valueOf(booking.appointment()),
            booking.ownersRisk(),
            supply);
    var quote = card.quote(consignment(goods), asked, terms);
    if (quote instanceof Quote.Unpriced unpriced) return Answer.refused(unpriced.reason().name());
    var priced = (Quote.Priced) quote;
    var later = new ArrayList<>(lines(card.reattempt(priced.billed(), attempt, terms, supply)));
    later.addAll(lines(card.demurrage(priced.billed(), days, terms, supply)));
    return written(
        priced, lines(card.rto(lane, priced.billed(), booking.oda(), terms, supply)), later);
  }

  static FreightCard card(Freight plain) {
    var zones = FreightZones.STANDARD;
    for (var one : plain.redrawn().entrySet())
      zones = zones.with(State.valueOf(one.getKey()), FreightZone.valueOf(one.getValue()));
    var matrix = FreightMatrix.builder();
    for (var from : FreightZone.values())
      for (var to : FreightZone.values())
        matrix.price(
            from,
            to,
            new Money(Objects.requireNonNull(plain.matrix().get(from.name() + "-" + to.name()))));
    var builder =
        FreightCard.builder(matrix.build())
            .zones(zones)
            .cft(plain.cft())
            .minKg(plain.minKg())
            .minFreight(new Money(plain.minFreight()))
            .fuel(plain.fuelBp())
            .docket(new Money(plain.docket()))
            .rov(new Money(plain.rovMin()), plain.rovBp())
            .oda(new Money(plain.odaMin()), new Money(plain.odaKg()))
            .heavy(
                plain.heavy().stream()
                    .map(h -> new HeavyBoxes(new Weight(h.above()), new Money(h.perKg())))
                    .toArray(HeavyBoxes[]::new))
            .appointment(new Money(plain.appointmentMin()), new Money(plain.appointmentKg()))
            .mallAppointment(new Money(plain.mallMin()), new Money(plain.mallKg()))
            .greenTax(new Money(plain.greenTax()))
            .maxCod(new Money(plain.maxCod()))
            .reattempt(new Money(plain.reattemptMin()), new Money(plain.reattemptKg()))
            .demurrage(new Money(plain.demurrageKgDay()), plain.freeDays());
    if (plain.sellsCod()) builder.cod(new Money(plain.codMin()), plain.codBp());
    return builder.build();
  }

  private static Pincode pincode(int number) {
    return new Pincode(Integer.toString(number));
  }

  private static Supply supply(Booking booking) {
    return booking.intraState() ? Supply.INTRA_STATE : Supply.INTER_STATE;
  }

  private static RateLine line(Card card) {
    var builder =
        RateLine.builder()
            .rtoPercent(card.rtoPercentBp())
            .reverse(ladder(card.reverse()))
            .divisor(card.divisor())
            .minChargeable(new Weight(card.minChargeable()))
            .tolerance(new Weight(card.tolerance()))
            .fuel(card.fuelBp())
            .oda(new Money(card.oda()))
            .handling(new Money(card.handling()))
            .qualityCheck(new Money(card.qualityCheck()))
            .maxCod(new Money(card.maxCod()))
            .insurance(
                new InsuranceRate(
                    new BasisPoints(card.insuranceBp()),
                    new Money(card.insuranceAbove()),
                    new Money(card.insuranceMin())));
    var forward = ladder(card.forward());
    if (forward != null) builder.forward(forward);
    var rto = ladder(card.rto());
    if (rto != null) builder.rto(rto);
    if (card.sellsCod()) builder.cod(new Money(card.codFlat()), card.codBp());
    for (var season : card.seasons())
      builder.season(
          new SeasonalWindow(
              LocalDate.ofEpochDay(season.from()),
              LocalDate.ofEpochDay(season.to()),
              new BasisPoints(season.bp()),
              season.zones().stream().map(Zone::valueOf).collect(Collectors.toSet()),
              season.services()));
    return builder.build();
  }

  private static @Nullable SlabLadder ladder(@Nullable Ladder plain) {
    if (plain == null) return null;
    return new SlabLadder(
        plain.slabs().stream()
            .map(s -> new SlabLadder.Slab(new Weight(s.upTo()), prices(s.prices())))
            .toList(),
        new Weight(plain.step()),
        prices(plain.stepPrices()));
  }

  private static ZonePrices prices(long[] p) {
    return new ZonePrices(
        new Money(p[0]),
        new Money(p[1]),
        new Money(p[2]),
        new Money(p[3]),
        new Money(p[4]),
        new Money(p[5]));
  }

  private static Consignment consignment(Goods goods) {
    return new Consignment(
        goods.boxes().stream()
            .map(
                b ->
                    new Parcel(
                        new Weight(b.dead()),
                        b.length() == 0
                            ? null
                            : new Dimensions(b.length(), b.breadth(), b.height())))
            .toList(),
        goods.cod() ? PaymentMode.COD : PaymentMode.PREPAID,
        new Money(goods.collectable()),
        new Money(goods.declared()),
        goods.insured(),
        goods.fragile(),
        false,
        goods.qualityCheck());
  }

  private static Agreement agreement(Booking booking, List<Special> overrides) {
    return Agreement.of(
            Overrides.of(overrides.stream().map(Engine::override).toList()),
            Instant.ofEpochSecond(booking.second()))
        .withCoupon(new Money(booking.coupon()));
  }

  private static PriceOverride override(Special plain) {
    var scope =
        new PriceOverride.Scope(
            plain.service().isEmpty() ? null : plain.service(),
            plain.zone().isEmpty() ? null : zone(plain.zone()));
    var change =
        switch (plain.kind()) {
          case "ABSOLUTE" ->
              new PriceOverride.Absolute(
                  plain.base() < 0 ? null : new Money(plain.base()),
                  plain.step() < 0 ? null : new Money(plain.step()));
          case "PERCENT" -> new PriceOverride.Percent(plain.bp());
          default -> new PriceOverride.Waive(ChargeHead.valueOf(plain.head()));
        };
    return new PriceOverride(
        scope,
        Instant.ofEpochSecond(plain.from()),
        plain.to() == Long.MAX_VALUE ? null : Instant.ofEpochSecond(plain.to()),
        change);
  }

  private static LaneZone zone(String text) {
    var ends = text.split("-");
    if (ends.length == 1) return Zone.valueOf(text);
    return new FreightLane(FreightZone.valueOf(ends[0]), FreightZone.valueOf(ends[1]));
  }

  private static Answer written(Quote.Priced priced, List<String> rto, List<String> later) {
    var weights =
        priced.packages().stream()
            .map(
                p ->
                    p.dead().grams()
                        + "/"
                        + p.volumetric().grams()
                        + "/"
                        + p.chargeable().grams()
                        + "/"
                        + p.billed().grams()
                        + "@"
                        + p.freight().paise())
            .toList();
    return new Answer(
        "",
        priced.zone().name(),
        weights,
        priced.dimensionsMissing(),
        lines(priced.charges()),
        rto,
        later);
  }

  private static List<String> lines(Charges charges) {
    var sum = charges.lines().stream().mapToLong(l -> l.total().paise()).sum();
    if (sum != charges.total().paise()) throw new AssertionError("lines do not add up: " + charges);
    return charges.lines().stream().map(Engine::line).toList();
  }

  private static String line(ChargeLine line) {
    return line.head()
        + " "
        + line.taxable().paise()
        + " "
        + line.tax().cgst().paise()
        + " "
        + line.tax().sgst().paise()
        + " "
        + line.tax().igst().paise();
  }
}
