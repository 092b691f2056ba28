package com.shipcrowd.application.payment;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.payment.needs.PaymentFacts;
import com.shipcrowd.application.payment.needs.PaymentGateway;
import com.shipcrowd.application.payment.needs.PaymentGateway.Event;
import com.shipcrowd.application.payment.needs.TopUps;
import com.shipcrowd.domain.payment.TopUp;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A push is worked in before it is answered: when we die on the way the gateway sends it again, and a look finds the payment
/// when it does not.
public final class AcceptPaymentHandler implements AcceptPayment {
  private final UnitOfWork work;
  private final TopUps topUps;
  private final PaymentFacts facts;
  private final Cashier cashier;
  private final RefundTopUp refunds;
  private final DisputeDesk disputes;
  private final List<PaymentGateway> gateways;
  private final Clock clock;

  public AcceptPaymentHandler(
      UnitOfWork work,
      TopUps topUps,
      PaymentFacts facts,
      Cashier cashier,
      RefundTopUp refunds,
      DisputeDesk disputes,
      List<PaymentGateway> gateways,
      Clock clock) {
    this.work = work;
    this.topUps = topUps;
    this.facts = facts;
    this.cashier = cashier;
    this.refunds = refunds;
    this.disputes = disputes;
    this.gateways = List.copyOf(gateways);
    this.clock = clock;
  }

  @Override
  public Answer handle(String name, Map<String, String> headers, byte[] body) {
    var known = gateways.stream().filter(g -> g.name().equals(name)).findFirst();
    if (known.isEmpty() || !known.get().isGenuine(headers, body)) return Answer.FORGED;
    var gateway = known.get();
    var event = gateway.eventId(headers, body);
    if (event.isPresent() && work.acrossCompanies(() -> facts.isSeen(name, event.get())))
      return Answer.IGNORED;
    var answer = workedIn(gateway, gateway.read(headers, body));
    event.ifPresent(id -> remember(name, id));
    return answer;
  }

  private void remember(String gateway, String event) {
    work.acrossCompanies(() -> facts.see(gateway, event, clock.now()));
  }

  private Answer workedIn(PaymentGateway gateway, Event event) {
    return switch (event) {
      case Event.Paid(var order, var payment) ->
          ofOrder(gateway, order).map(topUp -> cashier.take(topUp, payment)).orElse(Answer.IGNORED);
      case Event.Look(var order) ->
          ofOrder(gateway, order).map(topUp -> cashier.look(gateway, topUp)).orElse(Answer.IGNORED);
      case Event.Failed(var order, _) -> {
        ofOrder(gateway, order).ifPresent(cashier::fail);
        yield Answer.IGNORED;
      }
      case Event.RefundMoved(var payment) -> {
        refunds.moved(gateway.name(), payment);
        yield Answer.IGNORED;
      }
      case Event.Disputed disputed -> {
        disputes.take(gateway.name(), disputed);
        yield Answer.IGNORED;
      }
      case Event.Other _ -> Answer.IGNORED;
    };
  }

  private Optional<TopUp> ofOrder(PaymentGateway gateway, String order) {
    return work.acrossCompanies(() -> topUps.ofGatewayOrder(gateway.name(), order));
  }

  @Override
  public int expireUnpaid() {
    var now = clock.now();
    return work.acrossCompanies(() -> topUps.expire(now.minus(TIME_TO_PAY), now));
  }
}
