package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.DomainError;

/// Only the one who submitted a version takes it back.
public final class NotYourSubmission extends DomainError {
  NotYourSubmission() {
    super("NOT_YOUR_SUBMISSION", "Somebody else submitted this version; ask them, or reject it");
  }
}
