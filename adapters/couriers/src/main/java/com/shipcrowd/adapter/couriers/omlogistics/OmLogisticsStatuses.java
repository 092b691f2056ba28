package com.shipcrowd.adapter.couriers.omlogistics;

import static com.shipcrowd.domain.shipment.ShipmentStatus.*;

import com.shipcrowd.adapter.couriers.speech.Meaning;
import com.shipcrowd.adapter.couriers.speech.SpokenReason;
import com.shipcrowd.adapter.couriers.speech.Texts;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ScanFlag;

/// Their words to our statuses, by what a text contains. Source: om-logistics.md 4, every word of which is a guess;
/// translated by couriers/README.md in the order of lifecycle.md 2.2: returns and failures before deliveries.
final class OmLogisticsStatuses {
  private OmLogisticsStatuses() {}

  /// @param text their current status
  /// @param isDelivered whether the note has a delivery date
  /// @param isOnItsWay whether a delivery run was made for it
  static Meaning read(String text, boolean isDelivered, boolean isOnItsWay) {
    if (Texts.has(text, "return", "rebook"))
      return Meaning.of(isDelivered ? RTO_DELIVERED : RTO_INITIATED);
    if (isDelivered) return Meaning.of(DELIVERED);
    if (Texts.has(text, "undelivered", "not delivered", "refused", "closed"))
      return Meaning.failed(reason(text));
    if (Texts.has(text, "part", "partial")
        && Texts.has(text, "short", "missing", "lost", "deliver"))
      return Meaning.of(IN_TRANSIT, ScanFlag.PARTIAL);
    if (Texts.has(text, "out for delivery", "ddr")) return Meaning.of(OUT_FOR_DELIVERY);
    if (Texts.has(text, "delivered") || text.strip().equalsIgnoreCase("pod"))
      return Meaning.of(DELIVERED);
    if (Texts.has(text, "cancel")) return Meaning.of(CANCELLED);
    if (Texts.has(text, "short", "missing", "lost")) return Meaning.of(LOST);
    if (Texts.has(text, "damage")) return Meaning.of(DAMAGED);
    if (Texts.has(text, "hold")) return Meaning.of(IN_TRANSIT, ScanFlag.ON_HOLD);
    if (isOnItsWay) return Meaning.of(OUT_FOR_DELIVERY);
    if (Texts.has(text, "arrived", "reached", "unloaded")) return Meaning.of(REACHED_DESTINATION);
    if (Texts.has(text, "challan", "loaded", "dispatch", "transit", "enroute", "transhipment"))
      return Meaning.of(IN_TRANSIT);
    if (Texts.has(text, "pickup", "collected", "in godown")) return Meaning.of(PICKED_UP);
    return Texts.has(text, "booked", "cn generated", "cn made")
        ? Meaning.of(AWB_ASSIGNED)
        : Meaning.NONE;
  }

  // A plain "closed" is a closed shop; their other words are everybody's.
  private static NdrReason reason(String text) {
    var spoken = SpokenReason.read(text);
    return spoken == NdrReason.OTHER && Texts.has(text, "closed")
        ? NdrReason.PREMISES_CLOSED
        : spoken;
  }
}
