package com.shipcrowd.domain.courier;

import com.shipcrowd.domain.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts the services that could carry a shipment in order. Ratios, not min-max: adding a bad
/// courier does not reorder the others. Source: zones-and-rates.md section 13.
public final class Ranking {
  /// How much of the base score a service with no reliability at all would lose, in percent.
  private static final long RELIABILITY_STRENGTH_PERCENT = 30;

  private static final Comparator<Ranked<?>> BEST_FIRST =
      (one, other) -> {
        int order = Long.compare(other.score.scoreMicro, one.score.scoreMicro);
        if (order == 0) order = one.candidate.cost().compareTo(other.candidate.cost());
        if (order == 0) order = Integer.compare(one.candidate.days(), other.candidate.days());
        if (order == 0)
          order = Integer.compare(one.candidate.priority(), other.candidate.priority());
        if (order == 0) order = one.candidate.code().compareTo(other.candidate.code());
        return order;
      };

  private Ranking() {}

  /// One service in the running.
  public interface Candidate {
    /// Code of the service; unique in one ranking.
    String code();

    /// Quote total with tax for the booked leg; counted as one paisa when a coupon made it free.
    Money cost();

    /// Promised days, at least 1.
    int days();

    /// Decides between equals, lower first.
    int priority();

    /// How the service did on the destination's zone.
    TrackRecord record();
  }

  /// The parts of a score in millionths, each rounded HALF_UP to six places.
  ///
  /// @param costMicro least cost / cost
  /// @param timeMicro least days / days
  /// @param baseMicro the two, weighed by the profile
  /// @param reliabilityMicro see `TrackRecord`
  /// @param factorMicro 1 - 0.30 x (1 - reliability)
  /// @param scoreMicro base x factor
  public record Score(
      long costMicro,
      long timeMicro,
      long baseMicro,
      long reliabilityMicro,
      long factorMicro,
      long scoreMicro) {}

  /// A candidate with its score and its standing among the others.
  ///
  /// @param of how many were compared
  /// @param leastCost among all
  /// @param leastDays among all
  public record Ranked<C extends Candidate>(
      C candidate, Score score, int of, Money leastCost, int leastDays) {
    /// Why it stands where it stands, in a sentence and the numbers behind it. Put together when
    /// asked for.
    public String explanation() {
      var text = new StringBuilder(160);
      var over = candidate.cost().minus(leastCost);
      int late = candidate.days() - leastDays;
      if (of == 1) {
        text.append("The only one");
      } else if (over.isZero()) {
        text.append("Cheapest of ").append(of);
      } else {
        text.append(over).append(" more than the cheapest of ").append(of);
      }
      if (of > 1) {
        if (late == 0) text.append(over.isZero() ? " and as fast as any" : ", none is faster");
        else
          text.append(", ")
              .append(late)
              .append(late == 1 ? " day" : " days")
              .append(" slower than the fastest");
      }
      Micro.append(text.append(": cost "), score.costMicro);
      Micro.append(text.append(", time "), score.timeMicro);
      Micro.append(text.append(", base "), score.baseMicro);
      Micro.append(text.append(", reliability "), score.reliabilityMicro);
      Micro.append(text.append(", factor "), score.factorMicro);
      return Micro.append(text.append(", score "), score.scoreMicro).toString();
    }

    /// The score as people read it, `0.783100`.
    public String scoreText() {
      return Micro.text(score.scoreMicro);
    }
  }

  /// Best first: score down, then cost, days, priority and code up. Empty in, empty out.
  public static <C extends Candidate> List<Ranked<C>> of(
      List<C> candidates, RankingProfile profile) {
    if (candidates.isEmpty()) return List.of();
    var leastCost = candidates.getFirst().cost();
    int leastDays = Integer.MAX_VALUE;
    for (var candidate : candidates) {
      leastCost = leastCost.min(candidate.cost());
      leastDays = Math.min(leastDays, candidate.days());
    }
    var ranked = new ArrayList<Ranked<C>>(candidates.size());
    for (var candidate : candidates) {
      var score = score(candidate, profile, Math.max(1, leastCost.paise()), leastDays);
      ranked.add(new Ranked<>(candidate, score, candidates.size(), leastCost, leastDays));
    }
    ranked.sort(BEST_FIRST);
    return List.copyOf(ranked);
  }

  private static Score score(
      Candidate candidate, RankingProfile profile, long leastPaise, int leastDays) {
    long cost = Micro.ratio(leastPaise, Math.max(1, candidate.cost().paise()));
    long time = Micro.ratio(leastDays, candidate.days());
    long base =
        Micro.divide(profile.costPercent() * cost + (100 - profile.costPercent()) * time, 100);
    long reliability = candidate.record().reliabilityMicro();
    long factor =
        Micro.divide(
            100 * Micro.ONE - RELIABILITY_STRENGTH_PERCENT * (Micro.ONE - reliability), 100);
    return new Score(cost, time, base, reliability, factor, Micro.times(base, factor));
  }
}
