package com.shipcrowd.application.payment;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.payment.needs.PaymentGateway;
import com.shipcrowd.application.payment.needs.PaymentGateway.Event;
import com.shipcrowd.application.payment.needs.TopUps;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.ledger.PaymentPostings;
import com.shipcrowd.domain.payment.TopUp;
import com.shipcrowd.domain.payment.TopUpStatus;
import java.util.List;
import java.util.Map;

/// The top-up row is locked while its payment is credited, and the ledger's key is the second wall.
public final class AcceptPaymentHandler implements AcceptPayment {
  private final UnitOfWork work;
  private final TopUps topUps;
  private final Till till;
  private final List<PaymentGateway> gateways;
  private final Clock clock;

  public AcceptPaymentHandler(
      UnitOfWork work, TopUps topUps, Till till, List<PaymentGateway> gateways, Clock clock) {
    this.work = work;
    this.topUps = topUps;
    this.till = till;
    this.gateways = List.copyOf(gateways);
    this.clock = clock;
  }

  @Override
  public Answer handle(String name, Map<String, String> headers, byte[] body) {
    var gateway = gateways.stream().filter(g -> g.name().equals(name)).findFirst();
    if (gateway.isEmpty() || !gateway.get().isGenuine(headers, body)) return Answer.FORGED;
    return switch (gateway.get().read(body)) {
      case Event.Captured captured -> credit(name, captured);
      case Event.Failed(var order, _) -> fail(name, order);
      case Event.Other _ -> Answer.IGNORED;
    };
  }

  private Answer credit(String gateway, Event.Captured captured) {
    var known =
        work.acrossCompanies(() -> topUps.ofGatewayOrder(gateway, captured.gatewayOrderId()));
    if (known.isEmpty()) return Answer.IGNORED;
    return work.of(
        known.get().company(),
        () -> {
          var topUp = topUps.locked(known.get().company(), known.get().id()).orElseThrow();
          if (!topUp.status().mayBeCaptured()) {
            // Another payment of the same order: somebody paid twice, and only the first is
            // credited.
            if (!captured.paymentId().equals(topUp.paymentId())) openTask(topUp, captured);
            return topUp.status() == TopUpStatus.MISMATCH ? Answer.MISMATCH : Answer.CREDITED;
          }
          var done = topUp.captured(captured.paymentId(), captured.amount(), captured.currency());
          topUps.keep(done, clock.now());
          if (done.status() == TopUpStatus.MISMATCH) {
            openTask(done, captured);
            return Answer.MISMATCH;
          }
          var session = till.open(done.company());
          session.add(
              new PaymentPostings(done.company(), clock.today())
                  .topUp(gateway, captured.paymentId(), done.amount()));
          session.close();
          return Answer.CREDITED;
        });
  }

  private void openTask(TopUp topUp, Event.Captured captured) {
    topUps.openTask(
        topUp,
        "payment "
            + captured.paymentId()
            + " over "
            + captured.amount()
            + " "
            + captured.currency(),
        clock.now());
  }

  private Answer fail(String gateway, String order) {
    var known = work.acrossCompanies(() -> topUps.ofGatewayOrder(gateway, order));
    if (known.isEmpty()) return Answer.IGNORED;
    return work.of(
        known.get().company(),
        () -> {
          var topUp = topUps.locked(known.get().company(), known.get().id()).orElseThrow();
          if (topUp.status() == TopUpStatus.PENDING) topUps.keep(topUp.failed(), clock.now());
          return Answer.IGNORED;
        });
  }

  @Override
  public int expireUnpaid() {
    var now = clock.now();
    return work.acrossCompanies(() -> topUps.expire(now.minus(TIME_TO_PAY), now));
  }
}
