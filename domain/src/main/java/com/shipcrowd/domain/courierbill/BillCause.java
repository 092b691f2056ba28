package com.shipcrowd.domain.courierbill;

/// Why a courier bills something else than its card says.
public enum BillCause {
  /// It counts another weight.
  WEIGHT,
  /// It counts another zone.
  ZONE,
  /// It bills something that is not due, or leaves out what is.
  HEAD,
  /// Weight, zone and heads are ours, the price is not.
  RATE
}
