package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.BasisPoints;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.Quote.Priced;
import com.shipcrowd.domain.ratecard.Quote.PricedPackage;
import com.shipcrowd.domain.ratecard.Quote.Reason;
import com.shipcrowd.domain.ratecard.Quote.Unpriced;
import com.shipcrowd.domain.zone.FreightLane;
import com.shipcrowd.domain.zone.FreightZones;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a contract says about one freight (B2B) service: a matrix of prices by the kilogram and the
/// fees around it, all before GST. All boxes are weighed as one. Build one with
/// `FreightCard.builder(matrix)`. Source: zones-and-rates.md section 10.
///
/// @param zones how the contract draws the map
/// @param cft kilograms that a cubic foot counts for, from 1 to 100
/// @param minKg the least that is charged, up to 50 tonnes
/// @param minFreight the least that freight costs, before the seller's override
/// @param fuel surcharge on freight
/// @param docket flat, once a consignment
/// @param rov the carrier's risk, waived at the owner's
/// @param oda when an end lies off the usual routes
/// @param heavy classes of heavy boxes, from the lightest; a box belongs to the last one it is above
/// @param appointment for a delivery at an agreed hour
/// @param mallAppointment the same at a mall or a canteen stores depot
/// @param greenTax flat, when an end lies in the Delhi cluster; zero when it is not passed on
/// @param cod null when the contract does not sell COD
/// @param maxCod the most that may be collected for one consignment
/// @param reattempt from the second attempt on
/// @param demurrage of a kilogram, each day after the free ones
/// @param freeDays days that goods may lie without demurrage
public record FreightCard(
    FreightZones zones,
    FreightMatrix matrix,
    int cft,
    int minKg,
    Money minFreight,
    BasisPoints fuel,
    Money docket,
    RiskFee rov,
    FeePerKg oda,
    List<HeavyBoxes> heavy,
    FeePerKg appointment,
    FeePerKg mallAppointment,
    Money greenTax,
    @Nullable CodFee cod,
    Money maxCod,
    FeePerKg reattempt,
    Money demurrage,
    int freeDays) {
  // Half of what a weight can hold: a minimum or a kilogram begun still fits on top.
  private static final long MOST_GRAMS = 50_000_000;
  private static final long MM3_PER_KG_OF_CFT_1 = 27_000;

  /// @throws IllegalArgumentException for a fee below zero or above ten lakh rupees, a number out of
  ///   its range, or classes of heavy boxes out of order
  public FreightCard {
    if (cft < 1 || cft > 100) throw new IllegalArgumentException("cft out of range: " + cft);
    if (minKg < 0 || minKg > 50_000)
      throw new IllegalArgumentException("least weight out of range: " + minKg + " kg");
    if (freeDays < 0 || freeDays > 3650)
      throw new IllegalArgumentException("free days out of range: " + freeDays);
    check(minFreight);
    check(docket);
    check(greenTax);
    check(demurrage);
    if (maxCod.isNegative()) throw new IllegalArgumentException("a limit below zero");
    heavy = List.copyOf(heavy);
    if (!heavy.stream().sorted(Comparator.comparing(HeavyBoxes::above)).toList().equals(heavy)
        || heavy.stream().map(HeavyBoxes::above).distinct().count() < heavy.size())
      throw new IllegalArgumentException("classes of heavy boxes out of order");
  }

  private static void check(Money fee) {
    if (fee.isNegative() || fee.isMoreThan(FreightMatrix.HIGHEST))
      throw new IllegalArgumentException("a fee out of range: " + fee);
  }

  /// Prices a consignment; its declared value is the value of its invoice.
  public Quote quote(Consignment consignment, FreightBooking booking, Terms terms) {
    if (booking.direction() == Direction.REVERSE)
      return new Unpriced(Reason.REVERSE_NOT_AVAILABLE, Map.of());
    var fee = cod;
    boolean collects = consignment.payment() == PaymentMode.COD;
    if (collects) {
      if (fee == null) return new Unpriced(Reason.COD_NOT_AVAILABLE, Map.of());
      if (consignment.collectable().isMoreThan(maxCod))
        return Quote.aboveCodLimit(consignment, maxCod);
    }
    long dead = 0;
    long mm3 = 0;
    boolean dimensionsMissing = false;
    for (var box : consignment.parcels()) {
      dead += box.dead().grams();
      var size = box.size();
      if (size == null) dimensionsMissing = true;
      else mm3 = Math.addExact(mm3, size.volumeMm3());
    }
    // All boxes first, rounded up once: box by box could cost a kilogram more.
    long volumetric = Math.ceilDiv(Math.multiplyExact(mm3, (long) cft), MM3_PER_KG_OF_CFT_1);
    if (Math.max(dead, volumetric) > MOST_GRAMS) return new Unpriced(Reason.WEIGHT_LIMIT, Map.of());
    long chargeable = Math.max(Math.max(dead, volumetric), minKg * 1000L);
    long kg = Math.ceilDiv(chargeable, 1000L);

    var freight = freight(kg, booking.lane(), terms);
    var lines = new LineSheet(booking.supply(), terms);
    lines.always(ChargeHead.FREIGHT, freight.minus(terms.coupon().min(freight)));
    lines.add(ChargeHead.FUEL, fuel.of(freight));
    lines.add(ChargeHead.DOCKET, docket);
    if (!booking.ownersRisk()) lines.add(ChargeHead.ROV, rov.of(consignment.declaredValue()));
    if (booking.oda()) lines.add(ChargeHead.ODA, oda.of(kg));
    lines.add(ChargeHead.HANDLING, handling(consignment));
    switch (booking.appointment()) {
      case NONE -> {}
      case USUAL -> lines.add(ChargeHead.APPOINTMENT, appointment.of(kg));
      case MALL_OR_CSD -> lines.add(ChargeHead.APPOINTMENT, mallAppointment.of(kg));
    }
    if (booking.delhiNcr()) lines.add(ChargeHead.GREEN_TAX, greenTax);
    if (collects && fee != null) lines.add(ChargeHead.COD_FEE, fee.of(consignment.collectable()));
    var whole =
        new PricedPackage(
            new Weight((int) dead),
            new Weight((int) volumetric),
            new Weight((int) chargeable),
            new Weight(Math.toIntExact(kg * 1000)),
            freight);
    return new Priced(booking.lane(), List.of(whole), dimensionsMissing, lines.charges());
  }

  /// What a return to origin costs: the freight of the way there, fuel and ODA again; no docket, no
  /// risk, no coupon.
  ///
  /// @param lane of the way there
  /// @param billed as billed at the time of the return
  /// @param oda whether ODA was due on the way there
  public Charges rto(FreightLane lane, Weight billed, boolean oda, Terms terms, Supply supply) {
    long kg = kilograms(billed);
    var freight = terms.waives(ChargeHead.RTO_FREIGHT) ? Money.ZERO : freight(kg, lane, terms);
    var lines = new LineSheet(supply, terms);
    lines.always(ChargeHead.RTO_FREIGHT, freight);
    lines.add(ChargeHead.FUEL, fuel.of(freight));
    if (oda) lines.add(ChargeHead.ODA, this.oda.of(kg));
    return lines.charges();
  }

  /// What an attempt to deliver costs on its own: the first nothing, each later one a fee.
  ///
  /// @param attempt from 1 up
  /// @throws IllegalArgumentException for an attempt below 1
  public Charges reattempt(Weight billed, int attempt, Terms terms, Supply supply) {
    if (attempt < 1) throw new IllegalArgumentException("attempt out of range: " + attempt);
    var lines = new LineSheet(supply, terms);
    if (attempt > 1) lines.add(ChargeHead.REATTEMPT, reattempt.of(kilograms(billed)));
    return lines.charges();
  }

  /// What lying around costs.
  ///
  /// @param days goods lay, free ones included
  /// @throws IllegalArgumentException for days below zero
  public Charges demurrage(Weight billed, int days, Terms terms, Supply supply) {
    if (days < 0) throw new IllegalArgumentException("days out of range: " + days);
    var lines = new LineSheet(supply, terms);
    lines.add(
        ChargeHead.DEMURRAGE,
        demurrage.times(kilograms(billed)).times(Math.max(0, days - freeDays)));
    return lines.charges();
  }

  private Money freight(long kg, FreightLane lane, Terms terms) {
    return terms.adjusted(minFreight.max(matrix.at(lane).times(kg)));
  }

  private static long kilograms(Weight billed) {
    return Math.ceilDiv(billed.grams(), 1000);
  }

  private Money handling(Consignment consignment) {
    var total = Money.ZERO;
    for (int i = 0; i < heavy.size(); i++) {
      long grams = 0;
      for (var box : consignment.parcels()) {
        if (heavyClass(box.dead()) == i) grams += box.dead().grams();
      }
      total = total.plus(heavy.get(i).perKg().times(Math.ceilDiv(grams, 1000L)));
    }
    return total;
  }

  private int heavyClass(Weight box) {
    int found = -1;
    for (int i = 0; i < heavy.size(); i++) {
      if (box.compareTo(heavy.get(i).above()) > 0) found = i;
    }
    return found;
  }

  /// A card with the usual defaults: CFT 8, 20 kg, 350.00, fuel 15 %, no COD, green tax not passed
  /// on.
  public static Builder builder(FreightMatrix matrix) {
    return new Builder(matrix);
  }

  /// A builder that starts from this card.
  public Builder but() {
    var next = new Builder(matrix);
    next.zones = zones;
    next.cft = cft;
    next.minKg = minKg;
    next.minFreight = minFreight;
    next.fuel = fuel;
    next.docket = docket;
    next.rov = rov;
    next.oda = oda;
    next.heavy = heavy;
    next.appointment = appointment;
    next.mallAppointment = mallAppointment;
    next.greenTax = greenTax;
    next.cod = cod;
    next.maxCod = maxCod;
    next.reattempt = reattempt;
    next.demurrage = demurrage;
    next.freeDays = freeDays;
    return next;
  }

  /// Collects what differs from the defaults. Used by one thread, then thrown away.
  public static final class Builder {
    private final FreightMatrix matrix;
    private FreightZones zones = FreightZones.STANDARD;
    private int cft = 8;
    private int minKg = 20;
    private Money minFreight = new Money(35_000);
    private BasisPoints fuel = new BasisPoints(1500);
    private Money docket = new Money(10_000);
    private RiskFee rov = new RiskFee(new Money(10_000), new BasisPoints(20));
    private FeePerKg oda = new FeePerKg(new Money(100_000), new Money(800));
    private List<HeavyBoxes> heavy =
        List.of(
            new HeavyBoxes(new Weight(70_000), new Money(300)),
            new HeavyBoxes(new Weight(200_000), new Money(400)));
    private FeePerKg appointment = new FeePerKg(new Money(150_000), new Money(300));
    private FeePerKg mallAppointment = new FeePerKg(new Money(50_000), new Money(300));
    private Money greenTax = Money.ZERO;
    private @Nullable CodFee cod;
    private Money maxCod = FreightMatrix.HIGHEST;
    private FeePerKg reattempt = new FeePerKg(new Money(50_000), new Money(300));
    private Money demurrage = new Money(100);
    private int freeDays = 3;

    private Builder(FreightMatrix matrix) {
      this.matrix = matrix;
    }

    public Builder zones(FreightZones map) {
      zones = map;
      return this;
    }

    public Builder cft(int kgPerCubicFoot) {
      cft = kgPerCubicFoot;
      return this;
    }

    public Builder minKg(int least) {
      minKg = least;
      return this;
    }

    public Builder minFreight(Money least) {
      minFreight = least;
      return this;
    }

    public Builder fuel(int basisPoints) {
      fuel = new BasisPoints(basisPoints);
      return this;
    }

    public Builder docket(Money flat) {
      docket = flat;
      return this;
    }

    public Builder rov(Money least, int basisPoints) {
      rov = new RiskFee(least, new BasisPoints(basisPoints));
      return this;
    }

    public Builder oda(Money least, Money perKg) {
      oda = new FeePerKg(least, perKg);
      return this;
    }

    /// All classes of heavy boxes, from the lightest.
    public Builder heavy(HeavyBoxes... classes) {
      heavy = List.of(classes);
      return this;
    }

    public Builder appointment(Money least, Money perKg) {
      appointment = new FeePerKg(least, perKg);
      return this;
    }

    public Builder mallAppointment(Money least, Money perKg) {
      mallAppointment = new FeePerKg(least, perKg);
      return this;
    }

    /// Passes the green tax on.
    public Builder greenTax(Money flat) {
      greenTax = flat;
      return this;
    }

    public Builder cod(Money least, int basisPoints) {
      cod = new CodFee(least, new BasisPoints(basisPoints));
      return this;
    }

    public Builder maxCod(Money most) {
      maxCod = most;
      return this;
    }

    public Builder reattempt(Money least, Money perKg) {
      reattempt = new FeePerKg(least, perKg);
      return this;
    }

    public Builder demurrage(Money perKgAndDay, int afterFreeDays) {
      demurrage = perKgAndDay;
      freeDays = afterFreeDays;
      return this;
    }

    /// @throws IllegalArgumentException as the constructor does
    public FreightCard build() {
      return new FreightCard(
          zones,
          matrix,
          cft,
          minKg,
          minFreight,
          fuel,
          docket,
          rov,
          oda,
          heavy,
          appointment,
          mallAppointment,
          greenTax,
          cod,
          maxCod,
          reattempt,
          demurrage,
          freeDays);
    }
  }
}
