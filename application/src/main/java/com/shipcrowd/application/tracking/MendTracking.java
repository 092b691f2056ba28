package com.shipcrowd.application.tracking;

import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What couriers told and nobody understood: platform staff looks at it, says what codes mean, and has it taken in again.
public interface MendTracking {
  /// Pushes that were given up after enough tries, newest first.
  ///
  /// @param courier only of this one, null for all
  List<Parked> parked(@Nullable String courier, @Nullable UUID before, int most);

  /// Codes that moved nothing because nobody knows them, those of most scans first, two hundred at most.
  List<UnknownCode> unknownCodes(@Nullable String courier);

  /// Reads a parked push again from its raw bytes, soon.
  ///
  /// @throws com.shipcrowd.application.NotFound when no parked push has this id
  void replay(PushId push);

  /// The same with all parked pushes of a courier, ten thousand at most.
  ///
  /// @return how many
  int replayParked(String courier);

  /// Takes stored scans of a code in again, now that it has a meaning. Doing it again changes nothing.
  Replayed replayCode(String courier, String code);

  /// By courier and code.
  List<Mapping> mappings();

  /// Says what a code means; counts on every node within seconds. The adapter's own table wins over it.
  Mapping map(Wanted wanted);

  /// Takes a meaning back; scans taken in with it stay.
  ///
  /// @throws com.shipcrowd.application.NotFound when there is none
  void unmap(String courier, String code);

  /// @param note why it waits; no personal data
  record Parked(
      PushId id,
      String courier,
      @Nullable CourierAccountId account,
      Instant receivedAt,
      int tries,
      String note,
      int bytes) {}

  record UnknownCode(
      String courier, String code, long scans, Instant firstAt, Instant lastAt, String remark) {}

  /// @param unplaced scans that found no parcel they could move
  record Replayed(int scans, int unplaced) {}

  /// @param reason for a failed attempt only
  record Wanted(
      String courier,
      String code,
      ShipmentStatus status,
      @Nullable NdrReason reason,
      String note,
      String actor) {}
}
