package com.shipcrowd.application.courier.needs;

import com.shipcrowd.application.courier.needs.SandboxCourier.Fault;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the sandbox courier must not forget when the process dies: its parcels, its faults to come and its clocks.
/// Each call is atomic on its own, meant as one statement, and needs no unit of work: to the rest of the house this
/// is another company's database.
public interface SandboxParcels {
  /// In one statement: takes the desk's oldest waiting booking fault, if any, and keeps the parcel unless that fault
  /// forbids it (`Fault.makesParcel`). A reference known in this account keeps its first parcel; a repeat therefore
  /// books nothing, though it takes a fault. The desk's clock offset is added to `bookedAt` and `dueAt` on the way in.
  Entry book(Parcel candidate);

  /// Parcels by number, in any order; unknown numbers are absent.
  List<Parcel> withAwbs(CourierAccountId account, List<Awb> awbs);

  /// The parcel of one of our bookings.
  Optional<Parcel> withReference(CourierAccountId account, ShipmentId reference);

  /// Parcels of a desk whose next scan is due by then (`dueAt <= until`), the earliest first.
  List<Parcel> due(Desk desk, Instant until, int limit);

  /// Writes `dueAt`, `story` and `version + 1` of every parcel whose stored version is still the given one.
  ///
  /// @return the numbers that were written; the others were changed by somebody else meanwhile
  List<Awb> replace(List<Parcel> changed);

  /// Appends faults to a desk's queue.
  void script(Desk desk, List<Fault> faults);

  /// Takes the desk's oldest waiting fault that is not a booking fault; two callers never get the same.
  Optional<Fault> takePushFault(Desk desk);

  /// Moves a desk's clock and returns its offset from the real time afterwards; zero only reads it.
  Duration shift(Desk desk, Duration by);

  /// One company's place at the sandbox courier: its own parcels, faults and clock.
  ///
  /// @param company the account's setting `company`; empty when the account belongs to one company only
  record Desk(CourierAccountId account, String company) {}

  /// A parcel as the sandbox courier keeps it. The reference is unique within the account, the number over all.
  ///
  /// @param dueAt when its next scan happens; null when nothing more is planned
  /// @param story the courier's own record, opaque to whoever stores it, JSON of at most some 20 kB
  /// @param version counts writes, from 0
  record Parcel(
      Desk desk,
      ShipmentId reference,
      Awb awb,
      Instant bookedAt,
      @Nullable Instant dueAt,
      String story,
      int version) {}

  /// What became of a booking.
  ///
  /// @param parcel the reference's parcel, new or known; null when a fault forbade it or another parcel has the number
  /// @param fault what the script wants this booking to suffer, or null
  record Entry(@Nullable Parcel parcel, @Nullable Fault fault) {}
}
