package com.shipcrowd.adapter.couriers.nimbuspost;

import static com.shipcrowd.domain.shipment.ShipmentStatus.*;

import com.shipcrowd.adapter.couriers.panel.PanelMapper.Dialect;
import com.shipcrowd.adapter.couriers.speech.Meaning;
import com.shipcrowd.adapter.couriers.speech.SpokenReason;
import com.shipcrowd.adapter.couriers.speech.SpokenStatus;
import com.shipcrowd.adapter.couriers.speech.Texts;
import com.shipcrowd.domain.shipment.ScanFlag;
import java.util.Locale;

/// Their codes, or the same as words, to our statuses; a stage without a code of its own is heard out of the message.
/// Source: nimbuspost.md 4, words translated by couriers/README.md and lifecycle.md 2.2, which wins.
final class NimbuspostStatuses {
  /// How tracking and pushes are read alike.
  static final Dialect DIALECT =
      new Dialect() {
        @Override
        public Meaning read(String code, String message, boolean isReverse) {
          return NimbuspostStatuses.read(code, message, isReverse);
        }

        @Override
        public String spelled(String code) {
          return NimbuspostStatuses.code(code);
        }
      };

  private NimbuspostStatuses() {}

  /// @param said code or word
  static Meaning read(String said, String message, boolean isReverse) {
    var known = known(code(said), message);
    return isReverse ? known.inReverse() : known;
  }

  private static Meaning known(String code, String message) {
    return switch (code) {
      case "BOOKED" -> Meaning.of(AWB_ASSIGNED);
      case "PP" ->
          Meaning.of(Texts.has(message, "out for pickup") ? OUT_FOR_PICKUP : PICKUP_SCHEDULED);
      case "IT" -> moving(message);
      case "EX" -> exception(message);
      case "OFD" -> Meaning.of(OUT_FOR_DELIVERY);
      case "DL" -> Meaning.of(DELIVERED);
      case "RT" -> Meaning.of(RTO_INITIATED);
      case "RT-IT" ->
          Meaning.of(
              Texts.has(message, "out for delivery") ? RTO_OUT_FOR_DELIVERY : RTO_IN_TRANSIT);
      case "RT-DL" -> Meaning.of(RTO_DELIVERED);
      case "CANCELLED" -> Meaning.of(CANCELLED);
      case "LT" -> Meaning.of(LOST);
      case "DG" -> Meaning.of(DAMAGED);
      default -> SpokenStatus.read(code);
    };
  }

  private static Meaning moving(String message) {
    if (Texts.has(message, "reached at destination")) return Meaning.of(REACHED_DESTINATION);
    if (Texts.has(message, "on hold")) return Meaning.of(IN_TRANSIT, ScanFlag.ON_HOLD);
    return Meaning.of(Texts.has(message, "picked") ? PICKED_UP : IN_TRANSIT);
  }

  // A failed attempt at either end; without a reason only a parcel that waits.
  private static Meaning exception(String message) {
    if (message.isBlank()) return Meaning.of(IN_TRANSIT, ScanFlag.ON_HOLD);
    return Texts.has(message, "pickup", "not picked")
        ? Meaning.of(PICKUP_FAILED)
        : Meaning.failed(SpokenReason.read(message));
  }

  /// The code of a code or word; what is neither stays as it is, in capitals.
  static String code(String said) {
    return switch (said.strip().toLowerCase(Locale.ROOT)) {
      case "pending pickup" -> "PP";
      case "in transit" -> "IT";
      case "exception" -> "EX";
      case "out for delivery" -> "OFD";
      case "delivered" -> "DL";
      case "rto" -> "RT";
      case "rto in transit" -> "RT-IT";
      case "rto delivered" -> "RT-DL";
      case "lost" -> "LT";
      case "damaged" -> "DG";
      default -> said.strip().toUpperCase(Locale.ROOT);
    };
  }
}
