package com.shipcrowd.application.shipment;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.shipment.Shipment;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Changes the buyer's details of a booking at its courier, before the parcel is picked up. Asking twice changes once.
public interface EditShipment {
  /// @return empty when the company has no such shipment
  /// @throws com.shipcrowd.domain.shipment.WrongMoment once it is picked up, failed or called off
  /// @throws CapabilityMissing when the courier changes nothing
  Optional<Answer> handle(Command command);

  /// Nulls stay as they are; at least one is given.
  ///
  /// @param line1 and `line2` change together
  record Command(
      CompanyId company,
      ShipmentId shipment,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String line1,
      @Nullable String line2,
      String actor) {}

  /// What came of it.
  sealed interface Answer {
    record Changed(Shipment shipment) implements Answer {}

    record Refused(String words) implements Answer {}

    /// Nobody knows whether the courier changed it; asking again is safe.
    record InDoubt(String why) implements Answer {}
  }
}
