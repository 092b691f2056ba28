package com.shipcrowd.adapter.couriers.delhiveryfreight;

import static com.shipcrowd.domain.shipment.ShipmentStatus.*;

import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ScanFlag;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Their words to our statuses: those of an LR when asked, pairs and NSL codes when pushed.
/// Source: delhivery-b2b.md 3.1 and 3.2, which sends to delhivery-b2c.md 3.1 to 3.3; words translated by
/// couriers/README.md. A cancelled LR has no word of its own and shows as returned.
final class DelhiveryFreightStatuses {
  private DelhiveryFreightStatuses() {}

  /// What a word means to us.
  ///
  /// @param reason only with UNDELIVERED and RTO_UNDELIVERED
  record Meaning(ShipmentStatus status, @Nullable NdrReason reason, @Nullable ScanFlag flag) {}

  /// The status of an LR. Why an attempt failed they tell in a remark at best.
  ///
  /// @return null for a word without a row
  static @Nullable Meaning ofLr(String word, String remark) {
    return switch (word.strip().toUpperCase(Locale.ROOT)) {
      case "MANIFESTED" -> of(AWB_ASSIGNED);
      case "NOT_PICKED" -> of(PICKUP_FAILED);
      case "PICKED_UP" -> of(PICKED_UP);
      case "LEFT_ORIGIN" -> of(IN_TRANSIT);
      case "REACH_DESTINATION" -> of(REACHED_DESTINATION);
      case "OFD" -> of(OUT_FOR_DELIVERY);
      case "UNDEL_REATTEMPT" -> new Meaning(UNDELIVERED, reason(remark), null);
      case "PART_DEL" -> new Meaning(IN_TRANSIT, null, ScanFlag.PARTIAL);
      case "DELIVERED" -> of(DELIVERED);
      case "RETURNED_INTRANSIT", "RECEIVED_AT_RETURN_CENTER" -> of(RTO_IN_TRANSIT);
      case "RETURN_OFD" -> of(RTO_OUT_FOR_DELIVERY);
      case "RETURN_DELIVERED" -> of(RTO_DELIVERED);
      case "LOST" -> of(LOST);
      default -> null;
    };
  }

  /// A pushed scan: the NSL code where it says more than its pair, else the pair of type and status.
  ///
  /// @return null for a pair without a row
  static @Nullable Meaning ofScan(String nsl, String type, String word, String remark) {
    var code = nsl.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    var kind = type.strip().toUpperCase(Locale.ROOT);
    if (code.equals("ST-114") || code.equals("ST-108")) return null;
    if (code.equals("DLYDG-119")) return of(DAMAGED);
    var byCode =
        switch (kind) {
          case "UD" -> outwards(code);
          case "RT" -> code.matches("RT-10[16789]|RT-113|EOD-6O") ? of(RTO_INITIATED) : null;
          default -> null;
        };
    return byCode != null
        ? byCode
        : pair(code, kind + " " + word.strip().toLowerCase(Locale.ROOT), remark);
  }

  private static @Nullable Meaning outwards(String code) {
    return switch (code) {
      case "FMPUR-101" -> of(PICKUP_SCHEDULED);
      case "FMOFP-101" -> of(OUT_FOR_PICKUP);
      case "X-PPOM", "X-PPONM", "X-PROM", "X-PRONM", "X-PIOM" -> of(PICKED_UP);
      case "RT-104" -> of(DAMAGED);
      case "EOD-11" -> failed(NdrReason.CONSIGNEE_UNAVAILABLE);
      case "EOD-6", "EOD-6I", "EOD-111" -> failed(NdrReason.CONSIGNEE_REFUSED);
      case "EOD-74", "SC-104" -> failed(NdrReason.ADDRESS_INCOMPLETE);
      case "EOD-15" -> failed(NdrReason.ADDRESS_INCORRECT);
      case "EOD-104" -> failed(NdrReason.ENTRY_RESTRICTED);
      case "EOD-43", "SC-103", "SC-106", "X-SC" -> failed(NdrReason.SELF_COLLECT);
      case "EOD-86" -> failed(NdrReason.COURIER_OPERATIONAL);
      case "EOD-69" -> failed(NdrReason.OPEN_DELIVERY_DEMANDED);
      case "EOD-3" -> failed(NdrReason.RESCHEDULE_REQUESTED);
      case "EOD-16", "EOD-40", "EOD-133", "EOD-134" -> failed(NdrReason.COD_NOT_READY);
      case "EOD-137", "EOD-138" -> failed(NdrReason.OTP_NOT_SHARED);
      case "SC-102" -> failed(NdrReason.OUT_OF_DELIVERY_AREA);
      case "EOD-105", "EOD-146" -> failed(NdrReason.OTHER);
      case "DLYB2B-108" -> failed(NdrReason.PHONE_UNREACHABLE);
      default -> null;
    };
  }

  private static @Nullable Meaning pair(String code, String pair, String remark) {
    return switch (pair) {
      case "UD manifested" -> of(AWB_ASSIGNED);
      case "UD not picked" -> of(PICKUP_FAILED);
      case "UD in transit" -> of(IN_TRANSIT);
      case "UD pending" -> pending(code, remark);
      case "UD dispatched" -> of(OUT_FOR_DELIVERY);
      case "DL delivered" -> of(DELIVERED);
      case "RT in transit", "RT pending" -> of(RTO_IN_TRANSIT);
      case "RT dispatched" -> of(RTO_OUT_FOR_DELIVERY);
      case "DL rto" -> of(RTO_DELIVERED);
      case "LT lost" -> of(LOST);
      default -> null;
    };
  }

  private static Meaning pending(String code, String remark) {
    if (code.startsWith("EOD-") || code.startsWith("SC-")) return failed(reason(remark));
    return of(code.startsWith("X-I") ? REACHED_DESTINATION : IN_TRANSIT);
  }

  /// Key words in free text. Source: shiprocket.md 4.3, which is a guess of ours for this courier.
  private static NdrReason reason(String remark) {
    var said = remark.toLowerCase(Locale.ROOT);
    if (said.contains("otp")) return NdrReason.OTP_NOT_SHARED;
    if (said.contains("open delivery")) return NdrReason.OPEN_DELIVERY_DEMANDED;
    if (has(said, "cancelled by")) return NdrReason.CANCELLED_BY_BUYER;
    if (has(said, "refused", "rejected", "not interested")) return NdrReason.CONSIGNEE_REFUSED;
    if (has(said, "closed", "holiday")) return NdrReason.PREMISES_CLOSED;
    if (has(said, "not available", "door locked", "unavailable"))
      return NdrReason.CONSIGNEE_UNAVAILABLE;
    if (has(said, "incomplete", "landmark")) return NdrReason.ADDRESS_INCOMPLETE;
    if (has(said, "wrong address", "incorrect address", "shifted", "moved"))
      return NdrReason.ADDRESS_INCORRECT;
    if (has(said, "reachable", "contactable", "switched off", "phone"))
      return NdrReason.PHONE_UNREACHABLE;
    if (has(said, "payment", "cash", "amount")) return NdrReason.COD_NOT_READY;
    if (has(said, "reschedule", "future delivery", "appointment"))
      return NdrReason.RESCHEDULE_REQUESTED;
    if (has(said, "restricted", "security")) return NdrReason.ENTRY_RESTRICTED;
    if (has(said, "self collect")) return NdrReason.SELF_COLLECT;
    if (has(said, "weather", "strike", "curfew")) return NdrReason.DISRUPTION;
    if (has(said, "vehicle", "not attempted", "misroute")) return NdrReason.COURIER_OPERATIONAL;
    return NdrReason.OTHER;
  }

  private static boolean has(String text, String... parts) {
    for (var part : parts) if (text.contains(part)) return true;
    return false;
  }

  private static Meaning of(ShipmentStatus status) {
    return new Meaning(status, null, null);
  }

  private static Meaning failed(NdrReason reason) {
    return new Meaning(UNDELIVERED, reason, null);
  }
}
