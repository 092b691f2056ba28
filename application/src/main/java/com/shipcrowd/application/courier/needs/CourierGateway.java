package com.shipcrowd.application.courier.needs;

import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.courier.TransportMode;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.ratecard.LiveRate;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Speaks to one courier for any of its accounts. Calls happen outside transactions, have deadlines of their own, and
/// never throw for what a partner or a network does: that is what `InDoubt` and `Refused` are for.
public interface CourierGateway {
  /// The adapter's name, lower case, as in `CourierAccount.courier`.
  String courier();

  /// What this courier can do through its API; an operation outside the set answers `Refused`.
  Set<Capability> capabilities();

  /// Takes a waybill number beforehand, so that a lost answer can be looked up by it. Empty when the courier does
  /// not give numbers out or its pool is dry. A number taken and not used is lost, which is fine.
  Optional<Awb> reserve(CourierAccount account);

  /// Books one parcel. Asking twice with the same reference and reserved number makes at most one AWB.
  Booking book(CourierAccount account, BookingRequest request);

  /// Looks for a booking whose answer was lost, by the reserved number or by our reference.
  Lookup find(CourierAccount account, ShipmentId reference, @Nullable Awb reserved);

  /// Calls a booking off before pickup. Asking twice confirms twice.
  Ack cancel(CourierAccount account, Awb awb);

  /// Changes the consignee's details of a booking. Asking twice changes once.
  Ack edit(CourierAccount account, Awb awb, Edit edit);

  /// Scans of up to 50 AWBs, oldest first; numbers the courier does not know are absent.
  Tracking track(CourierAccount account, List<Awb> awbs);

  /// Tells the courier what to do about a failed attempt.
  Ack act(CourierAccount account, Awb awb, NdrAction action);

  /// The courier's own label as PDF, where its contract demands it.
  CourierLabel label(CourierAccount account, Awb awb);

  /// Asks the courier to collect. An already open pickup of the same warehouse and day counts as scheduled.
  Pickup schedulePickup(CourierAccount account, PickupRequest request);

  /// What the courier itself asks for a parcel right now. Made for quotes: it waits a short while and is not repeated.
  default LiveRate rate(CourierAccount account, RateRequest request) {
    return new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_NOT_OFFERED);
  }

  /// Makes a pickup place known to the courier under its nickname. Doing it again for a known name is accepted.
  Ack registerWarehouse(CourierAccount account, PickupPlace place);

  /// What a courier may be able to do.
  enum Capability {
    COD,
    REVERSE,
    MULTI_PIECE,
    CANCEL,
    EDIT,
    NDR_ACTION,
    LABEL,
    PICKUP,
    TRACK,
    WEBHOOK,
    WAREHOUSE,
    RESERVED_AWB,
    FIND_BY_REFERENCE
  }

  /// What to carry.
  ///
  /// @param reference our shipment; its `text()` is the order number at the courier (30 characters)
  /// @param reserved the number taken beforehand, or null
  /// @param serviceCode the platform's code of the courier service
  /// @param pickup where to collect
  /// @param shipTo the buyer
  /// @param returnTo where it comes back to; equals the pickup address by default
  /// @param collectable what to collect; zero for PREPAID
  /// @param goods one line for the courier: what is inside, at most 150 characters
  /// @param sellerName as printed on the label
  record BookingRequest(
      ShipmentId reference,
      @Nullable Awb reserved,
      String serviceCode,
      TransportMode transport,
      PickupPlace pickup,
      Address shipTo,
      Address returnTo,
      PaymentMode paymentMode,
      Money collectable,
      Money declaredValue,
      List<Parcel> parcels,
      String goods,
      int quantity,
      String hsn,
      String orderNumber,
      String sellerName,
      boolean fragile) {
    /// The sum of what the boxes weigh.
    public Weight deadWeight() {
      return parcels.stream().map(Parcel::dead).reduce(Weight.NONE, Weight::plus);
    }
  }

  /// What is to be priced.
  ///
  /// @param chargeable sum of what is charged for
  /// @param collectable zero for PREPAID
  record RateRequest(
      Pincode from,
      Pincode to,
      TransportMode transport,
      PaymentMode paymentMode,
      Money collectable,
      Weight chargeable) {}

  /// A pickup place.
  ///
  /// @param nickname the name couriers key on, unique in the platform's account with that courier
  record PickupPlace(String nickname, Address address) {}

  /// What the courier said to a booking.
  sealed interface Booking {
    /// @param sortCode the courier's routing code for the label, empty when it gave none
    /// @param childAwbs one per parcel after the first; empty for a single box
    record Accepted(Awb awb, String sortCode, List<Awb> childAwbs) implements Booking {}

    /// Nothing was booked.
    ///
    /// @param code ours: `COURIER_REFUSED`, `PICKUP_PLACE_UNKNOWN`, `PINCODE_NOT_SERVED`, `COURIER_BALANCE_LOW`,
    ///     `COURIER_CAPACITY`, `COURIER_AUTH`, `COURIER_DOWN`
    /// @param words the courier's own
    /// @param tryAnother whether another courier may take the parcel instead (down, capacity, not served)
    record Refused(String code, String words, boolean tryAnother) implements Booking {}

    /// Nobody knows; the settling job asks again.
    record InDoubt(String why) implements Booking {}
  }

  /// What the courier knows of a lost booking.
  sealed interface Lookup {
    /// @param sortCode empty when the courier does not repeat it
    /// @param childAwbs one per parcel after the first; empty for a single box
    record Found(Awb awb, String sortCode, List<Awb> childAwbs) implements Lookup {}

    /// The courier says it has none; it may still appear for a short while after the booking call.
    record Absent() implements Lookup {}

    record Unknown(String why) implements Lookup {}
  }

  /// A plain three-way answer.
  sealed interface Ack {
    /// @param reference the courier's number of the request, empty for none
    record Accepted(String reference) implements Ack {}

    record Refused(String code, String words) implements Ack {}

    record InDoubt(String why) implements Ack {}
  }

  /// Scans, or why there are none.
  sealed interface Tracking {
    record Scans(List<CourierScan> scans) implements Tracking {}

    record Refused(String code, String words) implements Tracking {}

    record InDoubt(String why) implements Tracking {}
  }

  /// The courier's label, or why there is none.
  sealed interface CourierLabel {
    record Pdf(byte[] bytes) implements CourierLabel {}

    record NotReady(String words) implements CourierLabel {}
  }

  /// What the courier said to a pickup.
  sealed interface Pickup {
    record Scheduled(String token) implements Pickup {}

    record Refused(String code, String words) implements Pickup {}

    record InDoubt(String why) implements Pickup {}
  }

  /// When and where to collect.
  record PickupRequest(String nickname, LocalDate on, LocalTime from, int parcels) {}

  /// New details of the consignee; a null stays as it was.
  record Edit(@Nullable String name, @Nullable String phone, @Nullable String addressLine) {}

  /// What to do about a failed attempt.
  sealed interface NdrAction {
    record Reattempt() implements NdrAction {}

    record Reschedule(LocalDate on) implements NdrAction {}

    record ChangeDetails(Edit edit) implements NdrAction {}

    record ReturnToOrigin() implements NdrAction {}
  }

  /// State of the circuit breakers of one account, for health pages: operation to `CLOSED`, `OPEN`, `HALF_OPEN`.
  default Map<String, String> breakers(CourierAccount account) {
    return Map.of();
  }
}
