package com.shipcrowd.adapter.payments.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.shipcrowd.adapter.calls.HttpCall;
import com.shipcrowd.application.payment.needs.PaymentGateway.Event;
import com.shipcrowd.application.payment.needs.PaymentGateway.Event.Disputed.Outcome;
import com.shipcrowd.application.payment.needs.PaymentGateway.Fee;
import com.shipcrowd.application.payment.needs.PaymentGateway.Payment;
import com.shipcrowd.application.payment.needs.PaymentGateway.Payment.State;
import com.shipcrowd.application.payment.needs.PaymentGateway.Refunding;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.Refund;
import com.shipcrowd.domain.payment.TopUp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Stripe's forms and JSON. Of an intent and its payment we keep one number, the intent's.
final class StripePaymentWire {
  private static final JsonMapper JSON = new JsonMapper();

  private StripePaymentWire() {}

  static JsonNode read(byte[] body) {
    try {
      var tree = JSON.readTree(body);
      return tree == null ? MissingNode.getInstance() : tree;
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  static byte[] form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(e -> HttpCall.escaped(e.getKey()) + "=" + HttpCall.escaped(e.getValue()))
        .collect(Collectors.joining("&"))
        .getBytes(StandardCharsets.US_ASCII);
  }

  static Map<String, String> intent(TopUp topUp) {
    var form = new LinkedHashMap<String, String>();
    form.put("amount", Long.toString(topUp.amount().paise()));
    form.put("currency", "inr");
    form.put("automatic_payment_methods[enabled]", "true");
    form.put("description", "Wallet recharge");
    form.put("metadata[topup]", topUp.id().text());
    return form;
  }

  static Map<String, String> refund(TopUp topUp, Refund refund) {
    var form = new LinkedHashMap<String, String>();
    form.put("payment_intent", String.valueOf(topUp.paymentId()));
    form.put("amount", Long.toString(refund.amount().paise()));
    form.put("reason", "requested_by_customer");
    form.put("metadata[refund]", refund.id().text());
    return form;
  }

  /// Null for something that is no intent.
  static @Nullable Payment payment(JsonNode intent) {
    var id = intent.path("id").asText("");
    var state =
        switch (intent.path("status").asText("")) {
          case "succeeded" -> State.CAPTURED;
          case "requires_capture" -> State.AUTHORIZED;
          case "canceled" -> State.FAILED;
          default -> State.WAITING;
        };
    var amount = intent.path(state == State.CAPTURED ? "amount_received" : "amount");
    if (id.isEmpty() || !amount.isIntegralNumber() || !amount.canConvertToLong()) return null;
    return new Payment(
        id,
        state,
        new Money(amount.asLong()),
        intent.path("currency").asText("").toUpperCase(Locale.ROOT),
        fee(intent.path("latest_charge").path("balance_transaction")),
        null);
  }

  private static @Nullable Fee fee(JsonNode movement) {
    if (!movement.path("fee").isIntegralNumber()
        || !movement.path("currency").asText("").equals("inr")) return null;
    long tax = 0;
    for (var part : movement.path("fee_details"))
      if (part.path("type").asText("").equals("tax")) tax += part.path("amount").asLong();
    long fee = movement.path("fee").asLong() - tax;
    return fee < 0 || tax < 0 ? null : new Fee(new Money(fee), new Money(tax));
  }

  static Refunding refunding(JsonNode refund) {
    var id = refund.path("id").asText("");
    if (id.isEmpty()) return new Refunding.InDoubt("a refund without a number");
    return switch (refund.path("status").asText("")) {
      case "succeeded" -> new Refunding.Done(id);
      case "failed", "canceled" ->
          new Refunding.Refused(refund.path("failure_reason").asText("failed at Stripe"));
      default -> new Refunding.Pending(id);
    };
  }

  static Optional<JsonNode> refundOf(JsonNode list, Refund refund) {
    for (var one : list.path("data")) {
      if (one.path("metadata").path("refund").asText("").equals(refund.id().text()))
        return Optional.of(one);
    }
    return Optional.empty();
  }

  static Event event(JsonNode push) {
    var type = push.path("type").asText("unnamed");
    var object = push.path("data").path("object");
    var intent = object.path("payment_intent").asText("");
    return switch (type) {
      case "payment_intent.succeeded" -> {
        var payment = payment(object);
        yield payment == null || payment.state() != State.CAPTURED
            ? new Event.Other(type)
            : new Event.Paid(payment.id(), payment);
      }
      case "payment_intent.amount_capturable_updated", "payment_intent.processing" ->
          new Event.Look(object.path("id").asText(""));
      case "payment_intent.payment_failed", "payment_intent.canceled" ->
          new Event.Failed(
              object.path("id").asText(""),
              object.path("last_payment_error").path("code").asText(""));
      case "charge.refunded", "refund.created", "refund.updated", "refund.failed" ->
          intent.isEmpty() ? new Event.Other(type) : new Event.RefundMoved(intent);
      case "charge.dispute.created", "charge.dispute.closed" -> dispute(type, object, intent);
      default -> new Event.Other(type);
    };
  }

  private static Event dispute(String type, JsonNode dispute, String intent) {
    var id = dispute.path("id").asText("");
    boolean inr = dispute.path("currency").asText("inr").equals("inr");
    if (id.isEmpty() || intent.isEmpty() || !inr || !dispute.path("amount").isIntegralNumber())
      return new Event.Other(type);
    var outcome =
        switch (dispute.path("status").asText("")) {
          case "won", "warning_closed" -> Outcome.WON;
          case "lost" -> Outcome.LOST;
          default -> Outcome.OPEN;
        };
    return new Event.Disputed(intent, id, new Money(dispute.path("amount").asLong()), outcome);
  }

  static String trouble(JsonNode reply) {
    var error = reply.path("error");
    return error.path("type").asText("") + " " + error.path("code").asText("");
  }
}
