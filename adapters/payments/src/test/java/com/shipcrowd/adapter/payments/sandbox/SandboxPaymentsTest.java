package com.shipcrowd.adapter.payments.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.fakes.ManualClock;
import com.shipcrowd.application.payment.needs.PaymentGateway;
import com.shipcrowd.application.payment.needs.PaymentGateway.Event;
import com.shipcrowd.application.payment.needs.PaymentGateway.Order;
import com.shipcrowd.application.payment.needs.SandboxPayments;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.TopUp;
import com.shipcrowd.domain.payment.TopUpId;
import com.shipcrowd.domain.payment.TopUpStatus;
import io.micronaut.context.ApplicationContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxPaymentsTest {
  private final ManualClock clock = new ManualClock(Instant.parse("2026-11-20T10:00:00Z"));
  private final SandboxPaymentSettings settings =
      new SandboxPaymentSettings("shared with nobody", "http://here");
  private final PaymentGateway gateway =
      new SandboxPaymentGateway(settings, new SandboxPaymentBook(), clock);
  private final SandboxPayments payer = new SandboxPayer(settings, new SandboxPaymentBook(), clock);
  private final TopUp topUp = topUp(1).pending(orderOf(topUp(1)));

  private static TopUp topUp(int number) {
    return new TopUp(
        new TopUpId(new UUID(5, number)),
        new CompanyId(new UUID(1, 1)),
        "sandbox",
        new Money(50_000),
        TopUpStatus.CREATED,
        null,
        null,
        Instant.parse("2026-11-20T09:59:00Z"));
  }

  private static String orderOf(TopUp topUp) {
    return SandboxPaymentGateway.orderOf(topUp);
  }

  private boolean isGenuine(SandboxPayments.Push push) {
    return gateway.isGenuine(push.headers(), push.body());
  }

  @Test
  void asking_twice_for_one_top_up_makes_one_order() {
    var first = gateway.order(topUp(1));

    assertThat(gateway.order(topUp(1))).isEqualTo(first);
    assertThat(gateway.order(topUp(2))).isNotEqualTo(first);
    assertThat(first)
        .isInstanceOfSatisfying(
            Order.Made.class, made -> assertThat(made.gatewayOrderId()).isEqualTo(orderOf(topUp)));
  }

  @Test
  void a_capture_says_what_was_paid_and_is_the_same_payment_when_repeated() {
    var push = payer.capture(topUp);
    clock.pass(Duration.ofMinutes(2));

    assertThat(isGenuine(push)).isTrue();
    assertThat(gateway.read(Map.of(), push.body()))
        .isInstanceOfSatisfying(
            Event.Paid.class,
            event -> {
              assertThat(event.gatewayOrderId()).isEqualTo(topUp.gatewayOrderId());
              assertThat(event.payment().amount()).isEqualTo(topUp.amount());
              assertThat(event.payment().currency()).isEqualTo("INR");
            });
    assertThat(gateway.read(Map.of(), payer.capture(topUp).body()))
        .isEqualTo(gateway.read(Map.of(), push.body()));
  }

  @Test
  void a_wrong_amount_is_genuine_and_left_to_whoever_credits() {
    var push = payer.capture(topUp, new Money(1), "USD");

    assertThat(isGenuine(push)).isTrue();
    assertThat(gateway.read(Map.of(), push.body()))
        .isInstanceOfSatisfying(
            Event.Paid.class,
            event -> {
              assertThat(event.payment().amount()).isEqualTo(new Money(1));
              assertThat(event.payment().currency()).isEqualTo("USD");
            });
  }

  @Test
  void a_failure_names_its_order() {
    var push = payer.fail(topUp);

    assertThat(isGenuine(push)).isTrue();
    assertThat(gateway.read(Map.of(), push.body()))
        .isEqualTo(new Event.Failed(orderOf(topUp), "The payer gave up"));
  }

  @Test
  void every_changed_byte_is_seen() {
    var push = payer.capture(topUp);
    for (int i = 0; i < push.body().length; i++) {
      var changed = push.body().clone();
      changed[i] ^= 1;

      assertThat(gateway.isGenuine(push.headers(), changed)).isFalse();
    }
  }

  @Test
  void a_push_is_good_for_five_minutes_only_before_and_after() {
    var push = payer.capture(topUp);
    clock.pass(Duration.ofMinutes(5));
    assertThat(isGenuine(push)).isTrue();
    clock.pass(Duration.ofSeconds(1));
    assertThat(isGenuine(push)).isFalse();
    clock.pass(Duration.ofSeconds(-602));
    assertThat(isGenuine(push)).isFalse();
  }

  @Test
  void a_new_time_under_an_old_signature_is_forged() {
    var push = payer.capture(topUp);
    var old = push.headers().get(SandboxSignature.HEADER);
    clock.pass(Duration.ofMinutes(10));
    var renewed = "t=" + clock.now().getEpochSecond() + old.substring(old.indexOf(','));

    assertThat(gateway.isGenuine(Map.of(SandboxSignature.HEADER, renewed), push.body())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "t=1", "v1=00", "t=x,v1=00", "t=99999999999999999999,v1=00"})
  void no_signature_is_no_signature(String header) {
    assertThat(
            gateway.isGenuine(Map.of(SandboxSignature.HEADER, header), payer.capture(topUp).body()))
        .isFalse();
    assertThat(gateway.isGenuine(Map.of(), payer.capture(topUp).body())).isFalse();
  }

  @Test
  void another_secret_or_none_believes_nothing() {
    var push = payer.capture(topUp);
    for (var secret : List.of("other", "", " ")) {
      var other =
          new SandboxPaymentGateway(
              new SandboxPaymentSettings(secret, "http://here"), new SandboxPaymentBook(), clock);
      assertThat(other.isGenuine(push.headers(), push.body())).isFalse();
    }
    var poor =
        new SandboxPayer(
            new SandboxPaymentSettings("", "http://here"), new SandboxPaymentBook(), clock);
    assertThatThrownBy(() -> poor.capture(topUp)).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"event\":\"payment.captured\"}",
        "{\"event\":\"payment.captured\",\"order_id\":\"o\",\"payment_id\":\"p\",\"currency\":\"INR\"}",
        "{\"event\":\"payment.captured\",\"order_id\":\"o\",\"payment_id\":\"p\",\"currency\":\"INR\",\"amount_paise\":1.5}",
        "{\"event\":\"refund.processed\",\"order_id\":\"o\"}"
      })
  void what_is_incomplete_or_new_moves_nothing(String body) {
    assertThat(gateway.read(Map.of(), body.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Event.Other.class);
  }

  @Test
  void the_gateway_and_its_payer_are_found_by_their_ports() {
    try (var context =
        ApplicationContext.builder()
            .properties(Map.of("shipcrowd.payments.sandbox-secret", "a secret"))
            .build()) {
      context.registerSingleton(Clock.class, clock);
      context.registerSingleton(Ids.class, new com.shipcrowd.application.fakes.CountingIds());
      context.start();
      var push = context.getBean(SandboxPayments.class).capture(topUp);

      assertThat(context.getBeansOfType(PaymentGateway.class))
          .filteredOn(one -> one.isReady() && one.isGenuine(push.headers(), push.body()))
          .extracting(PaymentGateway::name)
          .containsExactly("sandbox");
    }
  }
}
