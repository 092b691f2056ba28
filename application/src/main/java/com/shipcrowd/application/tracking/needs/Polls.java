package com.shipcrowd.application.tracking.needs;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.courier.TokenBucket;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.PollPlan;
import com.shipcrowd.domain.shipment.ShipmentId;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// When parcels are asked about, and how often accounts may ask. All calls join a unit of work over all companies.
public interface Polls {
  /// What an account may still ask, nobody else counting it until the unit ends; a new account's is fresh.
  TokenBucket lock(CourierAccountId account, Instant now);

  void keep(CourierAccountId account, TokenBucket bucket);

  /// Parcels of an account whose time has come, longest due first, leased so that no other node takes them.
  List<Parcel> takeDue(CourierAccountId account, Instant now, Instant leaseUntil, int most);

  /// The same parcels as they stand now.
  List<Parcel> again(List<ShipmentId> ids);

  /// Says when each is due next; null for never.
  void next(Map<ShipmentId, @Nullable Instant> due);

  /// @param heardAt when the courier last told something, null for never
  /// @param promisedBy null when nobody promised
  record Parcel(
      ShipmentId id,
      CompanyId company,
      Awb awb,
      ShipmentStatus status,
      Instant bookedAt,
      @Nullable Instant heardAt,
      @Nullable Instant promisedBy) {
    /// When it is to be asked about.
    public PollPlan plan(boolean tells) {
      return new PollPlan(status, bookedAt, heardAt, promisedBy, tells);
    }
  }
}
