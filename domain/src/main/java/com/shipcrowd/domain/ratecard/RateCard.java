package com.shipcrowd.domain.ratecard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A price list with a name; what it says stands in its versions. Currency is INR.
///
/// @param archivedAt null while it counts
public record RateCard(
    RateCardId id,
    String name,
    CardType type,
    CardScope scope,
    Instant createdAt,
    @Nullable Instant archivedAt) {

  /// Whose price it says.
  public CardDirection direction() {
    return scope instanceof CardScope.OfAccount ? CardDirection.BUY : CardDirection.SELL;
  }
}
