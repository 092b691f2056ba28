package com.shipcrowd.domain.courier;

import com.shipcrowd.domain.courier.Ranking.Weights;
import java.util.List;

/// What a seller cares about when the courier is chosen for them. Source: zones-and-rates.md
/// section 13.
public enum RankingProfile {
  CHEAPEST(Weights.WHOLE_BP),
  FASTEST(0),
  /// The default: 70 parts price, 30 parts time.
  BALANCED(7_000),
  /// The seller's favourites first, the rest by the seller's own weights; without any it is BALANCED.
  CUSTOM(7_000);

  private final int costBp;

  RankingProfile(int costBp) {
    this.costBp = costBp;
  }

  /// The weight of the price in basis points; time has the rest.
  public int costBp() {
    return costBp;
  }

  /// What it means to somebody who has set nothing.
  public Weights weights() {
    return new Weights(costBp, Weights.USUAL_RELIABILITY_BP, List.of());
  }
}
