package com.shipcrowd.domain.discrepancy;

/// Why a seller says that a courier's weight is wrong.
public enum DisputeCategory {
  WRONG_WEIGHT,
  WRONG_DIMENSIONS,
  OTHER_PARCEL,
  PACKAGING
}
