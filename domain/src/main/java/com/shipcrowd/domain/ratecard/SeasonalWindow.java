package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.money.BasisPoints;
import com.shipcrowd.domain.zone.Zone;
import java.time.LocalDate;
import java.util.Set;

/// A surcharge on freight for bookings of a season. Source: zones-and-rates.md section 6.
///
/// @param from first Indian date of booking
/// @param to last one, included
/// @param zones it applies to, empty for all
/// @param services codes it applies to, empty for all
public record SeasonalWindow(
    LocalDate from, LocalDate to, BasisPoints rate, Set<Zone> zones, Set<String> services) {
  /// @throws IllegalArgumentException when it ends before it starts
  public SeasonalWindow {
    if (to.isBefore(from))
      throw new IllegalArgumentException("a season that ends before it starts");
    zones = Set.copyOf(zones);
    services = Set.copyOf(services);
  }

  /// A season of every service.
  public SeasonalWindow(LocalDate from, LocalDate to, BasisPoints rate, Set<Zone> zones) {
    this(from, to, rate, zones, Set.of());
  }

  /// Whether a booking of that day falls into it.
  public boolean covers(LocalDate bookedOn, Zone zone, String service) {
    return !bookedOn.isBefore(from)
        && !bookedOn.isAfter(to)
        && (zones.isEmpty() || zones.contains(zone))
        && (services.isEmpty() || services.contains(service));
  }
}
