package com.shipcrowd.application.shipment;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.util.Optional;

/// The courier's own label, for couriers whose people scan a number that only it shows. Asked each time, nothing is kept.
public interface FetchCourierLabel {
  /// @return empty when the company has no such shipment
  /// @throws CapabilityMissing when the courier prints none
  /// @throws com.shipcrowd.domain.shipment.WrongMoment before it is booked
  Optional<Answer> handle(CompanyId company, ShipmentId shipment);

  /// What came of it.
  sealed interface Answer {
    record Pdf(byte[] bytes) implements Answer {}

    /// @param words the courier's, or what stood in the way
    record NotReady(String words) implements Answer {}
  }
}
