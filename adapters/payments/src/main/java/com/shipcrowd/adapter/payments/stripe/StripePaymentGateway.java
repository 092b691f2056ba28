package com.shipcrowd.adapter.payments.stripe;

import com.shipcrowd.adapter.calls.HttpCall;
import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.adapter.calls.Patience;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.payment.needs.PaymentGateway;
import com.shipcrowd.domain.payment.Refund;
import com.shipcrowd.domain.payment.TopUp;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Stripe's intents, refunds and events.
@Singleton
final class StripePaymentGateway implements PaymentGateway {
  static final String NAME = "stripe";
  static final String VERSION = "2026-09-30.endive";

  private static final Patience QUICK = Patience.of(Duration.ofSeconds(8));

  private final StripePaymentSettings settings;
  private final HttpCaller caller;
  private final Clock clock;

  StripePaymentGateway(StripePaymentSettings settings, HttpCaller caller, Clock clock) {
    this.settings = settings;
    this.caller = caller;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isReady() {
    return settings.isComplete();
  }

  @Override
  public Order order(TopUp topUp) {
    var reply =
        post("order", "/v1/payment_intents", StripePaymentWire.intent(topUp), topUp.id().text());
    return switch (reply) {
      case HttpReply.Answered answered when answered.isOk() -> {
        var intent = StripePaymentWire.read(answered.body());
        var id = intent.path("id").asText("");
        yield id.isEmpty()
            ? new Order.InDoubt("an intent without a number")
            : new Order.Made(
                id,
                Map.of(
                    "client_secret",
                    intent.path("client_secret").asText(""),
                    "key_id",
                    settings.publishableKey()));
      }
      case HttpReply.Answered answered when isRefusal(answered) ->
          new Order.Refused(StripePaymentWire.trouble(StripePaymentWire.read(answered.body())));
      case HttpReply.Answered answered -> new Order.InDoubt("status " + answered.status());
      case HttpReply.NotSent(var why, _) -> new Order.Refused(why);
      case HttpReply.InDoubt(var why) -> new Order.InDoubt(why);
    };
  }

  // Nothing is signed on the way through the browser, so only the number can be compared.
  @Override
  public boolean isSigned(TopUp topUp, Map<String, String> fields) {
    return topUp.gatewayOrderId() != null
        && topUp.gatewayOrderId().equals(fields.get("payment_intent"));
  }

  @Override
  public boolean isGenuine(Map<String, String> headers, byte[] body) {
    return isReady()
        && StripeSignature.isRight(
            settings.webhookSecret(),
            headers.getOrDefault(StripeSignature.HEADER, ""),
            body,
            clock.now());
  }

  @Override
  public Optional<String> eventId(Map<String, String> headers, byte[] body) {
    return Optional.of(StripePaymentWire.read(body).path("id").asText(""))
        .filter(id -> !id.isBlank());
  }

  @Override
  public Event read(Map<String, String> headers, byte[] body) {
    return StripePaymentWire.event(StripePaymentWire.read(body));
  }

  @Override
  public Poll poll(TopUp topUp) {
    var intent = Objects.requireNonNullElse(topUp.gatewayOrderId(), "");
    var reply =
        get(
            "status",
            "/v1/payment_intents/" + intent,
            Map.of("expand[]", "latest_charge.balance_transaction"));
    if (!(reply instanceof HttpReply.Answered answered) || !answered.isOk())
      return new Poll.InDoubt("no usable answer");
    var payment = StripePaymentWire.payment(StripePaymentWire.read(answered.body()));
    return payment == null
        ? new Poll.InDoubt("an answer without an intent")
        : new Poll.Found(List.of(payment));
  }

  @Override
  public Duration lookAgain(int looks, Duration age) {
    if (age.compareTo(Duration.ofHours(24)) > 0) return Duration.ZERO;
    return looks < 4 ? Duration.ofMinutes(15) : Duration.ofHours(1);
  }

  @Override
  public Refunding refund(TopUp topUp, Refund refund) {
    var reply =
        post("refund", "/v1/refunds", StripePaymentWire.refund(topUp, refund), refund.id().text());
    return switch (reply) {
      case HttpReply.Answered answered when answered.isOk() ->
          StripePaymentWire.refunding(StripePaymentWire.read(answered.body()));
      case HttpReply.Answered answered when isRefusal(answered) ->
          new Refunding.Refused(StripePaymentWire.trouble(StripePaymentWire.read(answered.body())));
      case HttpReply.Answered answered -> new Refunding.InDoubt("status " + answered.status());
      case HttpReply.NotSent(var why, _) -> new Refunding.InDoubt(why);
      case HttpReply.InDoubt(var why) -> new Refunding.InDoubt(why);
    };
  }

  @Override
  public Refunding refundStatus(TopUp topUp, Refund refund) {
    var query = Map.of("payment_intent", String.valueOf(topUp.paymentId()), "limit", "100");
    var reply = get("refunds", "/v1/refunds", query);
    if (!(reply instanceof HttpReply.Answered answered) || !answered.isOk())
      return new Refunding.InDoubt("no list of refunds");
    return StripePaymentWire.refundOf(StripePaymentWire.read(answered.body()), refund)
        .map(StripePaymentWire::refunding)
        .orElseGet(() -> refund(topUp, refund));
  }

  // Cards abroad recur by rules of the payer's bank; no seller asked for it yet.
  @Override
  public Charge charge(TopUp topUp, Mandate mandate) {
    return new Charge.Refused("Stripe has no mandates here");
  }

  // 409: the same key is under way over there.
  private static boolean isRefusal(HttpReply.Answered answered) {
    int status = answered.status();
    return status >= 400 && status < 500 && status != 409 && status != 429;
  }

  private HttpReply get(String operation, String path, Map<String, String> query) {
    return caller.send(keyed(HttpCall.get(NAME, operation, url(path), query, QUICK.repeating(2))));
  }

  // Repeating is safe: the key makes it one.
  private HttpReply post(String operation, String path, Map<String, String> form, String key) {
    var call =
        HttpCall.post(
            NAME,
            operation,
            url(path),
            "application/x-www-form-urlencoded",
            StripePaymentWire.form(form),
            QUICK.repeating(2));
    return caller.send(keyed(call).with("Idempotency-Key", key));
  }

  private HttpCall keyed(HttpCall call) {
    return call.with("Authorization", "Bearer " + settings.secretKey())
        .with("Stripe-Version", VERSION);
  }

  private URI url(String path) {
    return URI.create(settings.baseUrl() + path);
  }
}
