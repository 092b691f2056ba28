package com.shipcrowd.domain.zone;

import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.place.Pincode;
import java.util.Map;

/// A range of pincodes that ends before it begins.
public final class RangeReversed extends DomainError {
  RangeReversed(Pincode from, Pincode to) {
    super(
        "RANGE_REVERSED",
        "A range of pincodes does not end before it begins",
        Map.of("from_pincode", from.digits(), "to_pincode", to.digits()));
  }
}
