package com.shipcrowd.domain.courier;

/// How a service moves parcels. Dangerous goods never fly.
public enum TransportMode {
  SURFACE,
  AIR
}
