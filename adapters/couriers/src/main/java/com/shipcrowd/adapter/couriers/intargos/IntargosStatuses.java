package com.shipcrowd.adapter.couriers.intargos;

import static com.shipcrowd.domain.shipment.ShipmentStatus.*;

import com.shipcrowd.adapter.couriers.speech.Meaning;
import com.shipcrowd.adapter.couriers.speech.SpokenReason;
import com.shipcrowd.adapter.couriers.speech.SpokenStatus;
import com.shipcrowd.adapter.couriers.speech.Texts;

/// Their codes and words to our statuses. Source: intargos.md A4, translated by couriers/README.md; words in the order of
/// lifecycle.md 2.2, with the ones that only they use before it. Intargos tells words alone.
final class IntargosStatuses {
  private IntargosStatuses() {}

  /// @param code empty when they tell none
  /// @param text the status as they word it
  /// @param remark may name the reason of a failed attempt
  static Meaning read(String code, String text, String remark) {
    return switch (code) {
      case "220", "222", "232", "238" -> beforePickup(text, remark);
      case "221" -> Meaning.of(AWB_ASSIGNED);
      case "223" -> Meaning.of(IN_TRANSIT);
      case "230" ->
          Texts.has(text, "out for delivery")
              ? Meaning.of(OUT_FOR_DELIVERY)
              : Meaning.of(IN_TRANSIT);
      case "226" -> Meaning.of(DELIVERED);
      case "225" -> Meaning.of(Texts.has(text, "delivered") ? RTO_DELIVERED : RTO_INITIATED);
      case "224", "234", "235", "236" -> SpokenStatus.read("RTO " + text);
      case "227", "229" -> Meaning.of(CANCELLED);
      // A booking that failed is no place of a parcel.
      case "200" -> Meaning.NONE;
      default -> words(text, remark);
    };
  }

  private static Meaning beforePickup(String text, String remark) {
    var meaning = words(text, remark);
    boolean saysMore = meaning.status() == OUT_FOR_PICKUP || meaning.status() == PICKUP_FAILED;
    return saysMore ? meaning : Meaning.of(PICKUP_SCHEDULED);
  }

  private static Meaning words(String text, String remark) {
    if (Texts.has(text, "rto initiated", "return initiated")) return Meaning.of(RTO_INITIATED);
    if (Texts.has(text, "return")) return SpokenStatus.read("RTO " + text);
    if (Texts.has(text, "not picked", "pickup failed")) return Meaning.of(PICKUP_FAILED);
    boolean isReturn = Texts.has(text, "rto");
    if (!isReturn && Texts.has(text, "undelivered", "not delivered", "attempt"))
      return Meaning.failed(SpokenReason.read(remark.isEmpty() ? text : remark));
    var spoken = SpokenStatus.read(text);
    if (spoken != Meaning.NONE) return spoken;
    if (Texts.has(text, "pickup scheduled")) return Meaning.of(PICKUP_SCHEDULED);
    if (Texts.has(text, "picked")) return Meaning.of(PICKED_UP);
    if (Texts.has(text, "reached at destination")) return Meaning.of(REACHED_DESTINATION);
    if (Texts.has(text, "transit")) return Meaning.of(IN_TRANSIT);
    return Texts.has(text, "booked") ? Meaning.of(AWB_ASSIGNED) : Meaning.NONE;
  }
}
