package com.shipcrowd.application.payment;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.payment.needs.PaymentFacts;
import com.shipcrowd.application.payment.needs.PaymentGateway.Event.Disputed;
import com.shipcrowd.application.payment.needs.PaymentGateway.Event.Disputed.Outcome;
import com.shipcrowd.application.payment.needs.Refunds;
import com.shipcrowd.application.payment.needs.Refunds.Dispute;
import com.shipcrowd.application.payment.needs.TopUps;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.ledger.PaymentPostings;
import com.shipcrowd.domain.ledger.Split;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.TopUp;
import org.jspecify.annotations.Nullable;

/// What payers' banks want back: taken once when a dispute is heard of, given back when it is won, in whatever order the
/// pushes come.
public final class DisputeDesk {
  private static final Split NOTHING = new Split(Money.ZERO, Money.ZERO);

  private final UnitOfWork work;
  private final TopUps topUps;
  private final PaymentFacts facts;
  private final Refunds refunds;
  private final Till till;
  private final Clock clock;

  public DisputeDesk(
      UnitOfWork work, TopUps topUps, PaymentFacts facts, Refunds refunds, Till till, Clock clock) {
    this.work = work;
    this.topUps = topUps;
    this.facts = facts;
    this.refunds = refunds;
    this.till = till;
    this.clock = clock;
  }

  /// Works one push in; a payment that credited nobody is passed over.
  void take(String gateway, Disputed told) {
    var known = work.acrossCompanies(() -> facts.ofPayment(gateway, told.paymentId()));
    known.ifPresent(
        topUp ->
            work.of(
                topUp.company(),
                () -> taken(topUps.locked(topUp.company(), topUp.id()).orElseThrow(), told)));
  }

  private void taken(TopUp topUp, Disputed told) {
    var known = refunds.dispute(topUp.company(), topUp.gateway(), told.disputeId());
    if (told.outcome() == Outcome.WON) {
      won(topUp, told, known.orElse(null));
      return;
    }
    if (known.isPresent()) {
      var before = known.get();
      if (told.outcome() == Outcome.LOST && before.outcome() == Outcome.OPEN)
        keep(topUp, told, new Dispute(before.split(), Outcome.LOST));
      return;
    }
    if (told.amount().isMoreThan(topUp.amount())) {
      topUps.openTask(
          topUp,
          "dispute " + told.disputeId() + " over " + told.amount() + " is more than was paid",
          clock.now());
      return;
    }
    topUps.openTask(topUp, "dispute " + told.disputeId() + " over " + told.amount(), clock.now());
    topUps.keep(topUp.chargedBack(), clock.now());
    var session = till.open(topUp.company());
    var split = session.involuntary(told.amount());
    keep(topUp, told, new Dispute(split, told.outcome()));
    session.add(
        new PaymentPostings(topUp.company(), clock.today())
            .chargeback(topUp.gateway(), told.disputeId(), split));
    session.close();
  }

  private void won(TopUp topUp, Disputed told, @Nullable Dispute before) {
    if (before == null) {
      keep(topUp, told, new Dispute(NOTHING, Outcome.WON));
      return;
    }
    if (before.outcome() == Outcome.WON) return;
    keep(topUp, told, new Dispute(before.split(), Outcome.WON));
    topUps.keep(topUp.chargebackWon(), clock.now());
    var session = till.open(topUp.company());
    session.add(
        new PaymentPostings(topUp.company(), clock.today())
            .chargebackWon(topUp.gateway(), told.disputeId(), before.split().total()));
    session.close();
  }

  private void keep(TopUp topUp, Disputed told, Dispute dispute) {
    refunds.keepDispute(
        topUp.company(), topUp.id(), topUp.gateway(), told.disputeId(), dispute, clock.now());
  }
}
