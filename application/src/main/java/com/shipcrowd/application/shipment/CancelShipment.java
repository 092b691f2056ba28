package com.shipcrowd.application.shipment;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.shipment.Shipment;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.util.Optional;

/// Calls a booking off before pickup. The hold goes back once the courier confirmed, or after 72 hours without a pickup.
public interface CancelShipment {
  /// Repeating it answers how it stands.
  ///
  /// @return empty when the company has no such shipment
  /// @throws com.shipcrowd.domain.shipment.WrongMoment from pickup on, and while the booking's own answer is awaited
  Optional<Answer> handle(CompanyId company, ShipmentId id, String actor);

  /// What came of it.
  sealed interface Answer {
    record Cancelled(Shipment shipment) implements Answer {}

    /// Asked, the courier has not confirmed yet.
    record Requested(Shipment shipment) implements Answer {}

    /// The courier said no; the shipment goes on.
    record Refused(Shipment shipment, String words) implements Answer {}
  }
}
