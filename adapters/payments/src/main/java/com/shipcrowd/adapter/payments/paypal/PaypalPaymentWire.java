package com.shipcrowd.adapter.payments.paypal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// PayPal's JSON.
final class PaypalPaymentWire {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,12}([.][0-9]{1,2})?");

  private PaypalPaymentWire() {}

  static String write(Map<String, ?> body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("our own map is not JSON", e);
    }
  }

  static JsonNode read(byte[] body) {
    try {
      var tree = JSON.readTree(body);
      return tree == null ? MissingNode.getInstance() : tree;
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  static Map<String, Object> order(TopUp topUp, String publicUrl) {
    var id = topUp.id().text();
    var unit = new LinkedHashMap<String, Object>();
    unit.put("reference_id", "default");
    unit.put("custom_id", id);
    unit.put("invoice_id", id);
    unit.put("amount", amount(topUp.amount()));
    var context = new LinkedHashMap<String, Object>();
    context.put("brand_name", "Shipcrowd");
    context.put("user_action", "PAY_NOW");
    context.put("shipping_preference", "NO_SHIPPING");
    context.put("return_url", publicUrl + "/wallet/topups/" + id);
    context.put("cancel_url", publicUrl + "/wallet/topups/" + id);
    var order = new LinkedHashMap<String, Object>();
    order.put("intent", "CAPTURE");
    order.put("purchase_units", List.of(unit));
    order.put("payment_source", Map.of("paypal", Map.of("experience_context", context)));
    return order;
  }

  static Map<String, Object> refund(Refund refund) {
    var body = new LinkedHashMap<String, Object>();
    body.put("amount", amount(refund.amount()));
    body.put("custom_id", refund.id().text());
    return body;
  }

  private static Map<String, String> amount(Money amount) {
    var body = new LinkedHashMap<String, String>();
    body.put("currency_code", "INR");
    body.put("value", BigDecimal.valueOf(amount.paise(), 2).toPlainString());
    return body;
  }

  /// Empty for what is no decimal with at most two places.
  static Optional<Money> money(JsonNode amount) {
    var value = amount.path("value").asText("");
    return DECIMAL.matcher(value).matches()
        ? Optional.of(new Money(new BigDecimal(value).movePointRight(2).longValueExact()))
        : Optional.empty();
  }

  /// Where the payer goes; empty when they say nothing.
  static String approval(JsonNode order) {
    for (var link : order.path("links")) {
      var rel = link.path("rel").asText("");
      if (rel.equals("payer-action") || rel.equals("approve")) return link.path("href").asText("");
    }
    return "";
  }

  static List<Payment> payments(JsonNode order) {
    var all = new ArrayList<Payment>();
    for (var unit : order.path("purchase_units"))
      for (var capture : unit.path("payments").path("captures")) {
        var payment = payment(capture);
        if (payment != null) all.add(payment);
      }
    return all;
  }

  private static @Nullable Payment payment(JsonNode capture) {
    var id = capture.path("id").asText("");
    var amount = money(capture.path("amount"));
    if (id.isEmpty() || amount.isEmpty()) return null;
    var state =
        switch (capture.path("status").asText("")) {
          case "COMPLETED", "PARTIALLY_REFUNDED", "REFUNDED" -> State.CAPTURED;
          case "DECLINED", "FAILED" -> State.FAILED;
          default -> State.WAITING;
        };
    var fee = capture.path("seller_receivable_breakdown").path("paypal_fee");
    var kept = fee.path("currency_code").asText("").equals("INR") ? money(fee).orElse(null) : null;
    return new Payment(
        id,
        state,
        amount.get(),
        capture.path("amount").path("currency_code").asText(""),
        kept == null ? null : new Fee(kept, Money.ZERO),
        null);
  }

  static Refunding refunding(JsonNode refund) {
    var id = refund.path("id").asText("");
    if (id.isEmpty()) return new Refunding.InDoubt("a refund without a number");
    return switch (refund.path("status").asText("")) {
      case "COMPLETED" -> new Refunding.Done(id);
      case "FAILED", "CANCELLED" -> new Refunding.Refused("failed at PayPal");
      default -> new Refunding.Pending(id);
    };
  }

  static Event event(JsonNode push) {
    var type = push.path("event_type").asText("unnamed");
    var resource = push.path("resource");
    return switch (type) {
      case "CHECKOUT.ORDER.APPROVED", "CHECKOUT.ORDER.COMPLETED" ->
          look(type, resource.path("id").asText(""));
      case "PAYMENT.CAPTURE.COMPLETED", "PAYMENT.CAPTURE.PENDING", "PAYMENT.CAPTURE.DENIED" ->
          look(type, orderOf(resource));
      case "PAYMENT.CAPTURE.REFUNDED" -> {
        var capture = up(resource, "/captures/");
        yield capture.isEmpty() ? new Event.Other(type) : new Event.RefundMoved(capture);
      }
      case "CUSTOMER.DISPUTE.CREATED", "CUSTOMER.DISPUTE.UPDATED", "CUSTOMER.DISPUTE.RESOLVED" ->
          dispute(type, resource);
      default -> new Event.Other(type);
    };
  }

  private static Event look(String type, String order) {
    return order.isEmpty() ? new Event.Other(type) : new Event.Look(order);
  }

  private static String orderOf(JsonNode capture) {
    var related =
        capture.path("supplementary_data").path("related_ids").path("order_id").asText("");
    return related.isEmpty() ? up(capture, "/orders/") : related;
  }

  // The number at the end of the link to what it belongs to.
  private static String up(JsonNode resource, String kind) {
    for (var link : resource.path("links")) {
      var href = link.path("href").asText("");
      int at = href.indexOf(kind);
      if (link.path("rel").asText("").equals("up") && at >= 0)
        return href.substring(at + kind.length());
    }
    return "";
  }

  private static Event dispute(String type, JsonNode dispute) {
    var id = dispute.path("dispute_id").asText("");
    var payment =
        dispute.path("disputed_transactions").path(0).path("seller_transaction_id").asText("");
    var amount = money(dispute.path("dispute_amount"));
    boolean inr = dispute.path("dispute_amount").path("currency_code").asText("").equals("INR");
    if (id.isEmpty() || payment.isEmpty() || amount.isEmpty() || !inr) return new Event.Other(type);
    var outcome =
        switch (dispute.path("dispute_outcome").path("outcome_code").asText("")) {
          case "RESOLVED_SELLER_FAVOUR", "CANCELED_BY_BUYER" -> Outcome.WON;
          case "" -> Outcome.OPEN;
          default -> Outcome.LOST;
        };
    return new Event.Disputed(payment, id, amount.get(), outcome);
  }

  static String trouble(JsonNode reply) {
    return reply.path("name").asText("")
        + " "
        + reply.path("details").path(0).path("issue").asText("");
  }
}
