package com.shipcrowd.application.payout;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.payout.needs.Withdrawals;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.ledger.PayoutPostings;
import com.shipcrowd.domain.payout.Payout;
import com.shipcrowd.domain.payout.PayoutSource;
import com.shipcrowd.domain.payout.Withdrawal;
import com.shipcrowd.domain.payout.WithdrawalId;
import java.util.function.UnaryOperator;

/// What withdrawals hear of their payouts.
public final class WithdrawalEnds implements PayoutEnds {
  private final Withdrawals withdrawals;
  private final Clock clock;

  public WithdrawalEnds(Withdrawals withdrawals, Clock clock) {
    this.withdrawals = withdrawals;
    this.clock = clock;
  }

  @Override
  public PayoutSource source() {
    return PayoutSource.WITHDRAWAL;
  }

  @Override
  public void processing(Payout payout) {
    step(payout, Withdrawal::processing);
  }

  @Override
  public void paid(Payout payout) {
    var utr = java.util.Objects.requireNonNull(payout.utr());
    step(payout, w -> w.paid(utr));
  }

  @Override
  public void failed(Payout payout, Till.Session session) {
    step(payout, w -> w.failed(payout.reason()));
    session.add(
        new PayoutPostings(payout.company(), clock.today())
            .withdrawalFailed(payout.id().text(), payout.failures(), payout.amount()));
  }

  private void step(Payout payout, UnaryOperator<Withdrawal> step) {
    var withdrawal =
        withdrawals.locked(payout.company(), new WithdrawalId(payout.sourceId())).orElseThrow();
    withdrawals.keep(step.apply(withdrawal), clock.now());
  }
}
