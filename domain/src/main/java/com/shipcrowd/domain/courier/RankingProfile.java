package com.shipcrowd.domain.courier;

/// What a seller cares about when the courier is chosen for them. Source: zones-and-rates.md
/// section 13.
public enum RankingProfile {
  CHEAPEST(100),
  FASTEST(0),
  /// The default: 70 parts price, 30 parts time.
  BALANCED(70);

  private final int costPercent;

  RankingProfile(int costPercent) {
    this.costPercent = costPercent;
  }

  /// The weight of the price from 0 to 100; time has the rest.
  public int costPercent() {
    return costPercent;
  }
}
