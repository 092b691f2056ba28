package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.zone.ZoneRules;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The content of a rate card at one time. Never changes once a shipment was priced by it.
///
/// @param number from 1 up within the card
/// @param effectiveFrom first Indian date it prices
/// @param effectiveTo first Indian date it no longer prices, null for open end
/// @param zoneRules how this card tells zones apart
/// @param lines by service code
public record RateCardVersion(
    RateCardVersionId id,
    RateCardId card,
    int number,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    ZoneRules zoneRules,
    Map<String, RateLine> lines) {
  /// @throws IllegalArgumentException when it ends before it starts, or for a number below 1
  public RateCardVersion {
    if (number < 1) throw new IllegalArgumentException("version out of range: " + number);
    if (effectiveTo != null && !effectiveTo.isAfter(effectiveFrom)) {
      throw new IllegalArgumentException("a version that ends before it starts");
    }
    lines = Map.copyOf(lines);
  }

  /// Whether it prices bookings of that Indian date.
  public boolean isEffective(LocalDate day) {
    return !day.isBefore(effectiveFrom) && (effectiveTo == null || day.isBefore(effectiveTo));
  }

  /// What it says about a service; empty when it does not price it.
  public Optional<RateLine> line(String serviceCode) {
    return Optional.ofNullable(lines.get(serviceCode));
  }
}
