package com.shipcrowd.application.payment;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.notification.Mail;
import com.shipcrowd.application.notification.SendMail;
import com.shipcrowd.application.payment.AcceptPayment.Answer;
import com.shipcrowd.application.payment.needs.AutoRecharges;
import com.shipcrowd.application.payment.needs.PaymentFacts;
import com.shipcrowd.application.payment.needs.PaymentGateway;
import com.shipcrowd.application.payment.needs.PaymentGateway.Payment;
import com.shipcrowd.application.payment.needs.TopUps;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.ledger.PaymentPostings;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.TopUp;
import com.shipcrowd.domain.payment.TopUpStatus;
import java.util.List;
import java.util.Optional;

/// Believes a payment, whoever tells of it: a push, the payer's browser, or a look of ours. The top-up row is locked while
/// its payment is credited, and the ledger's key `TOPUP:{paymentId}` is the second wall.
public final class Cashier {
  private final UnitOfWork work;
  private final TopUps topUps;
  private final PaymentFacts facts;
  private final AutoRecharges autos;
  private final Till till;
  private final SendMail mails;
  private final Ids ids;
  private final Clock clock;

  public Cashier(
      UnitOfWork work,
      TopUps topUps,
      PaymentFacts facts,
      AutoRecharges autos,
      Till till,
      SendMail mails,
      Ids ids,
      Clock clock) {
    this.work = work;
    this.topUps = topUps;
    this.facts = facts;
    this.autos = autos;
    this.till = till;
    this.mails = mails;
    this.ids = ids;
    this.clock = clock;
  }

  /// Asks the gateway what was paid on the top-up's order and believes that. Calls the gateway, so never inside a unit.
  Answer look(PaymentGateway gateway, TopUp asked) {
    var topUp = asked;
    if (topUp.gatewayOrderId() == null) {
      // We died, or the gateway was silent, before its number reached us; asking again makes no
      // second order.
      if (!(gateway.order(topUp) instanceof PaymentGateway.Order.Made(var order, _)))
        return Answer.IGNORED;
      topUp = ordered(topUp, order);
    }
    if (!(gateway.poll(topUp) instanceof PaymentGateway.Poll.Found(var payments)))
      return Answer.IGNORED;
    var answer = Answer.IGNORED;
    for (var payment : payments) {
      var one = take(topUp, payment);
      if (answer != Answer.CREDITED && one != Answer.IGNORED) answer = one;
    }
    return answer;
  }

  /// Writes the gateway's number of the order down, when nobody did while the gateway was asked.
  ///
  /// @return the top-up as it stands now, which may be credited already
  TopUp ordered(TopUp topUp, String order) {
    return work.of(
        topUp.company(),
        () -> {
          var now = topUps.locked(topUp.company(), topUp.id()).orElseThrow();
          if (now.gatewayOrderId() != null) return now;
          var pending = now.pending(order);
          topUps.keep(pending, clock.now());
          return pending;
        });
  }

  /// Does what a payment of this top-up calls for; the second time nothing.
  Answer take(TopUp topUp, Payment payment) {
    return switch (payment.state()) {
      case CAPTURED -> credit(topUp, payment);
      case AUTHORIZED -> {
        authorized(topUp);
        yield Answer.IGNORED;
      }
      case WAITING, FAILED -> Answer.IGNORED;
    };
  }

  private void authorized(TopUp known) {
    work.of(
        known.company(),
        () -> {
          var topUp = topUps.locked(known.company(), known.id()).orElseThrow();
          if (topUp.status() == TopUpStatus.PENDING) topUps.keep(topUp.authorized(), clock.now());
        });
  }

  private Answer credit(TopUp known, Payment payment) {
    var receiptTo = work.acrossCompanies(() -> facts.receiptTo(known.company()));
    var answer = work.of(known.company(), () -> credited(known, payment, receiptTo));
    // In a unit of its own: the fee touches no account of the company. When we die before it, the
    // settlement report has it.
    if (answer == Answer.CREDITED) keepFee(known, payment);
    return answer;
  }

  private Answer credited(TopUp known, Payment payment, Optional<String> receiptTo) {
    var now = clock.now();
    var topUp = topUps.locked(known.company(), known.id()).orElseThrow();
    if (!topUp.status().mayBeCaptured()) {
      // Another payment of the same order: somebody paid twice, and only the first is credited.
      boolean other = !payment.id().equals(topUp.paymentId());
      if (other) openTask(topUp, payment);
      return other || topUp.status() == TopUpStatus.MISMATCH ? Answer.MISMATCH : Answer.CREDITED;
    }
    var done = topUp.captured(payment.id(), payment.amount(), payment.currency());
    topUps.keep(done, now);
    facts.lookAt(done.id(), null);
    if (done.status() == TopUpStatus.MISMATCH) {
      openTask(done, payment);
      return Answer.MISMATCH;
    }
    var mandate = payment.mandate();
    if (mandate != null) autos.keepMandate(done.company(), done.gateway(), mandate, now);
    receiptTo.ifPresent(to -> mails.send(receipt(done, payment, to)));
    var session = till.open(done.company());
    session.add(
        new PaymentPostings(done.company(), clock.today())
            .topUp(done.gateway(), payment.id(), done.amount()));
    session.close();
    return Answer.CREDITED;
  }

  private Mail receipt(TopUp topUp, Payment payment, String to) {
    var text =
        """
        Rs %s were added to your wallet.

        Paid by      %s
        Payment      %s
        Top-up       %s
        Date         %s

        This is a receipt for an advance; invoices are issued for what you ship.
        """
            .formatted(
                topUp.amount(), topUp.gateway(), payment.id(), topUp.id().text(), clock.today());
    return new Mail(ids.next(), to, "Receipt for your wallet top-up", text);
  }

  private void openTask(TopUp topUp, Payment payment) {
    var detail = "payment " + payment.id() + " over " + payment.amount() + " " + payment.currency();
    topUps.openTask(topUp, detail, clock.now());
  }

  private void keepFee(TopUp topUp, Payment payment) {
    var fee = payment.fee();
    if (fee == null || !fee.fee().plus(fee.tax()).isMoreThan(Money.ZERO)) return;
    work.acrossCompanies(
        () -> {
          if (facts.keepFee(topUp.id(), fee))
            till.postPlatform(
                List.of(
                    new PaymentPostings(topUp.company(), clock.today())
                        .gatewayFee(topUp.gateway(), payment.id(), fee.fee(), fee.tax())));
        });
  }

  /// An attempt failed; a later payment of the same order still credits.
  void fail(TopUp known) {
    work.of(
        known.company(),
        () -> {
          var topUp = topUps.locked(known.company(), known.id()).orElseThrow();
          boolean waits =
              topUp.status() == TopUpStatus.PENDING || topUp.status() == TopUpStatus.AUTHORIZED;
          if (waits) topUps.keep(topUp.failed(), clock.now());
        });
  }
}
