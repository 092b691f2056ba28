package com.shipcrowd.adapter.couriers.dtdc;

import static com.shipcrowd.domain.shipment.ShipmentStatus.*;

import com.shipcrowd.adapter.couriers.speech.Meaning;
import com.shipcrowd.adapter.couriers.speech.SpokenReason;
import com.shipcrowd.adapter.couriers.speech.SpokenStatus;
import com.shipcrowd.adapter.couriers.speech.Texts;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ScanFlag;
import java.util.Locale;
import java.util.Set;

/// Their codes to our statuses; the reason of a failed attempt is a text.
/// Source: dtdc.md 3, words translated by couriers/README.md and lifecycle.md 2.2, which wins: a return that was not
/// accepted is RTO_UNDELIVERED there.
final class DtdcStatuses {
  private static final Set<String> ON_THE_ROAD =
      Set.of(
          "OPMF", "IPMF", "OBMD", "IBMD", "OBMN", "IBMN", "OMBM", "IMBM", "ORBO", "IRBO", "CDOUT",
          "CDIN", "ITD", "ARH", "IRMF");

  private DtdcStatuses() {}

  /// @param remark theirs; of a failed attempt the reason
  static Meaning read(String code, String remark) {
    var key = code.strip().toUpperCase(Locale.ROOT);
    if (ON_THE_ROAD.contains(key)) return Meaning.of(IN_TRANSIT);
    boolean isReturnTransport =
        key.startsWith("RTO") && (ON_THE_ROAD.contains(key.substring(3)) || key.equals("RTOORMF"));
    if (isReturnTransport) return Meaning.of(RTO_IN_TRANSIT);
    return switch (key) {
      case "SPL" -> Meaning.of(AWB_ASSIGNED);
      case "PCSC", "PCAW" -> Meaning.of(PICKUP_SCHEDULED);
      case "PCNO", "PCAN" -> Meaning.of(PICKUP_FAILED);
      case "PCUP", "PKP", "BKD" -> Meaning.of(PICKED_UP);
      case "INSCAN" -> Meaning.of(REACHED_DESTINATION);
      case "OUTDLV" -> Meaning.of(OUT_FOR_DELIVERY);
      case "NONDLV" ->
          Texts.has(remark, "consignment lost") ? Meaning.of(LOST) : Meaning.failed(reason(remark));
      case "HLDUP" -> Meaning.of(IN_TRANSIT, ScanFlag.ON_HOLD);
      case "DLV" -> Meaning.of(DELIVERED);
      case "RTO", "SRTOC", "SET_RTO_INITIATED", "RTO_PROCESS_IS_INITIATED" ->
          Meaning.of(RTO_INITIATED);
      case "IRTO", "RTO_IN_TRANSIT" -> Meaning.of(RTO_IN_TRANSIT);
      case "RTOOUTDLV", "RETURND" -> Meaning.of(RTO_OUT_FOR_DELIVERY);
      case "RTONONDLV" -> Meaning.returnFailed(reason(remark));
      case "RTODLV" -> Meaning.of(RTO_DELIVERED);
      default -> Meaning.NONE;
    };
  }

  /// The word of a parcel's present status, for parcels without steps.
  static Meaning present(String word, String remark) {
    return switch (word.strip().toUpperCase(Locale.ROOT)) {
      case "BOOKED" -> Meaning.of(PICKED_UP);
      case "DISPATCHED", "RECEIVED", "DELIVERY PROCESS IN PROGRESS" -> Meaning.of(IN_TRANSIT);
      case "ATTEMPTED", "NOT DELIVERED" -> Meaning.failed(reason(remark));
      case "HELDUP" -> Meaning.of(IN_TRANSIT, ScanFlag.ON_HOLD);
      case "CONSIGNMENT HAS RETURNED" -> Meaning.of(RTO_IN_TRANSIT);
      default -> SpokenStatus.read(word);
    };
  }

  /// The same on the way home under a number of its own, where their codes are those of the way out.
  static Meaning homewards(Meaning there) {
    return switch (there.status()) {
      case null -> there;
      case PICKED_UP, IN_TRANSIT, REACHED_DESTINATION -> Meaning.of(RTO_IN_TRANSIT);
      case OUT_FOR_DELIVERY -> Meaning.of(RTO_OUT_FOR_DELIVERY);
      case UNDELIVERED ->
          Meaning.returnFailed(there.reason() == null ? NdrReason.OTHER : there.reason());
      case DELIVERED -> Meaning.of(RTO_DELIVERED);
      default -> there.status().isBeforePickup() ? Meaning.NONE : there;
    };
  }

  /// Why an attempt failed. Their mark of who says so, `-(CIR)`, `-(DIR)` or `-(OTR)`, is cut off.
  static NdrReason reason(String remark) {
    var said = remark.strip().toLowerCase(Locale.ROOT).replaceAll("\\s*-?\\s*\\([a-z]{3}\\)$", "");
    return switch (said) {
      case "" -> NdrReason.COURIER_OPERATIONAL;
      case "receiver not available", "contact name / dept not mentioned" ->
          NdrReason.CONSIGNEE_UNAVAILABLE;
      case "office closed or door lock" -> NdrReason.PREMISES_CLOSED;
      case "address ok but no such person" -> NdrReason.ADDRESS_INCORRECT;
      case "receiver refused delivery",
          "receiver refuse delivery due to damage",
          "covid 19 - customer refused to accept",
          "consignor refused rto shipment" ->
          NdrReason.CONSIGNEE_REFUSED;
      case "address incomplete or wrong" -> NdrReason.ADDRESS_INCOMPLETE;
      case "address correct and pincode wrong", "receiver shifted from given address" ->
          NdrReason.ADDRESS_INCORRECT;
      case "last mile misroute", "local holiday", "no reason text" -> NdrReason.COURIER_OPERATIONAL;
      case "collection amount not ready" -> NdrReason.COD_NOT_READY;
      case "receiver requested delivery on another date", "rescheduled" ->
          NdrReason.RESCHEDULE_REQUESTED;
      case "area non serviceable" -> NdrReason.OUT_OF_DELIVERY_AREA;
      case "restricted entry" -> NdrReason.ENTRY_RESTRICTED;
      case "receiver wants open delivery" -> NdrReason.OPEN_DELIVERY_DEMANDED;
      case "otp not generated" -> NdrReason.OTP_NOT_SHARED;
      case "customer will self collect" -> NdrReason.SELF_COLLECT;
      case "last date over for submission", "paperwork required" -> NdrReason.OTHER;
      default -> said.contains("covid") ? NdrReason.OTHER : SpokenReason.read(said);
    };
  }
}
