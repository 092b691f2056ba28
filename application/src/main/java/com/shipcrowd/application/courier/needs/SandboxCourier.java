package com.shipcrowd.application.courier.needs;

import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The strings behind the sandbox courier, for sellers who try things out and for demonstrations. What it says about
/// parcels it says as any courier does: in pushes that go through the same inbound door and are checked there.
///
/// The account's settings say whose desk is meant (`company`), and may set `weather` for all its new parcels.
public interface SandboxCourier {
  /// Moves a parcel on to a status, every scan in between included, and plans the rest of its way from there.
  ///
  /// @param reason why an attempt failed; CONSIGNEE_UNAVAILABLE when null
  /// @return what the courier pushes now; nothing when the parcel already stands there
  /// @throws UnknownParcel when the desk has no such number
  /// @throws NoWay when no journey leads from here to there
  List<Push> advance(
      CourierAccount account, Awb awb, ShipmentStatus to, @Nullable NdrReason reason);

  /// Lets time pass at the desk: every scan that falls due by then happens. Zero catches up with the real clock.
  List<Push> advanceClock(CourierAccount account, Duration by);

  /// The desk's own time; scans are dated by it.
  Instant now(CourierAccount account);

  /// Queues faults: each booking takes the next booking fault, each batch of pushes the next push fault.
  void inject(CourierAccount account, List<Fault> faults);

  /// Plans the rest of a parcel's way anew.
  ///
  /// @throws UnknownParcel when the desk has no such number
  void weather(CourierAccount account, Awb awb, Weather weather);

  /// A webhook call as it would arrive.
  ///
  /// @param headers names in lower case
  record Push(Map<String, String> headers, byte[] body) {}

  /// What may go wrong.
  enum Fault {
    /// The answer is lost, the parcel is booked.
    TIMEOUT_AFTER_AWB(true, true),
    /// The answer is lost and nothing was booked.
    TIMEOUT_BEFORE_AWB(true, false),
    /// A polite answer that says no.
    ANSWER_200_FAILURE(true, false),
    /// The courier cannot be reached.
    COURIER_DOWN(true, false),
    /// The parcel is booked, but the answer names the number of another one.
    DUPLICATE_AWB(true, true),
    /// The parcel is booked and will be found heavier than declared.
    PRICE_CHANGE(true, true),
    /// The next batch arrives newest scan first, one push each.
    LATE_SCANS(false, true),
    /// The next batch arrives twice.
    REPEATED_SCANS(false, true),
    /// The next batch never arrives; polling still sees its scans.
    LOST_PUSHES(false, true),
    /// The next batch carries a scan with a code that nobody knows.
    UNKNOWN_CODE(false, true);

    private final boolean hitsBooking;
    private final boolean makesParcel;

    Fault(boolean hitsBooking, boolean makesParcel) {
      this.hitsBooking = hitsBooking;
      this.makesParcel = makesParcel;
    }

    /// Whether a booking suffers it; otherwise a batch of pushes does.
    public boolean hitsBooking() {
      return hitsBooking;
    }

    /// Whether the courier has the parcel afterwards.
    public boolean makesParcel() {
      return makesParcel;
    }
  }

  /// How a parcel's way goes, if nobody interferes.
  enum Weather {
    /// Delivered at the first attempt, in two to three days.
    FAIR,
    /// The same, two days late.
    DELAY,
    NDR_THEN_DELIVERED,
    /// Three failed attempts, then back to the seller.
    NDR_THEN_RTO,
    LOST,
    DAMAGED,
    /// Delivered, but weighed heavier on the way.
    WEIGHT_CHANGE,
    /// One of the others, drawn by the parcel's number: always the same for the same number.
    MIXED
  }

  /// The sandbox courier has no such parcel at this desk.
  final class UnknownParcel extends DomainError {
    /// @param awb the number asked for
    public UnknownParcel(Awb awb) {
      super(
          "SANDBOX_PARCEL_UNKNOWN",
          "The sandbox courier does not know this number",
          Map.of("awb", awb.number()));
    }
  }

  /// No journey leads from one status to the other.
  final class NoWay extends DomainError {
    /// @param from where the parcel stands
    /// @param to where it was to go
    public NoWay(ShipmentStatus from, ShipmentStatus to) {
      super(
          "SANDBOX_NO_WAY",
          "A parcel does not get from " + from + " to " + to,
          Map.of("from", from.name(), "to", to.name()));
    }
  }
}
