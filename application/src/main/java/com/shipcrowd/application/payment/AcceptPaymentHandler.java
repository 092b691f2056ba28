package com.shipcrowd.application.payment;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.ledger.needs.Ledger;
import com.shipcrowd.application.payment.needs.PaymentGateway;
import com.shipcrowd.application.payment.needs.PaymentGateway.Event;
import com.shipcrowd.application.payment.needs.TopUps;
import com.shipcrowd.application.wallet.needs.Wallets;
import com.shipcrowd.domain.ledger.JournalEntry;
import com.shipcrowd.domain.ledger.Postings;
import com.shipcrowd.domain.payment.TopUp;
import com.shipcrowd.domain.payment.TopUpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The top-up row is locked while its payment is credited, and the ledger's key is the second wall.
public final class AcceptPaymentHandler implements AcceptPayment {
  private final UnitOfWork work;
  private final TopUps topUps;
  private final Wallets wallets;
  private final Ledger ledger;
  private final List<PaymentGateway> gateways;
  private final Clock clock;

  public AcceptPaymentHandler(
      UnitOfWork work, TopUps topUps, Wallets wallets, Ledger ledger, List<PaymentGateway> gateways, Clock clock) {
    this.work = work;
    this.topUps = topUps;
    this.wallets = wallets;
    this.ledger = ledger;
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
    var known = work.acrossCompanies(() -> topUps.ofGatewayOrder(gateway, captured.gatewayOrderId()));
    if (known.isEmpty()) return Answer.IGNORED;
    return work.of(
        known.get().company(),
        () -> {
          var topUp = topUps.locked(known.get().company(), known.get().id()).orElseThrow();
          if (!topUp.status().mayBeCaptured()) {
            return topUp.status() == TopUpStatus.MISMATCH ? Answer.MISMATCH : Answer.CREDITED;
          }
          var done = topUp.captured(captured.paymentId(), captured.amount(), captured.currency());
          topUps.keep(done, clock.now());
          if (done.status() == TopUpStatus.MISMATCH) return Answer.MISMATCH;
          ledger.post(done.company(), entries(done, captured.paymentId()));
          return Answer.CREDITED;
        });
  }

  /// The credit, and what of it goes to open dues at once. Source: money.md section 2.
  private List<JournalEntry> entries(TopUp topUp, String payment) {
    var postings = new Postings(topUp.company(), clock.today());
    var entries = new ArrayList<JournalEntry>();
    entries.add(postings.topUp(topUp.gateway(), payment, topUp.amount()));
    var dues = wallets.locked(topUp.company()).recoverable(topUp.amount());
    if (dues.isPositive()) entries.add(postings.recover("TOPUP:" + payment, dues));
    return entries;
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
