package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.zone.ZoneRules;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an approved version of a rate card says, compiled for pricing. Never changes once a shipment was priced by it.
///
/// @param number from 1 up within the card
/// @param effectiveFrom first instant it prices
/// @param effectiveTo first instant it no longer prices, null for open end
/// @param zones how services tell zones apart, the standard rules for those that are not in it
/// @param lines by service code
public record RateCardVersion(
    RateCardVersionId id,
    RateCardId card,
    int number,
    Instant effectiveFrom,
    @Nullable Instant effectiveTo,
    Map<String, ZoneRules> zones,
    Map<String, RateLine> lines) {
  /// @throws IllegalArgumentException when it ends before it starts, or for a number below 1
  public RateCardVersion {
    if (number < 1) throw new IllegalArgumentException("version out of range: " + number);
    if (effectiveTo != null && !effectiveTo.isAfter(effectiveFrom)) {
      throw new IllegalArgumentException("a version that ends before it starts");
    }
    zones = Map.copyOf(zones);
    lines = Map.copyOf(lines);
  }

  /// Whether it prices bookings of that instant.
  public boolean isEffective(Instant at) {
    return !at.isBefore(effectiveFrom) && (effectiveTo == null || at.isBefore(effectiveTo));
  }

  /// What it says about a service; empty when it does not price it.
  public Optional<RateLine> line(String serviceCode) {
    return Optional.ofNullable(lines.get(serviceCode));
  }

  /// How a service tells zones apart.
  public ZoneRules zonesOf(String serviceCode) {
    return zones.getOrDefault(serviceCode, ZoneRules.STANDARD);
  }
}
