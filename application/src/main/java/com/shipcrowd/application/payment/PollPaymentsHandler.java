package com.shipcrowd.application.payment;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.payment.AcceptPayment.Answer;
import com.shipcrowd.application.payment.needs.PaymentFacts;
import com.shipcrowd.application.payment.needs.PaymentFacts.Due;
import com.shipcrowd.application.payment.needs.PaymentGateway;
import java.time.Duration;
import java.util.List;

/// Each gateway says how long it is worth asking; an order is put off before it is asked about, so a silent gateway stops
/// nobody and a process that dies leaves the look to the next one.
public final class PollPaymentsHandler implements PollPayments {
  private static final int BATCH = 20;
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final UnitOfWork work;
  private final PaymentFacts facts;
  private final Cashier cashier;
  private final List<PaymentGateway> gateways;
  private final Clock clock;

  public PollPaymentsHandler(
      UnitOfWork work,
      PaymentFacts facts,
      Cashier cashier,
      List<PaymentGateway> gateways,
      Clock clock) {
    this.work = work;
    this.facts = facts;
    this.cashier = cashier;
    this.gateways = List.copyOf(gateways);
    this.clock = clock;
  }

  @Override
  public int look() {
    var now = clock.now();
    var due = work.acrossCompanies(() -> facts.due(now, now.plus(LEASE), BATCH));
    due.forEach(this::lookAt);
    return due.size();
  }

  private void lookAt(Due due) {
    var topUp = due.topUp();
    var gateway =
        gateways.stream().filter(g -> g.name().equals(topUp.gateway()) && g.isReady()).findFirst();
    if (gateway.isEmpty()) return;
    if (cashier.look(gateway.get(), topUp) != Answer.IGNORED) return;
    var now = clock.now();
    var wait = gateway.get().lookAgain(due.looks() + 1, Duration.between(topUp.createdAt(), now));
    var next = wait.isZero() ? null : now.plus(wait);
    work.acrossCompanies(() -> facts.lookAt(topUp.id(), next));
  }
}
