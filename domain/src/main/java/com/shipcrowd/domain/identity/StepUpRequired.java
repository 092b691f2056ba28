package com.shipcrowd.domain.identity;

import com.shipcrowd.domain.DomainError;

/// The call needs more proof than a session: a code sent by mail, confirmed within the last ten minutes.
/// Source: permissions.md section 5, rule 2.
public final class StepUpRequired extends DomainError {
  public StepUpRequired() {
    super("STEP_UP_REQUIRED", "Confirm that it is you first: ask for a code and send it back");
  }
}
