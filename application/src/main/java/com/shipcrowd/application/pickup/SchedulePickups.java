package com.shipcrowd.application.pickup;

import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.pickup.Pickup;
import com.shipcrowd.domain.pickup.PickupId;
import com.shipcrowd.domain.shipment.ShipmentId;
import com.shipcrowd.domain.warehouse.WarehouseId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Asks couriers to collect. A pickup is written down before the courier is asked and settled later when no answer came;
/// couriers count an open pickup of the same place and day as scheduled, so asking twice does no harm.
public interface SchedulePickups {
  /// Asks for a pickup, or adds the parcels to the one that is open for the place, the contract and the day.
  ///
  /// @throws com.shipcrowd.application.NotFound when the company has no such warehouse in use
  /// @throws com.shipcrowd.domain.pickup.PickupDayUnfit for a day nobody can be asked for
  /// @throws NotForThisPickup naming the first shipment that does not fit, or saying that none waits
  /// @throws com.shipcrowd.application.shipment.CapabilityMissing when the courier's API takes no pickups
  /// @throws PickupRefused when the courier does not come; the pickup is kept as REFUSED
  Pickup handle(Command command);

  /// Moves a missed pickup to another day.
  ///
  /// @return empty when the company has no such pickup
  /// @throws com.shipcrowd.domain.pickup.PickupNotMissed when nobody missed it
  /// @throws com.shipcrowd.domain.pickup.PickupDayUnfit for a day nobody can be asked for
  /// @throws PickupRefused when the courier does not come; the pickup is kept as REFUSED
  Optional<Pickup> reschedule(
      CompanyId company, PickupId id, LocalDate on, @Nullable LocalTime from, String actor);

  Optional<Pickup> find(CompanyId company, PickupId id);

  /// Newest first.
  List<Pickup> page(CompanyId company, @Nullable UUID before, int size);

  /// Asks couriers again about pickups without an answer.
  ///
  /// @return how many were looked at; call again while it is not zero
  int settle();

  /// @param courier whose parcels that wait; null when they are named
  /// @param shipments of one courier contract and the warehouse; empty when the courier is named
  /// @param from not earlier than this, Indian time
  record Command(
      CompanyId company,
      WarehouseId warehouse,
      @Nullable String courier,
      List<ShipmentId> shipments,
      LocalDate on,
      LocalTime from,
      String actor) {}

  /// What cannot be collected by this pickup.
  final class NotForThisPickup extends DomainError {
    /// @param shipment null when no shipment is meant
    NotForThisPickup(@Nullable ShipmentId shipment, String why) {
      super(
          "PICKUP_SHIPMENT_UNFIT",
          "Not for this pickup: " + why,
          shipment == null
              ? Map.of("reason", why)
              : Map.of("reason", why, "shipment_id", shipment.text()));
    }
  }

  /// The courier does not come.
  final class PickupRefused extends DomainError {
    PickupRefused(Pickup pickup) {
      super(
          "PICKUP_REFUSED",
          "The courier refused: " + pickup.words(),
          Map.of("pickup_id", pickup.id().text(), "courier_words", pickup.words()));
    }
  }
}
