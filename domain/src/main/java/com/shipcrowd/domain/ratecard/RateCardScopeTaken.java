package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.DomainError;

/// There is a card of this kind for these companies already.
public final class RateCardScopeTaken extends DomainError {
  public RateCardScopeTaken() {
    super(
        "RATE_CARD_SCOPE_TAKEN",
        "There is a card of this type for the same companies; make a new version of it");
  }
}
