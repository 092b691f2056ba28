package com.shipcrowd.domain.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Transfers, withdrawals and the accounts they go to. Source: lifecycle.md sections 8 and 10.
class PayoutStatesTest {
  private static final Instant AT = Instant.parse("2026-04-28T06:00:00Z");
  private static final CompanyId ACME = new CompanyId(new UUID(0, 7));
  private static final BankAccountId ACCOUNT = new BankAccountId(new UUID(0, 3));

  private static Payout pending() {
    return Payout.decided(
        new PayoutId(new UUID(0, 1)),
        ACME,
        PayoutSource.WITHDRAWAL,
        new UUID(0, 2),
        Money.ofRupees("1000"),
        ACCOUNT,
        AT);
  }

  private static Payout asked() {
    return pending().asking("razorpayx", AT.plusSeconds(60));
  }

  @Test
  void given_a_transfer_when_the_bank_pays_then_number_utr_and_watch_are_kept() {
    assertThat(pending().dueAt()).isEqualTo(AT);
    assertThat(pending().reference()).isEqualTo(pending().id().text() + "-1");
    assertThat(asked().state()).isEqualTo(PayoutState.PROCESSING);
    assertThat(asked().dueAt()).isEqualTo(AT.plusSeconds(60));
    var underway = asked().underway("pout_1", AT.plusSeconds(90));
    assertThat(underway.gatewayId()).isEqualTo("pout_1");
    assertThat(underway.underway("", AT).gatewayId()).isEqualTo("pout_1");
    assertThat(underway.version()).isEqualTo(3);

    var paid = underway.paid("", "UTR1", AT.plusSeconds(99));
    assertThat(paid.state()).isEqualTo(PayoutState.PAID);
    assertThat(paid.utr()).isEqualTo("UTR1");
    assertThat(paid.gatewayId()).isEqualTo("pout_1");
    assertThat(underway.paid("pout_2", "UTR1", null).gatewayId()).isEqualTo("pout_2");
    assertThat(paid.watched(null).dueAt()).isNull();
    assertThat(paid.watched(null).utr()).isEqualTo("UTR1");
    var back = paid.returned("closed");
    assertThat(back.state()).isEqualTo(PayoutState.RETURNED);
    assertThat(back.failures()).isEqualTo(1);
    assertThat(back.reason()).isEqualTo("closed");
    assertThat(pending().carried("file", "pfl_1").gatewayId()).isEqualTo("pfl_1");
    assertThat(pending().carried("file", "pfl_1").dueAt()).isNull();
  }

  @Test
  void given_passing_trouble_when_refused_then_three_attempts_and_then_a_person() {
    var second = asked().refused("beneficiary_bank_offline", Cure.RETRY, AT);
    assertThat(second.state()).isEqualTo(PayoutState.PENDING);
    assertThat(second.attempt()).isEqualTo(2);
    assertThat(second.dueAt()).isEqualTo(AT.plus(Duration.ofMinutes(30)));
    assertThat(second.failures()).isZero();
    var third = second.asking("razorpayx", AT).refused("x", Cure.RETRY, AT);
    assertThat(third.attempt()).isEqualTo(3);
    var failed = third.asking("razorpayx", AT).refused("x", Cure.RETRY, AT);
    assertThat(failed.state()).isEqualTo(PayoutState.FAILED);
    assertThat(failed.failures()).isEqualTo(1);
    assertThat(failed.dueAt()).isNull();

    var again = failed.retried(new BankAccountId(new UUID(0, 4)), AT);
    assertThat(again.state()).isEqualTo(PayoutState.PENDING);
    assertThat(again.attempt()).isEqualTo(4);
    assertThat(again.account()).isEqualTo(new BankAccountId(new UUID(0, 4)));
    assertThat(again.version()).isEqualTo(failed.version() + 1);
    assertThat(asked().refused("invalid_account", Cure.OTHER_ACCOUNT, AT).state())
        .isEqualTo(PayoutState.FAILED);
  }

  @Test
  void given_a_transfer_when_the_step_is_out_of_turn_then_refused() {
    assertThatThrownBy(() -> pending().underway("", AT)).isInstanceOf(PayoutWrongState.class);
    assertThatThrownBy(() -> pending().paid("", "U", null)).isInstanceOf(PayoutWrongState.class);
    assertThatThrownBy(() -> pending().refused("x", Cure.RETRY, AT))
        .isInstanceOf(PayoutWrongState.class);
    assertThatThrownBy(() -> asked().asking("b", AT)).isInstanceOf(PayoutWrongState.class);
    assertThatThrownBy(() -> asked().carried("b", "f")).isInstanceOf(PayoutWrongState.class);
    assertThatThrownBy(() -> asked().watched(null)).isInstanceOf(PayoutWrongState.class);
    assertThatThrownBy(() -> asked().returned("x")).isInstanceOf(PayoutWrongState.class);
    assertThatThrownBy(() -> asked().retried(ACCOUNT, AT))
        .isInstanceOfSatisfying(
            PayoutWrongState.class,
            e ->
                assertThat(e.values())
                    .isEqualTo(Map.of("what", "payout", "state", "PROCESSING", "step", "retry")));
  }

  @ParameterizedTest
  @EnumSource
  void given_a_state_when_asked_then_it_says_whether_money_is_on_its_way(PayoutState state) {
    assertThat(state.isUnderway())
        .isEqualTo(state == PayoutState.PENDING || state == PayoutState.PROCESSING);
  }

  @ParameterizedTest
  @CsvSource({"RETRY, true", "TOP_UP, true", "OTHER_ACCOUNT, false", "ASK_SUPPORT, false"})
  void given_a_cure_when_asked_then_it_says_whether_another_try_may_help(Cure cure, boolean may) {
    assertThat(cure.mayRetry()).isEqualTo(may);
  }

  private static Withdrawal requested(String amount) {
    return Withdrawal.requested(
        new WithdrawalId(new UUID(0, 2)), ACME, Money.ofRupees(amount), "usr_1", AT);
  }

  @Test
  void given_a_withdrawal_when_it_goes_its_way_then_each_step_is_kept() {
    assertThat(requested("10000").needsApproval()).isFalse();
    assertThat(requested("10000.01").needsApproval()).isTrue();
    requested("5").requireUndecided();
    var approved = requested("5").approved("usr_2", new PayoutId(new UUID(0, 1)));
    assertThat(approved.status()).isEqualTo(WithdrawalStatus.APPROVED);
    assertThat(approved.decidedBy()).isEqualTo("usr_2");
    assertThat(approved.version()).isEqualTo(2);
    assertThat(approved.paid("U0").utr()).isEqualTo("U0");
    var processing = approved.processing();
    assertThat(processing.processing().status()).isEqualTo(WithdrawalStatus.PROCESSING);
    var paid = processing.paid("U1");
    assertThat(paid.status()).isEqualTo(WithdrawalStatus.PAID);
    assertThat(paid.utr()).isEqualTo("U1");
    var failed = paid.failed("closed");
    assertThat(failed.status()).isEqualTo(WithdrawalStatus.FAILED);
    assertThat(failed.utr()).isEqualTo("U1");
    assertThat(failed.note()).isEqualTo("closed");
    assertThat(requested("5").rejected("usr_2", "no").status())
        .isEqualTo(WithdrawalStatus.REJECTED);
    assertThat(requested("5").cancelled("usr_1").status()).isEqualTo(WithdrawalStatus.CANCELLED);
  }

  @Test
  void given_a_withdrawal_when_the_step_is_out_of_turn_then_refused() {
    var paid = requested("5").approved("u", new PayoutId(new UUID(0, 1))).paid("U1");
    assertThatThrownBy(paid::requireUndecided).isInstanceOf(PayoutWrongState.class);
    assertThatThrownBy(() -> paid.approved("u", new PayoutId(new UUID(0, 1))))
        .isInstanceOf(PayoutWrongState.class);
    assertThatThrownBy(() -> paid.rejected("u", "")).isInstanceOf(PayoutWrongState.class);
    assertThatThrownBy(() -> paid.cancelled("u")).isInstanceOf(PayoutWrongState.class);
    assertThatThrownBy(paid::processing).isInstanceOf(PayoutWrongState.class);
    assertThatThrownBy(() -> paid.paid("U")).isInstanceOf(PayoutWrongState.class);
    assertThatThrownBy(() -> requested("5").failed("x")).isInstanceOf(PayoutWrongState.class);
    assertThatThrownBy(() -> requested("5").rejected("u", "").failed("x"))
        .isInstanceOf(PayoutWrongState.class);
  }

  private static BankAccount account(boolean first) {
    return BankAccount.entered(
        ACCOUNT,
        ACME,
        new Beneficiary("Asha Verma", new AccountNumber("12345678901"), new Ifsc("HDFC0001234")),
        AT,
        first);
  }

  @Test
  void given_an_account_when_checked_then_only_its_holder_is_paid_and_after_a_day() {
    assertThat(account(true).state().isFinal()).isFalse();
    var asking = account(true).asking("razorpayx");
    assertThat(asking.attempts()).isEqualTo(1);
    assertThat(asking.state()).isEqualTo(BankAccountState.VERIFYING);
    assertThat(asking.state().isFinal()).isFalse();
    assertThat(asking.waitingFor("fav_1").reference()).isEqualTo("fav_1");

    var verified = asking.answered("ASHA VERMA");
    assertThat(verified.state()).isEqualTo(BankAccountState.VERIFIED);
    assertThat(verified.state().isFinal()).isTrue();
    assertThat(verified.reason()).isEmpty();
    assertThat(verified.isUsable(AT)).isTrue();
    verified.requireUsable(AT);
    var changed = account(false).asking("razorpayx").answered("Asha Verma");
    assertThat(changed.isUsable(AT.plus(Duration.ofHours(24)).minusNanos(1))).isFalse();
    assertThat(changed.isUsable(AT.plus(Duration.ofHours(24)))).isTrue();
    assertThatThrownBy(() -> changed.requireUsable(AT))
        .isInstanceOf(BankAccountNotReady.class)
        .hasMessageContaining("changed");

    var other = asking.answered("Ravi Kumar");
    assertThat(other.state()).isEqualTo(BankAccountState.MISMATCH);
    assertThat(other.reason()).isEqualTo("name_mismatch");
    assertThat(other.registeredName()).isEqualTo("Ravi Kumar");
    assertThatThrownBy(() -> other.requireUsable(AT))
        .isInstanceOfSatisfying(
            BankAccountNotReady.class,
            e -> assertThat(e.values()).containsEntry("bank_account_state", "MISMATCH"))
        .hasMessageContaining("MISMATCH");
    var refused = asking.refused("invalid_account");
    assertThat(refused.state()).isEqualTo(BankAccountState.FAILED);
    assertThat(refused.reason()).isEqualTo("invalid_account");
    assertThat(new BankAccountNotReady().values()).containsEntry("bank_account_state", "none");
  }

  @ParameterizedTest
  @CsvSource({"1234, false", "12345, true", "AB12345, true", "12-345, false"})
  void given_a_number_when_read_then_its_shape_is_checked_and_it_hides_itself(
      String text, boolean good) {
    assertThat(AccountNumber.isWellFormed(text)).isEqualTo(good);
    if (good)
      assertThat(new AccountNumber(text)).hasToString("…" + text.substring(text.length() - 4));
    else
      assertThatThrownBy(() -> new AccountNumber(text))
          .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "HDFC0001234, true",
    "HDFC1001234, false",
    "hdfc0001234, false",
    "HDF00012345, false"
  })
  void given_a_branch_code_when_read_then_its_shape_is_checked(String text, boolean good) {
    assertThat(Ifsc.isWellFormed(text)).isEqualTo(good);
    if (!good)
      assertThatThrownBy(() -> new Ifsc(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void given_ids_when_shown_then_each_says_what_it_is() {
    assertThat(ACCOUNT.text()).startsWith(BankAccountId.PREFIX + "_");
    assertThat(new PayoutFileId(new UUID(0, 1)).text()).startsWith(PayoutFileId.PREFIX + "_");
    assertThat(new WithdrawalId(new UUID(0, 1)).text()).startsWith(WithdrawalId.PREFIX + "_");
    assertThat(new PayoutId(new UUID(0, 1)).text()).startsWith(PayoutId.PREFIX + "_");
  }
}
