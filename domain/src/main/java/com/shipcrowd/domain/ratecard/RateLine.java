package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.BasisPoints;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.zone.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a rate card says about one service, all prices before GST. Build one with
/// `RateLine.builder()`.
///
/// @param forward null when the line sells reverse only
/// @param rto null when a return costs a share of the forward freight
/// @param rtoPercent that share, 100 % unless agreed otherwise
/// @param reverse null when reverse is not sold: there is no guessed multiplier
/// @param divisor cm3 per kilogram for the volumetric weight
/// @param minChargeable the least weight that is charged, per package
/// @param tolerance how far a weight may lie above a slab edge and still stay below; none on sell
///   cards
/// @param fuel surcharge on freight
/// @param oda flat, once a shipment, when an end lies off the usual routes
/// @param handling flat for each fragile package
/// @param qualityCheck flat for each package checked at the buyer's door, reverse only
/// @param cod null when the line does not sell COD
/// @param maxCod the most that may be collected for one shipment
/// @param insurance for those who ask
/// @param seasons surcharges; of several that match the highest counts
public record RateLine(
    @Nullable SlabLadder forward,
    @Nullable SlabLadder rto,
    BasisPoints rtoPercent,
    @Nullable SlabLadder reverse,
    int divisor,
    Weight minChargeable,
    Weight tolerance,
    BasisPoints fuel,
    Money oda,
    Money handling,
    Money qualityCheck,
    @Nullable CodFee cod,
    Money maxCod,
    InsuranceRate insurance,
    List<SeasonalWindow> seasons) {
  /// @throws IllegalArgumentException when nothing is sold, the divisor is not above zero or a fee
  ///   is below zero
  public RateLine {
    if (forward == null && reverse == null)
      throw new IllegalArgumentException("a line that sells nothing");
    if (divisor < 1) throw new IllegalArgumentException("divisor out of range: " + divisor);
    if (oda.isNegative()
        || handling.isNegative()
        || qualityCheck.isNegative()
        || maxCod.isNegative()) {
      throw new IllegalArgumentException("a fee below zero");
    }
    seasons = List.copyOf(seasons);
  }

  /// What is charged for: the heaviest of scale, volume and minimum. Source: zones-and-rates.md
  /// section 4.
  public Weight chargeable(Parcel parcel) {
    return parcel.dead().max(parcel.volumetric(divisor)).max(minChargeable);
  }

  /// The highest surcharge of all seasons a booking falls into; zero for none.
  public BasisPoints season(LocalDate bookedOn, Zone zone, String service) {
    var highest = NO_RATE;
    for (int i = 0; i < seasons.size(); i++) {
      var season = seasons.get(i);
      if (season.rate().value() > highest.value() && season.covers(bookedOn, zone, service))
        highest = season.rate();
    }
    return highest;
  }

  private static final BasisPoints NO_RATE = new BasisPoints(0);

  /// A line with the usual defaults: divisor 5000, no fuel, no fees, no COD, insurance at 0.55 %.
  public static Builder builder() {
    return new Builder();
  }

  /// A builder that starts from this line.
  public Builder but() {
    var next = new Builder();
    next.forward = forward;
    next.rto = rto;
    next.rtoPercent = rtoPercent;
    next.reverse = reverse;
    next.divisor = divisor;
    next.minChargeable = minChargeable;
    next.tolerance = tolerance;
    next.fuel = fuel;
    next.oda = oda;
    next.handling = handling;
    next.qualityCheck = qualityCheck;
    next.cod = cod;
    next.maxCod = maxCod;
    next.insurance = insurance;
    next.seasons.addAll(seasons);
    return next;
  }

  /// Collects what differs from the defaults. Used by one thread, then thrown away.
  public static final class Builder {
    private @Nullable SlabLadder forward;
    private @Nullable SlabLadder rto;
    private BasisPoints rtoPercent = new BasisPoints(10_000);
    private @Nullable SlabLadder reverse;
    private int divisor = 5000;
    private Weight minChargeable = Weight.NONE;
    private Weight tolerance = Weight.NONE;
    private BasisPoints fuel = NO_RATE;
    private Money oda = Money.ZERO;
    private Money handling = Money.ZERO;
    private Money qualityCheck = Money.ZERO;
    private @Nullable CodFee cod;
    private Money maxCod = new Money(5_000_000);
    private InsuranceRate insurance = InsuranceRate.STANDARD;
    private final List<SeasonalWindow> seasons = new ArrayList<>();

    private Builder() {}

    public Builder forward(SlabLadder ladder) {
      forward = ladder;
      return this;
    }

    public Builder rto(SlabLadder ladder) {
      rto = ladder;
      return this;
    }

    /// Share of forward freight that a return costs when there is no ladder for it.
    public Builder rtoPercent(int basisPoints) {
      rtoPercent = new BasisPoints(basisPoints);
      return this;
    }

    public Builder reverse(@Nullable SlabLadder ladder) {
      reverse = ladder;
      return this;
    }

    public Builder divisor(int cm3PerKilogram) {
      divisor = cm3PerKilogram;
      return this;
    }

    public Builder minChargeable(Weight least) {
      minChargeable = least;
      return this;
    }

    public Builder tolerance(Weight above) {
      tolerance = above;
      return this;
    }

    public Builder fuel(int basisPoints) {
      fuel = new BasisPoints(basisPoints);
      return this;
    }

    public Builder oda(Money flat) {
      oda = flat;
      return this;
    }

    public Builder handling(Money perPackage) {
      handling = perPackage;
      return this;
    }

    public Builder qualityCheck(Money perPackage) {
      qualityCheck = perPackage;
      return this;
    }

    public Builder cod(Money flat, int basisPoints) {
      cod = new CodFee(flat, new BasisPoints(basisPoints));
      return this;
    }

    public Builder maxCod(Money most) {
      maxCod = most;
      return this;
    }

    public Builder insurance(InsuranceRate rate) {
      insurance = rate;
      return this;
    }

    public Builder season(SeasonalWindow window) {
      seasons.add(window);
      return this;
    }

    /// @throws IllegalArgumentException as the constructor does
    public RateLine build() {
      return new RateLine(
          forward,
          rto,
          rtoPercent,
          reverse,
          divisor,
          minChargeable,
          tolerance,
          fuel,
          oda,
          handling,
          qualityCheck,
          cod,
          maxCod,
          insurance,
          seasons);
    }
  }
}
