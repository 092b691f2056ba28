package com.shipcrowd.domain.claim;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// An insured claim without papers.
public final class PapersMissing extends DomainError {
  PapersMissing() {
    super(
        "CLAIM_PAPERS_MISSING",
        "An insured claim needs its papers: label, invoice, and pictures when goods are damaged",
        Map.of());
  }
}
