package com.shipcrowd.domain.place;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// A pincode of the right shape that no post office has.
public final class UnknownPincode extends DomainError {
  public UnknownPincode(Pincode pincode) {
    super(
        "PINCODE_UNKNOWN", "No post office has this pincode", Map.of("pincode", pincode.digits()));
  }
}
