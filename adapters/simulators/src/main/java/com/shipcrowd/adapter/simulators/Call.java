package com.shipcrowd.adapter.simulators;

/// What a courier may be asked; faults are told by it.
public enum Call {
  LOGIN,
  NUMBERS,
  BOOK,
  FIND,
  CANCEL,
  EDIT,
  TRACK,
  LABEL,
  MANIFEST,
  PICKUP,
  WAREHOUSE,
  NDR,
  RATE,
  SERVICEABILITY,
  /// Whatever else its document has, and paths it does not know.
  OTHER
}
