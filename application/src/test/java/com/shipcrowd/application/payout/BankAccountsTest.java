package com.shipcrowd.application.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.application.fakes.CountingIds;
import com.shipcrowd.application.fakes.MailBox;
import com.shipcrowd.application.fakes.ManualClock;
import com.shipcrowd.application.fakes.PlainUnitOfWork;
import com.shipcrowd.application.payout.fakes.FakeBankAccounts;
import com.shipcrowd.application.payout.fakes.FakePayouts;
import com.shipcrowd.application.payout.needs.Owners;
import com.shipcrowd.application.payout.needs.PayoutGateway;
import com.shipcrowd.application.payout.needs.PayoutGateway.Checked;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payout.AccountNumber;
import com.shipcrowd.domain.payout.BankAccount;
import com.shipcrowd.domain.payout.BankAccountNotReady;
import com.shipcrowd.domain.payout.BankAccountState;
import com.shipcrowd.domain.payout.Beneficiary;
import com.shipcrowd.domain.payout.Ifsc;
import com.shipcrowd.domain.payout.PayoutSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Accounts that money goes to: entered, checked with the bank, changed, looked for. Source: permissions.md section 4.
class BankAccountsTest {
  private static final CompanyId ACME = new CompanyId(new UUID(0, 7));
  private static final CompanyId NOBODYS = new CompanyId(new UUID(0, 8));
  private static final Instant NOW = Instant.parse("2026-04-28T06:00:00Z");
  private static final Beneficiary ASHA = to("Asha Verma", "12345678901");

  private final ManualClock clock = new ManualClock(NOW);
  private final FakeBankAccounts accounts = new FakeBankAccounts();
  private final FakePayouts payouts = new FakePayouts();
  private final MailBox mails = new MailBox();
  private final List<String> asked = new ArrayList<>();
  private Checked answer = new Checked.Exists("ASHA VERMA");
  private boolean isBroken;
  private final Owners owners =
      company ->
          company.equals(ACME)
              ? Optional.of(new Owners.Owner("Asha", "asha@acme.example"))
              : Optional.empty();
  private final KeepBankAccount keep =
      new KeepBankAccountHandler(
          accounts,
          payouts,
          owners,
          List.of(bank("razorpayx", false), bank("sandbox", true)),
          mails,
          new PlainUnitOfWork(),
          new CountingIds(),
          clock);

  private static Beneficiary to(String name, String number) {
    return new Beneficiary(name, new AccountNumber(number), new Ifsc("HDFC0001234"));
  }

  private PayoutGateway bank(String name, boolean isPlay) {
    return (PayoutGateway)
        java.lang.reflect.Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {PayoutGateway.class},
            (_, method, args) ->
                switch (method.getName()) {
                  case "name" -> name;
                  case "isPlay" -> isPlay;
                  case "check", "checked" -> {
                    asked.add(name + " " + method.getName() + " " + args[0]);
                    if (isBroken) throw new IllegalStateException("unreadable");
                    yield answer;
                  }
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private BankAccount present() {
    return keep.see(ACME).orElseThrow();
  }

  @BeforeEach
  void nobodyYet() {
    assertThat(keep.see(ACME)).isEmpty();
  }

  @Test
  void given_a_first_account_when_entered_then_checked_at_once_and_usable_at_once() {
    var account = keep.change(ACME, ASHA);

    assertThat(account.state()).isEqualTo(BankAccountState.VERIFIED);
    assertThat(account.registeredName()).isEqualTo("ASHA VERMA");
    assertThat(account.gateway()).isEqualTo("razorpayx");
    assertThat(account.attempts()).isEqualTo(1);
    assertThat(account.usableFrom()).isEqualTo(NOW);
    assertThat(present()).isEqualTo(account);
    assertThat(asked).containsExactly("razorpayx check " + account.id().text());
    assertThat(accounts.dueAt(account.id())).isEmpty();
    assertThat(keep.work()).isZero();

    var mail = mails.mails().getFirst();
    assertThat(mail.to()).isEqualTo("asha@acme.example");
    assertThat(mail.subject()).isEqualTo("Your bank account was changed");
    assertThat(mail.text())
        .contains("Dear Asha,")
        .contains("ending in 8901, IFSC HDFC0001234, from 2026-04-28T06:00:00Z on");
    assertThat(owners.of(ACME).orElseThrow()).hasToString("Owner");
  }

  @Test
  void given_an_account_when_entered_again_then_nothing_changes_unless_the_bank_refused_it() {
    var first = keep.change(ACME, ASHA);
    assertThat(keep.change(ACME, ASHA)).isEqualTo(first);
    assertThat(accounts.size()).isEqualTo(1);
    assertThat(mails.mails()).hasSize(1);

    answer = new Checked.Exists("Ravi Kumar");
    var other = keep.change(ACME, to("Meera Iyer", "12345678901"));
    assertThat(other.state()).isEqualTo(BankAccountState.MISMATCH);
    // A changed account cools off for a day.
    assertThat(other.usableFrom()).isEqualTo(NOW.plus(Duration.ofHours(24)));
    answer = new Checked.Missing("account_closed");
    var again = keep.change(ACME, to("Meera Iyer", "12345678901"));
    assertThat(again.id()).isNotEqualTo(other.id());
    assertThat(again.state()).isEqualTo(BankAccountState.FAILED);
    assertThat(again.reason()).isEqualTo("account_closed");
    answer = new Checked.Exists("Meera Iyer");
    assertThat(keep.change(ACME, to("Meera Iyer", "12345678901")).state())
        .isEqualTo(BankAccountState.VERIFIED);
    assertThat(accounts.size()).isEqualTo(4);
    assertThat(present().beneficiary().name()).isEqualTo("Meera Iyer");
  }

  @Test
  void given_a_changed_account_when_it_cools_off_then_no_money_goes_to_it() {
    keep.change(ACME, ASHA);
    keep.change(ACME, to("Asha Verma", "99999999901"));
    var ask = new AskPayoutHandler(accounts, payouts, new CountingIds(), clock);
    assertThatThrownBy(() -> ask.requireAccount(ACME)).isInstanceOf(BankAccountNotReady.class);
    assertThatThrownBy(
            () -> ask.ask(ACME, PayoutSource.WITHDRAWAL, new UUID(1, 1), Money.ofRupees("100")))
        .isInstanceOf(BankAccountNotReady.class);
    clock.pass(Duration.ofHours(24));
    ask.requireAccount(ACME);
    assertThat(
            ask.ask(ACME, PayoutSource.WITHDRAWAL, new UUID(1, 1), Money.ofRupees("100")).account())
        .isEqualTo(present().id());
  }

  @Test
  void given_a_bank_that_answers_later_when_asked_by_its_number_or_heard_then_settled() {
    answer = new Checked.Later("fav_1");
    var account = keep.change(ACME, ASHA);
    assertThat(account.state()).isEqualTo(BankAccountState.VERIFYING);
    assertThat(account.reference()).isEqualTo("fav_1");
    assertThat(accounts.dueAt(account.id())).contains(NOW.plus(Duration.ofMinutes(1)));
    // Entered once more meanwhile: the same question.
    assertThat(keep.change(ACME, ASHA)).isEqualTo(account);

    assertThat(keep.work()).isZero();
    clock.pass(Duration.ofMinutes(1));
    assertThat(keep.work()).isEqualTo(1);
    assertThat(asked).endsWith("razorpayx checked fav_1");
    assertThat(present().attempts()).isEqualTo(2);
    assertThat(accounts.dueAt(account.id())).contains(NOW.plus(Duration.ofMinutes(2)));

    keep.heard("razorpayx", "fav_9", new Checked.Missing("x"));
    keep.heard("sandbox", "fav_1", new Checked.Missing("x"));
    assertThat(present().state()).isEqualTo(BankAccountState.VERIFYING);
    keep.heard("razorpayx", "fav_1", new Checked.Exists("Asha Verma"));
    assertThat(present().state()).isEqualTo(BankAccountState.VERIFIED);
    assertThat(accounts.dueAt(account.id())).isEmpty();
    // The last word was said.
    keep.heard("razorpayx", "fav_1", new Checked.Missing("x"));
    assertThat(present().state()).isEqualTo(BankAccountState.VERIFIED);
  }

  @Test
  void given_a_bank_that_says_nothing_when_a_day_is_over_then_a_person_must() {
    answer = new Checked.InDoubt("timeout");
    var id = keep.change(ACME, ASHA).id();
    for (int i = 2; i <= 9; i++) again(Duration.ofMinutes(1));
    assertThat(present().attempts()).isEqualTo(9);
    assertThat(accounts.dueAt(id)).contains(clock.now().plus(Duration.ofMinutes(1)));
    again(Duration.ofMinutes(1));
    assertThat(accounts.dueAt(id)).contains(clock.now().plus(Duration.ofMinutes(30)));
    for (int i = 11; i <= 59; i++) again(Duration.ofMinutes(30));
    assertThat(payouts.tasks()).isEmpty();
    assertThat(present().attempts()).isEqualTo(59);

    again(Duration.ofMinutes(30));

    assertThat(payouts.tasks())
        .containsExactly(
            "BANK_ACCOUNT_UNANSWERED "
                + id.text()
                + ": the bank does not say whose the account is");
    assertThat(accounts.dueAt(id)).isEmpty();
    assertThat(present().state()).isEqualTo(BankAccountState.VERIFYING);
    assertThat(asked).hasSize(60).allMatch(a -> a.equals("razorpayx check " + id.text()));
  }

  @Test
  void given_a_bank_that_throws_each_time_when_a_day_is_over_then_a_person_must() {
    isBroken = true;
    var id = keep.change(ACME, ASHA).id();
    // Others of the batch have their turn.
    keep.change(NOBODYS, ASHA);
    for (int i = 2; i <= 60; i++) {
      clock.pass(Duration.ofMinutes(30));
      assertThat(keep.work()).isEqualTo(2);
    }

    assertThat(accounts.dueAt(id)).isEmpty();
    assertThat(present().state()).isEqualTo(BankAccountState.VERIFYING);
    assertThat(payouts.tasks())
        .hasSize(2)
        .contains(
            "BANK_ACCOUNT_UNANSWERED "
                + id.text()
                + ": the bank does not say whose the account is");
    clock.pass(Duration.ofMinutes(30));
    assertThat(keep.work()).isZero();
  }

  private void again(Duration pause) {
    clock.pass(pause);
    assertThat(keep.work()).isEqualTo(1);
  }

  @Test
  void given_an_answer_at_the_last_try_when_it_is_final_then_nobody_must_look() {
    answer = new Checked.InDoubt("timeout");
    keep.change(ACME, ASHA);
    for (int i = 2; i <= 59; i++) again(Duration.ofMinutes(30));
    answer = new Checked.Missing("account_closed");
    again(Duration.ofMinutes(30));
    assertThat(present().state()).isEqualTo(BankAccountState.FAILED);
    assertThat(payouts.tasks()).isEmpty();
  }

  @Test
  void given_a_sandbox_company_when_it_enters_an_account_then_the_play_bank_answers() {
    payouts.playFor(NOBODYS);
    var account = keep.change(NOBODYS, ASHA);
    assertThat(account.gateway()).isEqualTo("sandbox");
    assertThat(asked).containsExactly("sandbox check " + account.id().text());
    // Nobody to write to.
    assertThat(mails.mails()).isEmpty();
  }

  @Test
  void given_an_account_that_is_gone_when_its_turn_comes_then_nobody_is_asked() {
    answer = new Checked.InDoubt("timeout");
    var id = keep.change(ACME, ASHA).id();
    accounts.loseAtLock(id);
    clock.pass(Duration.ofMinutes(1));
    assertThat(keep.work()).isEqualTo(1);
    assertThat(asked).hasSize(1);
    assertThat(accounts.at(id).attempts()).isEqualTo(1);
  }

  @Test
  void given_numbers_under_an_old_key_when_sealed_anew_then_in_batches() {
    accounts.sealedLongAgo(700);
    assertThat(keep.reseal()).isEqualTo(500);
    assertThat(keep.reseal()).isEqualTo(200);
    assertThat(keep.reseal()).isZero();
  }

  @Test
  void given_no_bank_at_all_when_an_account_is_checked_then_it_is_a_fault_of_the_installation() {
    var none = new Banks(List.of(), false);
    assertThatThrownBy(() -> none.checking(false)).isInstanceOf(IllegalStateException.class);
    // An installation without a provider has its play bank for everybody.
    var play = new Banks(List.of(bank("sandbox", true)), false);
    assertThat(play.checking(false).name()).isEqualTo("sandbox");
    assertThat(play.paying(false)).isPresent();
  }
}
