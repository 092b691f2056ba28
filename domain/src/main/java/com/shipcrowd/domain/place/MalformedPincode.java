package com.shipcrowd.domain.place;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// A text that cannot be a pincode.
public final class MalformedPincode extends DomainError {
  MalformedPincode(String text) {
    super(
        "PINCODE_INVALID",
        "A pincode is six digits and does not start with 0",
        Map.of("value", text.length() > 20 ? text.substring(0, 20) : text));
  }
}
