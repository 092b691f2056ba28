package com.shipcrowd.adapter.rest.shipment;

import com.shipcrowd.domain.courier.Choice;
import com.shipcrowd.domain.courier.Choice.Judged;
import com.shipcrowd.domain.courier.Ranking.Weights;
import com.shipcrowd.domain.shipment.Shipment;
import java.math.BigDecimal;
import java.util.List;

/// How the couriers of a booking were compared.
///
/// @param chosen code of the service it was booked with
/// @param replays whether ranking again what was kept gives the same order and scores
record ChoiceJson(
    String shipmentId,
    String chosen,
    WeightsJson weights,
    List<JudgedJson> ranked,
    List<LeftOutJson> refused,
    boolean replays) {

  record WeightsJson(int costBp, int timeBp, int reliabilityBp, List<String> favourites) {}

  /// Scores are 0 to 1 with six decimals.
  record JudgedJson(
      String service,
      long costPaise,
      int days,
      int priority,
      HistoryJson history,
      BigDecimal costScore,
      BigDecimal timeScore,
      BigDecimal base,
      BigDecimal reliability,
      BigDecimal factor,
      BigDecimal score) {}

  record HistoryJson(long delivered, long closed, long onTime) {}

  record LeftOutJson(String service, String code) {}

  static ChoiceJson of(Shipment shipment, Choice choice) {
    var weights = choice.weights();
    return new ChoiceJson(
        shipment.id().text(),
        shipment.service(),
        new WeightsJson(
            weights.costBp(),
            Weights.WHOLE_BP - weights.costBp(),
            weights.reliabilityBp(),
            weights.favourites()),
        choice.ranked().stream().map(ChoiceJson::judged).toList(),
        choice.refused().stream().map(r -> new LeftOutJson(r.code(), r.reason())).toList(),
        choice.replay());
  }

  private static JudgedJson judged(Judged one) {
    var score = one.score();
    return new JudgedJson(
        one.code(),
        one.cost().paise(),
        one.days(),
        one.priority(),
        new HistoryJson(one.record().delivered(), one.record().closed(), one.record().onTime()),
        micro(score.costMicro()),
        micro(score.timeMicro()),
        micro(score.baseMicro()),
        micro(score.reliabilityMicro()),
        micro(score.factorMicro()),
        micro(score.scoreMicro()));
  }

  private static BigDecimal micro(long value) {
    return BigDecimal.valueOf(value, 6);
  }
}
