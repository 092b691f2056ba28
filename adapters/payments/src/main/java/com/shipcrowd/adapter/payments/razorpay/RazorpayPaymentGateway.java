package com.shipcrowd.adapter.payments.razorpay;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Razorpay's orders, payments, refunds and pushes.
@Singleton
final class RazorpayPaymentGateway implements PaymentGateway {
  static final String NAME = "razorpay";

  private static final Patience QUICK = Patience.of(Duration.ofSeconds(8));
  // Late authorisation: they keep asking banks for five days. Source: razorpay.md section 2.2.
  private static final Duration LATE = Duration.ofDays(5);

  private final RazorpayPaymentSettings settings;
  private final HttpCaller caller;
  private final Clock clock;

  RazorpayPaymentGateway(RazorpayPaymentSettings settings, HttpCaller caller, Clock clock) {
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

  // Orders have no idempotency key over there, so the receipt is looked for before and after.
  @Override
  public Order order(TopUp topUp) {
    var before = lookUp(topUp);
    if (before.isPresent()) return made(before.get(), topUp);
    var reply =
        caller.send(
            post(
                "order",
                "/v1/orders",
                RazorpayPaymentWire.write(RazorpayPaymentWire.order(topUp))));
    return switch (reply) {
      case HttpReply.Answered answered when answered.isOk() -> {
        var id = RazorpayPaymentWire.read(answered.body()).path("id").asText("");
        yield id.isEmpty() ? doubt(topUp, "an order without a number") : made(id, topUp);
      }
      case HttpReply.Answered answered when isRefusal(answered) ->
          new Order.Refused(RazorpayPaymentWire.trouble(RazorpayPaymentWire.read(answered.body())));
      case HttpReply.Answered answered -> doubt(topUp, "status " + answered.status());
      case HttpReply.NotSent(var why, _) -> new Order.Refused(why);
      case HttpReply.InDoubt(var why) -> doubt(topUp, why);
    };
  }

  private Order doubt(TopUp topUp, String why) {
    return lookUp(topUp).map(id -> made(id, topUp)).orElse(new Order.InDoubt(why));
  }

  private Order made(String order, TopUp topUp) {
    return new Order.Made(
        order, Map.of("key_id", settings.keyId(), "amount", Long.toString(topUp.amount().paise())));
  }

  private Optional<String> lookUp(TopUp topUp) {
    var reply =
        caller.send(
            keyed(
                HttpCall.get(
                    NAME,
                    "orders",
                    url("/v1/orders"),
                    Map.of("receipt", topUp.id().text()),
                    QUICK.repeating(2))));
    return tree(reply).flatMap(tree -> RazorpayPaymentWire.orderOf(tree, topUp));
  }

  @Override
  public boolean isSigned(TopUp topUp, Map<String, String> fields) {
    var order = topUp.gatewayOrderId();
    var payment = fields.getOrDefault("razorpay_payment_id", "");
    if (order == null || payment.isEmpty() || !isReady()) return false;
    return RazorpaySignature.isRight(
        fields.getOrDefault("razorpay_signature", ""),
        RazorpaySignature.ofCheckout(settings.keySecret(), order, payment));
  }

  @Override
  public boolean isGenuine(Map<String, String> headers, byte[] body) {
    if (!isReady()) return false;
    var given = headers.getOrDefault(RazorpaySignature.HEADER, "");
    boolean right = false;
    for (var secret : settings.webhookSecrets(clock.now()))
      right |= RazorpaySignature.isRight(given, RazorpaySignature.of(secret, body));
    return right;
  }

  @Override
  public Optional<String> eventId(Map<String, String> headers, byte[] body) {
    return Optional.ofNullable(headers.get("x-razorpay-event-id")).filter(id -> !id.isBlank());
  }

  @Override
  public Event read(Map<String, String> headers, byte[] body) {
    return RazorpayPaymentWire.event(RazorpayPaymentWire.read(body));
  }

  @Override
  public Poll poll(TopUp topUp) {
    var order = Objects.requireNonNullElse(topUp.gatewayOrderId(), "");
    var found = tree(caller.send(get("payments", "/v1/orders/" + order + "/payments")));
    if (found.isEmpty()) return new Poll.InDoubt("no list of payments");
    var payments = new ArrayList<Payment>();
    for (var payment : RazorpayPaymentWire.payments(found.get()))
      payments.add(taken(topUp, payment));
    return new Poll.Found(payments);
  }

  // Only where the account's own setting overrules ours is there something left to take.
  private Payment taken(TopUp topUp, Payment payment) {
    boolean ours = payment.amount().equals(topUp.amount()) && payment.currency().equals("INR");
    if (payment.state() != Payment.State.AUTHORIZED || !ours) return payment;
    var body = Map.of("amount", payment.amount().paise(), "currency", "INR");
    var reply =
        caller.send(
            post(
                "capture",
                "/v1/payments/" + payment.id() + "/capture",
                RazorpayPaymentWire.write(body)));
    var captured = tree(reply).map(RazorpayPaymentWire::payment).orElse(null);
    return captured == null ? payment : captured;
  }

  @Override
  public Duration lookAgain(int looks, Duration age) {
    if (age.compareTo(LATE) > 0) return Duration.ZERO;
    return looks < 8 ? Duration.ofMinutes(15) : Duration.ofHours(1);
  }

  @Override
  public Refunding refund(TopUp topUp, Refund refund) {
    var path = "/v1/payments/" + topUp.paymentId() + "/refund";
    var reply =
        caller.send(
            post("refund", path, RazorpayPaymentWire.write(RazorpayPaymentWire.refund(refund)))
                .with("X-Refund-Idempotency", refund.id().text()));
    return switch (reply) {
      case HttpReply.Answered answered when answered.isOk() ->
          RazorpayPaymentWire.refunding(RazorpayPaymentWire.read(answered.body()));
      // 409: our own first call is still under way over there.
      case HttpReply.Answered answered when isRefusal(answered) && answered.status() != 409 ->
          new Refunding.Refused(
              RazorpayPaymentWire.trouble(RazorpayPaymentWire.read(answered.body())));
      case HttpReply.Answered answered -> new Refunding.InDoubt("status " + answered.status());
      case HttpReply.NotSent(var why, _) -> new Refunding.InDoubt(why);
      case HttpReply.InDoubt(var why) -> new Refunding.InDoubt(why);
    };
  }

  @Override
  public Refunding refundStatus(TopUp topUp, Refund refund) {
    var path = "/v1/payments/" + topUp.paymentId() + "/refunds";
    var all = tree(caller.send(get("refunds", path)));
    if (all.isEmpty()) return new Refunding.InDoubt("no list of refunds");
    return RazorpayPaymentWire.refundOf(all.get(), refund)
        .map(RazorpayPaymentWire::refunding)
        .orElseGet(() -> refund(topUp, refund));
  }

  @Override
  public Charge charge(TopUp topUp, Mandate mandate) {
    return switch (order(topUp)) {
      case Order.Refused(var words) -> new Charge.Refused(words);
      case Order.InDoubt _ -> new Charge.InDoubt(null);
      case Order.Made(var order, _) -> charged(topUp, order, mandate);
    };
  }

  private Charge charged(TopUp topUp, String order, Mandate mandate) {
    var body = RazorpayPaymentWire.write(RazorpayPaymentWire.recurring(topUp, order, mandate));
    return switch (caller.send(post("recurring", "/v1/payments/create/recurring", body))) {
      case HttpReply.Answered answered when answered.isOk() -> new Charge.Taken(order);
      case HttpReply.Answered answered when isRefusal(answered) ->
          new Charge.Refused(
              RazorpayPaymentWire.trouble(RazorpayPaymentWire.read(answered.body())));
      default -> new Charge.InDoubt(order);
    };
  }

  // 401 and 403 are refusals too: with a wrong key nothing happened.
  private static boolean isRefusal(HttpReply.Answered answered) {
    return answered.status() >= 400 && answered.status() < 500 && answered.status() != 429;
  }

  private static Optional<JsonNode> tree(HttpReply reply) {
    return reply instanceof HttpReply.Answered answered && answered.isOk()
        ? Optional.of(RazorpayPaymentWire.read(answered.body())).filter(JsonNode::isObject)
        : Optional.empty();
  }

  private HttpCall get(String operation, String path) {
    return keyed(HttpCall.get(NAME, operation, url(path), Map.of(), QUICK.repeating(2)));
  }

  private HttpCall post(String operation, String path, byte[] body) {
    return keyed(HttpCall.post(NAME, operation, url(path), "application/json", body, QUICK));
  }

  private HttpCall keyed(HttpCall call) {
    var key = settings.keyId() + ":" + settings.keySecret();
    return call.with(
        "Authorization",
        "Basic " + Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8)));
  }

  private URI url(String path) {
    return URI.create(settings.baseUrl() + path);
  }
}
