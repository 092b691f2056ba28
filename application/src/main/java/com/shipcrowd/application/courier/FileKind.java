package com.shipcrowd.application.courier;

/// What the files of a service are about.
public enum FileKind {
  /// Where it goes.
  AREA,
  /// How many days single lanes take.
  LANES
}
