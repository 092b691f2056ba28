package com.shipcrowd.application.courier.needs;

import com.shipcrowd.domain.courier.CarrierRules;
import com.shipcrowd.domain.courier.Direction;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Speaks to one courier for any of its accounts. Calls happen outside transactions, have deadlines of their own, and
/// never throw for what a partner or a network does: that is what `InDoubt` and `Refused` are for.
///
/// Five things every courier has: a name, capabilities, booking, finding what was booked, and scans. Everything else is
/// a default that answers `CAPABILITY_MISSING`; an adapter overrides what its courier can do and names it in
/// `capabilities`.
public interface CourierGateway {
  /// The adapter's name, lower case, as in `CourierAccount.courier`.
  String courier();

  /// What this courier can do through its API under this contract; an operation outside the set answers `Refused` with
  /// `CAPABILITY_MISSING` and calls nobody.
  Set<Capability> capabilities(CourierAccount account);

  /// Whether the account takes new parcels. False for a courier that is off by default until its account is switched on;
  /// what is on its way is looked after all the same.
  default boolean isEnabled(CourierAccount account) {
    return true;
  }

  /// What the courier's papers can hold; checked before anything is asked.
  default CarrierRules rules(CourierAccount account) {
    return CarrierRules.USUAL;
  }

  /// Takes a waybill number beforehand, so that a lost answer can be looked up by it. Empty when the courier does
  /// not give numbers out or its pool is dry. A number taken and not used is lost, which is fine.
  default Optional<Awb> reserve(CourierAccount account) {
    return Optional.empty();
  }

  /// Books one shipment, whatever its number of boxes. Where the courier can find bookings again
  /// (`FIND_BY_REFERENCE` or `RESERVED_AWB`) or recognises a repeat (`SAFE_REPEAT`), asking twice with the same
  /// reference and reserved number makes at most one AWB; elsewhere nobody asks twice.
  Booking book(CourierAccount account, BookingRequest request);

  /// Looks for a booking whose answer was lost, by the reserved number or by our reference. A courier that cannot
  /// be asked answers `Unknown`, never `Absent`.
  default Lookup find(CourierAccount account, ShipmentId reference, @Nullable Awb reserved) {
    return new Lookup.Unknown("this courier finds no booking by our reference");
  }

  /// Calls a booking off before pickup. Asking twice confirms twice.
  default Ack cancel(CourierAccount account, Awb awb) {
    return Ack.MISSING;
  }

  /// Changes the consignee's details of a booking. Asking twice changes once.
  default Ack edit(CourierAccount account, Awb awb, Edit edit) {
    return Ack.MISSING;
  }

  /// Scans of any number of AWBs, oldest first for each; numbers the courier does not know are absent. When some
  /// calls worked and a later one failed, the answer is that of the failure.
  default Tracking track(CourierAccount account, List<Awb> awbs) {
    return new Tracking.Refused(MISSING, MISSING_WORDS);
  }

  /// How many AWBs one tracking call of the courier takes; 1 where there is no bulk call.
  default int trackedAtOnce() {
    return 1;
  }

  /// Tells the courier what to do about a failed attempt.
  default Ack act(CourierAccount account, Awb awb, NdrAction action) {
    return Ack.MISSING;
  }

  /// The courier's own label as PDF, where its contract demands it.
  default CourierLabel label(CourierAccount account, Awb awb) {
    return new CourierLabel.NotReady(MISSING_WORDS);
  }

  /// The courier's own handover list for parcels of one warehouse.
  default CourierLabel manifest(CourierAccount account, List<Awb> awbs) {
    return new CourierLabel.NotReady(MISSING_WORDS);
  }

  /// Asks the courier to collect. An already open pickup of the same warehouse and day counts as scheduled.
  default Pickup schedulePickup(CourierAccount account, PickupRequest request) {
    return new Pickup.Refused(MISSING, MISSING_WORDS);
  }

  /// What the courier itself asks for a parcel right now. Made for quotes: it waits a short while and is not repeated.
  default LiveRate rate(CourierAccount account, RateRequest request) {
    return new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_NOT_OFFERED);
  }

  /// Whether the courier itself goes from one pincode to another.
  default Reach serviceability(CourierAccount account, Pincode from, Pincode to) {
    return new Reach.Refused(MISSING, MISSING_WORDS);
  }

  /// Makes a pickup place known to the courier under its nickname. Doing it again for a known name is accepted. The
  /// courier's own number of the place, if it has one, is the reference of the answer and comes back with every
  /// `PickupPlace`.
  default Ack registerWarehouse(CourierAccount account, PickupPlace place) {
    return Ack.MISSING;
  }

  /// State of the circuit breakers of one account, for health pages: operation to `CLOSED`, `OPEN`, `HALF_OPEN`.
  default Map<String, String> breakers(CourierAccount account) {
    return Map.of();
  }

  /// Our code for an operation that the courier does not have.
  String MISSING = "CAPABILITY_MISSING";

  /// Beside `MISSING`, for people.
  String MISSING_WORDS = "this courier has no such call";

  /// What a courier may be able to do.
  enum Capability {
    FORWARD,
    REVERSE,
    /// Checks the goods at the buyer's door on a reverse pickup.
    QUALITY_CHECK,
    /// Freight by lorry receipt, B2B.
    FREIGHT,
    COD,
    MULTI_PIECE,
    CANCEL,
    EDIT,
    NDR_REATTEMPT,
    NDR_RESCHEDULE,
    NDR_CHANGE_DETAILS,
    NDR_RETURN,
    LABEL,
    MANIFEST,
    PICKUP,
    RATE,
    SERVICEABILITY,
    /// Answers when asked for scans.
    TRACK,
    /// Tells scans by itself.
    WEBHOOK,
    /// Pickup places must be registered before they are used.
    WAREHOUSE,
    /// Hands out numbers before they are used.
    RESERVED_AWB,
    FIND_BY_REFERENCE,
    /// Answers a repeated booking with the first one's number.
    SAFE_REPEAT;

    /// What an action on a failed attempt needs.
    public static Capability of(NdrAction action) {
      return switch (action) {
        case NdrAction.Reattempt() -> NDR_REATTEMPT;
        case NdrAction.Reschedule _ -> NDR_RESCHEDULE;
        case NdrAction.ChangeDetails _ -> NDR_CHANGE_DETAILS;
        case NdrAction.ReturnToOrigin() -> NDR_RETURN;
      };
    }
  }

  /// What to carry.
  ///
  /// @param reference our shipment; its `text()` is the order number at the courier (30 characters)
  /// @param reserved the number taken beforehand, or null
  /// @param serviceCode the platform's code of the courier service
  /// @param direction REVERSE collects at the buyer's and brings it to the warehouse
  /// @param isFreight B2B, by lorry receipt
  /// @param warehouse the seller's end
  /// @param buyer the other end
  /// @param returnTo where it comes back to; equals the warehouse's address by default
  /// @param collectable what to collect; zero for PREPAID
  /// @param goods at least one line
  /// @param seller who sells, for the courier's papers
  /// @param isQualityChecked look at the goods before taking them back; REVERSE only
  record BookingRequest(
      ShipmentId reference,
      @Nullable Awb reserved,
      String serviceCode,
      TransportMode transport,
      Direction direction,
      boolean isFreight,
      PickupPlace warehouse,
      Address buyer,
      Address returnTo,
      PaymentMode paymentMode,
      Money collectable,
      Money declaredValue,
      List<Parcel> parcels,
      List<Goods> goods,
      String orderNumber,
      LocalDate orderedOn,
      SellerPapers seller,
      boolean isFragile,
      boolean isDangerous,
      boolean isQualityChecked) {
    private static final int GOODS_LENGTH = 150;

    /// The same from a warehouse as the courier knows it.
    public BookingRequest from(PickupPlace place) {
      return new BookingRequest(
          reference,
          reserved,
          serviceCode,
          transport,
          direction,
          isFreight,
          place,
          buyer,
          returnTo,
          paymentMode,
          collectable,
          declaredValue,
          parcels,
          goods,
          orderNumber,
          orderedOn,
          seller,
          isFragile,
          isDangerous,
          isQualityChecked);
    }

    /// The sum of what the boxes weigh.
    public Weight deadWeight() {
      return parcels.stream().map(Parcel::dead).reduce(Weight.NONE, Weight::plus);
    }

    /// One line for the courier: what is inside, at most 150 characters.
    public String goodsLine() {
      var line = goods.stream().map(Goods::name).collect(Collectors.joining(", "));
      return line.length() > GOODS_LENGTH ? line.substring(0, GOODS_LENGTH) : line;
    }

    /// How many pieces are inside.
    public int quantity() {
      return goods.stream().mapToInt(Goods::quantity).sum();
    }

    /// The tariff number of the first line, empty when unknown.
    public String hsn() {
      return goods.isEmpty() ? "" : goods.getFirst().hsn();
    }
  }

  /// One line of what is inside.
  ///
  /// @param value of the whole line, tax included
  record Goods(String sku, String name, int quantity, Money value, String hsn) {}

  /// What the courier's papers say about the seller.
  ///
  /// @param gstin empty when not registered
  /// @param invoiceNumber empty for none
  /// @param ewayBill empty below the limit
  record SellerPapers(String name, String gstin, String invoiceNumber, String ewayBill) {}

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
  /// @param courierReference the courier's own number of it, empty when it gave none or was not told of it yet
  record PickupPlace(String nickname, Address address, String courierReference) {
    /// A place the courier gave no number for.
    public PickupPlace(String nickname, Address address) {
      this(nickname, address, "");
    }
  }

  /// What the courier said to a booking.
  sealed interface Booking {
    /// @param sortCode the courier's routing code for the label, empty when it gave none
    /// @param childAwbs one per parcel after the first; empty for a single box
    record Accepted(Awb awb, String sortCode, List<Awb> childAwbs) implements Booking {}

    /// Nothing was booked.
    ///
    /// @param code ours: `COURIER_REFUSED`, `PICKUP_PLACE_UNKNOWN`, `PINCODE_NOT_SERVED`, `COURIER_BALANCE_LOW`,
    ///     `COURIER_CAPACITY`, `COURIER_AUTH`, `COURIER_DOWN`, `CAPABILITY_MISSING`
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
    /// To an operation the courier does not have.
    Ack MISSING = new Refused(CourierGateway.MISSING, MISSING_WORDS);

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

  /// Whether a courier goes somewhere, by its own word.
  sealed interface Reach {
    /// @param days promised, null when it does not say
    record Goes(boolean prepaid, boolean cod, boolean reverse, @Nullable Integer days)
        implements Reach {}

    record Stays(String words) implements Reach {}

    record Refused(String code, String words) implements Reach {}

    record InDoubt(String why) implements Reach {}
  }

  /// When and where to collect.
  ///
  /// @param awbs what will be waiting, for couriers that want to know; at least one
  record PickupRequest(
      PickupPlace place, LocalDate on, LocalTime from, int parcels, List<Awb> awbs) {
    /// The name the courier knows the place by.
    public String nickname() {
      return place.nickname();
    }
  }

  /// New details of the consignee; a null stays as it was.
  record Edit(@Nullable String name, @Nullable String phone, @Nullable String addressLine) {}

  /// What to do about a failed attempt.
  sealed interface NdrAction {
    record Reattempt() implements NdrAction {}

    record Reschedule(LocalDate on) implements NdrAction {}

    record ChangeDetails(Edit edit) implements NdrAction {}

    record ReturnToOrigin() implements NdrAction {}
  }
}
