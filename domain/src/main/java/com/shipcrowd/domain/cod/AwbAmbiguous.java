package com.shipcrowd.domain.cod;

import com.shipcrowd.domain.DomainError;
import java.util.List;
import java.util.Map;

/// A number that several couriers gave to parcels with cash: each courier counts for itself.
public final class AwbAmbiguous extends DomainError {
  /// @param couriers who gave it
  public AwbAmbiguous(String awb, List<String> couriers) {
    super(
        "AWB_AMBIGUOUS",
        "Several couriers have a parcel " + awb + ": say which one",
        Map.of("awb", awb, "couriers", List.copyOf(couriers)));
  }
}
