package com.shipcrowd.adapter.couriers.smartship;

import static com.shipcrowd.domain.shipment.ShipmentStatus.*;

import com.shipcrowd.adapter.couriers.speech.Meaning;
import com.shipcrowd.adapter.couriers.speech.SpokenReason;
import com.shipcrowd.adapter.couriers.speech.SpokenStatus;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ScanFlag;

/// Their codes to our statuses; what has no code, such as a failed pickup, is heard out of its words.
/// Source: smartship.md 4, words translated by couriers/README.md and lifecycle.md 2.2, which wins: a wish to cancel is
/// CANCEL_REQUESTED there, and a return that the seller rejects is RTO_UNDELIVERED.
final class SmartshipStatuses {
  private SmartshipStatuses() {}

  /// @param description their name of the status
  /// @param action what the carrier says
  static Meaning read(String code, String description, String action) {
    return switch (code) {
      case "0", "2", "3", "24" -> Meaning.of(AWB_ASSIGNED);
      case "4" -> Meaning.of(PICKUP_SCHEDULED);
      case "36" -> Meaning.of(PICKED_UP);
      case "10", "27" -> Meaning.of(IN_TRANSIT);
      case "207" -> Meaning.of(IN_TRANSIT, ScanFlag.MISROUTED);
      case "209" -> Meaning.of(REACHED_DESTINATION);
      case "30" -> Meaning.of(OUT_FOR_DELIVERY);
      case "11", "48" -> Meaning.of(DELIVERED);
      case "210" -> Meaning.failed(NdrReason.COURIER_OPERATIONAL);
      case "12", "59" -> Meaning.failed(NdrReason.OUT_OF_DELIVERY_AREA);
      case "13" -> Meaning.failed(NdrReason.ADDRESS_INCORRECT);
      case "14" -> Meaning.failed(NdrReason.COD_NOT_READY);
      case "15" -> Meaning.failed(NdrReason.CONSIGNEE_UNAVAILABLE);
      case "16", "214" -> Meaning.failed(NdrReason.CONSIGNEE_REFUSED);
      case "17" -> Meaning.failed(NdrReason.RESCHEDULE_REQUESTED);
      case "22" -> Meaning.failed(NdrReason.OPEN_DELIVERY_DEMANDED);
      // Others: the carrier may have said more.
      case "23" -> Meaning.failed(SpokenReason.read(action));
      case "26" -> Meaning.of(CANCEL_REQUESTED);
      case "185" -> Meaning.of(CANCELLED);
      case "18" -> Meaning.of(RTO_INITIATED);
      case "118", "28" -> Meaning.of(RTO_IN_TRANSIT);
      case "212" -> Meaning.of(DAMAGED);
      case "198" -> Meaning.returnFailed(NdrReason.CONSIGNEE_REFUSED);
      case "19", "199" -> Meaning.of(RTO_DELIVERED);
      case "189", "190" -> Meaning.of(LOST);
      case "163" -> Meaning.of(RVP_AWB_ASSIGNED);
      case "168" -> Meaning.of(RVP_SCHEDULED);
      case "172" -> Meaning.of(RVP_OUT_FOR_PICKUP);
      case "169" -> Meaning.of(RVP_PICKED_UP);
      case "173" -> Meaning.of(RVP_IN_TRANSIT);
      case "171" -> Meaning.of(RVP_DELIVERED);
      case "170", "187", "188" -> Meaning.of(RVP_CANCELLED);
      default -> spoken(description, action);
    };
  }

  private static Meaning spoken(String description, String action) {
    var named = SpokenStatus.read(description);
    return named == Meaning.NONE ? SpokenStatus.read(action) : named;
  }
}
