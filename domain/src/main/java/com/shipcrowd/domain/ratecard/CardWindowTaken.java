package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.DomainError;
import java.time.Instant;
import java.util.Map;

/// Two approved versions of a card for one time.
public final class CardWindowTaken extends DomainError {
  CardWindowTaken(int number, Instant from) {
    super(
        "EFFECTIVE_DATES_OVERLAP",
        "Version " + number + " of the card is approved for this time already",
        Map.of("number", number, "effective_from", from.toString()));
  }
}
