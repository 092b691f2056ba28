package com.shipcrowd.application.tracking.needs;

import com.shipcrowd.domain.courier.CourierAccountId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What couriers pushed, as raw bytes, until it is worked into shipments. Each call is atomic on its own and needs no unit
/// of work.
public interface Pushes {
  /// Keeps raw bytes before anybody reads them.
  ///
  /// @param due when somebody may take it: at once, or later when whoever keeps it works it in himself
  void keep(Push push, Instant at, Instant due);

  /// Takes waiting pushes, oldest first, and gives them a lease.
  List<Push> take(Instant now, Instant leaseUntil, int most);

  /// These are worked in completely.
  void done(List<UUID> ids);

  /// Not workable now: tried again later, or parked for a person after enough tries.
  void later(UUID id, Instant due, String note, boolean park);

  /// @param tries how often it was taken before
  record Push(UUID id, String courier, CourierAccountId account, byte[] body, int tries) {}
}
