package com.shipcrowd.application.claim.needs;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.shipment.ShipmentId;

/// Credits what a seller was charged for a parcel that is gone.
public interface Credits {
  /// All captured charges of the shipment. Called outside of a unit of work; the same reason again changes nothing.
  ///
  /// @param reason names the claim
  void creditAll(CompanyId company, ShipmentId shipment, String reason);
}
