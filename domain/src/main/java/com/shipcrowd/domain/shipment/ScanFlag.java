package com.shipcrowd.domain.shipment;

/// What a scan says beside its status. Source: lifecycle.md sections 2 (sub-status of IN_TRANSIT) and 2.2.
public enum ScanFlag {
  /// Moving later than it should.
  DELAYED,
  MISROUTED,
  /// Waits on somebody's word.
  ON_HOLD,
  CUSTOMS,
  /// Not all boxes were delivered.
  PARTIAL,
  /// The courier cannot find it but has not given it up: people confirm a loss.
  UNTRACEABLE
}
