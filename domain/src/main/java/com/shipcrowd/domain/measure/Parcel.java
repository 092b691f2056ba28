package com.shipcrowd.domain.measure;

import org.jspecify.annotations.Nullable;

/// One physical box as the seller declares it.
///
/// @param dead weight on the scale, above zero
/// @param size outer dimensions, or null when the seller did not measure: then volume counts as zero and the
///     discrepancy risk is the seller's
public record Parcel(Weight dead, @Nullable Dimensions size) {
  /// The volumetric weight under a divisor, nothing without dimensions.
  public Weight volumetric(int divisor) {
    return size == null ? Weight.NONE : size.volumetric(divisor);
  }
}
