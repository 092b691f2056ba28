package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.DomainError;

/// A card that was approved or has priced something is history: it is archived, never deleted.
public final class RateCardUsed extends DomainError {
  public RateCardUsed() {
    super("RATE_CARD_USED", "The card was approved once and can only be archived, not deleted");
  }
}
