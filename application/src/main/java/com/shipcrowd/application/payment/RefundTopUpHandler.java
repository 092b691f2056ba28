package com.shipcrowd.application.payment;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.payment.needs.PaymentFacts;
import com.shipcrowd.application.payment.needs.PaymentGateway;
import com.shipcrowd.application.payment.needs.PaymentGateway.Refunding;
import com.shipcrowd.application.payment.needs.Refunds;
import com.shipcrowd.application.payment.needs.TopUps;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.ledger.PaymentPostings;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.Refund;
import com.shipcrowd.domain.payment.RefundId;
import com.shipcrowd.domain.payment.TopUp;
import com.shipcrowd.domain.payment.TopUpId;
import com.shipcrowd.domain.wallet.InsufficientBalance;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Intent and debit first, gateway second, answer third. Locks are taken in one order: top-up, refund, wallet.
public final class RefundTopUpHandler implements RefundTopUp {
  private static final int BATCH = 20;
  private static final Duration FIRST_LOOK = Duration.ofMinutes(2);
  // Normal refunds take five to seven working days. Source: razorpay.md section 2.3.
  private static final Duration TOO_LONG = Duration.ofDays(12);

  private final UnitOfWork work;
  private final TopUps topUps;
  private final PaymentFacts facts;
  private final Refunds refunds;
  private final Till till;
  private final List<PaymentGateway> gateways;
  private final Ids ids;
  private final Clock clock;

  public RefundTopUpHandler(
      UnitOfWork work,
      TopUps topUps,
      PaymentFacts facts,
      Refunds refunds,
      Till till,
      List<PaymentGateway> gateways,
      Ids ids,
      Clock clock) {
    this.work = work;
    this.topUps = topUps;
    this.facts = facts;
    this.refunds = refunds;
    this.till = till;
    this.gateways = List.copyOf(gateways);
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Refund refund(TopUpId id, Money amount, String reason, String actor) {
    var known = topUp(id);
    var asked = work.of(known.company(), () -> asked(known, amount, reason, actor));
    return gateway(known)
        .map(gateway -> settled(known, asked, gateway.refund(known, asked)))
        .orElse(asked);
  }

  private TopUp topUp(TopUpId id) {
    return work.acrossCompanies(() -> facts.find(id)).orElseThrow(() -> new NotFound("top-up"));
  }

  private Optional<PaymentGateway> gateway(TopUp topUp) {
    return gateways.stream()
        .filter(g -> g.name().equals(topUp.gateway()) && g.isReady())
        .findFirst();
  }

  private Refund asked(TopUp known, Money amount, String reason, String actor) {
    var now = clock.now();
    var topUp = topUps.locked(known.company(), known.id()).orElseThrow();
    topUps.keep(topUp.refunding(amount), now);
    var refund =
        new Refund(
            new RefundId(ids.next()),
            topUp.company(),
            topUp.id(),
            amount,
            reason,
            Refund.Status.PENDING,
            null,
            now);
    refunds.add(refund, actor, now.plus(FIRST_LOOK));
    var session = till.open(topUp.company());
    // A credit limit is no money that could go back.
    var own = session.wallet().balance().max(Money.ZERO);
    if (amount.isMoreThan(own)) throw new InsufficientBalance(amount, own);
    session.add(
        new PaymentPostings(topUp.company(), clock.today())
            .refunded(topUp.gateway(), refund.id().text(), amount));
    session.close();
    return refund;
  }

  private Refund settled(TopUp topUp, Refund refund, Refunding answer) {
    return switch (answer) {
      case Refunding.Done(var number) -> ended(topUp, refund.now(Refund.Status.DONE, number));
      case Refunding.Refused _ -> ended(topUp, refund.now(Refund.Status.FAILED, null));
      case Refunding.Pending(var number) -> ended(topUp, refund.now(Refund.Status.PENDING, number));
      case Refunding.InDoubt _ -> refund;
    };
  }

  private Refund ended(TopUp known, Refund now) {
    return work.of(
        known.company(),
        () -> {
          var topUp = topUps.locked(known.company(), known.id()).orElseThrow();
          var before = refunds.locked(known.company(), now.id()).orElseThrow();
          if (before.status() != Refund.Status.PENDING) return before;
          refunds.keep(now);
          switch (now.status()) {
            case DONE -> topUps.keep(topUp.refundDone(), clock.now());
            case FAILED -> giveBack(topUp, now);
            case PENDING -> {}
          }
          return now;
        });
  }

  private void giveBack(TopUp topUp, Refund refund) {
    topUps.keep(topUp.refundFailed(refund.amount()), clock.now());
    var session = till.open(topUp.company());
    session.add(
        new PaymentPostings(topUp.company(), clock.today())
            .refunded(topUp.gateway(), refund.id().text(), refund.amount())
            .reversed(clock.today()));
    session.close();
  }

  @Override
  public List<Refund> of(TopUpId id) {
    var topUp = topUp(id);
    return work.of(topUp.company(), () -> refunds.of(topUp.company(), id));
  }

  @Override
  public void moved(String gateway, String paymentId) {
    var known = work.acrossCompanies(() -> facts.ofPayment(gateway, paymentId));
    known.ifPresent(
        topUp ->
            work.of(topUp.company(), () -> refunds.of(topUp.company(), topUp.id())).stream()
                .filter(refund -> refund.status() == Refund.Status.PENDING)
                .forEach(refund -> ask(topUp, refund)));
  }

  @Override
  public int settle() {
    var due = work.acrossCompanies(() -> refunds.due(clock.now(), BATCH));
    due.forEach(refund -> ask(topUp(refund.topUp()), refund));
    return due.size();
  }

  private void ask(TopUp topUp, Refund refund) {
    var now =
        gateway(topUp)
            .map(gateway -> settled(topUp, refund, gateway.refundStatus(topUp, refund)))
            .orElse(refund);
    boolean late = refund.createdAt().plus(TOO_LONG).isBefore(clock.now());
    if (now.status() != Refund.Status.PENDING || !late) return;
    work.acrossCompanies(
        () ->
            facts.openTask(
                topUp.company(),
                "REFUND_UNSETTLED",
                refund.id().text(),
                "refund of " + refund.amount() + " by " + topUp.gateway(),
                clock.now()));
  }
}
