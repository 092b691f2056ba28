package com.shipcrowd.application.payout;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.notification.Mail;
import com.shipcrowd.application.notification.SendMail;
import com.shipcrowd.application.payout.needs.BankAccounts;
import com.shipcrowd.application.payout.needs.Owners;
import com.shipcrowd.application.payout.needs.PayoutGateway;
import com.shipcrowd.application.payout.needs.PayoutGateway.Checked;
import com.shipcrowd.application.payout.needs.Payouts;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.payout.BankAccount;
import com.shipcrowd.domain.payout.BankAccountId;
import com.shipcrowd.domain.payout.BankAccountState;
import com.shipcrowd.domain.payout.Beneficiary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Written down first, asked outside of any unit, the answer written down after; an account that a crash left in between is
/// found by the timer, and asking a bank twice whose an account is does no harm.
public final class KeepBankAccountHandler implements KeepBankAccount {
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
  private static final Duration LOOK_LATER = Duration.ofMinutes(30);
  // About a day of looking; then a person must.
  private static final int MOST_ATTEMPTS = 60;
  private static final int IMPATIENT_ATTEMPTS = 10;
  private static final int BATCH = 20;
  private static final int RESEALED_AT_ONCE = 500;

  private final BankAccounts accounts;
  private final Payouts payouts;
  private final Owners owners;
  private final Banks banks;
  private final SendMail mails;
  private final UnitOfWork work;
  private final Ids ids;
  private final Clock clock;

  public KeepBankAccountHandler(
      BankAccounts accounts,
      Payouts payouts,
      Owners owners,
      List<PayoutGateway> gateways,
      SendMail mails,
      UnitOfWork work,
      Ids ids,
      Clock clock) {
    this.accounts = accounts;
    this.payouts = payouts;
    this.owners = owners;
    this.banks = new Banks(gateways, false);
    this.mails = mails;
    this.work = work;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public BankAccount change(CompanyId company, Beneficiary wanted) {
    var entered = work.of(company, () -> entered(company, wanted));
    if (entered.state() != BankAccountState.UPLOADED) return entered;
    work.acrossCompanies(() -> tell(entered));
    ask(entered);
    return work.of(company, () -> accounts.find(company, entered.id()).orElse(entered));
  }

  private BankAccount entered(CompanyId company, Beneficiary wanted) {
    var present = accounts.current(company);
    boolean same =
        present.filter(p -> p.beneficiary().equals(wanted) && !isRefused(p.state())).isPresent();
    if (same) return present.orElseThrow();
    var fresh =
        BankAccount.entered(
            new BankAccountId(ids.next()),
            company,
            wanted,
            clock.now(),
            !accounts.hadVerified(company));
    accounts.replace(fresh);
    return fresh;
  }

  private static boolean isRefused(BankAccountState state) {
    return state == BankAccountState.MISMATCH || state == BankAccountState.FAILED;
  }

  // Whoever did not do it must hear of it while the money still waits.
  private void tell(BankAccount account) {
    owners
        .of(account.company())
        .ifPresent(
            owner ->
                mails.send(
                    new Mail(
                        ids.next(),
                        owner.email(),
                        "Your bank account was changed",
                        """
                        Dear %s,

                        payouts of your company go to the account ending in %s, IFSC %s, from %s on.

                        If you did not do this, log in and put it back, and change your password.
                        """
                            .formatted(
                                owner.name(),
                                account.beneficiary().account().lastFour(),
                                account.beneficiary().ifsc().code(),
                                account.usableFrom()))));
  }

  @Override
  public Optional<BankAccount> see(CompanyId company) {
    return work.of(company, () -> accounts.current(company));
  }

  @Override
  public int work() {
    var now = clock.now();
    var due = work.acrossCompanies(() -> accounts.take(now, now.plus(LEASE), BATCH));
    due.forEach(this::ask);
    return due.size();
  }

  @Override
  public int reseal() {
    return work.acrossCompanies(() -> accounts.reseal(RESEALED_AT_ONCE));
  }

  private void ask(BankAccount account) {
    var asking =
        work.of(
            account.company(),
            () -> {
              var bank = banks.checking(payouts.isSandbox(account.company()));
              return step(account, a -> a.asking(bank.name()), false);
            });
    if (asking.isEmpty()) return;
    var asked = asking.get();
    hear(asked, said(banks.named(asked.gateway()).orElseThrow(), asked));
  }

  // One that cannot be asked about is given up like one without an answer, and keeps no other of
  // its
  // batch waiting.
  private static Checked said(PayoutGateway bank, BankAccount asked) {
    try {
      return asked.reference().isEmpty()
          ? bank.check(asked.id().text(), asked.beneficiary())
          : bank.checked(asked.reference());
    } catch (RuntimeException e) {
      return new Checked.InDoubt(e.getClass().getSimpleName());
    }
  }

  @Override
  public void heard(String gateway, String number, Checked said) {
    var known = work.acrossCompanies(() -> accounts.ofCheck(gateway, number));
    known.ifPresent(account -> hear(account, said));
  }

  private void hear(BankAccount account, Checked said) {
    work.of(
        account.company(),
        () -> {
          var _ = step(account, now -> answered(now, said), true);
        });
  }

  private static BankAccount answered(BankAccount account, Checked said) {
    return switch (said) {
      case Checked.Exists(var name) -> account.answered(name);
      case Checked.Missing(var reason) -> account.refused(reason);
      case Checked.Later(var number) -> account.waitingFor(number);
      case Checked.InDoubt _ -> account;
    };
  }

  // Only an answer gives up: the last question may still be answered, and a crash after it is
  // looked for once more.
  private Optional<BankAccount> step(
      BankAccount seen, java.util.function.UnaryOperator<BankAccount> step, boolean isAnswer) {
    var account = accounts.locked(seen.company(), seen.id());
    if (account.isEmpty() || account.get().state().isFinal()) return Optional.empty();
    var next = step.apply(account.get());
    boolean isDone = next.state().isFinal();
    boolean isGivenUp = isAnswer && !isDone && next.attempts() >= MOST_ATTEMPTS;
    accounts.keep(next, nextLook(next), isDone || isGivenUp);
    if (isGivenUp)
      payouts.openTask(
          next.company(),
          "BANK_ACCOUNT_UNANSWERED",
          next.id().text(),
          "the bank does not say whose the account is",
          clock.now());
    return Optional.of(next);
  }

  private Instant nextLook(BankAccount account) {
    return clock.now().plus(account.attempts() < IMPATIENT_ATTEMPTS ? LOOK_AGAIN : LOOK_LATER);
  }
}
