package com.shipcrowd.adapter.couriers.shiprocket;

import static com.shipcrowd.domain.shipment.ShipmentStatus.*;

import com.shipcrowd.adapter.couriers.speech.Meaning;
import com.shipcrowd.adapter.couriers.speech.SpokenReason;
import com.shipcrowd.adapter.couriers.speech.SpokenStatus;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ScanFlag;

/// Their shipment status ids to our statuses; where a carrier gave no id, its words.
/// Source: lifecycle.md 2.2, which wins over shiprocket.md 4.1. The order status ids of 4.2 are another list and are
/// never read here.
final class ShiprocketStatuses {
  private ShiprocketStatuses() {}

  /// @param id `sr-status` or `shipment_status_id`; empty, `0` or `NA` for none
  /// @param label what they call it
  /// @param activity what the carrier says, the reason of a failed attempt among it
  static Meaning read(String id, String label, String activity, boolean isReverse) {
    boolean isNone = id.isEmpty() || id.equals("0") || id.equalsIgnoreCase("NA");
    var known = isNone ? spoken(label, activity) : row(id, activity);
    return isReverse ? known.inReverse() : known;
  }

  private static Meaning spoken(String label, String activity) {
    var byLabel = label.equalsIgnoreCase("NA") ? Meaning.NONE : SpokenStatus.read(label);
    var known = byLabel == Meaning.NONE ? SpokenStatus.read(activity) : byLabel;
    return known.reason() == null || known.status() != UNDELIVERED
        ? known
        : Meaning.failed(SpokenReason.read(label + " " + activity));
  }

  private static Meaning row(String id, String activity) {
    return switch (id) {
      case "1", "2", "5", "52", "59", "60", "61", "62", "63", "67" -> Meaning.of(AWB_ASSIGNED);
      case "3", "4", "27", "15" -> Meaning.of(PICKUP_SCHEDULED);
      case "19" -> Meaning.of(OUT_FOR_PICKUP);
      case "13", "20", "71", "72" -> Meaning.of(PICKUP_FAILED);
      case "6", "42" -> Meaning.of(PICKED_UP);
      case "18", "48", "49", "50", "51", "54", "55", "56", "57", "68" -> Meaning.of(IN_TRANSIT);
      case "22" -> Meaning.of(IN_TRANSIT, ScanFlag.DELAYED);
      case "39" -> Meaning.of(IN_TRANSIT, ScanFlag.MISROUTED);
      case "38" -> Meaning.of(REACHED_DESTINATION);
      case "17" -> Meaning.of(OUT_FOR_DELIVERY);
      case "21" -> Meaning.failed(SpokenReason.read(activity));
      case "77" -> Meaning.failed(NdrReason.OTHER);
      case "7", "26", "43" -> Meaning.of(DELIVERED);
      case "23" -> Meaning.of(DELIVERED, ScanFlag.PARTIAL);
      case "9", "75" -> Meaning.of(RTO_INITIATED);
      case "46", "78" -> Meaning.of(RTO_IN_TRANSIT);
      case "41" -> Meaning.of(RTO_OUT_FOR_DELIVERY);
      case "40" -> Meaning.returnFailed(SpokenReason.read(activity));
      case "10", "14" -> Meaning.of(RTO_DELIVERED);
      case "12" -> Meaning.of(LOST);
      case "76" -> Meaning.of(LOST, ScanFlag.UNTRACEABLE);
      case "25" -> Meaning.of(DAMAGED);
      case "24", "44" -> Meaning.of(DISPOSED);
      case "16" -> Meaning.of(CANCEL_REQUESTED);
      case "8", "45" -> Meaning.of(CANCELLED);
      case "47" -> Meaning.of(RVP_QC_FAILED);
      default -> Meaning.NONE;
    };
  }
}
