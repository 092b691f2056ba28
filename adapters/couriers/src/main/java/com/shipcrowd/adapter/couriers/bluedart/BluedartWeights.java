package com.shipcrowd.adapter.couriers.bluedart;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.adapter.couriers.speech.Texts;
import com.shipcrowd.domain.discrepancy.Weighing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a push tells of weights, `Reweigh` beside the scans: kilograms and centimetres. They charge what is heavier, the
/// scale or the volume. Source: bluedart.md section 3.12.
final class BluedartWeights {
  private static final int KILOGRAM_DIGITS = 3;
  private static final int CENTIMETRE_DIGITS = 1;
  private static final int MOST_DIGITS = 9;
  private static final BigDecimal MOST = BigDecimal.valueOf(50_000);

  private BluedartWeights() {}

  /// Empty where nothing was weighed, or nothing that can be read as a weight.
  static List<Weighing> pushed(byte[] body) {
    var list = LooseJson.object(body).map(node -> node.path("statustracking")).orElse(null);
    if (list == null) return List.of();
    var all = new ArrayList<Weighing>();
    for (var one : list.isArray() ? LooseJson.each(list) : List.of(list))
      weighing(one.path("Shipment")).ifPresent(all::add);
    return List.copyOf(all);
  }

  private static Optional<Weighing> weighing(JsonNode shipment) {
    var told = shipment.path("Scans").path("Reweigh");
    // One box of several: the parcel's weight is told when all were weighed.
    if (!LooseJson.text(told.get("MPSNumber")).isEmpty()) return Optional.empty();
    int grams =
        Math.max(
            number(told.path("RWActualWeight"), KILOGRAM_DIGITS),
            number(told.path("RWVolWeight"), KILOGRAM_DIGITS));
    if (grams == 0) return Optional.empty();
    return Texts.awb(LooseJson.text(shipment.get("WaybillNo")))
        .map(
            awb ->
                new Weighing(
                    awb,
                    grams,
                    number(told.path("RWLength"), CENTIMETRE_DIGITS),
                    number(told.path("RWBreadth"), CENTIMETRE_DIGITS),
                    number(told.path("RWHeight"), CENTIMETRE_DIGITS)));
  }

  // Rounded up to whole grams or millimetres; 0 for what is no such number.
  private static int number(JsonNode value, int digits) {
    try {
      var number = new BigDecimal(LooseJson.text(value).strip());
      boolean isSound =
          number.signum() > 0 && number.compareTo(MOST) <= 0 && number.scale() <= MOST_DIGITS;
      if (!isSound) return 0;
      return number.movePointRight(digits).setScale(0, RoundingMode.CEILING).intValueExact();
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
