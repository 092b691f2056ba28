package com.shipcrowd.domain.claim;

/// What became of the goods.
public enum ClaimKind {
  LOST,
  DAMAGED
}
