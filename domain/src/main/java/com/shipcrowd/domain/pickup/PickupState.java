package com.shipcrowd.domain.pickup;

/// How a pickup stands.
public enum PickupState {
  /// Written down; the courier was not reached, or its answer is on the way.
  ASKED,
  /// The courier comes; the token is its word.
  SCHEDULED,
  /// No clear answer; it is asked again, which does no harm.
  IN_DOUBT,
  /// The courier does not come.
  REFUSED
}
