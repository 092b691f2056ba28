package com.shipcrowd.domain.courier;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.domain.courier.Choice.Judged;
import com.shipcrowd.domain.courier.Choice.LeftOut;
import com.shipcrowd.domain.courier.Ranking.Score;
import com.shipcrowd.domain.courier.Ranking.Weights;
import com.shipcrowd.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChoiceTest {
  private static final Score NOT_YET = new Score(0, 0, 0, 0, 0, 0);

  private static Choice random(Random random) {
    var entries = new ArrayList<Judged>();
    for (int n = random.nextInt(8); n > 0; n--) {
      int closed = random.nextInt(500);
      int delivered = random.nextInt(closed + 1);
      entries.add(
          new Judged(
              "S" + n,
              new Money(random.nextInt(400)),
              1 + random.nextInt(3),
              random.nextInt(2),
              new TrackRecord(delivered, closed, random.nextInt(delivered + 1)),
              NOT_YET));
    }
    var weights =
        new Weights(
            random.nextInt(10_001),
            random.nextInt(10_001),
            random.nextBoolean() ? List.of("S3", "GONE", "S1") : List.of());
    return Choice.of(weights, Ranking.of(entries, weights), List.of(new LeftOut("X", "COD_LIMIT")));
  }

  @Test
  void given_any_ranking_when_kept_then_it_replays() {
    var random = new Random(13);
    for (int i = 0; i < 2_000; i++) assertThat(random(random).replay()).isTrue();
  }

  @Test
  void given_a_ranking_that_was_tampered_with_when_replayed_then_it_says_so() {
    var random = new Random(17);
    int seen = 0;
    for (int i = 0; i < 500; i++) {
      var choice = random(random);
      if (choice.ranked().size() < 2) continue;
      seen++;
      var turned = new Choice(choice.weights(), choice.ranked().reversed(), choice.refused());
      var first = choice.ranked().getFirst();
      var cheaper = new ArrayList<>(choice.ranked());
      cheaper.set(
          0,
          new Judged(
              first.code(),
              first.cost().plus(new Money(100_000)),
              first.days(),
              first.priority(),
              first.record(),
              first.score()));

      assertThat(turned.replay()).isFalse();
      assertThat(new Choice(choice.weights(), cheaper, choice.refused()).replay()).isFalse();
    }
    assertThat(seen).isGreaterThan(200);
  }
}
