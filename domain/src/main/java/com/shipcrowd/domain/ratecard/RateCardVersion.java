package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.zone.ZoneRules;
import com.shipcrowd.domain.zone.ZoneSetId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an approved version of a rate card says, compiled for pricing. Never changes once a shipment was priced by it.
///
/// @param number from 1 up within the card
/// @param effectiveFrom first instant it prices
/// @param effectiveTo first instant it no longer prices, null for open end
/// @param content what it prices
public record RateCardVersion(
    RateCardVersionId id,
    RateCardId card,
    int number,
    Instant effectiveFrom,
    @Nullable Instant effectiveTo,
    Content content) {

  /// Parcels or freight.
  public sealed interface Content {}

  /// Prices of parcels.
  ///
  /// @param zones how services tell zones apart, the standard rules for those that are not in it
  /// @param zoneSets which zone set a service's places are seen by, if any
  /// @param lines by service code
  /// @param indexed lines of services whose fuel follows an index, by the first Indian day of each surcharge; before the
  ///   first day the line of `lines` counts
  public record Parcels(
      Map<String, ZoneRules> zones,
      Map<String, ZoneSetId> zoneSets,
      Map<String, RateLine> lines,
      Map<String, NavigableMap<LocalDate, RateLine>> indexed)
      implements Content {
    public Parcels {
      zones = Map.copyOf(zones);
      zoneSets = Map.copyOf(zoneSets);
      lines = Map.copyOf(lines);
      indexed = Map.copyOf(indexed);
    }
  }

  /// Prices of freight.
  ///
  /// @param services codes, empty for every freight service
  public record Freight(FreightCard card, Set<String> services) implements Content {
    public Freight {
      services = Set.copyOf(services);
    }
  }

  /// @throws IllegalArgumentException when it ends before it starts, or for a number below 1
  public RateCardVersion {
    if (number < 1) throw new IllegalArgumentException("version out of range: " + number);
    if (effectiveTo != null && !effectiveTo.isAfter(effectiveFrom)) {
      throw new IllegalArgumentException("a version that ends before it starts");
    }
  }

  /// Whether it prices bookings of that instant.
  public boolean isEffective(Instant at) {
    return !at.isBefore(effectiveFrom) && (effectiveTo == null || at.isBefore(effectiveTo));
  }

  /// What it says about parcels of a service on an Indian day; null when it does not price them.
  public @Nullable RateLine parcels(String service, LocalDate day) {
    if (!(content instanceof Parcels parcels)) return null;
    var dated = parcels.indexed.isEmpty() ? null : parcels.indexed.get(service);
    var latest = dated == null ? null : dated.floorEntry(day);
    return latest == null ? parcels.lines.get(service) : latest.getValue();
  }

  /// What it says about freight of a service; null when it does not price it.
  public @Nullable FreightCard freight(String service) {
    return content instanceof Freight freight
            && (freight.services.isEmpty() || freight.services.contains(service))
        ? freight.card
        : null;
  }

  /// How a service tells zones apart.
  public ZoneRules zonesOf(String service) {
    return content instanceof Parcels parcels
        ? parcels.zones.getOrDefault(service, ZoneRules.STANDARD)
        : ZoneRules.STANDARD;
  }

  /// The zone set that a service's places are seen by; null for none.
  public @Nullable ZoneSetId zoneSetOf(String service) {
    return content instanceof Parcels parcels ? parcels.zoneSets.get(service) : null;
  }
}
