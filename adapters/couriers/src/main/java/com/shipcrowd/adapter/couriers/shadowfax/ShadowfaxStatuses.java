package com.shipcrowd.adapter.couriers.shadowfax;

import static com.shipcrowd.domain.shipment.ShipmentStatus.*;

import com.shipcrowd.adapter.couriers.speech.Meaning;
import com.shipcrowd.adapter.couriers.speech.SpokenReason;
import com.shipcrowd.adapter.couriers.speech.Texts;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ScanFlag;
import java.util.Locale;

/// Their ids to our statuses; the reason of a failed attempt and what a cancel means are in the remark.
/// Source: shadowfax.md 4, words translated by couriers/README.md and lifecycle.md 2.2, which wins: out for pickup is
/// OUT_FOR_PICKUP there, a return that was not delivered (`rts_nd`) RTO_UNDELIVERED, and an office that is closed
/// PREMISES_CLOSED.
final class ShadowfaxStatuses {
  private ShadowfaxStatuses() {}

  /// Whether the courier held the parcel when something was said: a cancel turns it round then.
  enum Custody {
    BEFORE,
    AFTER,
    /// A push tells only itself.
    UNKNOWN
  }

  /// @param id `status_id` or `event`
  /// @param text their name of it, used where there is no id
  /// @param isReturn whether the parcel comes from a buyer
  static Meaning read(String id, String text, String remark, Custody custody, boolean isReturn) {
    var key = key(id.isEmpty() ? text : id);
    var said = remark.strip().toLowerCase(Locale.ROOT);
    return isReturn ? returning(key, text, said, custody) : out(key, text, said, custody);
  }

  private static String key(String code) {
    return code.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Meaning out(String key, String text, String said, Custody custody) {
    return switch (key) {
      case "new" -> Meaning.of(AWB_ASSIGNED);
      case "assigned for pickup", "assigned for seller pickup", "assigned for customer pickup" ->
          Meaning.of(PICKUP_SCHEDULED);
      case "ofp", "out for pickup" -> Meaning.of(OUT_FOR_PICKUP);
      case "pickup not attempted",
          "seller not contactable",
          "seller initiated delay",
          "pickup on hold" ->
          Meaning.of(PICKUP_FAILED);
      case "picked" -> Meaning.of(PICKED_UP);
      case "recd at rev hub",
          "received at pickup hub",
          "received from client warehouse",
          "item manifested",
          "in manifest",
          "bag in transit",
          "bag received",
          "bag received at via",
          "received at via",
          "in transit",
          "sent to fwd",
          // A further attempt is planned.
          "reopen ndr" ->
          Meaning.of(IN_TRANSIT);
      case "recd at fwd dc", "received at forward dc" ->
          Meaning.of(Texts.has(text + said, "rts dc") ? RTO_IN_TRANSIT : REACHED_DESTINATION);
      case "received at rts dc" -> Meaning.of(RTO_IN_TRANSIT);
      case "recd at fwd hub", "assigned for delivery" -> Meaning.of(REACHED_DESTINATION);
      case "ofd" -> Meaning.of(OUT_FOR_DELIVERY);
      case "delivered", "item delivered at" -> Meaning.of(DELIVERED);
      case "cid" -> Meaning.failed(NdrReason.RESCHEDULE_REQUESTED);
      case "nc" ->
          Meaning.failed(
              Texts.has(said, "closed") ? NdrReason.PREMISES_CLOSED : NdrReason.PHONE_UNREACHABLE);
      case "na" ->
          Meaning.failed(
              SpokenReason.read(said) == NdrReason.DISRUPTION
                  ? NdrReason.DISRUPTION
                  : NdrReason.COURIER_OPERATIONAL);
      case "undelivered" -> Meaning.failed(SpokenReason.read(said));
      case "on hold" -> held(said);
      case "item misrouted" -> Meaning.of(IN_TRANSIT, ScanFlag.MISROUTED);
      case "cancelled by customer" -> givenUp(said, custody);
      case "cancelled by seller", "cancelled" -> calledOff(custody);
      case "rts" -> Meaning.of(RTO_INITIATED);
      case "rts in process", "in transit return" -> Meaning.of(RTO_IN_TRANSIT);
      case "rts ofd" -> Meaning.of(RTO_OUT_FOR_DELIVERY);
      case "rts nd" -> Meaning.returnFailed(SpokenReason.read(said));
      case "rts d" -> Meaning.of(RTO_DELIVERED);
      case "lost" -> Meaning.of(LOST);
      // Moves nothing: a corrected pincode, and what we do not know.
      default -> Meaning.NONE;
    };
  }

  // Before pickup nobody has a door to fail at; without its history the word of the table counts.
  private static Meaning givenUp(String said, Custody custody) {
    if (Texts.has(said, "as per client"))
      return custody == Custody.BEFORE ? calledOff(custody) : Meaning.failed(NdrReason.OTHER);
    if (Texts.has(said, "cancelled by client", "ful attempt")) return calledOff(custody);
    return custody == Custody.BEFORE
        ? Meaning.of(CANCELLED)
        : Meaning.failed(NdrReason.CANCELLED_BY_BUYER);
  }

  // Unknown is told as CANCELLED, which moves no parcel that was picked up: `rts` follows then.
  private static Meaning calledOff(Custody custody) {
    return Meaning.of(custody == Custody.AFTER ? RTO_INITIATED : CANCELLED);
  }

  private static Meaning held(String said) {
    if (Texts.has(said, "contact info")) return Meaning.failed(NdrReason.PHONE_UNREACHABLE);
    if (Texts.has(said, "mismatch", "shifted", "another address"))
      return Meaning.failed(NdrReason.ADDRESS_INCORRECT);
    if (Texts.has(said, "open delivery")) return Meaning.failed(NdrReason.OPEN_DELIVERY_DEMANDED);
    if (Texts.has(said, "non serviceable")) return Meaning.failed(NdrReason.OUT_OF_DELIVERY_AREA);
    if (Texts.has(said, "high volume")) return Meaning.failed(NdrReason.COURIER_OPERATIONAL);
    if (Texts.has(said, "cut-off", "cut off"))
      return Meaning.failed(NdrReason.RESCHEDULE_REQUESTED);
    if (Texts.has(said, "payment issue")) return Meaning.failed(NdrReason.COD_NOT_READY);
    if (Texts.has(said, "restricted area")) return Meaning.failed(NdrReason.ENTRY_RESTRICTED);
    // Their spelling of "successful" varies.
    if (Texts.has(said, "ful attempt", "ageing")) return Meaning.failed(NdrReason.OTHER);
    return switch (SpokenReason.read(said)) {
      // These two have no id of their own.
      case OTP_NOT_SHARED -> Meaning.failed(NdrReason.OTP_NOT_SHARED);
      case SELF_COLLECT -> Meaning.failed(NdrReason.SELF_COLLECT);
      default -> Meaning.of(IN_TRANSIT, ScanFlag.ON_HOLD);
    };
  }

  // At the buyer's door a return is collected: whatever fails there is a failed pickup.
  private static Meaning returning(String key, String text, String said, Custody custody) {
    return switch (key) {
      case "received", "received at return dc" -> Meaning.of(RVP_IN_TRANSIT);
      case "returned to client" -> Meaning.of(RVP_DELIVERED);
      case "qc failed" -> Meaning.of(RVP_QC_FAILED);
      case "pickup on hold" ->
          Meaning.of(Texts.has(said, "doorstep qc") ? RVP_QC_FAILED : RVP_PICKUP_FAILED);
      case "not contactable", "not attempted" -> Meaning.of(RVP_PICKUP_FAILED);
      case "nc", "na", "cid" ->
          custody == Custody.AFTER ? Meaning.of(RVP_IN_TRANSIT) : Meaning.of(RVP_PICKUP_FAILED);
      case "cancelled by customer", "cancelled by seller", "cancelled" -> Meaning.of(RVP_CANCELLED);
      default -> out(key, text, said, custody).inReverse();
    };
  }
}
