package com.shipcrowd.application.shipment;

import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.Shipment;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Closes a booking that nobody could settle: a person looked at the courier's own list. For couriers that find no booking
/// by our reference it is the only way.
public interface SettleByHand {
  /// Saying the same again changes nothing.
  ///
  /// @param awb what the courier has, or null when it has nothing; the hold goes back then
  /// @param actor who looked
  /// @return the shipment as it stands now; empty when there is none
  /// @throws com.shipcrowd.domain.shipment.WrongMoment when it is settled otherwise already
  /// @throws AwbTaken when another shipment has that number
  Optional<Shipment> handle(ShipmentId shipment, @Nullable Awb awb, String actor);
}
