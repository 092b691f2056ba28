package com.shipcrowd.adapter.couriers.marutilegacy;

import static com.shipcrowd.domain.shipment.ShipmentStatus.*;

import com.shipcrowd.adapter.couriers.speech.Meaning;
import com.shipcrowd.adapter.couriers.speech.SpokenReason;
import com.shipcrowd.adapter.couriers.speech.SpokenStatus;
import com.shipcrowd.domain.shipment.ScanFlag;
import java.util.Locale;

/// Their words to our statuses. Source: maruti.md 4, translated by couriers/README.md and lifecycle.md, which wins: out
/// for pickup and a failed return have statuses of their own. `ERROR_ORDER` is about the order, not the parcel, and moves
/// nothing. Words without a row are read by the text fallback of lifecycle.md 2.2.
final class MarutiLegacyStatuses {
  private MarutiLegacyStatuses() {}

  /// @param word of theirs, any case
  /// @param remark may name the reason of a failed attempt
  /// @param isReverse whether the parcel comes back from a buyer
  static Meaning read(String word, String remark, boolean isReverse) {
    var known = row(word.strip().toUpperCase(Locale.ROOT), remark);
    return isReverse ? known.inReverse() : known;
  }

  private static Meaning row(String word, String remark) {
    return switch (word) {
      case "NEW", "ORDER_CREATED", "ORDER_CONFIRMED", "CONFIRMED", "IN_PROCESS" ->
          Meaning.of(AWB_ASSIGNED);
      case "READY_FOR_DISPATCH", "PICKUP_RESCHEDULED" -> Meaning.of(PICKUP_SCHEDULED);
      case "OUT_FOR_PICKUP" -> Meaning.of(OUT_FOR_PICKUP);
      case "NOT_PICKED_UP", "PICKUP_CANCELLED" -> Meaning.of(PICKUP_FAILED);
      case "PICKED_UP" -> Meaning.of(PICKED_UP);
      case "IN_TRANSIT", "RTO_REVOKED" -> Meaning.of(IN_TRANSIT);
      case "READY_FOR_DELIVERY" -> Meaning.of(REACHED_DESTINATION);
      case "ON_HOLD" -> Meaning.of(IN_TRANSIT, ScanFlag.ON_HOLD);
      case "OUT_FOR_DELIVERY" -> Meaning.of(OUT_FOR_DELIVERY);
      case "DELIVERED" -> Meaning.of(DELIVERED);
      case "UNDELIVERED" -> Meaning.failed(SpokenReason.read(remark));
      case "RTO_REQUESTED", "RTO_INITIATED", "RTO" -> Meaning.of(RTO_INITIATED);
      case "RTO_IN_TRANSIT" -> Meaning.of(RTO_IN_TRANSIT);
      case "RTO_OUT_FOR_DELIVERY" -> Meaning.of(RTO_OUT_FOR_DELIVERY);
      case "RTO_UNDELIVERED" -> Meaning.returnFailed(SpokenReason.read(remark));
      case "RTO_DELIVERED" -> Meaning.of(RTO_DELIVERED);
      case "CANCELLED", "CANCELED", "CANCELLED_BY_CUSTOMER", "CANCELLED_BY_SHIPPER" ->
          Meaning.of(CANCELLED);
      case "LOST" -> Meaning.of(LOST);
      case "DAMAGED" -> Meaning.of(DAMAGED);
      case "ERROR_ORDER" -> Meaning.NONE;
      default -> SpokenStatus.read(word);
    };
  }
}
