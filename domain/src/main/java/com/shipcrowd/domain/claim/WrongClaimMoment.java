package com.shipcrowd.domain.claim;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// The claim does not stand where this could happen.
public final class WrongClaimMoment extends DomainError {
  WrongClaimMoment(String wanted, ClaimStatus status) {
    super(
        "CLAIM_MOMENT_WRONG",
        "A claim that is " + status + " cannot be " + wanted,
        Map.of("wanted", wanted, "claim_status", status.name()));
  }
}
