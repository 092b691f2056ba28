package com.shipcrowd.bootstrap.shape.wrong.domain.parcel;

/// Whole outside, a fraction inside.
final class Vague {
  long share(long paise) {
    return Math.round(paise * 0.175);
  }
}
