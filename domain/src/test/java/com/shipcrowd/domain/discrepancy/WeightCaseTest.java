package com.shipcrowd.domain.discrepancy;

import static com.shipcrowd.domain.discrepancy.WeightCaseStatus.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import com.shipcrowd.domain.ratecard.ChargeHead;
import com.shipcrowd.domain.ratecard.ChargeLine;
import com.shipcrowd.domain.ratecard.Supply;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The clocks and steps of a weight case. Source: lifecycle.md section 7.
class WeightCaseTest {
  private static final Instant AT = Instant.parse("2026-04-14T06:00:00Z");
  private static final UUID SCALE = new UUID(1, 1);
  private static final UUID SIDES = new UUID(1, 2);
  private static final UUID OTHER = new UUID(1, 3);

  private static WeightCase raised(WeightCaseStatus status) {
    return new WeightCase(
        new WeightCaseId(new UUID(0, 1)),
        new CompanyId(new UUID(0, 7)),
        new ShipmentId(new UUID(0, 5)),
        status,
        500,
        1259,
        new WeightCase.Measured(null, 260, 220, 110, ""),
        List.of(
            ChargeLine.of(ChargeHead.WEIGHT_ADJ, Money.ofRupees("88"), Supply.INTER_STATE),
            ChargeLine.of(ChargeHead.FUEL, Money.ofRupees("10"), Supply.INTRA_STATE)),
        Money.ofRupees("70"),
        AT,
        AT.plus(WeightCase.PATIENCE),
        null,
        "",
        null,
        "",
        null,
        0,
        1);
  }

  private static WeightCase.Dispute said(Instant at, UUID... images) {
    return new WeightCase.Dispute(DisputeCategory.WRONG_WEIGHT, "no", List.of(images), at);
  }

  private static WeightCase lost() {
    return raised(RAISED)
        .disputed(said(AT, SCALE, SIDES))
        .answered("photo", AT)
        .decided(LOST, "the courier is right", AT);
  }

  @ParameterizedTest
  @CsvSource({
    "RAISED, ACCEPTED AUTO_ACCEPTED DISPUTED",
    "DISPUTED, UNDER_REVIEW WON",
    "UNDER_REVIEW, WON LOST PARTIAL",
    "LOST, DISPUTED",
    "REJECTED_BY_FREEZE, ''",
    "ACCEPTED, ''",
    "AUTO_ACCEPTED, ''",
    "WON, ''",
    "PARTIAL, ''"
  })
  void given_a_state_when_stepping_then_only_the_tables_rows_are_allowed(
      WeightCaseStatus from, String to) {
    for (var next : WeightCaseStatus.values())
      assertThat(from.mayBecome(next))
          .as("%s to %s", from, next)
          .isEqualTo(List.of(to.split(" ")).contains(next.name()));
  }

  @ParameterizedTest
  @EnumSource
  void given_a_state_when_asked_then_it_says_whether_money_is_held_or_charged(
      WeightCaseStatus status) {
    assertThat(status.isOpen())
        .isEqualTo(EnumSet.of(RAISED, DISPUTED, UNDER_REVIEW).contains(status));
    assertThat(status.isCharged())
        .isEqualTo(EnumSet.of(ACCEPTED, AUTO_ACCEPTED, LOST, PARTIAL).contains(status));
  }

  @Test
  void given_the_lines_when_summed_then_tax_stays_with_its_kind_and_fuel_is_no_freight() {
    assertThat(raised(RAISED).difference())
        .isEqualTo(
            new Taxed(
                Money.ofRupees("98"),
                Money.ofRupees("0.90"),
                Money.ofRupees("0.90"),
                Money.ofRupees("15.84")));
    assertThat(raised(RAISED).freight()).isEqualTo(Money.ofRupees("88"));
    assertThat(WeightCase.sum(List.of())).isEqualTo(Taxed.NOTHING);
  }

  @Test
  void given_an_acceptance_when_kept_then_no_clock_runs_and_the_version_grows() {
    var done = raised(RAISED).accepted(AUTO_ACCEPTED, AT);

    assertThat(done.status()).isEqualTo(AUTO_ACCEPTED);
    assertThat(done.dueAt()).isNull();
    assertThat(done.settledAt()).isEqualTo(AT);
    assertThat(done.version()).isEqualTo(2);
    assertThatThrownBy(() -> done.accepted(ACCEPTED, AT))
        .isInstanceOfSatisfying(
            WrongCaseMoment.class,
            e ->
                assertThat(e.values())
                    .isEqualTo(Map.of("wanted", "ACCEPTED", "case_status", "AUTO_ACCEPTED")));
  }

  @Test
  void given_a_dispute_when_answered_and_left_then_each_side_has_its_week() {
    var disputed = raised(RAISED).disputed(said(AT.plusSeconds(5), SCALE, SIDES));
    assertThat(disputed.status()).isEqualTo(DISPUTED);
    assertThat(disputed.dueAt()).isEqualTo(AT.plusSeconds(5).plus(Duration.ofDays(7)));
    assertThat(disputed.dispute()).isEqualTo(said(AT.plusSeconds(5), SCALE, SIDES));
    assertThat(disputed.version()).isEqualTo(2);

    var answered = disputed.answered("photo", AT.plusSeconds(9));
    assertThat(answered.status()).isEqualTo(UNDER_REVIEW);
    assertThat(answered.proof()).isEqualTo("photo");
    assertThat(answered.dispute()).isEqualTo(disputed.dispute());
    assertThat(answered.dueAt()).isEqualTo(AT.plusSeconds(9).plus(Duration.ofDays(7)));

    var escalated = answered.escalated(AT.plus(Duration.ofDays(8)));
    assertThat(escalated.status()).isEqualTo(UNDER_REVIEW);
    assertThat(escalated.dueAt()).isEqualTo(AT.plus(Duration.ofDays(15)));
    assertThat(escalated.version()).isEqualTo(4);
    assertThat(escalated.proof()).isEqualTo("photo");
  }

  @Test
  void given_too_few_images_when_disputing_then_refused() {
    assertThatThrownBy(() -> said(AT, SCALE))
        .isInstanceOfSatisfying(
            EvidenceMissing.class,
            e -> assertThat(e.values()).isEqualTo(Map.of("least_images", 2)));
    assertThatThrownBy(() -> said(AT, SCALE, SCALE)).isInstanceOf(EvidenceMissing.class);
  }

  @ParameterizedTest
  @CsvSource({"500, false", "501, true", "1258, true", "1259, false", "0, false"})
  void given_a_third_weight_when_decided_then_it_lies_between(int grams, boolean allowed) {
    var review = raised(RAISED).disputed(said(AT, SCALE, SIDES)).answered("photo", AT);

    if (!allowed) {
      assertThatThrownBy(() -> review.decidedAt(grams, "between", AT))
          .isInstanceOfSatisfying(
              WeightNotBetween.class,
              e ->
                  assertThat(e.values())
                      .isEqualTo(Map.of("applied_g", 500, "charged_g", 1259, "decided_g", grams)));
      return;
    }
    var decided = review.decidedAt(grams, "between", AT);
    assertThat(decided.status()).isEqualTo(PARTIAL);
    assertThat(decided.decidedGrams()).isEqualTo(grams);
    assertThat(decided.settledAt()).isEqualTo(AT);
    assertThat(decided.dueAt()).isNull();
    assertThat(decided.note()).isEqualTo("between");
    assertThat(decided.version()).isEqualTo(4);
  }

  @Test
  void given_a_lost_case_when_reopened_then_once_within_48_hours_and_with_something_new() {
    var lost = lost();
    var last = AT.plus(Duration.ofHours(48));

    var again = lost.reopened(said(last, SCALE, OTHER));
    assertThat(again.status()).isEqualTo(DISPUTED);
    assertThat(again.reopened()).isEqualTo(1);
    assertThat(again.dueAt()).isEqualTo(last.plus(WeightCase.PATIENCE));
    assertThat(again.settledAt()).isNull();
    assertThat(again.dispute()).isEqualTo(said(last, SCALE, OTHER));

    assertThatThrownBy(() -> lost.reopened(said(last.plusNanos(1), SCALE, OTHER)))
        .isInstanceOf(WrongCaseMoment.class);
    assertThatThrownBy(() -> lost.reopened(said(AT, SIDES, SCALE)))
        .isInstanceOf(EvidenceMissing.class);
    assertThatThrownBy(
            () ->
                again
                    .answered("again", AT)
                    .decided(LOST, "still", AT)
                    .reopened(said(AT, SCALE, new UUID(1, 4))))
        .isInstanceOf(WrongCaseMoment.class);
    assertThatThrownBy(() -> raised(RAISED).reopened(said(AT, SCALE, OTHER)))
        .isInstanceOf(WrongCaseMoment.class);
  }

  @Test
  void given_an_id_when_shown_then_it_says_what_it_is() {
    assertThat(raised(RAISED).id().text()).startsWith("wgt_");
  }
}
