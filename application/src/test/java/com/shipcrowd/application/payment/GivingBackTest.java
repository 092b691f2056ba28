package com.shipcrowd.application.payment;

import static com.shipcrowd.application.payment.PayDesk.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.payment.needs.AutoRecharges.Rule;
import com.shipcrowd.application.payment.needs.PaymentGateway.Charge;
import com.shipcrowd.application.payment.needs.PaymentGateway.Event;
import com.shipcrowd.application.payment.needs.PaymentGateway.Event.Disputed;
import com.shipcrowd.application.payment.needs.PaymentGateway.Event.Disputed.Outcome;
import com.shipcrowd.application.payment.needs.PaymentGateway.Mandate;
import com.shipcrowd.application.payment.needs.PaymentGateway.Refunding;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.ledger.PaymentPostings;
import com.shipcrowd.domain.ledger.Split;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.NotRefundable;
import com.shipcrowd.domain.payment.Refund;
import com.shipcrowd.domain.payment.RefundTooLarge;
import com.shipcrowd.domain.payment.TopUpId;
import com.shipcrowd.domain.payment.TopUpStatus;
import com.shipcrowd.domain.wallet.InsufficientBalance;
import com.shipcrowd.domain.wallet.Wallet;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Money that goes back to its payer, is wanted back by a bank, or is taken by mandate.
class GivingBackTest {
  private final PayDesk desk = new PayDesk();

  @Test
  void given_a_credited_top_up_when_refunded_then_wallet_first_and_gateway_second() {
    var topUp = desk.credited();

    var refund = desk.refunds.refund(topUp.id(), rs("200"), "asked", "usr_1");

    assertThat(refund.status()).isEqualTo(Refund.Status.DONE);
    assertThat(refund.gatewayRefundId()).isEqualTo("rfnd_1");
    assertThat(desk.balance()).isEqualTo(rs("300"));
    assertThat(desk.status(topUp)).isEqualTo(TopUpStatus.PARTIALLY_REFUNDED);
    assertThat(desk.books.keys()).endsWith("TOPUP_REFUND:" + refund.id().text());
    assertThat(desk.refunds.of(topUp.id())).containsExactly(refund);
    assertThat(desk.payments.asks)
        .containsEntry(refund.id(), desk.clock.now().plus(Duration.ofMinutes(2)));
    assertThatThrownBy(() -> desk.refunds.of(new TopUpId(new UUID(9, 9))))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void given_a_gateway_that_refuses_when_refunded_then_the_wallet_has_its_money_back() {
    var topUp = desk.credited();
    desk.gateway.refund = new Refunding.Refused("too old");

    var refund = desk.refunds.refund(topUp.id(), rs("200"), "asked", "usr_1");

    assertThat(refund.status()).isEqualTo(Refund.Status.FAILED);
    assertThat(desk.balance()).isEqualTo(rs("500"));
    assertThat(desk.now(topUp).left()).isEqualTo(rs("500"));
    assertThat(desk.status(topUp)).isEqualTo(TopUpStatus.CAPTURED);
    assertThat(desk.books.keys()).endsWith("REV:TOPUP_REFUND:" + refund.id().text());
  }

  @Test
  void given_no_answer_when_refunded_then_it_waits_until_the_gateway_tells() {
    var topUp = desk.credited();
    desk.gateway.refund = new Refunding.InDoubt("timeout");
    var refund = desk.refunds.refund(topUp.id(), rs("200"), "asked", "usr_1");
    assertThat(refund.status()).isEqualTo(Refund.Status.PENDING);
    assertThat(desk.refunds.settle()).isZero();

    desk.clock.pass(Duration.ofMinutes(2));
    desk.gateway.refundStatus = new Refunding.Pending("rfnd_7");
    assertThat(desk.refunds.settle()).isEqualTo(1);
    assertThat(desk.refunds.of(topUp.id()).getFirst().gatewayRefundId()).isEqualTo("rfnd_7");
    assertThat(desk.status(topUp)).isEqualTo(TopUpStatus.REFUND_PENDING);
    assertThat(desk.payments.tasks).isEmpty();

    desk.clock.pass(Duration.ofDays(13));
    desk.refunds.settle();
    assertThat(desk.payments.tasks)
        .containsExactly(
            "REFUND_UNSETTLED " + refund.id().text() + ": refund of Rs 200.00 by razorpay");

    desk.gateway.refundStatus = new Refunding.Done("rfnd_7");
    assertThat(desk.push("e1", new Event.RefundMoved("pay_1")))
        .isEqualTo(AcceptPayment.Answer.IGNORED);
    assertThat(desk.refunds.of(topUp.id()).getFirst().status()).isEqualTo(Refund.Status.DONE);
    assertThat(desk.status(topUp)).isEqualTo(TopUpStatus.PARTIALLY_REFUNDED);
    assertThat(desk.balance()).isEqualTo(rs("300"));
    // Told twice, or late: nothing moves any more.
    int calls = desk.gateway.calls.size();
    desk.push("e2", new Event.RefundMoved("pay_1"));
    assertThat(desk.gateway.calls).hasSize(calls);
    assertThat(desk.refunds.settle()).isZero();
  }

  @Test
  void given_a_late_refund_when_it_ends_then_nobody_has_to_look() {
    var topUp = desk.credited();
    desk.gateway.refund = new Refunding.InDoubt("timeout");
    desk.refunds.refund(topUp.id(), rs("200"), "asked", "usr_1");
    desk.clock.pass(Duration.ofDays(13));

    assertThat(desk.refunds.settle()).isEqualTo(1);

    assertThat(desk.payments.tasks).isEmpty();
  }

  @Test
  void given_a_refund_that_ended_when_an_older_answer_comes_then_the_end_stands() {
    var topUp = desk.credited();
    desk.gateway.refund = new Refunding.InDoubt("timeout");
    var refund = desk.refunds.refund(topUp.id(), rs("200"), "asked", "usr_1");
    desk.payments.keep(refund.now(Refund.Status.DONE, "rfnd_1"));
    desk.gateway.refundStatus = new Refunding.Refused("late");
    desk.payments.keep(refund);
    desk.clock.pass(Duration.ofMinutes(2));
    desk.refunds.settle();
    assertThat(desk.balance()).isEqualTo(rs("500"));
    desk.gateway.refundStatus = new Refunding.Done("rfnd_2");
    desk.refunds.moved("razorpay", "pay_1");
    assertThat(desk.refunds.of(topUp.id()).getFirst().status()).isEqualTo(Refund.Status.FAILED);
  }

  @Test
  void given_a_push_that_is_faster_than_the_answer_when_refunding_then_the_push_counts() {
    var topUp = desk.credited();
    desk.gateway.refundStatus = new Refunding.Done("rfnd_7");
    desk.gateway.refund = new Refunding.Refused("too late");
    desk.gateway.meanwhile = () -> desk.push("e1", new Event.RefundMoved("pay_1"));

    var refund = desk.refunds.refund(topUp.id(), rs("200"), "asked", "usr_1");

    assertThat(refund.status()).isEqualTo(Refund.Status.DONE);
    assertThat(refund.gatewayRefundId()).isEqualTo("rfnd_7");
    assertThat(desk.refunds.of(topUp.id())).containsExactly(refund);
    assertThat(desk.balance()).isEqualTo(rs("300"));
  }

  @Test
  void given_too_little_money_when_refunding_then_refused_even_with_a_credit_limit() {
    var topUp = desk.credited();
    desk.books.put(ACME, new Wallet(rs("199"), Money.ZERO, Money.ZERO, rs("1000")));
    assertThatThrownBy(() -> desk.refunds.refund(topUp.id(), rs("200"), "asked", "usr_1"))
        .isInstanceOfSatisfying(
            InsufficientBalance.class,
            e -> assertThat(e.values()).containsEntry("available_paise", 19_900L));

    var other = new PayDesk();
    var second = other.credited();
    other.books.put(ACME, new Wallet(rs("-50"), Money.ZERO, Money.ZERO, rs("1000")));
    assertThatThrownBy(() -> other.refunds.refund(second.id(), rs("1"), "asked", "usr_1"))
        .isInstanceOfSatisfying(
            InsufficientBalance.class,
            e -> assertThat(e.values()).containsEntry("available_paise", 0L));
  }

  @Test
  void given_a_top_up_when_it_is_not_credited_or_too_small_then_no_refund() {
    var waiting = desk.pending();
    assertThatThrownBy(() -> desk.refunds.refund(waiting.id(), rs("1"), "asked", "usr_1"))
        .isInstanceOf(NotRefundable.class);
    desk.cashier.take(waiting, paid("pay_1", "500"));
    assertThatThrownBy(() -> desk.refunds.refund(waiting.id(), rs("501"), "asked", "usr_1"))
        .isInstanceOf(RefundTooLarge.class);
    assertThatThrownBy(
            () -> desk.refunds.refund(new TopUpId(new UUID(9, 9)), rs("1"), "asked", "usr_1"))
        .isInstanceOf(NotFound.class);
    assertThat(desk.balance()).isEqualTo(rs("500"));
  }

  @Test
  void given_a_gateway_that_is_off_when_refunding_then_it_waits() {
    var topUp = desk.credited();
    desk.gateway.ready = false;

    assertThat(desk.refunds.refund(topUp.id(), rs("200"), "asked", "usr_1").status())
        .isEqualTo(Refund.Status.PENDING);
    desk.clock.pass(Duration.ofMinutes(2));
    assertThat(desk.refunds.settle()).isEqualTo(1);
    assertThat(desk.gateway.calls).doesNotContain("refundStatus");
  }

  private void disputed(String amount, Outcome outcome) {
    desk.push(null, new Disputed("pay_1", "disp_1", rs(amount), outcome));
  }

  @Test
  void given_a_dispute_when_heard_of_then_taken_once_and_given_back_when_won() {
    var topUp = desk.credited();
    desk.books.put(ACME, rs("100"));

    disputed("500", Outcome.OPEN);
    disputed("500", Outcome.OPEN);
    assertThat(desk.balance()).isEqualTo(Money.ZERO);
    assertThat(desk.books.locked(ACME).receivable()).isEqualTo(rs("400"));
    assertThat(desk.status(topUp)).isEqualTo(TopUpStatus.CHARGEBACK);
    assertThat(desk.payments.tasks)
        .containsExactly(
            "PAYMENT_MISMATCH " + topUp.id().text() + ": dispute disp_1 over Rs 500.00");
    assertThat(desk.payments.disputes.get("disp_1").split())
        .isEqualTo(new Split(rs("100"), rs("400")));

    disputed("500", Outcome.WON);
    disputed("500", Outcome.WON);
    assertThat(desk.balance()).isEqualTo(rs("100"));
    assertThat(desk.books.locked(ACME).receivable()).isEqualTo(Money.ZERO);
    assertThat(desk.status(topUp)).isEqualTo(TopUpStatus.CAPTURED);
    assertThat(desk.payments.disputes.get("disp_1").outcome()).isEqualTo(Outcome.WON);
    assertThat(desk.books.keys())
        .endsWith("CHARGEBACK:disp_1", "REV:CHARGEBACK:disp_1", "RECOVER:REV:CHARGEBACK:disp_1");

    // A late "lost" never turns a won dispute.
    disputed("500", Outcome.LOST);
    assertThat(desk.payments.disputes.get("disp_1").outcome()).isEqualTo(Outcome.WON);
  }

  @ParameterizedTest
  @CsvSource({"0, 100, 0", "150, 250, 0", "400, 500, 0", "450, 550, 0"})
  void given_a_dispute_when_won_after_dues_were_paid_then_all_of_it_is_the_sellers_again(
      String paidMeanwhile, String balance, String owed) {
    var topUp = desk.credited();
    desk.books.put(ACME, rs("100"));
    disputed("500", Outcome.OPEN);
    if (!"0".equals(paidMeanwhile)) paidIn(rs(paidMeanwhile));

    disputed("500", Outcome.WON);
    disputed("500", Outcome.WON);

    assertThat(desk.balance()).isEqualTo(rs(balance));
    assertThat(desk.books.locked(ACME).receivable()).isEqualTo(rs(owed));
    assertThat(desk.status(topUp)).isEqualTo(TopUpStatus.CAPTURED);
  }

  private void paidIn(Money amount) {
    var session = desk.till.open(ACME);
    session.add(new PaymentPostings(ACME, desk.clock.today()).bankTransfer("UTR9", amount));
    session.close();
  }

  @Test
  void given_a_dispute_when_lost_then_only_its_outcome_changes() {
    desk.credited();
    disputed("500", Outcome.OPEN);
    disputed("500", Outcome.LOST);

    assertThat(desk.payments.disputes.get("disp_1").outcome()).isEqualTo(Outcome.LOST);
    assertThat(desk.balance()).isEqualTo(Money.ZERO);
    assertThat(desk.books.keys()).hasSize(2);
    // A dispute that is told as lost first is taken too.
    var other = new PayDesk();
    other.credited();
    other.push(null, new Disputed("pay_1", "disp_2", rs("40"), Outcome.LOST));
    assertThat(other.balance()).isEqualTo(rs("460"));
    assertThat(other.payments.disputes.get("disp_2").outcome()).isEqualTo(Outcome.LOST);
  }

  @Test
  void given_a_dispute_won_before_we_heard_of_it_when_told_late_then_nothing_is_taken() {
    var topUp = desk.credited();
    disputed("500", Outcome.WON);
    disputed("500", Outcome.OPEN);

    assertThat(desk.balance()).isEqualTo(rs("500"));
    assertThat(desk.status(topUp)).isEqualTo(TopUpStatus.CAPTURED);
    assertThat(desk.payments.disputes.get("disp_1").split())
        .isEqualTo(new Split(Money.ZERO, Money.ZERO));
  }

  @Test
  void given_a_dispute_over_more_than_was_paid_or_of_nobody_when_heard_then_a_person_looks() {
    var topUp = desk.credited();
    disputed("500.01", Outcome.OPEN);
    desk.push(null, new Disputed("pay_77", "disp_3", rs("5"), Outcome.OPEN));

    assertThat(desk.balance()).isEqualTo(rs("500"));
    assertThat(desk.status(topUp)).isEqualTo(TopUpStatus.CAPTURED);
    assertThat(desk.payments.tasks)
        .singleElement()
        .asString()
        .endsWith("dispute disp_1 over Rs 500.01 is more than was paid");
    assertThat(desk.payments.disputes).isEmpty();
  }

  private static final Rule RULE = new Rule(true, "razorpay", rs("500"), rs("100"));

  private PayDesk withMandate() {
    var desk = new PayDesk();
    desk.payments.keepMandate(ACME, "razorpay", new Mandate("tok_1", "c"), desk.clock.now());
    desk.auto.set(ACME, RULE);
    return desk;
  }

  @Test
  void given_no_mandate_when_switched_on_then_refused_and_off_is_always_allowed() {
    assertThatThrownBy(() -> desk.auto.set(ACME, RULE))
        .isInstanceOfSatisfying(
            AutoRecharge.NoMandate.class,
            e -> assertThat(e.values()).isEqualTo(Map.of("gateway", "razorpay")));
    var off = new Rule(false, "razorpay", rs("500"), rs("100"));
    assertThat(desk.auto.set(ACME, off)).isEqualTo(off);
    assertThat(desk.auto.find(ACME)).contains(off);
    assertThat(desk.auto.find(new CompanyId(new UUID(0, 8)))).isEmpty();
    assertThat(desk.auto.charge()).isZero();
  }

  @Test
  void given_a_mandate_when_the_wallet_is_low_then_charged_credited_and_free_for_the_next() {
    var desk = withMandate();
    desk.gateway.payments.add(paid("pay_1", "500"));

    assertThat(desk.auto.charge()).isEqualTo(1);

    assertThat(desk.gateway.calls).contains("charge Rs 500.00 by tok_1", "poll order_9");
    assertThat(desk.balance()).isEqualTo(rs("500"));
    assertThat(desk.payments.leases).containsEntry(ACME, desk.clock.now());
    assertThat(desk.payments.ofGatewayOrder("razorpay", "order_9")).isPresent();
  }

  @Test
  void given_a_charge_without_an_end_when_made_then_no_second_one_for_four_hours() {
    var desk = withMandate();

    assertThat(desk.auto.charge()).isEqualTo(1);
    var topUp = desk.payments.ofGatewayOrder("razorpay", "order_9").orElseThrow();
    assertThat(topUp.status()).isEqualTo(TopUpStatus.PENDING);
    assertThat(desk.payments.looks)
        .containsEntry(topUp.id(), desk.clock.now().plus(Duration.ofMinutes(1)));
    assertThat(desk.payments.leases)
        .containsEntry(ACME, desk.clock.now().plus(Duration.ofHours(4)));
    assertThat(desk.auto.charge()).isZero();
    desk.clock.pass(Duration.ofHours(4));
    assertThat(desk.auto.charge()).isEqualTo(1);
  }

  @Test
  void given_a_refused_or_doubtful_charge_when_made_then_the_top_up_says_so() {
    var desk = withMandate();
    desk.gateway.charge = new Charge.Refused("no funds");
    desk.auto.charge();
    assertThat(desk.payments.page(ACME, null, 9).getFirst().status()).isEqualTo(TopUpStatus.FAILED);

    var doubt = withMandate();
    doubt.gateway.charge = new Charge.InDoubt("order_8");
    doubt.auto.charge();
    assertThat(doubt.payments.page(ACME, null, 9).getFirst().gatewayOrderId()).isEqualTo("order_8");

    var silent = withMandate();
    silent.gateway.charge = new Charge.InDoubt(null);
    silent.auto.charge();
    var left = silent.payments.page(ACME, null, 9).getFirst();
    assertThat(left.status()).isEqualTo(TopUpStatus.CREATED);
    assertThat(Optional.ofNullable(left.gatewayOrderId())).isEmpty();
  }

  static Stream<Charge> slowAnswers() {
    return Stream.of(
        new Charge.Taken("order_9"),
        new Charge.InDoubt("order_9"),
        new Charge.InDoubt(null),
        new Charge.Refused("timeout"));
  }

  @ParameterizedTest
  @MethodSource("slowAnswers")
  void given_a_slow_charge_when_a_look_credited_meanwhile_then_it_stays_credited(Charge slow) {
    var desk = withMandate();
    desk.gateway.charge = slow;
    desk.payMeanwhile("order_9");

    assertThat(desk.auto.charge()).isEqualTo(1);

    var topUp = desk.payments.page(ACME, null, 9).getFirst();
    assertThat(topUp.status()).isEqualTo(TopUpStatus.CAPTURED);
    assertThat(topUp.paymentId()).isEqualTo("pay_1");
    assertThat(topUp.gatewayOrderId()).isEqualTo("order_9");
    assertThat(desk.balance()).isEqualTo(rs("500"));
    assertThat(desk.payments.looks).isEmpty();
  }

  @Test
  void given_a_gateway_that_is_off_when_the_wallet_is_low_then_nobody_is_charged() {
    var desk = withMandate();
    desk.gateway.ready = false;

    assertThat(desk.auto.charge()).isEqualTo(1);
    assertThat(desk.payments.page(ACME, null, 9)).isEmpty();
  }
}
