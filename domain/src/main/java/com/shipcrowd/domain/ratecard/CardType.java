package com.shipcrowd.domain.ratecard;

/// What a rate card prices.
public enum CardType {
  /// Parcels, by zone and slab.
  B2C,
  /// Freight, by kilogram and a matrix of zones.
  B2B
}
