package com.shipcrowd.application.tracking.needs;

import com.shipcrowd.application.tracking.MendTracking.Parked;
import com.shipcrowd.application.tracking.MendTracking.UnknownCode;
import com.shipcrowd.application.tracking.PushId;
import com.shipcrowd.domain.shipment.CourierScan;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was told and not understood. All calls join a unit of work over all companies.
public interface Unmatched {
  /// Parked pushes before an id, newest first; null narrows nothing.
  List<Parked> parked(@Nullable String courier, @Nullable UUID before, int most);

  /// Makes a parked push due; false when there is none of this id.
  boolean wake(PushId push, Instant now);

  /// Makes all parked pushes of a courier due.
  ///
  /// @return how many
  int wakeAll(String courier, Instant now, int most);

  /// Codes of scans without a status that have no mapping.
  List<UnknownCode> codes(@Nullable String courier, int most);

  /// Stored scans of a code without a status, in the order of their keys.
  ///
  /// @param after the last one of the page before, null at first
  List<Stored> scans(String courier, String code, @Nullable Stored after, int most);

  /// @param shipment and `scanId` are its key
  record Stored(UUID shipment, String scanId, CourierScan scan, Instant receivedAt) {}
}
