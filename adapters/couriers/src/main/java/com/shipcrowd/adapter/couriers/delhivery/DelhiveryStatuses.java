package com.shipcrowd.adapter.couriers.delhivery;

import static com.shipcrowd.domain.shipment.ShipmentStatus.*;

import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ScanFlag;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Their codes to our statuses: the NSL code with its type first, then type and status text.
/// Source: delhivery-b2c.md 3.1 to 3.3, words translated by couriers/README.md, and lifecycle.md 2.2, which wins.
///
/// Types PP and PU and the word `DTO` are a parcel that comes back from a buyer. `ST-108` has two meanings and
/// `ST-114` is only a call to the buyer: both move nothing.
final class DelhiveryStatuses {
  private DelhiveryStatuses() {}

  /// What a code means to us.
  ///
  /// @param reason only with UNDELIVERED and RTO_UNDELIVERED
  record Meaning(ShipmentStatus status, @Nullable NdrReason reason, @Nullable ScanFlag flag) {}

  /// @return null for a code that moves nothing, known or not
  static @Nullable Meaning read(String nsl, String type, String text, String instructions) {
    var code = squeezed(nsl);
    var kind = squeezed(type);
    var word = text.strip().toLowerCase(Locale.ROOT);
    var said = instructions.toLowerCase(Locale.ROOT);
    if (code.equals("ST-114") || code.equals("ST-108")) return null;
    var byCode =
        switch (kind) {
          case "UD" -> forward(code, word, said);
          case "RT" -> back(code);
          case "DL" -> delivered(code, word);
          case "LT" -> code.equals("LT-100") ? of(LOST) : null;
          case "CN" -> calledOff(code);
          case "PP" -> toBuyer(code, word);
          case "PU" -> fromBuyer(code, word);
          default -> null;
        };
    if (byCode != null) return byCode;
    if (code.equals("DLYDG-119") && !isReversePickup(kind)) return of(DAMAGED);
    return byText(code, kind, word);
  }

  // 3.2 and 3.3, StatusType UD.
  private static @Nullable Meaning forward(String code, String word, String said) {
    if (code.startsWith("COVID19")) return failed(NdrReason.ENTRY_RESTRICTED);
    return switch (code) {
      case "X-UCI" -> of(AWB_ASSIGNED);
      case "FMPUR-101" -> of(PICKUP_SCHEDULED);
      case "FMOFP-101" -> of(OUT_FOR_PICKUP);
      case "FMEOD-101",
          "FMEOD-110",
          "FMEOD-102",
          "FMEOD-111",
          "FMEOD-152",
          "PNP-101",
          "X-PNP",
          "FMEOD-103" ->
          of(PICKUP_FAILED);
      case "FMEOD-104",
          "FMEOD-106",
          "FMEOD-108",
          "FMEOD-107",
          "FMEOD-109",
          "FMEOD-112",
          "PNP-102",
          "X-NSZ" ->
          of(PICKUP_FAILED);
      case "FMEOD-118" -> of(CANCELLED);
      case "X-PPOM", "X-PPONM", "X-PROM", "X-PRONM", "X-PIOM" -> of(PICKED_UP);
      case "X-DBL1F", "X-DLL0F", "X-DLL1F", "X-DLL2F", "X-DLO0F", "X-DLO1F", "X-DLO2F" ->
          of(IN_TRANSIT);
      case "X-DLD0F", "X-DLD1F", "X-DLD2F", "X-ILL0F", "X-ILL1F", "X-ILL2F", "X-ILO0F" ->
          of(IN_TRANSIT);
      case "X-ILO1F", "X-ILO2F", "X-ILD0F", "X-ILD1F", "X-ILD2F", "X-IBD1F" -> of(IN_TRANSIT);
      case "CS-101", "X-DWS", "S-MAR" -> of(IN_TRANSIT);
      case "X-IBD3F" -> of(word.equals("pending") ? REACHED_DESTINATION : IN_TRANSIT);
      case "X-DDD1FD",
          "X-DDD2FD",
          "X-DDD3FD",
          "X-DDD4FD",
          "X-DDD3F",
          "X-DDO3F",
          "X-DDD1LF",
          "X-DDD3LF",
          "X-LM1D" ->
          of(OUT_FOR_DELIVERY);
      case "RT-104" -> of(DAMAGED);
      case "EOD-11" ->
          failed(
              said.contains("closed") || said.contains("holiday")
                  ? NdrReason.PREMISES_CLOSED
                  : NdrReason.CONSIGNEE_UNAVAILABLE);
      case "EOD-6", "EOD-6I", "EOD-111" ->
          failed(
              said.contains("cancel") ? NdrReason.CANCELLED_BY_BUYER : NdrReason.CONSIGNEE_REFUSED);
      case "EOD-74", "SC-104" -> failed(NdrReason.ADDRESS_INCOMPLETE);
      case "EOD-15" -> failed(NdrReason.ADDRESS_INCORRECT);
      case "EOD-104" -> failed(NdrReason.ENTRY_RESTRICTED);
      case "EOD-43", "SC-103", "SC-106", "X-SC" -> failed(NdrReason.SELF_COLLECT);
      case "EOD-86" ->
          failed(isDisruption(said) ? NdrReason.DISRUPTION : NdrReason.COURIER_OPERATIONAL);
      case "EOD-69" -> failed(NdrReason.OPEN_DELIVERY_DEMANDED);
      case "EOD-3" -> failed(NdrReason.RESCHEDULE_REQUESTED);
      case "EOD-16", "EOD-40", "EOD-133", "EOD-134" -> failed(NdrReason.COD_NOT_READY);
      case "EOD-137", "EOD-138" -> failed(NdrReason.OTP_NOT_SHARED);
      case "SC-102" -> failed(NdrReason.OUT_OF_DELIVERY_AREA);
      case "EOD-105", "EOD-146" -> failed(NdrReason.OTHER);
      case "DLYB2B-108" -> failed(NdrReason.PHONE_UNREACHABLE);
      default -> delay(code, IN_TRANSIT);
    };
  }

  // 3.2, StatusType RT.
  private static @Nullable Meaning back(String code) {
    return switch (code) {
      case "EOD-6O", "RT-101", "RT-106", "RT-107", "RT-108", "RT-109", "RT-113" ->
          of(RTO_INITIATED);
      case "X-DRO1R", "X-DRO2R", "X-DRO3R", "X-DRO4R", "X-DRD1R", "X-DRD2R", "X-DRD3R", "X-DRD4R" ->
          of(RTO_OUT_FOR_DELIVERY);
      case "RD-PD3" -> returnFailed(NdrReason.PREMISES_CLOSED);
      case "RD-PD4" -> returnFailed(NdrReason.OPEN_DELIVERY_DEMANDED);
      case "RD-PD7", "RD-PD10", "RD-PD11", "RD-PD12", "RD-PD21" ->
          returnFailed(NdrReason.CONSIGNEE_REFUSED);
      case "RD-PD17" -> returnFailed(NdrReason.COURIER_OPERATIONAL);
      case "RD-PD18" -> returnFailed(NdrReason.CONSIGNEE_UNAVAILABLE);
      case "RD-PD8", "RD-PD15", "RD-PD20", "RD-PD22" -> returnFailed(NdrReason.OTHER);
      case "X-DBL1F", "X-PPOM", "X-PPONM", "X-PROM", "X-PRONM", "X-PIOM" -> of(RTO_IN_TRANSIT);
      default ->
          code.matches("X-[DI][A-Z]{2}[0-9]?R") ? of(RTO_IN_TRANSIT) : delay(code, RTO_IN_TRANSIT);
    };
  }

  // 3.2, StatusType DL. DTO is a reverse parcel back at the seller.
  private static @Nullable Meaning delivered(String code, String word) {
    return switch (code) {
      case "EOD-38",
          "EOD-36",
          "EOD-37",
          "EOD-135",
          "EOD-136",
          "EOD-141",
          "EOD-143",
          "EOD-144",
          "EOD-145",
          "EOD-600",
          "SC-101",
          "ED-100" ->
          word.equals("rto") || word.equals("dto") ? null : of(DELIVERED);
      case "RD-AC", "RD-AC1", "RT-110" ->
          word.equals("dto") ? of(RVP_DELIVERED) : of(RTO_DELIVERED);
      default -> word.equals("dto") ? of(RVP_DELIVERED) : null;
    };
  }

  // 3.2, StatusType CN. Only a parcel that comes back has goods to look at; the other words fit
  // both ways.
  private static @Nullable Meaning calledOff(String code) {
    return switch (code) {
      case "EOD-777", "EOD-84", "EOD-95", "EOD-108", "EOD-131", "EOD-132" -> of(RVP_QC_FAILED);
      case "EOD-106" -> of(PICKUP_FAILED);
      default -> null;
    };
  }

  // 3.2, reverse, StatusType PP: on the way to the buyer's door.
  private static @Nullable Meaning toBuyer(String code, String word) {
    return switch (code) {
      case "X-UCO" -> of(RVP_AWB_ASSIGNED);
      case "X-ASP", "CL-101", "DLYDC-101", "DLYDC-102", "DLYDC-107" -> of(RVP_SCHEDULED);
      case "EOD-68", "EOD-73", "EOD-26", "EOD-121", "EOD-65", "EOD-83" -> of(RVP_PICKUP_FAILED);
      default -> {
        if (code.matches("X-DDD[1-4]F[PR]") || code.equals("X-LM1P")) yield of(RVP_OUT_FOR_PICKUP);
        yield switch (word) {
          case "open", "scheduled" ->
              of(code.startsWith("EOD-") ? RVP_PICKUP_FAILED : RVP_SCHEDULED);
          case "dispatched" -> of(RVP_OUT_FOR_PICKUP);
          default -> null;
        };
      }
    };
  }

  // 3.2, reverse, StatusType PU: on the way to the seller. A seller's door that stays shut keeps it
  // on its way.
  private static @Nullable Meaning fromBuyer(String code, String word) {
    if (code.equals("EOD-77")) return of(RVP_PICKED_UP);
    if (code.matches("X-DR[OD][0-9]?R")) return of(RVP_OUT_FOR_DELIVERY);
    return switch (word) {
      case "in transit", "pending" -> of(RVP_IN_TRANSIT);
      case "dispatched" -> of(RVP_OUT_FOR_DELIVERY);
      default -> null;
    };
  }

  // 3.1, for codes without a row.
  private static @Nullable Meaning byText(String code, String kind, String word) {
    return switch (kind + " " + word) {
      case "UD manifested" -> of(AWB_ASSIGNED);
      case "UD not picked" -> of(PICKUP_FAILED);
      case "UD in transit" -> of(IN_TRANSIT);
      case "UD pending" -> pending(code);
      case "UD dispatched" -> of(OUT_FOR_DELIVERY);
      case "DL delivered" -> of(DELIVERED);
      case "RT in transit", "RT pending" -> of(RTO_IN_TRANSIT);
      case "RT dispatched" -> of(RTO_OUT_FOR_DELIVERY);
      case "DL rto" -> of(RTO_DELIVERED);
      case "DL dto" -> of(RVP_DELIVERED);
      case "CN canceled", "CN cancelled", "CN closed" -> of(CANCELLED);
      case "LT lost", "UD lost", "RT lost" -> of(LOST);
      default -> null;
    };
  }

  private static Meaning pending(String code) {
    if (code.startsWith("EOD-") || code.startsWith("SC-")) return failed(NdrReason.OTHER);
    return of(code.startsWith("X-I") ? REACHED_DESTINATION : IN_TRANSIT);
  }

  // Flight, vehicle, inspection, strike, papers, weather, misroute; and parcels held on somebody's
  // word.
  private static @Nullable Meaning delay(String code, ShipmentStatus status) {
    return switch (code) {
      case "DLYLH-104",
          "DLYLH-106",
          "DLYLH-109",
          "DLYLH-115",
          "DLYLH-133",
          "DLYLH-135",
          "DLYLH-139",
          "DLYLH-142",
          "DLYRG-120",
          "DLYRG-124",
          "DLYRG-125",
          "DLYRG-127",
          "DLYRG-130",
          "DLYDC-101",
          "DLYDC-102",
          "DLYDC-107",
          "DLYDC-132",
          "DOFF-128" ->
          new Meaning(status, null, ScanFlag.DELAYED);
      case "DLYMR-118" -> new Meaning(status, null, ScanFlag.MISROUTED);
      case "DLYRPC-416", "DLYDC-416", "DLYFM-102", "DLYRPC-417", "DLYRPC-419" ->
          new Meaning(status, null, ScanFlag.ON_HOLD);
      default -> null;
    };
  }

  private static boolean isDisruption(String said) {
    return said.contains("weather")
        || said.contains("strike")
        || said.contains("curfew")
        || said.contains("flood");
  }

  private static boolean isReversePickup(String kind) {
    return kind.equals("PP") || kind.equals("PU");
  }

  private static Meaning of(ShipmentStatus status) {
    return new Meaning(status, null, null);
  }

  private static Meaning failed(NdrReason reason) {
    return new Meaning(UNDELIVERED, reason, null);
  }

  private static Meaning returnFailed(NdrReason reason) {
    return new Meaning(RTO_UNDELIVERED, reason, null);
  }

  private static String squeezed(String code) {
    return code.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }
}
