package com.shipcrowd.domain.cod;

/// What a line of a courier's list says against what we know. Source: files.md section 6.
public enum MisResult {
  MATCHED,
  SHORT,
  EXCESS,
  /// The parcel is ours and, to us, was not delivered.
  NOT_DELIVERED_HERE,
  /// The cash was accounted for before, in this list or another.
  DUPLICATE,
  UNKNOWN_AWB;

  /// Whether its money counts towards a parcel.
  public boolean isApplied() {
    return this == MATCHED || this == SHORT || this == EXCESS;
  }
}
