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

    /// What a lower weight gives back, by head and before tax; nothing where no card says it.
    Map<ChargeHead, Money> lower(Parcel parcel, int grams) {
      return known
          .getOrDefault(parcel.version(), Optional.empty())
          .map(v -> new WeightDifference(v, platform).lower(seen(parcel, Past.NONE), grams))
          .orElse(Map.of());
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

  private static WeightDifference.Parcel seen(Parcel parcel, Past past) {
    return new WeightDifference.Parcel(
        parcel.service(), parcel.bookedAt(), parcel.facts(), parcel.rtoCharged(), past.charged());
  }
}
