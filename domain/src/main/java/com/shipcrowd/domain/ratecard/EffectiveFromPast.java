package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.DomainError;
import java.time.Instant;
import java.util.Map;

/// A version that would begin before today.
public final class EffectiveFromPast extends DomainError {
  EffectiveFromPast(Instant from, Instant today) {
    super(
        "EFFECTIVE_FROM_PAST",
        "A version begins today at the earliest",
        Map.of("effective_from", from.toString(), "earliest", today.toString()));
  }
}
