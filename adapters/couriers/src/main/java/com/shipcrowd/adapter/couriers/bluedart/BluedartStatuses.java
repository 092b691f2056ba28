package com.shipcrowd.adapter.couriers.bluedart;

import static com.shipcrowd.domain.shipment.ShipmentStatus.*;

import com.shipcrowd.adapter.couriers.speech.Meaning;
import com.shipcrowd.adapter.couriers.speech.SpokenReason;
import com.shipcrowd.adapter.couriers.speech.SpokenStatus;
import com.shipcrowd.adapter.couriers.speech.Texts;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Their scan codes to our statuses; the key is the code with its group, as `000-t`. Source: bluedart.md 4, translated by
/// couriers/README.md and lifecycle.md, which wins: a rider on the way to a pickup and a failed return have statuses of
/// their own. A key without a row is read by its words, and by nothing else: `StatusType` says too little.
final class BluedartStatuses {
  private BluedartStatuses() {}

  /// @param code their `ScanCode`
  /// @param group their `ScanGroupType`
  /// @param text their `Scan`
  /// @param isReverse whether the parcel comes back from a buyer
  static Meaning read(String code, String group, String text, boolean isReverse) {
    var key = (code.strip() + "-" + group.strip()).toLowerCase(Locale.ROOT);
    if (isReverse && (key.equals("016-s") || key.equals("017-s")) && Texts.has(text, "quality"))
      return Meaning.of(RVP_QC_FAILED);
    var known = row(key, text);
    if (known == null) known = spoken(text);
    return isReverse ? known.inReverse() : known;
  }

  /// The same once a return is known to run: whatever else a scan says, the parcel is on its way back.
  static Meaning returning(Meaning meaning) {
    var status = meaning.status();
    if (status == null || !status.isMoving() && status != DELIVERED) return meaning;
    return switch (status) {
      case DELIVERED -> Meaning.of(RTO_DELIVERED);
      case OUT_FOR_DELIVERY -> Meaning.of(RTO_OUT_FOR_DELIVERY);
      default -> Meaning.of(RTO_IN_TRANSIT);
    };
  }

  private static @Nullable Meaning row(String key, String text) {
    return switch (key) {
      case "500-s", "504-s", "544-t", "590-t" -> Meaning.of(PICKUP_SCHEDULED);
      case "501-s" -> Meaning.of(OUT_FOR_PICKUP);
      case "015-s", "018-s" -> Meaning.of(PICKED_UP);
      case "016-s", "017-s", "502-s", "535-t" -> Meaning.of(PICKUP_FAILED);
      case "500-t", "501-t", "502-t", "503-t", "504-t", "505-t", "506-t", "512-t", "514-t" ->
          Meaning.of(PICKUP_FAILED);
      case "508-t", "513-t", "532-t", "533-t", "534-t", "537-t", "540-t", "555-t" ->
          Meaning.of(PICKUP_FAILED);
      case "591-t", "592-t", "593-t", "594-t", "509-t", "510-t", "511-t", "541-t" ->
          Meaning.of(PICKUP_FAILED);
      case "531-t", "536-t", "542-t", "543-t" -> Meaning.of(PICKUP_FAILED);
      case "538-t", "001-s", "003-s", "020-s", "021-s", "007-t", "032-t", "037-t", "048-t" ->
          Meaning.of(IN_TRANSIT);
      case "049-t", "058-t", "065-t", "068-t", "106-t", "107-t", "143-t", "154-t" ->
          Meaning.of(IN_TRANSIT);
      case "222-t" -> Meaning.of(REACHED_DESTINATION);
      case "002-s" -> Meaning.of(OUT_FOR_DELIVERY);
      case "000-t" -> Meaning.of(DELIVERED);
      case "021-t", "070-t", "186-t", "021-rt" -> Meaning.of(LOST);
      case "025-t", "129-t", "130-t", "025-rt" -> Meaning.of(DAMAGED);
      case "016-t", "104-t", "123-t", "074-rt", "123-rt" -> Meaning.of(RTO_INITIATED);
      case "034-t", "001-rs", "007-rs", "007-rt", "020-rs", "021-rs", "027-rs", "313-rt" ->
          Meaning.of(RTO_IN_TRANSIT);
      case "002-rs", "019-s", "035-rt", "219-rt" -> Meaning.of(RTO_OUT_FOR_DELIVERY);
      case "000-rt", "105-rt", "188-rt", "105-t", "188-t" -> Meaning.of(RTO_DELIVERED);
      case "098-rt" -> Meaning.of(CANCELLED);
      case "029-s" -> Meaning.failed(NdrReason.CONSIGNEE_REFUSED);
      default -> attempt(key, text);
    };
  }

  // Codes of failed attempts are the same on the way back, in group RT.
  private static @Nullable Meaning attempt(String key, String text) {
    if (isReturnAttempt(key)) {
      var same = reason(key.replace("-rt", "-t"), text);
      return Meaning.returnFailed(same == null ? SpokenReason.read(text) : same);
    }
    var reason = reason(key, text);
    return reason == null ? null : Meaning.failed(reason);
  }

  private static boolean isReturnAttempt(String key) {
    return switch (key) {
      case "001-rt", "002-rt", "003-rt", "004-rt", "005-rt", "008-rt", "009-rt", "010-rt" -> true;
      case "011-rt", "012-rt", "013-rt", "014-rt", "017-rt", "019-rt", "020-rt" -> true;
      case "201-rt", "202-rt", "203-rt", "204-rt", "205-rt", "218-rt", "777-rt", "qc-rt" -> true;
      default -> false;
    };
  }

  private static @Nullable NdrReason reason(String key, String text) {
    return switch (key) {
      case "001-t", "029-t", "120-t" -> NdrReason.RESCHEDULE_REQUESTED;
      case "002-t", "137-t" -> NdrReason.OUT_OF_DELIVERY_AREA;
      case "003-t", "013-t", "019-t", "020-t" ->
          Texts.has(text, "closed", "holiday")
              ? NdrReason.PREMISES_CLOSED
              : NdrReason.CONSIGNEE_UNAVAILABLE;
      case "008-t",
          "009-t",
          "010-t",
          "012-t",
          "014-t",
          "056-t",
          "139-t",
          "175-t",
          "217-t",
          "218-t" ->
          Texts.has(text, "incomplete", "insufficient")
              ? NdrReason.ADDRESS_INCOMPLETE
              : NdrReason.ADDRESS_INCORRECT;
      case "011-t", "201-t", "202-t", "204-t", "777-t" ->
          Texts.has(text, "cancel") ? NdrReason.CANCELLED_BY_BUYER : NdrReason.CONSIGNEE_REFUSED;
      case "044-t", "062-t" -> NdrReason.COD_NOT_READY;
      case "066-t" -> NdrReason.COURIER_OPERATIONAL;
      case "076-t" -> NdrReason.OTP_NOT_SHARED;
      case "203-t" -> NdrReason.OPEN_DELIVERY_DEMANDED;
      case "017-t", "205-t", "208-t" -> other(text);
      default -> null;
    };
  }

  // Their code says nothing; some of their words do.
  private static NdrReason other(String text) {
    if (Texts.has(text, "not contactable", "wrong number")) return NdrReason.PHONE_UNREACHABLE;
    if (Texts.has(text, "entry restricted")) return NdrReason.ENTRY_RESTRICTED;
    if (Texts.has(text, "self collect")) return NdrReason.SELF_COLLECT;
    return SpokenReason.read(text);
  }

  private static Meaning spoken(String text) {
    var said = SpokenStatus.read(text);
    if (said != Meaning.NONE) return said;
    if (Texts.has(text, "not contactable", "wrong number", "entry restricted", "self collect"))
      return Meaning.failed(other(text));
    if (Texts.has(text, "pickup has been registered")) return Meaning.of(PICKUP_SCHEDULED);
    if (Texts.has(text, "returned")) return Meaning.of(RTO_IN_TRANSIT);
    return Texts.has(text, "shipment arrived", "connected") ? Meaning.of(IN_TRANSIT) : Meaning.NONE;
  }

  /// Whether a scan says that a return runs.
  static boolean isReturn(@Nullable ShipmentStatus status) {
    return status != null && status.isReturning();
  }
}
