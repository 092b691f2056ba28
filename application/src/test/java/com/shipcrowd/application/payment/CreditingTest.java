package com.shipcrowd.application.payment;

import static com.shipcrowd.application.payment.PayDesk.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.payment.AcceptPayment.Answer;
import com.shipcrowd.application.payment.needs.PaymentGateway.Event;
import com.shipcrowd.application.payment.needs.PaymentGateway.Fee;
import com.shipcrowd.application.payment.needs.PaymentGateway.Mandate;
import com.shipcrowd.application.payment.needs.PaymentGateway.Order;
import com.shipcrowd.application.payment.needs.PaymentGateway.Payment;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.company.CompanyMode;
import com.shipcrowd.domain.ledger.AccountName;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.TopUpId;
import com.shipcrowd.domain.payment.TopUpStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A payment is credited once, whoever tells of it.
class CreditingTest {
  private final PayDesk desk = new PayDesk();

  @Test
  void given_an_order_when_asked_for_then_intent_checkout_and_first_look_are_written_down() {
    var answer = desk.topUps(false).handle(ACME, CompanyMode.LIVE, rs("500"), "razorpay");

    assertThat(answer.checkout()).containsEntry("checkout_url", "https://pay");
    assertThat(desk.now(answer.topUp())).isEqualTo(answer.topUp());
    assertThat(answer.topUp().status()).isEqualTo(TopUpStatus.PENDING);
    assertThat(answer.topUp().gatewayOrderId()).isEqualTo("order_1");
    assertThat(desk.payments.looks)
        .containsEntry(answer.topUp().id(), desk.clock.now().plus(Duration.ofMinutes(1)));
    assertThat(desk.topUps(false).page(ACME, null, 5)).containsExactly(answer.topUp());
  }

  @Test
  void
      given_a_gateway_that_refuses_or_is_silent_when_asked_then_nothing_waits_or_a_look_will_tell() {
    desk.gateway.order = new Order.Refused("no");
    var refused = desk.topUps(false).handle(ACME, CompanyMode.LIVE, rs("500"), "razorpay");
    assertThat(desk.now(refused.topUp()).status()).isEqualTo(TopUpStatus.FAILED);
    assertThat(refused.topUp().status()).isEqualTo(TopUpStatus.FAILED);
    assertThat(desk.payments.looks).isEmpty();

    desk.gateway.order = new Order.InDoubt("timeout");
    var doubt = desk.topUps(false).handle(ACME, CompanyMode.LIVE, rs("500"), "razorpay");
    assertThat(doubt.topUp().status()).isEqualTo(TopUpStatus.CREATED);
    assertThat(doubt.checkout()).isEmpty();
    assertThat(desk.payments.looks).containsKey(doubt.topUp().id());
  }

  @Test
  void given_sandbox_and_live_companies_when_choosing_then_play_money_stays_apart() {
    var strict = desk.topUps(false);
    assertThatThrownBy(() -> strict.handle(ACME, CompanyMode.LIVE, rs("500"), "sandbox"))
        .isInstanceOfSatisfying(
            TopUpWallet.UnknownGateway.class,
            e -> {
              assertThat(e).hasMessageEndingWith("offered: razorpay");
              assertThat(e.values()).isEqualTo(Map.of("gateway", "sandbox"));
            });
    assertThatThrownBy(() -> strict.handle(ACME, CompanyMode.SANDBOX, rs("500"), "razorpay"))
        .isInstanceOf(TopUpWallet.UnknownGateway.class);
    assertThat(strict.handle(ACME, CompanyMode.SANDBOX, rs("500"), "sandbox").topUp().gateway())
        .isEqualTo("sandbox");
    assertThat(desk.topUps(true).handle(ACME, CompanyMode.LIVE, rs("500"), "sandbox").topUp())
        .isNotNull();
    desk.gateway.ready = false;
    assertThatThrownBy(() -> strict.handle(ACME, CompanyMode.LIVE, rs("500"), "razorpay"))
        .isInstanceOf(TopUpWallet.UnknownGateway.class);
    assertThatThrownBy(() -> strict.handle(ACME, CompanyMode.LIVE, rs("500"), "x".repeat(41)))
        .isInstanceOfSatisfying(
            TopUpWallet.UnknownGateway.class,
            e -> assertThat(e.values()).isEqualTo(Map.of("gateway", "x".repeat(40))));
    assertThatThrownBy(() -> strict.handle(ACME, CompanyMode.LIVE, rs("500"), "y".repeat(40)))
        .isInstanceOfSatisfying(
            TopUpWallet.UnknownGateway.class,
            e -> assertThat(e.values()).isEqualTo(Map.of("gateway", "y".repeat(40))));
  }

  @Test
  void given_a_push_when_repeated_by_push_and_browser_then_credited_once_with_receipt_and_fee() {
    var topUp = desk.pending();
    var payment = payment("pay_1", Payment.State.CAPTURED, "500", new Fee(rs("10"), rs("1.80")));

    assertThat(desk.push("e1", new Event.Paid("order_1", payment))).isEqualTo(Answer.CREDITED);
    assertThat(desk.push("e1", new Event.Paid("order_1", payment))).isEqualTo(Answer.IGNORED);
    assertThat(desk.push("e2", new Event.Paid("order_1", payment))).isEqualTo(Answer.CREDITED);
    desk.gateway.payments.add(payment);
    assertThat(desk.verify.verify(ACME, topUp.id(), Map.of("signature", "good")).status())
        .isEqualTo(TopUpStatus.CAPTURED);

    assertThat(desk.balance()).isEqualTo(rs("500"));
    assertThat(desk.books.keys()).containsExactly("TOPUP:pay_1", "PGFEE:pay_1");
    assertThat(desk.books.entry("PGFEE:pay_1").debitOf(AccountName.GST_INPUT))
        .isEqualTo(rs("1.80"));
    assertThat(desk.payments.looks).isEmpty();
    assertThat(desk.mails.mails())
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.to()).isEqualTo("owner@acme.example");
              assertThat(mail.text())
                  .contains("Rs 500.00", "pay_1", topUp.id().text(), "2026-04-01");
            });
  }

  @Test
  void given_a_fee_of_nothing_or_a_sandbox_company_when_credited_then_no_fee_and_no_receipt() {
    desk.payments.receipts.clear();
    var topUp = desk.pending();

    desk.cashier.take(
        topUp, payment("pay_1", Payment.State.CAPTURED, "500", new Fee(Money.ZERO, Money.ZERO)));

    assertThat(desk.books.keys()).containsExactly("TOPUP:pay_1");
    assertThat(desk.payments.fees).isEmpty();
    assertThat(desk.mails.mails()).isEmpty();
  }

  @Test
  void given_a_fee_that_is_known_when_credited_then_it_is_not_booked_again() {
    var topUp = desk.pending();
    desk.payments.fees.put(topUp.id(), new Fee(rs("9"), rs("1")));

    desk.cashier.take(
        topUp, payment("pay_1", Payment.State.CAPTURED, "500", new Fee(rs("10"), rs("1.80"))));

    assertThat(desk.books.keys()).containsExactly("TOPUP:pay_1");
  }

  @Test
  void given_another_amount_when_pushed_then_nobody_is_credited_and_a_person_looks() {
    var topUp = desk.pending();

    assertThat(desk.push("e1", new Event.Paid("order_1", paid("pay_1", "499"))))
        .isEqualTo(Answer.MISMATCH);
    assertThat(desk.push("e2", new Event.Paid("order_1", paid("pay_1", "499"))))
        .isEqualTo(Answer.MISMATCH);

    assertThat(desk.balance()).isEqualTo(Money.ZERO);
    assertThat(desk.status(topUp)).isEqualTo(TopUpStatus.MISMATCH);
    assertThat(desk.payments.tasks)
        .containsExactly(
            "PAYMENT_MISMATCH " + topUp.id().text() + ": payment pay_1 over Rs 499.00 INR");
  }

  @Test
  void given_two_payments_of_one_order_when_pushed_then_only_the_first_is_credited() {
    var topUp = desk.credited();

    assertThat(desk.cashier.take(topUp, paid("pay_2", "500"))).isEqualTo(Answer.MISMATCH);

    assertThat(desk.balance()).isEqualTo(rs("500"));
    assertThat(desk.payments.tasks).hasSize(1).first().asString().contains("pay_2");
    assertThat(desk.cashier.take(topUp, paid("pay_1", "500"))).isEqualTo(Answer.CREDITED);
    assertThat(desk.payments.tasks).hasSize(1);
  }

  @Test
  void given_dues_when_credited_then_they_are_recovered_at_once() {
    desk.books.put(
        ACME,
        new com.shipcrowd.domain.wallet.Wallet(Money.ZERO, Money.ZERO, rs("120"), Money.ZERO));

    desk.credited();

    assertThat(desk.books.keys()).containsExactly("TOPUP:pay_1", "RECOVER:TOPUP:pay_1");
    assertThat(desk.balance()).isEqualTo(rs("380"));
    assertThat(desk.books.locked(ACME).receivable()).isEqualTo(Money.ZERO);
  }

  @Test
  void given_pushes_that_credit_nothing_when_taken_then_the_state_follows_and_never_turns_back() {
    var topUp = desk.pending();
    var agreed = payment("pay_1", Payment.State.AUTHORIZED, "500", null);
    assertThat(desk.push(null, new Event.Paid("order_1", agreed))).isEqualTo(Answer.IGNORED);
    assertThat(desk.status(topUp)).isEqualTo(TopUpStatus.AUTHORIZED);
    assertThat(desk.push(null, new Event.Failed("order_1", "no"))).isEqualTo(Answer.IGNORED);
    assertThat(desk.status(topUp)).isEqualTo(TopUpStatus.FAILED);
    // Not while it is failed: only what waits is agreed upon.
    desk.push(null, new Event.Paid("order_1", agreed));
    assertThat(desk.status(topUp)).isEqualTo(TopUpStatus.FAILED);
    // A later payment of the same order still credits, and failing never undoes it.
    assertThat(desk.push(null, new Event.Paid("order_1", paid("pay_2", "500"))))
        .isEqualTo(Answer.CREDITED);
    desk.push(null, new Event.Failed("order_1", "no"));
    assertThat(desk.status(topUp)).isEqualTo(TopUpStatus.CAPTURED);
    assertThat(desk.cashier.take(topUp, payment("pay_3", Payment.State.WAITING, "500", null)))
        .isEqualTo(Answer.IGNORED);

    var second = desk.pending();
    desk.push(null, new Event.Other("x"));
    desk.cashier.fail(second);
    assertThat(desk.status(second)).isEqualTo(TopUpStatus.FAILED);
  }

  @Test
  void given_forged_unknown_or_foreign_pushes_when_heard_then_nothing_happens() {
    desk.pending();
    var body = "body".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    desk.gateway.events.put("body", new Event.Paid("order_1", paid("pay_1", "500")));

    assertThat(desk.pushes.handle("razorpay", Map.of("signature", "bad"), body))
        .isEqualTo(Answer.FORGED);
    assertThat(desk.pushes.handle("nobody", Map.of("signature", "good"), body))
        .isEqualTo(Answer.FORGED);
    assertThat(desk.push("e1", new Event.Paid("order_77", paid("pay_1", "500"))))
        .isEqualTo(Answer.IGNORED);
    assertThat(desk.push("e2", new Event.Other("settled"))).isEqualTo(Answer.IGNORED);
    assertThat(desk.books.keys()).isEmpty();
  }

  @Test
  void given_a_push_that_says_look_when_taken_then_the_gateway_is_asked() {
    var topUp = desk.pending();
    assertThat(desk.push(null, new Event.Look("order_1"))).isEqualTo(Answer.IGNORED);

    desk.gateway.payments.add(payment("pay_0", Payment.State.FAILED, "500", null));
    desk.gateway.payments.add(paid("pay_1", "500"));
    desk.gateway.payments.add(payment("pay_2", Payment.State.FAILED, "500", null));
    assertThat(desk.push(null, new Event.Look("order_1"))).isEqualTo(Answer.CREDITED);
    assertThat(desk.status(topUp)).isEqualTo(TopUpStatus.CAPTURED);

    // A second payment on it does not hide that the first was credited.
    desk.gateway.payments.add(paid("pay_3", "500"));
    assertThat(desk.push(null, new Event.Look("order_1"))).isEqualTo(Answer.CREDITED);
  }

  @Test
  void given_a_silent_gateway_when_looking_then_nothing_is_decided() {
    var topUp = desk.pending();
    desk.gateway.payments.add(paid("pay_1", "500"));
    desk.gateway.silent = true;

    assertThat(desk.cashier.look(desk.gateway, topUp)).isEqualTo(Answer.IGNORED);
    assertThat(desk.status(topUp)).isEqualTo(TopUpStatus.PENDING);
  }

  @Test
  void given_an_order_number_that_was_lost_when_looking_then_it_is_asked_for_again() {
    desk.gateway.order = new Order.InDoubt("timeout");
    var topUp = desk.topUps(false).handle(ACME, CompanyMode.LIVE, rs("500"), "razorpay").topUp();
    assertThat(desk.cashier.look(desk.gateway, topUp)).isEqualTo(Answer.IGNORED);

    desk.gateway.order = new Order.Made("order_5", Map.of());
    desk.gateway.payments.add(paid("pay_1", "500"));
    assertThat(desk.cashier.look(desk.gateway, topUp)).isEqualTo(Answer.CREDITED);
    assertThat(desk.now(topUp).gatewayOrderId()).isEqualTo("order_5");
    assertThat(desk.gateway.calls).contains("poll order_5");
    // Somebody who still holds the old copy does not order a second time over it.
    desk.gateway.order = new Order.Made("order_6", Map.of());
    desk.cashier.look(desk.gateway, topUp);
    assertThat(desk.now(topUp).gatewayOrderId()).isEqualTo("order_5");
  }

  static Stream<Order> slowAnswers() {
    return Stream.of(
        new Order.Made("order_1", Map.of()),
        new Order.InDoubt("timeout"),
        new Order.Refused("timeout"));
  }

  @ParameterizedTest
  @MethodSource("slowAnswers")
  void given_a_slow_order_when_a_look_credited_meanwhile_then_it_stays_credited(Order slow) {
    desk.gateway.order = slow;
    desk.payMeanwhile("order_1");

    var topUp = desk.topUps(false).handle(ACME, CompanyMode.LIVE, rs("500"), "razorpay").topUp();

    assertThat(desk.status(topUp)).isEqualTo(TopUpStatus.CAPTURED);
    assertThat(desk.now(topUp).paymentId()).isEqualTo("pay_1");
    assertThat(desk.now(topUp).gatewayOrderId()).isEqualTo("order_1");
    assertThat(desk.balance()).isEqualTo(rs("500"));
  }

  @Test
  void given_a_browser_when_its_answer_is_not_signed_then_refused_and_nobody_is_asked() {
    var topUp = desk.pending();
    desk.gateway.payments.add(paid("pay_1", "500"));

    assertThatThrownBy(() -> desk.verify.verify(ACME, topUp.id(), Map.of("signature", "bad")))
        .isInstanceOfSatisfying(
            VerifyTopUp.BadSignature.class,
            e -> assertThat(e.code()).isEqualTo("PAYMENT_SIGNATURE_INVALID"));
    assertThat(desk.balance()).isEqualTo(Money.ZERO);
    assertThatThrownBy(() -> desk.verify.find(new CompanyId(new UUID(0, 8)), topUp.id()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> desk.verify.find(ACME, new TopUpId(new UUID(9, 9))))
        .isInstanceOf(NotFound.class);

    assertThat(desk.verify.verify(ACME, topUp.id(), Map.of("signature", "good")).status())
        .isEqualTo(TopUpStatus.CAPTURED);
    int asked = desk.gateway.calls.size();
    desk.verify.verify(ACME, topUp.id(), Map.of("signature", "good"));
    assertThat(desk.gateway.calls).hasSize(asked);
    desk.gateway.ready = false;
    assertThatThrownBy(() -> desk.verify.verify(ACME, topUp.id(), Map.of("signature", "good")))
        .isInstanceOf(VerifyTopUp.BadSignature.class);
  }

  @Test
  void given_unpaid_orders_when_thirty_minutes_pass_then_they_expire_and_a_late_payment_credits() {
    var topUp = desk.pending();
    desk.clock.pass(Duration.ofMinutes(30));
    assertThat(desk.pushes.expireUnpaid()).isZero();
    desk.clock.pass(Duration.ofMillis(1));
    assertThat(desk.pushes.expireUnpaid()).isEqualTo(1);
    assertThat(desk.status(topUp)).isEqualTo(TopUpStatus.EXPIRED);

    assertThat(desk.cashier.take(topUp, paid("pay_1", "500"))).isEqualTo(Answer.CREDITED);
  }

  @Test
  void given_orders_without_a_push_when_their_look_is_due_then_asked_later_and_later() {
    var topUp = desk.pending();
    assertThat(desk.poll.look()).isZero();
    desk.clock.pass(Duration.ofMinutes(1));
    assertThat(desk.poll.look()).isEqualTo(1);
    // The second wait is the third one's length: looks are counted from the first.
    assertThat(desk.payments.looks)
        .containsEntry(topUp.id(), desk.clock.now().plus(Duration.ofMinutes(2)));

    desk.clock.pass(Duration.ofMinutes(2));
    desk.gateway.again = Duration.ZERO;
    assertThat(desk.poll.look()).isEqualTo(1);
    assertThat(desk.payments.looks).isEmpty();

    desk.gateway.again = Duration.ofMinutes(1);
    var paid = desk.pending();
    desk.gateway.payments.add(paid("pay_9", "500"));
    desk.clock.pass(Duration.ofMinutes(1));
    assertThat(desk.poll.look()).isEqualTo(1);
    assertThat(desk.status(paid)).isEqualTo(TopUpStatus.CAPTURED);
    assertThat(desk.payments.looks).isEmpty();

    var orphan = desk.pending();
    desk.gateway.ready = false;
    desk.clock.pass(Duration.ofMinutes(1));
    assertThat(desk.poll.look()).isEqualTo(1);
    // Put off by the lease only.
    assertThat(desk.payments.looks)
        .containsEntry(orphan.id(), desk.clock.now().plus(Duration.ofMinutes(5)));
  }

  @Test
  void given_a_payment_with_a_mandate_when_credited_then_it_is_kept_for_recharges() {
    var topUp = desk.pending();
    var mandate = new Mandate("tok_1", "cust_1");
    desk.cashier.take(
        topUp, new Payment("pay_1", Payment.State.CAPTURED, rs("500"), "INR", null, mandate));

    assertThat(desk.payments.mandate(ACME, "razorpay")).contains(mandate);
    assertThat(List.of(desk.payments.mandate(ACME, "sandbox")))
        .containsExactly(java.util.Optional.empty());
  }
}
