package com.shipcrowd.domain.job;

/// What one bad record does to the others.
public enum JobMode {
  /// Nothing is applied unless every record is right.
  ALL_OR_NOTHING,
  /// Right records go on, the others are reported.
  PARTIAL
}
