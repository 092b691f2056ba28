package com.shipcrowd.adapter.payments.paypal;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.adapter.calls.HttpCall;
import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.adapter.calls.Patience;
import com.shipcrowd.adapter.calls.Tokens;
import com.shipcrowd.adapter.calls.Tokens.Login;
import com.shipcrowd.application.payment.needs.PaymentGateway;
import com.shipcrowd.domain.payment.Refund;
import com.shipcrowd.domain.payment.TopUp;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// PayPal's orders, captures, refunds and events.
@Singleton
final class PaypalPaymentGateway implements PaymentGateway {
  static final String NAME = "paypal";

  private static final Patience QUICK = Patience.of(Duration.ofSeconds(8));

  private final PaypalPaymentSettings settings;
  private final HttpCaller caller;
  private final Tokens tokens;

  PaypalPaymentGateway(PaypalPaymentSettings settings, HttpCaller caller, Tokens tokens) {
    this.settings = settings;
    this.caller = caller;
    this.tokens = tokens;
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
    var body = PaypalPaymentWire.write(PaypalPaymentWire.order(topUp, settings.publicUrl()));
    var reply = post("order", "/v2/checkout/orders", body, topUp.id().text());
    return switch (reply) {
      case HttpReply.Answered answered when answered.isOk() -> {
        var order = PaypalPaymentWire.read(answered.body());
        var id = order.path("id").asText("");
        yield id.isEmpty()
            ? new Order.InDoubt("an order without a number")
            : new Order.Made(id, Map.of("checkout_url", PaypalPaymentWire.approval(order)));
      }
      case HttpReply.Answered answered when isRefusal(answered) ->
          new Order.Refused(PaypalPaymentWire.trouble(PaypalPaymentWire.read(answered.body())));
      case HttpReply.Answered answered -> new Order.InDoubt("status " + answered.status());
      case HttpReply.NotSent(var why, _) -> new Order.Refused(why);
      case HttpReply.InDoubt(var why) -> new Order.InDoubt(why);
    };
  }

  // Nothing is signed on the way through the browser, so only the number can be compared.
  @Override
  public boolean isSigned(TopUp topUp, Map<String, String> fields) {
    return topUp.gatewayOrderId() != null && topUp.gatewayOrderId().equals(fields.get("token"));
  }

  @Override
  public boolean isGenuine(Map<String, String> headers, byte[] body) {
    if (!isReady() || !PaypalSignature.isComplete(headers)) return false;
    // Spliced text must be one JSON object, or it could close ours and say something else.
    if (!PaypalPaymentWire.read(body).isObject()) return false;
    var question = PaypalSignature.question(settings.webhookId(), headers, body);
    var reply =
        authorized(
            token ->
                token.apply(
                    HttpCall.post(
                        NAME,
                        "verify",
                        url("/v1/notifications/verify-webhook-signature"),
                        "application/json",
                        question,
                        QUICK.repeating(2))));
    return tree(reply)
        .map(answer -> answer.path("verification_status").asText("").equals("SUCCESS"))
        .orElse(false);
  }

  @Override
  public Optional<String> eventId(Map<String, String> headers, byte[] body) {
    return Optional.of(PaypalPaymentWire.read(body).path("id").asText(""))
        .filter(id -> !id.isBlank());
  }

  @Override
  public Event read(Map<String, String> headers, byte[] body) {
    return PaypalPaymentWire.event(PaypalPaymentWire.read(body));
  }

  @Override
  public Poll poll(TopUp topUp) {
    var path = "/v2/checkout/orders/" + Objects.requireNonNullElse(topUp.gatewayOrderId(), "");
    var order = tree(get("status", path));
    if (order.isEmpty()) return new Poll.InDoubt("no usable answer");
    if (order.get().path("status").asText("").equals("APPROVED")) {
      // Whatever it answers, the order itself says what was captured.
      var _ = post("capture", path + "/capture", "{}", "cap-" + topUp.id().text());
      order = tree(get("status", path));
      if (order.isEmpty()) return new Poll.InDoubt("no usable answer after a capture");
    }
    return new Poll.Found(PaypalPaymentWire.payments(order.get()));
  }

  @Override
  public Duration lookAgain(int looks, Duration age) {
    if (age.compareTo(Duration.ofHours(24)) > 0) return Duration.ZERO;
    return looks < 4 ? Duration.ofMinutes(15) : Duration.ofHours(1);
  }

  @Override
  public Refunding refund(TopUp topUp, Refund refund) {
    var body = PaypalPaymentWire.write(PaypalPaymentWire.refund(refund));
    var path = "/v2/payments/captures/" + topUp.paymentId() + "/refund";
    return switch (post("refund", path, body, refund.id().text())) {
      case HttpReply.Answered answered when answered.isOk() ->
          PaypalPaymentWire.refunding(PaypalPaymentWire.read(answered.body()));
      case HttpReply.Answered answered when isRefusal(answered) ->
          new Refunding.Refused(PaypalPaymentWire.trouble(PaypalPaymentWire.read(answered.body())));
      case HttpReply.Answered answered -> new Refunding.InDoubt("status " + answered.status());
      case HttpReply.NotSent(var why, _) -> new Refunding.InDoubt(why);
      case HttpReply.InDoubt(var why) -> new Refunding.InDoubt(why);
    };
  }

  // Repeating is safe for 45 days; nobody waits that long.
  @Override
  public Refunding refundStatus(TopUp topUp, Refund refund) {
    var number = refund.gatewayRefundId();
    if (number == null) return refund(topUp, refund);
    return tree(get("refunds", "/v2/payments/refunds/" + number))
        .map(PaypalPaymentWire::refunding)
        .orElse(new Refunding.InDoubt("no usable answer"));
  }

  @Override
  public Charge charge(TopUp topUp, Mandate mandate) {
    return new Charge.Refused("PayPal has no mandates here");
  }

  private static boolean isRefusal(HttpReply.Answered answered) {
    int status = answered.status();
    return status >= 400 && status < 500 && status != 409 && status != 429;
  }

  private static Optional<JsonNode> tree(HttpReply reply) {
    return reply instanceof HttpReply.Answered answered && answered.isOk()
        ? Optional.of(PaypalPaymentWire.read(answered.body())).filter(JsonNode::isObject)
        : Optional.empty();
  }

  private HttpReply get(String operation, String path) {
    return authorized(
        token ->
            token.apply(HttpCall.get(NAME, operation, url(path), Map.of(), QUICK.repeating(2))));
  }

  private HttpReply post(String operation, String path, String body, String requestId) {
    return authorized(
        token ->
            token
                .apply(
                    HttpCall.post(
                        NAME,
                        operation,
                        url(path),
                        "application/json",
                        body.getBytes(StandardCharsets.UTF_8),
                        QUICK.repeating(2)))
                .with("PayPal-Request-Id", requestId)
                .with("Prefer", "return=representation"));
  }

  // A token that is no longer taken is thrown away and the call made once more with a new one.
  private HttpReply authorized(Function<UnaryOperator<HttpCall>, HttpCall> call) {
    for (int tried = 1; ; tried++) {
      switch (tokens.get(NAME, this::logIn)) {
        case Login.Granted(var token, _) -> {
          var reply = caller.send(call.apply(one -> one.with("Authorization", "Bearer " + token)));
          boolean stale = reply instanceof HttpReply.Answered answered && answered.status() == 401;
          if (!stale || tried > 1) return reply;
          tokens.forget(NAME, token);
        }
        case Login.Refused(var words) -> {
          return new HttpReply.NotSent("no login: " + words, false);
        }
        case Login.Failed(var why) -> {
          return new HttpReply.NotSent("no login: " + why, false);
        }
      }
    }
  }

  private Login logIn() {
    var key = settings.clientId() + ":" + settings.clientSecret();
    var basic = Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    var reply =
        caller.send(
            HttpCall.post(
                    NAME,
                    "login",
                    url("/v1/oauth2/token"),
                    "application/x-www-form-urlencoded",
                    "grant_type=client_credentials".getBytes(StandardCharsets.US_ASCII),
                    QUICK)
                .with("Authorization", "Basic " + basic));
    if (!(reply instanceof HttpReply.Answered answered)) return new Login.Failed("no answer");
    var json = PaypalPaymentWire.read(answered.body());
    var token = json.path("access_token").asText("");
    if (answered.isOk() && !token.isEmpty())
      return new Login.Granted(token, Duration.ofSeconds(json.path("expires_in").asLong(300)));
    return answered.status() == 401
        ? new Login.Refused(json.path("error").asText("refused"))
        : new Login.Failed("status " + answered.status());
  }

  private URI url(String path) {
    return URI.create(settings.baseUrl() + path);
  }
}
