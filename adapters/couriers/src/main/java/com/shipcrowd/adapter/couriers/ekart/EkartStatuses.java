package com.shipcrowd.adapter.couriers.ekart;

import static com.shipcrowd.domain.shipment.ShipmentStatus.*;

import com.shipcrowd.adapter.couriers.speech.Meaning;
import com.shipcrowd.adapter.couriers.speech.SpokenReason;
import com.shipcrowd.adapter.couriers.speech.SpokenStatus;
import com.shipcrowd.adapter.couriers.speech.Texts;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ScanFlag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Their words to our statuses. The carrier's own words, with underscores, are read as well because they pass through.
/// Source: ekart.md 4, words translated by couriers/README.md and lifecycle.md 2.2, which wins: out for pickup is
/// OUT_FOR_PICKUP there, and a return that failed RTO_UNDELIVERED. Words in no table are heard as lifecycle.md 2.2 says.
final class EkartStatuses {
  private EkartStatuses() {}

  /// @param ndr why an attempt failed, empty in pushes
  /// @param words what their people add
  /// @param isHeld whether the parcel was picked up
  static Meaning read(String status, String ndr, String words, boolean isHeld) {
    return switch (key(status)) {
      case "order placed", "shipment created" -> Meaning.of(AWB_ASSIGNED);
      case "pickup scheduled", "pickup pending" -> Meaning.of(PICKUP_SCHEDULED);
      case "out for pickup" -> Meaning.of(OUT_FOR_PICKUP);
      case "not picked", "pickup reattempt" -> Meaning.of(PICKUP_FAILED);
      case "pickup cancelled" -> Meaning.of(Texts.has(words, "seller") ? CANCELLED : PICKUP_FAILED);
      case "picked up", "pickup complete" -> Meaning.of(PICKED_UP);
      case "in transit" -> Meaning.of(IN_TRANSIT);
      case "shipment delayed" -> Meaning.of(IN_TRANSIT, ScanFlag.DELAYED);
      case "out for delivery" -> Meaning.of(OUT_FOR_DELIVERY);
      case "undelivered" -> undelivered(ndr, words);
      case "delivered" -> Meaning.of(Texts.has(words, "marked_as_rto") ? RTO_INITIATED : DELIVERED);
      // Before pickup nothing moves by it.
      case "not serviceable" ->
          isHeld
              ? Meaning.of(IN_TRANSIT, ScanFlag.ON_HOLD)
              : new Meaning(null, null, ScanFlag.ON_HOLD);
      case "cancelled", "seller cancelled" -> Meaning.of(CANCELLED);
      case "rto requested", "seller rto requested", "rto created", "rto received" ->
          Meaning.of(RTO_INITIATED);
      case "rto in transit" -> Meaning.of(RTO_IN_TRANSIT);
      case "rto shipment delayed" -> Meaning.of(RTO_IN_TRANSIT, ScanFlag.DELAYED);
      case "rto out for delivery" -> Meaning.of(RTO_OUT_FOR_DELIVERY);
      case "rto failed" -> Meaning.returnFailed(reason(ndr, words));
      case "rto cancelled" -> Meaning.of(RTO_IN_TRANSIT, ScanFlag.ON_HOLD);
      case "rto delivered", "rto completed" -> Meaning.of(RTO_DELIVERED);
      case "lost" -> Meaning.of(LOST);
      // The carrier gives it up as lost; people confirm.
      case "untraceable" -> Meaning.of(LOST, ScanFlag.UNTRACEABLE);
      case "damaged" -> Meaning.of(DAMAGED);
      case "unsuccessful delivery attempt due to address issues" ->
          Meaning.failed(NdrReason.ADDRESS_INCORRECT);
      case "undelivered due to rejection by customer" ->
          Meaning.failed(NdrReason.CONSIGNEE_REFUSED);
      case "undelivered due to customer unavailability" ->
          Meaning.failed(NdrReason.CONSIGNEE_UNAVAILABLE);
      case "undelivered due to cash unavailability" -> Meaning.failed(NdrReason.COD_NOT_READY);
      case "unsuccessful delivery attempt due to serviceability issues" ->
          Meaning.failed(NdrReason.OUT_OF_DELIVERY_AREA);
      case "undelivered due to request for reschedule" ->
          Meaning.failed(NdrReason.RESCHEDULE_REQUESTED);
      default -> SpokenStatus.read(status);
    };
  }

  private static Meaning undelivered(String ndr, String words) {
    if (Texts.has(words, "state_misroute")) return Meaning.of(IN_TRANSIT, ScanFlag.MISROUTED);
    if (Texts.has(words, "marked_as_received_damaged")) return Meaning.of(DAMAGED);
    return switch (key(ndr)) {
      case "on hold" -> new Meaning(UNDELIVERED, NdrReason.OTHER, ScanFlag.ON_HOLD);
      case "rto delivery failed" -> Meaning.returnFailed(NdrReason.OTHER);
      default -> Meaning.failed(reason(ndr, words));
    };
  }

  /// Why an attempt failed; where they name no reason, their people's words are read.
  static NdrReason reason(String ndr, String words) {
    var named = named(key(ndr), words);
    return named == null ? SpokenReason.read(words) : named;
  }

  private static @Nullable NdrReason named(String ndr, String words) {
    return switch (ndr) {
      case "customer unavailable" ->
          Texts.has(words, "closed", "holiday")
              ? NdrReason.PREMISES_CLOSED
              : NdrReason.CONSIGNEE_UNAVAILABLE;
      case "rejected by customer" -> NdrReason.CONSIGNEE_REFUSED;
      case "order already cancelled", "otp verified cancellation" -> NdrReason.CANCELLED_BY_BUYER;
      case "delivery rescheduled", "pickup rescheduled" -> NdrReason.RESCHEDULE_REQUESTED;
      case "customer unreachable" -> NdrReason.PHONE_UNREACHABLE;
      case "address issue" ->
          Texts.has(words, "incomplete")
              ? NdrReason.ADDRESS_INCOMPLETE
              : NdrReason.ADDRESS_INCORRECT;
      case "payment issue" -> NdrReason.COD_NOT_READY;
      case "out of delivery area" -> NdrReason.OUT_OF_DELIVERY_AREA;
      case "self collect" -> NdrReason.SELF_COLLECT;
      case "not attempted" ->
          SpokenReason.read(words) == NdrReason.DISRUPTION
              ? NdrReason.DISRUPTION
              : NdrReason.COURIER_OPERATIONAL;
      case "otp not received/otp mismatch" -> NdrReason.OTP_NOT_SHARED;
      case "on hold",
          "shipment seized by customer",
          "dispute",
          "maximum attempt reached",
          "unknown exception",
          "rto delivery failed" ->
          NdrReason.OTHER;
      default -> null;
    };
  }

  private static String key(String word) {
    return word.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
