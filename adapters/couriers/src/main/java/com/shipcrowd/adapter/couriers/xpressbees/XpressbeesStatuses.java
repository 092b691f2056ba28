package com.shipcrowd.adapter.couriers.xpressbees;

import static com.shipcrowd.domain.shipment.ShipmentStatus.*;

import com.shipcrowd.adapter.couriers.speech.Meaning;
import com.shipcrowd.adapter.couriers.speech.SpokenReason;
import com.shipcrowd.adapter.couriers.speech.Texts;
import com.shipcrowd.domain.shipment.NdrReason;
import java.util.Locale;

/// Their codes to our statuses: the code first, then the same rows by their text.
/// Source: xpressbees.md 3, words translated by couriers/README.md and lifecycle.md 2.2, which wins.
///
/// A failed return (RTU) is RTO_UNDELIVERED there, and out for pickup (OFP) has a status of its own.
final class XpressbeesStatuses {
  private XpressbeesStatuses() {}

  /// @param code their code, or the word of a parcel's present status
  /// @param message their text; of a failed attempt the reason, as words or as their number
  /// @param isReverse whether the parcel comes back from a buyer
  static Meaning read(String code, String message, boolean isReverse) {
    var known = known(code, message, isReverse);
    return isReverse ? known.inReverse() : known;
  }

  private static Meaning known(String code, String message, boolean isReverse) {
    var byCode = row(squeezed(code), message, isReverse);
    if (byCode != Meaning.NONE) return byCode;
    var byWord = worded(code, message, isReverse);
    return byWord == Meaning.NONE ? worded(message, message, isReverse) : byWord;
  }

  private static Meaning row(String code, String message, boolean isReverse) {
    return switch (code) {
      case "DRC" -> Meaning.of(AWB_ASSIGNED);
      case "PUC" -> Meaning.of(PICKUP_SCHEDULED);
      // The panel's word for both.
      case "PP" ->
          Meaning.of(Texts.has(message, "data received") ? AWB_ASSIGNED : PICKUP_SCHEDULED);
      case "OFP" -> Meaning.of(OUT_FOR_PICKUP);
      case "PND" -> Meaning.of(PICKUP_FAILED);
      case "PUD", "PKD" -> Meaning.of(PICKED_UP);
      case "IT" -> Meaning.of(IN_TRANSIT);
      case "RAD" -> Meaning.of(REACHED_DESTINATION);
      case "OFD" -> Meaning.of(OUT_FOR_DELIVERY);
      case "UD" -> Meaning.failed(reason(message, isReverse));
      case "DLVD", "DL" -> Meaning.of(DELIVERED);
      case "RTON", "RTO" -> Meaning.of(RTO_INITIATED);
      case "RTO-IT", "RAO" -> Meaning.of(RTO_IN_TRANSIT);
      case "RTO-OFD" -> Meaning.of(RTO_OUT_FOR_DELIVERY);
      case "RTU" -> Meaning.returnFailed(reason(message, isReverse));
      case "RTD" -> Meaning.of(RTO_DELIVERED);
      case "LOST", "STG", "RTO-STG" -> Meaning.of(LOST);
      case "STD" -> Meaning.of(DAMAGED);
      case "RPPICKUPPENDING" -> Meaning.of(PICKUP_SCHEDULED);
      case "RPOUTFORPICKUP" -> Meaning.of(OUT_FOR_PICKUP);
      case "RPATTEMPTNOTPICK" -> Meaning.of(PICKUP_FAILED);
      case "RPPICKDONE" -> Meaning.of(PICKED_UP);
      case "RPCANCEL" -> Meaning.of(CANCELLED);
      default -> Meaning.NONE;
    };
  }

  private static Meaning worded(String text, String message, boolean isReverse) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "booked", "data received" -> Meaning.of(AWB_ASSIGNED);
      case "pickup created", "pending pickup" -> Meaning.of(PICKUP_SCHEDULED);
      case "out for pickup" -> Meaning.of(OUT_FOR_PICKUP);
      case "pickup not done" -> Meaning.of(PICKUP_FAILED);
      case "pickdone", "picked" -> Meaning.of(PICKED_UP);
      case "intransit", "in transit" -> Meaning.of(IN_TRANSIT);
      case "reached at destination" -> Meaning.of(REACHED_DESTINATION);
      case "out for delivery" -> Meaning.of(OUT_FOR_DELIVERY);
      case "undelivered", "exception" -> Meaning.failed(reason(message, isReverse));
      case "delivered" -> Meaning.of(DELIVERED);
      case "rto", "rto notified", "return to origin" -> Meaning.of(RTO_INITIATED);
      case "rto in transit", "reached at origin" -> Meaning.of(RTO_IN_TRANSIT);
      case "rto out for delivery" -> Meaning.of(RTO_OUT_FOR_DELIVERY);
      case "rto undelivered" -> Meaning.returnFailed(reason(message, isReverse));
      case "rto delivered" -> Meaning.of(RTO_DELIVERED);
      case "lost", "shortage" -> Meaning.of(LOST);
      case "shipment/transit damage" -> Meaning.of(DAMAGED);
      case "cancelled" -> Meaning.of(CANCELLED);
      default -> Meaning.NONE;
    };
  }

  /// Why an attempt failed, by their number or their words.
  static NdrReason reason(String said, boolean isReverse) {
    var plain = said.strip().toLowerCase(Locale.ROOT);
    if (plain.matches("[0-9]{1,4}"))
      return isReverse ? reverseReason(plain) : numberedReason(plain);
    if (Texts.has(plain, "not reachable", "switched off")) return NdrReason.PHONE_UNREACHABLE;
    if (Texts.has(plain, "denied otp")) return NdrReason.OTP_NOT_SHARED;
    if (Texts.has(plain, "self collect")) return NdrReason.SELF_COLLECT;
    if (Texts.has(plain, "long pincode", "oda")) return NdrReason.OUT_OF_DELIVERY_AREA;
    if (Texts.has(plain, "address incomplete")) return NdrReason.ADDRESS_INCOMPLETE;
    if (Texts.has(plain, "wrong pincode")) return NdrReason.ADDRESS_INCORRECT;
    if (Texts.has(plain, "future", "evening")) return NdrReason.RESCHEDULE_REQUESTED;
    if (Texts.has(plain, "delivery not attempted")) return NdrReason.COURIER_OPERATIONAL;
    if (Texts.has(plain, "force majeure")) return NdrReason.DISRUPTION;
    return SpokenReason.read(plain);
  }

  private static NdrReason numberedReason(String id) {
    return switch (id) {
      case "2", "3", "18", "24", "29", "31", "72", "80", "90", "91" ->
          NdrReason.CONSIGNEE_UNAVAILABLE;
      case "4", "8", "39", "77", "78", "94" -> NdrReason.ADDRESS_INCOMPLETE;
      case "6" -> NdrReason.COD_NOT_READY;
      case "9", "81", "82" -> NdrReason.RESCHEDULE_REQUESTED;
      case "17", "68" -> NdrReason.OUT_OF_DELIVERY_AREA;
      case "19" -> NdrReason.OPEN_DELIVERY_DEMANDED;
      case "30", "87", "92", "93" -> NdrReason.ENTRY_RESTRICTED;
      case "37", "70", "111" -> NdrReason.CONSIGNEE_REFUSED;
      case "14", "22", "32", "69", "84", "85" -> NdrReason.COURIER_OPERATIONAL;
      default -> NdrReason.OTHER;
    };
  }

  private static NdrReason reverseReason(String id) {
    return switch (id) {
      case "7", "18" -> NdrReason.ADDRESS_INCOMPLETE;
      case "8" -> NdrReason.CONSIGNEE_UNAVAILABLE;
      case "13", "16", "19", "20" -> NdrReason.COURIER_OPERATIONAL;
      case "14" -> NdrReason.RESCHEDULE_REQUESTED;
      case "21" -> NdrReason.OPEN_DELIVERY_DEMANDED;
      default -> NdrReason.OTHER;
    };
  }

  private static String squeezed(String code) {
    return code.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }
}
