package com.shipcrowd.application.payout;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.payout.needs.Withdrawals;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.ledger.PayoutPostings;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payout.PayoutSource;
import com.shipcrowd.domain.payout.Withdrawal;
import com.shipcrowd.domain.payout.WithdrawalId;
import com.shipcrowd.domain.payout.WithdrawalStatus;
import com.shipcrowd.domain.ratecard.MakerIsChecker;
import com.shipcrowd.domain.wallet.InsufficientBalance;
import com.shipcrowd.domain.wallet.OutstandingDues;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The wallet is locked from the look at the balance to the entry, and last of all, so that many at once wait briefly.
public final class WithdrawHandler implements Withdraw {
  private static final String NOBODY = "SYSTEM:withdrawals";

  private final Withdrawals withdrawals;
  private final AskPayout payouts;
  private final Till till;
  private final UnitOfWork work;
  private final Ids ids;
  private final Clock clock;

  public WithdrawHandler(
      Withdrawals withdrawals,
      AskPayout payouts,
      Till till,
      UnitOfWork work,
      Ids ids,
      Clock clock) {
    this.withdrawals = withdrawals;
    this.payouts = payouts;
    this.till = till;
    this.work = work;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Withdrawal request(CompanyId company, Money amount, String actor) {
    return work.of(company, () -> requested(company, amount, actor));
  }

  private Withdrawal requested(CompanyId company, Money amount, String actor) {
    payouts.requireAccount(company);
    var asked =
        Withdrawal.requested(new WithdrawalId(ids.next()), company, amount, actor, clock.now());
    var written = asked.needsApproval() ? asked : sent(asked, NOBODY);
    withdrawals.add(written);
    var session = till.open(company);
    var wallet = session.wallet();
    if (wallet.receivable().isPositive()) throw new OutstandingDues(wallet.receivable());
    if (amount.isMoreThan(wallet.withdrawable()))
      throw new InsufficientBalance(amount, wallet.withdrawable());
    session.add(postings(company).withdrawn(asked.id().text(), amount));
    session.close();
    return written;
  }

  private Withdrawal sent(Withdrawal withdrawal, String actor) {
    var payout =
        payouts.ask(
            withdrawal.company(),
            PayoutSource.WITHDRAWAL,
            withdrawal.id().value(),
            withdrawal.amount());
    return withdrawal.approved(actor, payout.id());
  }

  @Override
  public Withdrawal cancel(CompanyId company, WithdrawalId id, String actor) {
    return work.of(
        company,
        () -> {
          var withdrawal = locked(company, id);
          return withdrawal.status() == WithdrawalStatus.CANCELLED
              ? withdrawal
              : givenBack(withdrawal, w -> w.cancelled(actor));
        });
  }

  @Override
  public Withdrawal find(CompanyId company, WithdrawalId id) {
    return work.of(company, () -> withdrawals.find(id))
        .orElseThrow(() -> new NotFound("withdrawal"));
  }

  @Override
  public List<Withdrawal> page(CompanyId company, @Nullable UUID before, int most) {
    return work.of(company, () -> withdrawals.page(company, null, before, most));
  }

  @Override
  public List<Withdrawal> everybodys(
      @Nullable WithdrawalStatus status, @Nullable UUID before, int most) {
    return work.acrossCompanies(() -> withdrawals.page(null, status, before, most));
  }

  @Override
  public Withdrawal approve(WithdrawalId id, String actor) {
    var company = companyOf(id);
    return work.of(
        company,
        () -> {
          var withdrawal = locked(company, id);
          if (withdrawal.requestedBy().equals(actor)) throw new MakerIsChecker("withdrawal");
          withdrawal.requireUndecided();
          var approved = sent(withdrawal, actor);
          withdrawals.keep(approved, clock.now());
          return approved;
        });
  }

  @Override
  public Withdrawal reject(WithdrawalId id, String why, String actor) {
    var company = companyOf(id);
    return work.of(company, () -> givenBack(locked(company, id), w -> w.rejected(actor, why)));
  }

  private CompanyId companyOf(WithdrawalId id) {
    return work.acrossCompanies(() -> withdrawals.find(id))
        .orElseThrow(() -> new NotFound("withdrawal"))
        .company();
  }

  private Withdrawal givenBack(Withdrawal withdrawal, UnaryOperator<Withdrawal> step) {
    var next = step.apply(withdrawal);
    withdrawals.keep(next, clock.now());
    var session = till.open(next.company());
    session.add(postings(next.company()).withdrawalFailed(next.id().text(), 1, next.amount()));
    session.close();
    return next;
  }

  private Withdrawal locked(CompanyId company, WithdrawalId id) {
    return withdrawals.locked(company, id).orElseThrow(() -> new NotFound("withdrawal"));
  }

  private PayoutPostings postings(CompanyId company) {
    return new PayoutPostings(company, clock.today());
  }
}
