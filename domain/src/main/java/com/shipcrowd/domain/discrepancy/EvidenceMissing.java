package com.shipcrowd.domain.discrepancy;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// A dispute without enough images, or reopened with none that is new.
public final class EvidenceMissing extends DomainError {
  EvidenceMissing() {
    super(
        "EVIDENCE_MISSING",
        "A dispute needs at least two images: label with scale, label with each measured side",
        Map.of("least_images", WeightCase.Dispute.LEAST_IMAGES));
  }
}
