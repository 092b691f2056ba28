package com.shipcrowd.application.payment;

import com.shipcrowd.application.fakes.CountingIds;
import com.shipcrowd.application.fakes.FakeBooks;
import com.shipcrowd.application.fakes.MailBox;
import com.shipcrowd.application.fakes.ManualClock;
import com.shipcrowd.application.fakes.PlainUnitOfWork;
import com.shipcrowd.application.payment.fakes.FakeGateway;
import com.shipcrowd.application.payment.fakes.FakePayments;
import com.shipcrowd.application.payment.needs.PaymentGateway;
import com.shipcrowd.application.payment.needs.PaymentGateway.Fee;
import com.shipcrowd.application.payment.needs.PaymentGateway.Payment;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.company.CompanyMode;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.TopUp;
import com.shipcrowd.domain.payment.TopUpStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All of the payment room, wired over fakes: one company, one ready gateway.
final class PayDesk {
  static final CompanyId ACME = new CompanyId(new UUID(0, 7));

  final ManualClock clock = new ManualClock(Instant.parse("2026-04-01T06:00:00Z"));
  final PlainUnitOfWork work = new PlainUnitOfWork();
  final CountingIds ids = new CountingIds();
  final FakeBooks books = new FakeBooks();
  final FakePayments payments = new FakePayments();
  final MailBox mails = new MailBox();
  final FakeGateway gateway = new FakeGateway("razorpay");
  final FakeGateway sandbox = new FakeGateway("sandbox");
  final List<PaymentGateway> gateways = List.of(sandbox, gateway);
  final Till till = new Till(books, books);
  final Cashier cashier = new Cashier(work, payments, payments, payments, till, mails, ids, clock);
  final RefundTopUp refunds =
      new RefundTopUpHandler(work, payments, payments, payments, till, gateways, ids, clock);
  final DisputeDesk disputes = new DisputeDesk(work, payments, payments, payments, till, clock);
  final AcceptPayment pushes =
      new AcceptPaymentHandler(
          work, payments, payments, cashier, refunds, disputes, gateways, clock);
  final VerifyTopUp verify = new VerifyTopUpHandler(work, payments, cashier, gateways);
  final PollPayments poll = new PollPaymentsHandler(work, payments, cashier, gateways, clock);
  final AutoRecharge auto =
      new AutoRechargeHandler(work, payments, payments, payments, cashier, gateways, ids, clock);

  PayDesk() {
    books.put(ACME, Money.ZERO);
    payments.receipts.put(ACME, "owner@acme.example");
  }

  TopUpWallet topUps(boolean sandboxForEveryone) {
    return new TopUpWalletHandler(
        work, payments, payments, gateways, sandboxForEveryone, ids, clock);
  }

  /// Rs 500 asked for at the gateway, which waits for the payer.
  TopUp pending() {
    return topUps(false).handle(ACME, CompanyMode.LIVE, rs("500"), "razorpay").topUp();
  }

  /// Rs 500 paid and credited as `pay_1`.
  TopUp credited() {
    var topUp = pending();
    cashier.take(topUp, paid("pay_1", "500"));
    return now(topUp);
  }

  /// The gateway is so slow with its next answer that a look finds the order, and Rs 500 paid on it as `pay_1`, before it.
  void payMeanwhile(String order) {
    gateway.meanwhile =
        () -> {
          gateway.meanwhile = () -> {};
          var answer = gateway.order;
          gateway.order = new PaymentGateway.Order.Made(order, Map.of());
          gateway.payments.add(paid("pay_1", "500"));
          clock.pass(Duration.ofMinutes(1));
          poll.look();
          gateway.order = answer;
        };
  }

  TopUp now(TopUp topUp) {
    return payments.find(topUp.id()).orElseThrow();
  }

  TopUpStatus status(TopUp topUp) {
    return now(topUp).status();
  }

  Money balance() {
    return books.locked(ACME).balance();
  }

  AcceptPayment.Answer push(@Nullable String eventId, PaymentGateway.Event event) {
    gateway.events.put("body", event);
    var headers =
        eventId == null
            ? Map.of("signature", "good")
            : Map.of("signature", "good", "event", eventId);
    return pushes.handle("razorpay", headers, "body".getBytes(StandardCharsets.UTF_8));
  }

  static Payment paid(String id, String amount) {
    return payment(id, Payment.State.CAPTURED, amount, null);
  }

  static Payment payment(String id, Payment.State state, String amount, @Nullable Fee fee) {
    return new Payment(id, state, rs(amount), "INR", fee, null);
  }

  static Money rs(String rupees) {
    return Money.ofRupees(rupees);
  }
}
