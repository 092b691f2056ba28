package com.shipcrowd.application.shipment;

import com.shipcrowd.domain.DomainError;
import java.time.LocalDate;
import java.util.Map;

/// A re-rating that cannot be asked like this.
public final class RerateRefused extends DomainError {
  private RerateRefused(String code, String message, String field, String rule, Object value) {
    super(code, message, Map.of("field", field, "rule", rule, "value", value.toString()));
  }

  static RerateRefused freight() {
    return new RerateRefused(
        "RERATE_FREIGHT_CARD",
        "Only parcels are priced again; the card is for freight",
        "id",
        "B2C",
        "B2B");
  }

  static RerateRefused nothing(LocalDate from, LocalDate to) {
    return new RerateRefused(
        "RERATE_EMPTY_RANGE",
        "No parcel was booked from " + from + " to " + to,
        "from_on",
        "at least 1 shipment",
        0);
  }

  static RerateRefused tooLong(long days) {
    return new RerateRefused(
        "RERATE_RANGE_TOO_LONG",
        "A range has at most " + RerateShipments.MOST_DAYS + " days",
        "to_on",
        "at most " + RerateShipments.MOST_DAYS + " days",
        days);
  }

  static RerateRefused tooMany(String field, int most, int found) {
    return new RerateRefused(
        "RERATE_TOO_MANY",
        "At most " + most + " shipments are priced again in one job",
        field,
        "at most " + most + " shipments",
        found);
  }
}
