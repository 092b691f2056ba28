package com.shipcrowd.domain.claim;

/// How the share of the courier or insurer stands.
public enum Recovery {
  /// Nothing is owed: the claim is not paid, or nobody shares.
  NONE,
  OWED,
  RECOVERED,
  /// Denied later; the platform bears it.
  WRITTEN_OFF
}
