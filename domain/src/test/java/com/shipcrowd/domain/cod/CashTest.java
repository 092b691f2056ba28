package com.shipcrowd.domain.cod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.BasisPoints;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payout.PayoutId;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Cash of one parcel against couriers' lists, and batches on their way. Source: lifecycle.md section 8.
class CashTest {
  private static final Instant AT = Instant.parse("2026-04-16T06:00:00Z");
  private static final CompanyId ACME = new CompanyId(new UUID(0, 7));

  private static Money rs(String rupees) {
    return Money.ofRupees(rupees);
  }

  private static Collected cash(
      CodStatus status, String received, String writtenOff, boolean reconciled) {
    return new Collected(
        new ShipmentId(new UUID(0, 5)),
        ACME,
        "dtdc",
        "AWB1",
        rs("3200"),
        status,
        CodPlan.STANDARD,
        rs(received),
        rs(writtenOff),
        reconciled,
        null);
  }

  @ParameterizedTest
  // status, received before, written off, reconciled, this line: result, status after
  @CsvSource({
    "COLLECTED, 0, 0, false, 3200, MATCHED, RECONCILED, true",
    "COLLECTED, 0, 0, false, 3199.99, SHORT, SHORT, false",
    "COLLECTED, 0, 0, false, 3200.01, EXCESS, EXCESS, false",
    "SHORT, 3000, 0, false, 200, MATCHED, RECONCILED, true",
    "SHORT, 3000, 150, false, 50, MATCHED, RECONCILED, true",
    "SHORT, 3000, 200, false, 50, DUPLICATE, SHORT, false",
    "MISSING, 0, 0, false, 3200, MATCHED, RECONCILED, true",
    "EXCESS, 3300, 0, false, 1, DUPLICATE, EXCESS, false",
    "COLLECTED, 0, 0, true, 3200, DUPLICATE, COLLECTED, false",
    "EXPECTED, 0, 0, false, 3200, NOT_DELIVERED_HERE, EXPECTED, false",
    "VOID, 0, 0, false, 3200, NOT_DELIVERED_HERE, VOID, false",
    "BATCHED, 0, 0, false, 3200, MATCHED, BATCHED, true",
    "REMITTED, 0, 0, false, 3000, SHORT, REMITTED, false"
  })
  void given_a_line_of_a_list_when_compared_then_the_cash_follows(
      CodStatus status,
      String received,
      String writtenOff,
      boolean reconciled,
      String accounted,
      MisResult result,
      CodStatus next,
      boolean done) {
    var before = cash(status, received, writtenOff, reconciled);

    assertThat(before.compare(rs(accounted))).isEqualTo(result);
    var after = before.after(rs(accounted));
    assertThat(after.status()).isEqualTo(next);
    assertThat(after.reconciled()).isEqualTo(done);
    assertThat(after.received()).isEqualTo(rs(received).plus(rs(accounted)));
  }

  @ParameterizedTest
  @EnumSource
  void given_a_state_when_asked_then_it_says_whether_a_person_decides(CodStatus status) {
    assertThat(status.needsDecision())
        .isEqualTo(
            EnumSet.of(CodStatus.SHORT, CodStatus.EXCESS, CodStatus.MISSING).contains(status));
  }

  @ParameterizedTest
  @EnumSource
  void given_a_result_when_asked_then_it_says_whether_its_money_counts(MisResult result) {
    assertThat(result.isApplied())
        .isEqualTo(
            EnumSet.of(MisResult.MATCHED, MisResult.SHORT, MisResult.EXCESS).contains(result));
  }

  @ParameterizedTest
  @CsvSource({
    "STANDARD, 8, 0, false",
    "EARLY_D2, 2, 99, true",
    "EARLY_D3, 3, 79, true",
    "EARLY_D4, 4, 59, true"
  })
  void given_a_plan_when_asked_then_days_and_fee_are_the_tables(
      CodPlan plan, int days, int fee, boolean early) {
    assertThat(plan.days()).isEqualTo(days);
    assertThat(plan.fee()).isEqualTo(new BasisPoints(fee));
    assertThat(plan.isEarly()).isEqualTo(early);
  }

  private static RemittanceSum sum(String cod) {
    return new RemittanceSum(rs(cod), Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
  }

  private static final PayoutId TRANSFER = new PayoutId(new UUID(0, 9));

  private static Remittance draft() {
    return Remittance.drafted(
        new RemittanceId(new UUID(0, 1)),
        ACME,
        "CR-20260417-1",
        LocalDate.of(2026, 4, 17),
        sum("3200"),
        new BasisPoints(0),
        AT);
  }

  @Test
  void given_a_batch_when_it_goes_its_way_then_each_step_is_kept() {
    assertThat(draft().wishing(rs("500"), sum("1")).wish()).isEqualTo(rs("500"));
    var pending = draft().submitted("maker");
    assertThat(pending.state()).isEqualTo(RemittanceState.PENDING_APPROVAL);
    assertThat(pending.submittedBy()).isEqualTo("maker");
    pending.requirePending();
    var again = pending.redrafted(sum("9"));
    assertThat(again.state()).isEqualTo(RemittanceState.DRAFT);
    assertThat(again.sum()).isEqualTo(sum("9"));
    assertThat(again.submittedBy()).isNull();

    var approved = pending.approved("checker", TRANSFER);
    assertThat(approved.state()).isEqualTo(RemittanceState.APPROVED);
    assertThat(approved.tries()).isEqualTo(1);
    assertThat(approved.approvedBy()).isEqualTo("checker");
    assertThat(approved.payout()).isEqualTo(TRANSFER);
    assertThat(approved.version()).isEqualTo(3);
    assertThat(approved.paid("U0").utr()).isEqualTo("U0");
    var processing = approved.processing().processing();
    assertThat(processing.state()).isEqualTo(RemittanceState.PROCESSING);
    var paid = processing.paid("U1");
    assertThat(paid.state()).isEqualTo(RemittanceState.PAID);
    assertThat(paid.utr()).isEqualTo("U1");

    var returned = paid.failed("closed");
    assertThat(returned.state()).isEqualTo(RemittanceState.FAILED);
    assertThat(returned.note()).isEqualTo("closed");
    // It was paid once: no second try under the same number.
    assertThatThrownBy(returned::retried).isInstanceOf(CodWrongState.class);
    var third = approved.failed("x").retried().failed("x").retried();
    assertThat(third.tries()).isEqualTo(3);
    assertThat(third.state()).isEqualTo(RemittanceState.APPROVED);
    assertThatThrownBy(() -> third.failed("x").retried()).isInstanceOf(CodWrongState.class);
    assertThat(third.failed("x").cancelled("given up").state())
        .isEqualTo(RemittanceState.CANCELLED);
    assertThat(pending.cancelled("no").note()).isEqualTo("no");
  }

  @Test
  void given_a_batch_when_the_step_is_out_of_turn_then_refused() {
    var approved = draft().submitted("maker").approved("checker", TRANSFER);
    assertThatThrownBy(() -> draft().requirePending()).isInstanceOf(CodWrongState.class);
    assertThatThrownBy(() -> draft().approved("c", TRANSFER)).isInstanceOf(CodWrongState.class);
    assertThatThrownBy(() -> draft().processing()).isInstanceOf(CodWrongState.class);
    assertThatThrownBy(() -> draft().paid("U")).isInstanceOf(CodWrongState.class);
    assertThatThrownBy(() -> draft().failed("x")).isInstanceOf(CodWrongState.class);
    assertThatThrownBy(() -> draft().submitted("m").submitted("m"))
        .isInstanceOf(CodWrongState.class);
    assertThatThrownBy(() -> approved.wishing(null, sum("1"))).isInstanceOf(CodWrongState.class);
    assertThatThrownBy(() -> approved.redrafted(sum("1"))).isInstanceOf(CodWrongState.class);
    assertThatThrownBy(() -> approved.cancelled("x")).isInstanceOf(CodWrongState.class);
    assertThatThrownBy(approved::retried)
        .isInstanceOfSatisfying(
            CodWrongState.class,
            e ->
                assertThat(e.values())
                    .isEqualTo(Map.of("what", "batch", "state", "APPROVED", "step", "retry")));
    assertThat(new RemittanceChanged(rs("1")).values()).isEqualTo(Map.of("net_paise", 100L));
    assertThat(draft().id().text()).startsWith(RemittanceId.PREFIX + "_");
    assertThat(new MisId(new UUID(0, 1)).text()).startsWith(MisId.PREFIX + "_");
  }

  @ParameterizedTest
  @EnumSource
  void given_a_batch_state_when_asked_then_it_says_whether_money_moved(RemittanceState state) {
    assertThat(state.isPosted())
        .isEqualTo(state != RemittanceState.DRAFT && state != RemittanceState.PENDING_APPROVAL);
  }
}
