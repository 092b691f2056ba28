package com.shipcrowd.domain.courier;

import com.shipcrowd.domain.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts the services that could carry a shipment in order. Ratios, not min-max: adding a bad
/// courier does not reorder the others. Source: zones-and-rates.md section 13.
public final class Ranking {
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

  /// What counts how much.
  ///
  /// @param costBp the weight of the price from 0 to 10000; time has the rest
  /// @param reliabilityBp how much of the base score a service with no reliability at all would lose, 0 to 10000
  /// @param favourites codes that come before all others, in their order, whatever their scores
  public record Weights(int costBp, int reliabilityBp, List<String> favourites) {
    /// All of it.
    public static final int WHOLE_BP = 10_000;

    /// The strength of reliability unless somebody says otherwise.
    public static final int USUAL_RELIABILITY_BP = 3_000;

    /// @throws IllegalArgumentException when a weight is not within 0 to 10000
    public Weights {
      if (costBp < 0 || costBp > WHOLE_BP || reliabilityBp < 0 || reliabilityBp > WHOLE_BP)
        throw new IllegalArgumentException("weights of " + costBp + ", " + reliabilityBp);
      favourites = List.copyOf(favourites);
    }

    private boolean isNamed() {
      return reliabilityBp == USUAL_RELIABILITY_BP
          && (costBp == RankingProfile.BALANCED.costBp() || costBp == 0 || costBp == WHOLE_BP);
    }

    // Counted from one; what is no favourite comes after all that are.
    private int place(String code) {
      int at = favourites.indexOf(code);
      return at < 0 ? Integer.MAX_VALUE : at + 1;
    }
  }

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
  /// @param factorMicro 1 - strength x (1 - reliability)
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
  /// @param weights that it was ranked by
  public record Ranked<C extends Candidate>(
      C candidate, Score score, int of, Money leastCost, int leastDays, Weights weights) {
    /// Why it stands where it stands, in a sentence and the numbers behind it. Put together when
    /// asked for.
    public String explanation() {
      var text = new StringBuilder(160);
      var over = candidate.cost().minus(leastCost);
      int late = candidate.days() - leastDays;
      int favourite = weights.place(candidate.code());
      if (favourite != Integer.MAX_VALUE)
        text.append("Number ").append(favourite).append(" of your favourites. ");
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
      Micro.append(text.append(", score "), score.scoreMicro);
      if (!weights.isNamed())
        text.append("; by your weights of cost ")
            .append(share(weights.costBp))
            .append(", time ")
            .append(share(Weights.WHOLE_BP - weights.costBp))
            .append(", reliability ")
            .append(share(weights.reliabilityBp));
      return text.toString();
    }

    private static String share(int basisPoints) {
      return Micro.text(basisPoints * (Micro.ONE / Weights.WHOLE_BP));
    }

    /// The score as people read it, `0.783100`.
    public String scoreText() {
      return Micro.text(score.scoreMicro);
    }
  }

  /// By what a profile means to somebody who has set nothing.
  public static <C extends Candidate> List<Ranked<C>> of(
      List<C> candidates, RankingProfile profile) {
    return of(candidates, profile.weights());
  }

  /// Best first: favourites in their order, then score down, then cost, days, priority and code up. Empty in, empty out.
  public static <C extends Candidate> List<Ranked<C>> of(List<C> candidates, Weights weights) {
    if (candidates.isEmpty()) return List.of();
    var leastCost = candidates.getFirst().cost();
    int leastDays = Integer.MAX_VALUE;
    for (var candidate : candidates) {
      leastCost = leastCost.min(candidate.cost());
      leastDays = Math.min(leastDays, candidate.days());
    }
    var ranked = new ArrayList<Ranked<C>>(candidates.size());
    for (var candidate : candidates) {
      var score = score(candidate, weights, Math.max(1, leastCost.paise()), leastDays);
      ranked.add(new Ranked<>(candidate, score, candidates.size(), leastCost, leastDays, weights));
    }
    ranked.sort(
        weights.favourites.isEmpty()
            ? BEST_FIRST
            : Comparator.<Ranked<?>>comparingInt(r -> weights.place(r.candidate.code()))
                .thenComparing(BEST_FIRST));
    return List.copyOf(ranked);
  }

  private static Score score(Candidate candidate, Weights weights, long leastPaise, int leastDays) {
    long cost = Micro.ratio(leastPaise, Math.max(1, candidate.cost().paise()));
    long time = Micro.ratio(leastDays, candidate.days());
    long base =
        Micro.divide(
            weights.costBp * cost + (Weights.WHOLE_BP - weights.costBp) * time, Weights.WHOLE_BP);
    long reliability = candidate.record().reliabilityMicro();
    long factor =
        Micro.divide(
            Weights.WHOLE_BP * Micro.ONE - weights.reliabilityBp * (Micro.ONE - reliability),
            Weights.WHOLE_BP);
    return new Score(cost, time, base, reliability, factor, Micro.times(base, factor));
  }
}
