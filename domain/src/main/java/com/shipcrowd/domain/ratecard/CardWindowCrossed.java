package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.DomainError;
import java.time.Instant;
import java.util.Map;

/// A time that ends before it begins.
public final class CardWindowCrossed extends DomainError {
  CardWindowCrossed(Instant from, Instant to) {
    super(
        "EFFECTIVE_DATES_CROSSED",
        "The end must lie after the beginning",
        Map.of("effective_from", from.toString(), "effective_to", to.toString()));
  }
}
