package com.shipcrowd.domain.courier;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.domain.money.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RankingTest {
  private record Entry(String code, Money cost, int days, int priority, TrackRecord record)
      implements Ranking.Candidate {}

  private static final Entry NEW_S =
      new Entry("NEW-S", Money.ofRupees("55.00"), 5, 1, TrackRecord.NONE);
  private static final Entry DLV_S =
      new Entry("DLV-S", Money.ofRupees("61.36"), 4, 1, new TrackRecord(1650, 1900, 1420));
  private static final Entry XPB_S =
      new Entry("XPB-S", Money.ofRupees("57.82"), 5, 1, new TrackRecord(410, 520, 300));
  private static final Entry BD_A =
      new Entry("BD-A", Money.ofRupees("102.66"), 2, 1, new TrackRecord(960, 1000, 930));
  private static final List<Entry> ALL = List.of(BD_A, XPB_S, DLV_S, NEW_S);

  @Test
  void given_the_example_of_section_13_when_ranked_then_every_digit_agrees() {
    var ranked = Ranking.of(ALL, RankingProfile.BALANCED);

    assertThat(ranked)
        .extracting(r -> r.candidate().code())
        .containsExactly("NEW-S", "DLV-S", "XPB-S", "BD-A");
    assertThat(ranked)
        .extracting(Ranking.Ranked::score)
        .containsExactly(
            new Ranking.Score(1_000_000, 400_000, 820_000, 850_000, 955_000, 783_100),
            new Ranking.Score(896_349, 500_000, 777_444, 864_887, 959_466, 745_931),
            new Ranking.Score(951_228, 400_000, 785_860, 774_142, 932_243, 732_612),
            new Ranking.Score(535_749, 1_000_000, 675_024, 958_006, 987_402, 666_520));
  }

  @Test
  void
      given_the_example_of_section_13_when_reliability_is_split_then_success_and_punctuality_agree() {
    assertThat(List.of(NEW_S, DLV_S, XPB_S, BD_A))
        .extracting(e -> e.record().successMicro())
        .containsExactly(850_000L, 867_949L, 793_860L, 954_762L);
    assertThat(List.of(NEW_S, DLV_S, XPB_S, BD_A))
        .extracting(e -> e.record().onTimeMicro())
        .containsExactly(850_000L, 860_294L, 744_565L, 962_871L);
  }

  @Test
  void given_the_example_of_section_13_when_ordered_by_base_alone_then_the_middle_two_swap() {
    var byBase =
        Ranking.of(ALL, RankingProfile.BALANCED).stream()
            .sorted((a, b) -> Long.compare(b.score().baseMicro(), a.score().baseMicro()))
            .map(r -> r.candidate().code());

    assertThat(byBase).containsExactly("NEW-S", "XPB-S", "DLV-S", "BD-A");
  }

  @Test
  void given_other_profiles_when_ranked_then_price_or_time_alone_makes_the_base() {
    var cheapest = Ranking.of(ALL, RankingProfile.CHEAPEST);
    var fastest = Ranking.of(ALL, RankingProfile.FASTEST);

    assertThat(cheapest)
        .allSatisfy(r -> assertThat(r.score().baseMicro()).isEqualTo(r.score().costMicro()));
    assertThat(cheapest.getFirst().candidate()).isEqualTo(NEW_S);
    assertThat(fastest)
        .allSatisfy(r -> assertThat(r.score().baseMicro()).isEqualTo(r.score().timeMicro()));
    assertThat(fastest.getFirst().candidate()).isEqualTo(BD_A);
  }

  @Test
  void given_a_ranking_when_explained_then_standing_and_numbers_are_told() {
    var ranked = Ranking.of(ALL, RankingProfile.BALANCED);

    assertThat(ranked.get(0).explanation())
        .isEqualTo(
            "Cheapest of 4, 3 days slower than the fastest: cost 1.000000, time 0.400000, base"
                + " 0.820000, reliability 0.850000, factor 0.955000, score 0.783100");
    assertThat(ranked.get(1).explanation())
        .startsWith("Rs 6.36 more than the cheapest of 4, 2 days slower");
    assertThat(ranked.get(3).explanation())
        .startsWith("Rs 47.66 more than the cheapest of 4, none is faster:");
    assertThat(Ranking.of(List.of(BD_A), RankingProfile.BALANCED).getFirst().explanation())
        .startsWith("The only one: cost 1.000000");
  }

  @Test
  void given_equal_scores_when_ranked_then_priority_and_then_code_decide() {
    var cost = Money.ofRupees("50");
    var late = new Entry("A", cost, 3, 2, TrackRecord.NONE);
    var second = new Entry("C", cost, 3, 1, TrackRecord.NONE);
    var first = new Entry("B", cost, 3, 1, TrackRecord.NONE);

    assertThat(Ranking.of(List.of(late, second, first), RankingProfile.BALANCED))
        .extracting(Ranking.Ranked::candidate)
        .containsExactly(first, second, late);
  }

  @Test
  void given_any_order_of_candidates_when_ranked_then_the_result_is_the_same() {
    var expected = Ranking.of(ALL, RankingProfile.BALANCED);
    var random = new Random(7);
    for (int i = 0; i < 50; i++) {
      var shuffled = new ArrayList<>(ALL);
      Collections.shuffle(shuffled, random);

      assertThat(Ranking.of(shuffled, RankingProfile.BALANCED)).isEqualTo(expected);
    }
  }

  @Test
  void given_random_candidates_when_ranked_then_scores_lie_above_zero_and_at_most_one() {
    var random = new Random(11);
    for (int i = 0; i < 2_000; i++) {
      var entries = new ArrayList<Entry>();
      for (int n = 1 + random.nextInt(6); n > 0; n--) {
        long closed = random.nextInt(5_000);
        long delivered = (long) random.nextInt((int) closed + 1);
        long onTime = (long) random.nextInt((int) delivered + 1);
        entries.add(
            new Entry(
                "S" + n,
                new Money(random.nextInt(100_000)),
                1 + random.nextInt(12),
                n,
                new TrackRecord(delivered, closed, onTime)));
      }
      for (var profile : RankingProfile.values()) {
        assertThat(Ranking.of(entries, profile))
            .allSatisfy(r -> assertThat(r.score().scoreMicro()).isBetween(1L, 1_000_000L));
      }
    }
  }

  @Test
  void given_nobody_when_ranked_then_nobody_comes_out() {
    assertThat(Ranking.of(List.<Entry>of(), RankingProfile.BALANCED)).isEmpty();
  }

  @Test
  void given_favourites_when_ranked_then_they_come_first_in_their_order_whatever_their_scores() {
    var weights = new Ranking.Weights(5_500, 0, List.of("BD-A", "GONE", "XPB-S"));

    var ranked = Ranking.of(ALL, weights);

    assertThat(ranked)
        .extracting(r -> r.candidate().code())
        .containsExactly("BD-A", "XPB-S", "NEW-S", "DLV-S");
    assertThat(ranked.getFirst().explanation())
        .startsWith("Number 1 of your favourites. Rs 47.66 more than the cheapest of 4")
        .endsWith("; by your weights of cost 0.550000, time 0.450000, reliability 0.000000");
    assertThat(ranked.get(2).explanation()).startsWith("Cheapest of 4");
    assertThat(ranked).allMatch(r -> r.score().factorMicro() == 1_000_000);
  }

  @Test
  void given_named_profiles_when_a_company_changes_reliability_then_only_the_factor_moves() {
    var strict = new QuotePreference(RankingProfile.FASTEST, 100, 10_000, List.of("A"), Set.of());

    assertThat(strict.weights(null)).isEqualTo(new Ranking.Weights(0, 10_000, List.of()));
    assertThat(strict.weights(RankingProfile.CUSTOM))
        .isEqualTo(new Ranking.Weights(100, 10_000, List.of("A")));
    for (var profile : RankingProfile.values())
      assertThat(QuotePreference.USUAL.weights(profile)).isEqualTo(profile.weights());
  }
}
