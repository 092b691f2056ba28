package com.shipcrowd.domain.courier;

import com.shipcrowd.domain.courier.Ranking.Ranked;
import com.shipcrowd.domain.courier.Ranking.Score;
import com.shipcrowd.domain.courier.Ranking.Weights;
import com.shipcrowd.domain.money.Money;
import java.util.List;

/// How the couriers of a booking were compared, kept with it for life. Source: zones-and-rates.md section 13, step 3.
///
/// @param weights what counted how much
/// @param ranked all that could carry it, best first, with what they were judged by
/// @param refused those that could not, in the order of the offers
public record Choice(Weights weights, List<Judged> ranked, List<LeftOut> refused) {
  public Choice {
    ranked = List.copyOf(ranked);
    refused = List.copyOf(refused);
  }

  /// One service with everything its place follows from.
  public record Judged(
      String code, Money cost, int days, int priority, TrackRecord record, Score score)
      implements Ranking.Candidate {}

  /// One service that did not take part.
  ///
  /// @param reason the code it was refused with
  public record LeftOut(String code, String reason) {}

  /// What to keep of a ranking.
  public static Choice of(
      Weights weights, List<? extends Ranked<?>> ranked, List<LeftOut> refused) {
    return new Choice(weights, ranked.stream().map(Choice::judged).toList(), refused);
  }

  private static Judged judged(Ranked<?> one) {
    var candidate = one.candidate();
    return new Judged(
        candidate.code(),
        candidate.cost(),
        candidate.days(),
        candidate.priority(),
        candidate.record(),
        one.score());
  }

  /// Ranks again what was ranked then: true when order and every digit of the scores come out the same.
  public boolean replay() {
    // From another order than the one that is to come out.
    var again = Ranking.of(ranked.reversed(), weights);
    if (again.size() != ranked.size()) return false;
    for (int i = 0; i < ranked.size(); i++) {
      var then = ranked.get(i);
      if (!again.get(i).candidate().equals(then) || !again.get(i).score().equals(then.score()))
        return false;
    }
    return true;
  }
}
