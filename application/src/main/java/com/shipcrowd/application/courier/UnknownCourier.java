package com.shipcrowd.application.courier;

import com.shipcrowd.domain.DomainError;
import java.util.List;
import java.util.Map;

/// No adapter speaks this courier's language.
public final class UnknownCourier extends DomainError {
  UnknownCourier(String courier, List<String> known) {
    super(
        "COURIER_UNKNOWN",
        "There is no such courier; there are " + String.join(", ", known),
        Map.of("courier", courier, "known", known));
  }
}
