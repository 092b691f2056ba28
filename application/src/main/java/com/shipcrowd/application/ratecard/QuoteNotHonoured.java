package com.shipcrowd.application.ratecard;

import com.shipcrowd.domain.DomainError;

/// A quote id that does not bind us: `QUOTE_EXPIRED`, or `QUOTE_MISMATCH` when it was given for something else.
public final class QuoteNotHonoured extends DomainError {
  QuoteNotHonoured(boolean expired) {
    super(
        expired ? "QUOTE_EXPIRED" : "QUOTE_MISMATCH",
        expired
            ? "The quote is older than 15 minutes; ask for a new one"
            : "The quote was not given for this order as it now stands; ask for a new one");
  }
}
