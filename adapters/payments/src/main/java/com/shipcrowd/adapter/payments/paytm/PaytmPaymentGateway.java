package com.shipcrowd.adapter.payments.paytm;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.adapter.calls.HttpCall;
import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.adapter.calls.Patience;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.payment.needs.PaymentGateway;
import com.shipcrowd.domain.payment.Refund;
import com.shipcrowd.domain.payment.TopUp;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Paytm's transactions, refunds and pushes.
@Singleton
final class PaytmPaymentGateway implements PaymentGateway {
  static final String NAME = "paytm";

  private static final Patience QUICK = Patience.of(Duration.ofSeconds(8));

  private final PaytmPaymentSettings settings;
  private final HttpCaller caller;
  private final Ids ids;

  PaytmPaymentGateway(PaytmPaymentSettings settings, HttpCaller caller, Ids ids) {
    this.settings = settings;
    this.caller = caller;
    this.ids = ids;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isReady() {
    return settings.isComplete();
  }

  // The same order with the same parameters is answered as a success again, so a doubt is asked
  // away by repeating.
  @Override
  public Order order(TopUp topUp) {
    var id = topUp.id().text();
    var body = new LinkedHashMap<String, Object>();
    body.put("requestType", "Payment");
    body.put("mid", settings.mid());
    body.put("websiteName", settings.website());
    body.put("orderId", id);
    body.put("callbackUrl", settings.callbackUrl());
    var amount = new LinkedHashMap<String, String>();
    amount.put("value", PaytmPaymentWire.rupees(topUp.amount()));
    amount.put("currency", "INR");
    body.put("txnAmount", amount);
    body.put("userInfo", Map.of("custId", topUp.company().text()));
    var path =
        "/theia/api/v1/initiateTransaction?mid="
            + HttpCall.escaped(settings.mid())
            + "&orderId="
            + id;
    var answer = ask("initiate", path, body, QUICK.repeating(2));
    if (answer.isEmpty()) return new Order.InDoubt("no usable answer");
    var result = answer.get().path("resultInfo");
    var token = answer.get().path("txnToken").asText("");
    return switch (result.path("resultStatus").asText("")) {
      case "S" ->
          token.isEmpty()
              ? new Order.InDoubt("a transaction without a token")
              : new Order.Made(id, checkout(id, token, topUp));
      case "F" -> new Order.Refused(words(result));
      default -> new Order.InDoubt(words(result));
    };
  }

  private Map<String, String> checkout(String order, String token, TopUp topUp) {
    return Map.of(
        "txn_token",
        token,
        "mid",
        settings.mid(),
        "amount",
        PaytmPaymentWire.rupees(topUp.amount()),
        "checkout_url",
        settings.baseUrl()
            + "/theia/api/v1/showPaymentPage?mid="
            + settings.mid()
            + "&orderId="
            + order);
  }

  @Override
  public boolean isSigned(TopUp topUp, Map<String, String> fields) {
    return isReady()
        && Objects.equals(fields.get("ORDERID"), topUp.gatewayOrderId())
        && Objects.equals(fields.get("MID"), settings.mid())
        && PaytmSignature.isRight(
            settings.key(),
            PaytmSignature.textOf(fields),
            fields.getOrDefault(PaytmSignature.FIELD, ""));
  }

  @Override
  public boolean isGenuine(Map<String, String> headers, byte[] body) {
    if (!isReady()) return false;
    if (isJson(headers)) {
      var text = PaytmPaymentWire.bodyText(body);
      var given = PaytmPaymentWire.read(body).path("head").path("signature").asText("");
      return !text.isEmpty() && PaytmSignature.isRight(settings.key(), text, given);
    }
    var fields = PaytmPaymentWire.form(body);
    return Objects.equals(fields.get("MID"), settings.mid())
        && PaytmSignature.isRight(
            settings.key(),
            PaytmSignature.textOf(fields),
            fields.getOrDefault(PaytmSignature.FIELD, ""));
  }

  private static boolean isJson(Map<String, String> headers) {
    return headers.getOrDefault("content-type", "").contains("json");
  }

  // Pushes have no number; each is only a hint, and looking twice is harmless.
  @Override
  public Optional<String> eventId(Map<String, String> headers, byte[] body) {
    return Optional.empty();
  }

  @Override
  public Event read(Map<String, String> headers, byte[] body) {
    if (isJson(headers)) {
      var told = PaytmPaymentWire.read(body).path("body");
      boolean refund = told.path("txnType").asText("").equals("REFUND");
      return hint(refund, told.path("orderId").asText(""), told.path("txnId").asText(""));
    }
    var fields = PaytmPaymentWire.form(body);
    return hint(
        fields.getOrDefault("TXNTYPE", "").equals("REFUND"),
        fields.getOrDefault("ORDERID", ""),
        fields.getOrDefault("TXNID", ""));
  }

  private static Event hint(boolean refund, String order, String payment) {
    if (refund && !payment.isEmpty()) return new Event.RefundMoved(payment);
    return order.isEmpty() ? new Event.Other("no order") : new Event.Look(order);
  }

  @Override
  public Poll poll(TopUp topUp) {
    var body = new LinkedHashMap<String, Object>();
    body.put("mid", settings.mid());
    body.put("orderId", Objects.requireNonNullElse(topUp.gatewayOrderId(), topUp.id().text()));
    var answer = ask("status", "/v3/order/status", body, QUICK.repeating(2));
    if (answer.isEmpty()) return new Poll.InDoubt("no usable answer");
    var state =
        switch (answer.get().path("resultInfo").path("resultStatus").asText("")) {
          case "TXN_SUCCESS" -> Payment.State.CAPTURED;
          case "TXN_FAILURE" -> Payment.State.FAILED;
          case "PENDING" -> Payment.State.WAITING;
          default -> null;
        };
    var id = answer.get().path("txnId").asText("");
    var paid = PaytmPaymentWire.money(answer.get().path("txnAmount").asText(""));
    boolean other =
        !answer.get().path("orderId").asText("").equals(topUp.gatewayOrderId())
            || !answer.get().path("mid").asText(settings.mid()).equals(settings.mid());
    if (state == null || id.isEmpty() || paid.isEmpty() || other) return new Poll.Found(List.of());
    // They take nothing but rupees, and name the currency only where it could be another.
    var currency = answer.get().path("currency").asText("INR");
    return new Poll.Found(List.of(new Payment(id, state, paid.get(), currency, null, null)));
  }

  @Override
  public Duration lookAgain(int looks, Duration age) {
    if (age.compareTo(Duration.ofHours(24)) > 0) return Duration.ZERO;
    return switch (looks) {
      case 0 -> Duration.ofSeconds(30);
      case 1 -> Duration.ofMinutes(2);
      case 2 -> Duration.ofMinutes(5);
      default -> Duration.ofMinutes(15);
    };
  }

  @Override
  public Refunding refund(TopUp topUp, Refund refund) {
    var body = refundBody(topUp, refund);
    body.put("txnId", topUp.paymentId());
    body.put("txnType", "REFUND");
    body.put("refundAmount", PaytmPaymentWire.rupees(refund.amount()));
    var answer = ask("refund", "/refund/apply", body, QUICK);
    if (answer.isEmpty()) return new Refunding.InDoubt("no usable answer");
    // 617, 626 and 629 may speak of our own first call.
    return switch (answer.get().path("resultInfo").path("resultCode").asText("")) {
      case "617", "626", "629" ->
          known(topUp, refund).orElse(new Refunding.InDoubt("raised before"));
      default -> refunding(answer.get());
    };
  }

  @Override
  public Refunding refundStatus(TopUp topUp, Refund refund) {
    var answer = status(topUp, refund);
    if (answer.isEmpty()) return new Refunding.InDoubt("no usable answer");
    return known(answer.get()).orElseGet(() -> refund(topUp, refund));
  }

  private Optional<Refunding> known(TopUp topUp, Refund refund) {
    return status(topUp, refund).flatMap(PaytmPaymentGateway::known);
  }

  private static Optional<Refunding> known(JsonNode answer) {
    var status = answer.path("resultInfo").path("resultStatus").asText("");
    return status.equals("NO_RECORD_FOUND") ? Optional.empty() : Optional.of(refunding(answer));
  }

  private Optional<JsonNode> status(TopUp topUp, Refund refund) {
    return ask("refund-status", "/v2/refund/status", refundBody(topUp, refund), QUICK.repeating(2));
  }

  private LinkedHashMap<String, Object> refundBody(TopUp topUp, Refund refund) {
    var body = new LinkedHashMap<String, Object>();
    body.put("mid", settings.mid());
    body.put("orderId", Objects.requireNonNullElse(topUp.gatewayOrderId(), topUp.id().text()));
    body.put("refId", refund.id().text());
    return body;
  }

  private static Refunding refunding(JsonNode answer) {
    var result = answer.path("resultInfo");
    var id = answer.path("refundId").asText("");
    boolean atBank = result.path("resultCode").asText("").equals("628");
    return switch (result.path("resultStatus").asText("")) {
      case "TXN_SUCCESS" -> new Refunding.Done(id);
      case "PENDING" -> new Refunding.Pending(id.isEmpty() ? null : id);
      case "TXN_FAILURE" ->
          atBank
              ? new Refunding.Pending(id.isEmpty() ? null : id)
              : new Refunding.Refused(words(result));
      default -> new Refunding.InDoubt(words(result));
    };
  }

  @Override
  public Charge charge(TopUp topUp, Mandate mandate) {
    return new Charge.Refused("Paytm has no mandates here");
  }

  // A signed answer with a wrong signature is none; error answers carry no signature at all.
  private Optional<JsonNode> ask(
      String operation, String path, Map<String, Object> body, Patience patience) {
    var text = PaytmPaymentWire.write(body);
    var signature = PaytmSignature.of(settings.key(), text, salt());
    var reply =
        caller.send(
            HttpCall.post(
                NAME,
                operation,
                URI.create(settings.baseUrl() + path),
                "application/json",
                PaytmPaymentWire.envelope(text, signature),
                patience));
    if (!(reply instanceof HttpReply.Answered answered) || !answered.isOk())
      return Optional.empty();
    var tree = PaytmPaymentWire.read(answered.body());
    var given = tree.path("head").path("signature").asText("");
    if (!given.isEmpty()
        && !PaytmSignature.isRight(
            settings.key(), PaytmPaymentWire.bodyText(answered.body()), given))
      return Optional.empty();
    return Optional.of(tree.path("body")).filter(JsonNode::isObject);
  }

  private String salt() {
    var text = ids.secret();
    return text.substring(text.length() - 4);
  }

  private static String words(JsonNode result) {
    return result.path("resultCode").asText("") + " " + result.path("resultMsg").asText("");
  }
}
