package com.shipcrowd.application.pickup.needs;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.pickup.Pickup;
import com.shipcrowd.domain.pickup.PickupId;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Pickups. All calls join the surrounding unit of work.
public interface Pickups {
  /// Keeps a new one.
  ///
  /// @throws com.shipcrowd.application.StaleWrite when another is open for the place, the account and the day
  void add(Pickup pickup);

  /// Keeps a change.
  ///
  /// @throws com.shipcrowd.application.StaleWrite when its version is not one above the stored one, or another is open for
  ///     the new day
  void keep(Pickup pickup);

  Optional<Pickup> find(CompanyId company, PickupId id);

  /// The one that is not refused.
  Optional<Pickup> open(CompanyId company, UUID warehouse, CourierAccountId account, LocalDate on);

  /// Newest first.
  List<Pickup> page(CompanyId company, @Nullable UUID before, int size);

  /// Parcels at a warehouse that a courier was not asked to collect yet, or did not collect when it should have; oldest
  /// first, five hundred at most.
  List<ShipmentId> waiting(CompanyId company, UUID warehouse, String courier);

  /// Over all companies: takes what is due and gives it a lease, so that no other node takes it.
  List<Pickup> takeDue(Instant now, Instant leaseUntil, int most);
}
