package com.shipcrowd.application.shipment.needs;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.ratecard.RateCardVersionId;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.ShipmentFacts;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Bookings by the thousand, for looking at prices again. In a unit of work: a company's sees its own, the platform's all.
public interface PastBookings {
  /// Parcels that a courier took and that were not cancelled, oldest first, in one query.
  ///
  /// @param company whose, null for all that the unit sees
  /// @param after where the page before ended, null at first
  List<Key> keys(
      @Nullable CompanyId company, Instant from, Instant to, @Nullable Key after, int most);

  /// Those of the ids that the unit sees, in any order, in one query.
  List<Booked> all(List<ShipmentId> ids);

  /// Where a booking stands among all.
  record Key(Instant at, UUID shipment) {}

  /// A booking as it was priced.
  ///
  /// @param awb null when the courier has not accepted
  record Booked(
      ShipmentId id,
      @Nullable Awb awb,
      Instant at,
      CourierAccountId account,
      String service,
      RateCardVersionId version,
      ShipmentFacts facts) {}
}
