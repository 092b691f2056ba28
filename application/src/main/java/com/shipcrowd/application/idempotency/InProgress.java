package com.shipcrowd.application.idempotency;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// The first command with this key is still running.
public final class InProgress extends DomainError {
  InProgress(long retryAfterSeconds) {
    super(
        "IDEMPOTENCY_IN_PROGRESS",
        "The first request with this Idempotency-Key is still running",
        Map.of("retry_after_s", retryAfterSeconds));
  }
}
