package com.shipcrowd.domain.ratecard;

/// Whose price a rate card says.
public enum CardDirection {
  /// What a courier asks of the platform.
  BUY,
  /// What the platform asks of sellers.
  SELL
}
