package com.shipcrowd.domain.discrepancy;

import com.shipcrowd.domain.shipment.Awb;

/// What a courier told of a parcel's weight beside its scans.
///
/// @param grams what it will charge, above zero
/// @param lengthMm and the other sides are 0 where it did not measure them
public record Weighing(Awb awb, int grams, int lengthMm, int breadthMm, int heightMm) {
  public Weighing {
    if (grams <= 0 || lengthMm < 0 || breadthMm < 0 || heightMm < 0)
      throw new IllegalArgumentException("a parcel weighs something");
  }
}
