package com.shipcrowd.adapter.payments.razorpay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.shipcrowd.application.payment.needs.PaymentGateway.Event;
import com.shipcrowd.application.payment.needs.PaymentGateway.Event.Disputed.Outcome;
import com.shipcrowd.application.payment.needs.PaymentGateway.Fee;
import com.shipcrowd.application.payment.needs.PaymentGateway.Mandate;
import com.shipcrowd.application.payment.needs.PaymentGateway.Payment;
import com.shipcrowd.application.payment.needs.PaymentGateway.Payment.State;
import com.shipcrowd.application.payment.needs.PaymentGateway.Refunding;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.Refund;
import com.shipcrowd.domain.payment.TopUp;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Razorpay's JSON. Unknown fields are passed over; `notes` may be an array when empty, so nobody reads it.
final class RazorpayPaymentWire {
  private static final JsonMapper JSON = new JsonMapper();

  private RazorpayPaymentWire() {}

  static byte[] write(Map<String, ?> body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("our own map is not JSON", e);
    }
  }

  /// Missing when it is not JSON.
  static JsonNode read(byte[] body) {
    try {
      var tree = JSON.readTree(body);
      return tree == null ? MissingNode.getInstance() : tree;
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  static Map<String, Object> order(TopUp topUp) {
    var order = new LinkedHashMap<String, Object>();
    order.put("amount", topUp.amount().paise());
    order.put("currency", "INR");
    order.put("receipt", topUp.id().text());
    order.put("payment", Map.of("capture", "automatic"));
    return order;
  }

  static Map<String, Object> refund(Refund refund) {
    var body = new LinkedHashMap<String, Object>();
    body.put("amount", refund.amount().paise());
    body.put("speed", "normal");
    body.put("receipt", refund.id().text());
    return body;
  }

  static Map<String, Object> recurring(TopUp topUp, String order, Mandate mandate) {
    var body = new LinkedHashMap<String, Object>();
    body.put("amount", topUp.amount().paise());
    body.put("currency", "INR");
    body.put("order_id", order);
    body.put("customer_id", mandate.customer());
    body.put("token", mandate.id());
    body.put("recurring", true);
    body.put("description", "Wallet recharge");
    return body;
  }

  /// The first order with our receipt.
  static Optional<String> orderOf(JsonNode collection, TopUp topUp) {
    for (var order : collection.path("items")) {
      if (order.path("receipt").asText().equals(topUp.id().text())
          && order.path("amount").asLong() == topUp.amount().paise())
        return Optional.of(order.path("id").asText());
    }
    return Optional.empty();
  }

  static List<Payment> payments(JsonNode collection) {
    var all = new ArrayList<Payment>();
    for (var one : collection.path("items")) {
      var payment = payment(one);
      if (payment != null) all.add(payment);
    }
    return all;
  }

  /// Null when it has no number or no whole amount.
  static @Nullable Payment payment(JsonNode one) {
    var id = one.path("id").asText("");
    var amount = one.path("amount");
    if (id.isEmpty() || !amount.isIntegralNumber() || !amount.canConvertToLong()) return null;
    var state =
        switch (one.path("status").asText("")) {
          case "captured", "refunded" -> State.CAPTURED;
          case "authorized" -> State.AUTHORIZED;
          case "failed" -> State.FAILED;
          default -> State.WAITING;
        };
    var token = one.path("token_id").asText("");
    var customer = one.path("customer_id").asText("");
    return new Payment(
        id,
        state,
        new Money(one.path("amount").asLong()),
        one.path("currency").asText(""),
        fee(one),
        token.isEmpty() || customer.isEmpty() || one.path("token_id").isNull()
            ? null
            : new Mandate(token, customer));
  }

  // Their fee includes the tax.
  private static @Nullable Fee fee(JsonNode payment) {
    if (!payment.path("fee").isIntegralNumber()) return null;
    long tax = payment.path("tax").asLong(0);
    long fee = payment.path("fee").asLong() - tax;
    return fee < 0 || tax < 0 ? null : new Fee(new Money(fee), new Money(tax));
  }

  static Refunding refunding(JsonNode refund) {
    var id = refund.path("id").asText("");
    if (id.isEmpty()) return new Refunding.InDoubt("a refund without a number");
    return switch (refund.path("status").asText("")) {
      case "processed" -> new Refunding.Done(id);
      case "failed" -> new Refunding.Refused("failed at Razorpay");
      default -> new Refunding.Pending(id);
    };
  }

  /// The number of the refund that we asked for, among all of a payment.
  static Optional<JsonNode> refundOf(JsonNode collection, Refund refund) {
    for (var one : collection.path("items")) {
      if (one.path("receipt").asText().equals(refund.id().text())) return Optional.of(one);
    }
    return Optional.empty();
  }

  static Event event(JsonNode push) {
    var type = push.path("event").asText("unnamed");
    var entity = push.path("payload").path("payment").path("entity");
    var order = entity.path("order_id").asText("");
    if (type.startsWith("refund.")) {
      var payment =
          push.path("payload").path("refund").path("entity").path("payment_id").asText("");
      return payment.isEmpty() ? new Event.Other(type) : new Event.RefundMoved(payment);
    }
    if (type.startsWith("payment.dispute.")) return dispute(type, push);
    if (order.isEmpty() || entity.path("order_id").isNull()) return new Event.Other(type);
    return switch (type) {
      case "payment.captured", "order.paid" -> {
        var payment = payment(entity);
        yield payment == null || payment.state() != State.CAPTURED
            ? new Event.Look(order)
            : new Event.Paid(order, payment);
      }
      case "payment.authorized" -> new Event.Look(order);
      case "payment.failed" -> new Event.Failed(order, words(entity));
      default -> new Event.Other(type);
    };
  }

  private static Event dispute(String type, JsonNode push) {
    var dispute = push.path("payload").path("dispute").path("entity");
    var id = dispute.path("id").asText("");
    var payment = dispute.path("payment_id").asText("");
    if (id.isEmpty() || payment.isEmpty() || !dispute.path("amount").isIntegralNumber())
      return new Event.Other(type);
    var amount = new Money(dispute.path("amount").asLong());
    return switch (type) {
      case "payment.dispute.created",
          "payment.dispute.under_review",
          "payment.dispute.action_required" ->
          new Event.Disputed(payment, id, amount, Outcome.OPEN);
      case "payment.dispute.won" -> new Event.Disputed(payment, id, amount, Outcome.WON);
      case "payment.dispute.lost" -> new Event.Disputed(payment, id, amount, Outcome.LOST);
      default -> new Event.Other(type);
    };
  }

  private static String words(JsonNode payment) {
    return payment.path("error_reason").asText("");
  }

  /// What an error says, without anything of the payer.
  static String trouble(JsonNode reply) {
    var error = reply.path("error");
    return error.path("code").asText("") + " " + error.path("description").asText("");
  }
}
