package com.shipcrowd.domain.ratecard.plain;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.domain.ratecard.FreightCard;
import com.shipcrowd.domain.ratecard.plain.PlainData.Answer;
import com.shipcrowd.domain.ratecard.plain.PlainData.Freight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The engine and the plain rates are asked the same 100,000 questions. Ask others with
/// `-Dplain.seed=…`.
class DifferentialTest {
  private static final int QUESTIONS = 100_000;
  private static final long SEED = Long.getLong("plain.seed", 20_261_121L);

  private final PlainPlaces places = new PlainPlaces();
  private final PlainRates plain = new PlainRates(places);
  private final Draw draw = new Draw(new Random(SEED), places);
  private final Map<String, Integer> drawn = new TreeMap<>();
  private final List<String> differences = new ArrayList<>();
  private int different;

  private record Contract(Freight plain, FreightCard card) {}

  @Test
  void given_100_000_random_bookings_when_priced_twice_then_there_is_no_difference() {
    long start = System.nanoTime();
    var contracts = new ArrayList<Contract>();
    for (int i = 0; i < 200; i++) {
      var one = draw.freight();
      contracts.add(new Contract(one, Engine.card(one)));
    }

    for (int i = 0; i < QUESTIONS; i++) {
      if (i % 5 < 3) parcels(i);
      else freight(i, contracts.get(draw.random.nextInt(contracts.size())));
    }

    System.out.printf(
        "DifferentialTest: seed %d, %d questions, %d differences, %d ms, drawn %s%n",
        SEED, QUESTIONS, different, (System.nanoTime() - start) / 1_000_000, drawn);
    assertThat(differences).as("seed %d, %d differences", SEED, different).isEmpty();
    everyKindWasDrawn();
  }

  private void parcels(int question) {
    var card = draw.card();
    var goods = draw.goods(false, card.forward(), card.maxCod());
    var booking = draw.booking(false);
    var zone = places.zone(booking.origin(), booking.destination(), card);
    var overrides = draw.overrides(zone.length() == 1 ? zone : "D", false);
    var corrected =
        goods.boxes().stream()
            .map(b -> Math.max(1, b.dead() + draw.random.nextInt(900) - 300))
            .toList();

    var expected = plain.parcels(card, goods, booking, overrides, corrected);
    var answered = Engine.parcels(card, goods, booking, overrides, corrected);

    compare(question, expected, answered, List.of(card, goods, booking, overrides, corrected));
    if (!expected.refusal().isEmpty()) return;
    count("parcels " + expected.zone());
    count(booking.reverse() ? "reverse" : "forward");
    count(booking.intraState() ? "intra-state" : "inter-state");
    if (goods.boxes().size() > 1) count("several parcels");
    if (expected.dimensionsMissing()) count("dimensions missing");
    if (booking.coupon() > 0) count("coupon");
    if (card.tolerance() > 0) count("tolerance");
    if (!overrides.isEmpty()) count("overrides");
    var ladder = booking.reverse() ? card.reverse() : card.forward();
    if (ladder != null) count("slabs " + ladder.slabs().size());
    if (!booking.reverse()) count(card.rto() == null ? "rto by share" : "rto by ladder");
  }

  private void freight(int question, Contract contract) {
    var booking = draw.booking(true);
    var lane = places.lane(booking.origin(), booking.destination(), contract.plain.redrawn());
    var goods = draw.goods(true, null, contract.plain.maxCod());
    var overrides = draw.overrides(lane.contains("-") ? lane : "N1-S1", true);
    int attempt = 1 + draw.random.nextInt(3);
    int days = draw.random.nextInt(9);

    var expected = plain.freight(contract.plain, goods, booking, overrides, attempt, days);
    var answered = Engine.freight(contract.card, goods, booking, overrides, attempt, days);

    compare(
        question,
        expected,
        answered,
        List.of(contract.plain, goods, booking, overrides, attempt, days));
    if (!expected.refusal().isEmpty()) return;
    count("freight");
    count("freight " + booking.appointment());
    if (booking.ownersRisk()) count("owner's risk");
    if (!overrides.isEmpty()) count("freight overrides");
  }

  private void compare(int question, Answer expected, Answer answered, List<?> asked) {
    if (!expected.equals(answered)) {
      different++;
      if (differences.size() < 5)
        differences.add(
            "question %d%n  plain  %s%n  engine %s%n  asked  %s"
                .formatted(question, expected, answered, asked));
    }
    if (!expected.refusal().isEmpty()) count("refused " + expected.refusal());
    for (var list : List.of(expected.lines(), expected.rto(), expected.later()))
      for (var line : list) count("head " + line.substring(0, line.indexOf(' ')));
  }

  private void count(String kind) {
    drawn.merge(kind, 1, Integer::sum);
  }

  private void everyKindWasDrawn() {
    var often =
        List.of(
            "head FREIGHT",
            "head FUEL",
            "head DOCKET",
            "head ROV",
            "head ODA",
            "head HANDLING",
            "head APPOINTMENT",
            "head GREEN_TAX",
            "head SEASONAL",
            "head INSURANCE",
            "head COD_FEE",
            "head RTO_FREIGHT",
            "head REVERSE_FREIGHT",
            "head WEIGHT_ADJ",
            "head REATTEMPT",
            "head DEMURRAGE",
            "parcels A",
            "parcels B",
            "parcels C",
            "parcels D",
            "parcels E",
            "parcels F",
            "slabs 1",
            "slabs 2",
            "slabs 3",
            "slabs 4",
            "forward",
            "reverse",
            "intra-state",
            "inter-state",
            "several parcels",
            "dimensions missing",
            "coupon",
            "tolerance",
            "overrides",
            "rto by share",
            "rto by ladder",
            "freight",
            "freight USUAL",
            "freight MALL_OR_CSD",
            "owner's risk",
            "freight overrides",
            "refused PINCODE_UNKNOWN",
            "refused PINCODE_NOT_SERVICEABLE",
            "refused REVERSE_NOT_AVAILABLE",
            "refused SERVICE_NOT_PRICED",
            "refused COD_NOT_AVAILABLE",
            "refused COD_LIMIT");
    for (var kind : often)
      assertThat(drawn.getOrDefault(kind, 0)).as(kind).isGreaterThanOrEqualTo(1_000);
    assertThat(drawn.getOrDefault("refused WEIGHT_LIMIT", 0)).isGreaterThanOrEqualTo(100);
  }
}
