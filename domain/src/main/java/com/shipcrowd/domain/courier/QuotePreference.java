package com.shipcrowd.domain.courier;

import com.shipcrowd.domain.courier.Ranking.Weights;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a company wants its couriers chosen.
///
/// @param profile for quotes that name none, and for bookings
/// @param costBp the weight of the price under `CUSTOM`, 0 to 10000
/// @param reliabilityBp strength of the reliability factor under every profile, 0 to 10000
/// @param favourites codes of services that come first under `CUSTOM`, in their order
/// @param excluded codes of services that are never offered nor booked
public record QuotePreference(
    RankingProfile profile,
    int costBp,
    int reliabilityBp,
    List<String> favourites,
    Set<String> excluded) {
  /// Of a company that has said nothing.
  public static final QuotePreference USUAL =
      new QuotePreference(
          RankingProfile.BALANCED,
          RankingProfile.CUSTOM.costBp(),
          Weights.USUAL_RELIABILITY_BP,
          List.of(),
          Set.of());

  /// @throws IllegalArgumentException when a weight is not within 0 to 10000
  public QuotePreference {
    favourites = List.copyOf(favourites);
    excluded = Set.copyOf(excluded);
    new Weights(costBp, reliabilityBp, favourites);
  }

  /// What counts how much for one quote.
  ///
  /// @param asked the profile the quote names, null for the company's own
  public Weights weights(@Nullable RankingProfile asked) {
    var wanted = asked == null ? profile : asked;
    return wanted == RankingProfile.CUSTOM
        ? new Weights(costBp, reliabilityBp, favourites)
        : new Weights(wanted.costBp(), reliabilityBp, List.of());
  }
}
