package com.shipcrowd.application.discrepancy;

import com.shipcrowd.application.discrepancy.needs.WeightCases.Parcel;
import com.shipcrowd.application.discrepancy.needs.WeightCases.Past;
import com.shipcrowd.application.held.Held;
import com.shipcrowd.application.ratecard.LoadPricing;
import com.shipcrowd.application.ratecard.Pricing;
import com.shipcrowd.application.ratecard.ReadRateCards;
import com.shipcrowd.domain.discrepancy.WeightDifference;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.ChargeHead;
import com.shipcrowd.domain.ratecard.ChargeLine;
import com.shipcrowd.domain.ratecard.RateCardVersion;
import com.shipcrowd.domain.ratecard.RateCardVersionId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The card versions that priced bookings, by which other weights are priced too. Reads in units of work of its own, so ask
/// outside of one.
public final class CardsOfBookings {
  private final ReadRateCards cards;
  private final Held<Pricing> pricing;
  private final State platform;

  /// @param platform the state the platform is registered in
  public CardsOfBookings(ReadRateCards cards, Held<Pricing> pricing, State platform) {
    this.cards = cards;
    this.pricing = pricing;
    this.platform = platform;
  }

  /// Versions read once and used for many parcels, by one thread.
  public final class Desk {
    private final Map<RateCardVersionId, Optional<RateCardVersion>> known = new HashMap<>();

    /// Reads what parcels were priced by; not inside a unit of work.
    void read(Iterable<Parcel> parcels) {
      for (var parcel : parcels) {
        known.computeIfAbsent(parcel.version(), this::load);
        var bought = parcel.bought();
        if (bought != null) known.computeIfAbsent(bought, this::load);
      }
    }

    private Optional<RateCardVersion> load(RateCardVersionId id) {
      return cards
          .version(null, id)
          .map(one -> LoadPricing.compiled(one.version(), pricing.get().diesel()));
    }

    /// The lines of the difference; empty when no card says it.
    Optional<List<ChargeLine>> difference(Parcel parcel, Past past, int grams) {
      return known
          .getOrDefault(parcel.version(), Optional.empty())
          .flatMap(
              version -> new WeightDifference(version, platform).of(seen(parcel, past), grams));
    }

    /// What a lower weight gives back, by head and before tax; nothing where no card says it. Of a return only once the
    /// parcel is back: one that is called off gives its whole charge back.
    Map<ChargeHead, Money> lower(Parcel parcel, int grams) {
      boolean underWay = parcel.rtoCharged() && !parcel.returned();
      var asked =
          new WeightDifference.Parcel(
              parcel.service(),
              parcel.bookedAt(),
              parcel.facts(),
              parcel.rtoCharged() && !underWay,
              Money.ZERO);
      var back =
          known
              .getOrDefault(parcel.version(), Optional.empty())
              .map(v -> new WeightDifference(v, platform).lower(asked, grams))
              .orElse(Map.of());
      // A note takes fuel from the larger line, which may be the return's.
      if (!underWay || !isFuelOfReturnLarger(parcel)) return back;
      var rest = new EnumMap<ChargeHead, Money>(ChargeHead.class);
      rest.putAll(back);
      rest.remove(ChargeHead.FUEL);
      return rest;
    }

    /// What the courier's card asks more; zero when it does not say.
    Money cost(Parcel parcel, int grams) {
      return version(parcel.bought())
          .map(v -> new WeightDifference(v, platform).cost(seen(parcel, Past.NONE), grams))
          .orElse(Money.ZERO);
    }

    private Optional<RateCardVersion> version(@Nullable RateCardVersionId id) {
      return id == null ? Optional.empty() : known.getOrDefault(id, Optional.empty());
    }
  }

  /// A desk that knows nothing yet.
  public Desk desk() {
    return new Desk();
  }

  Optional<List<ChargeLine>> difference(Parcel parcel, Past past, int grams) {
    var desk = desk();
    desk.read(List.of(parcel));
    return desk.difference(parcel, past, grams);
  }

  Money cost(Parcel parcel, int grams) {
    var desk = desk();
    desk.read(List.of(parcel));
    return desk.cost(parcel, grams);
  }

  private static boolean isFuelOfReturnLarger(Parcel parcel) {
    var back = fuel(parcel.facts().rto());
    return back.isPositive() && !fuel(parcel.facts().charges()).isMoreThan(back);
  }

  private static Money fuel(List<ChargeLine> lines) {
    return Money.sum(
        lines.stream().filter(l -> l.head() == ChargeHead.FUEL).map(ChargeLine::taxable).toList());
  }

  private static WeightDifference.Parcel seen(Parcel parcel, Past past) {
    return new WeightDifference.Parcel(
        parcel.service(), parcel.bookedAt(), parcel.facts(), parcel.rtoCharged(), past.charged());
  }
}
