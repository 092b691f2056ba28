package com.shipcrowd.application.idempotency;

import com.shipcrowd.domain.DomainError;

/// The key came before with another command.
public final class KeyReused extends DomainError {
  KeyReused() {
    super("IDEMPOTENCY_KEY_REUSED", "This Idempotency-Key was used for another request");
  }
}
