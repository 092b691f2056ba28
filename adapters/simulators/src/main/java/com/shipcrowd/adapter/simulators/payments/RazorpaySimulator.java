package com.shipcrowd.adapter.simulators.payments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Razorpay played: orders, payments, captures, refunds, recurring charges and pushes. Refuses what the real one refuses:
/// wrong keys, unknown fields, refunds above the payment, one idempotency key with two bodies.
public final class RazorpaySimulator extends GatewaySimulator {
  /// What the account's settings must be.
  public static final String KEY_ID = "rzp_test_Shp00000000001";

  /// The other half of the key.
  public static final String KEY_SECRET = "shipcrowd_test_secret_001";

  /// What pushes are signed with.
  public static final String WEBHOOK_SECRET = "whsec_shipcrowd_rzp";

  private static final Set<String> ORDER_FIELDS =
      Set.of("amount", "currency", "receipt", "notes", "payment", "partial_payment");
  private static final Set<String> REFUND_FIELDS = Set.of("amount", "speed", "notes", "receipt");

  private final Map<String, ObjectNode> orders = new LinkedHashMap<>();
  private final Map<String, ObjectNode> payments = new LinkedHashMap<>();
  private final Map<String, ObjectNode> refunds = new LinkedHashMap<>();
  private final Map<String, String> keyed = new HashMap<>();
  private boolean refundsFail;

  public RazorpaySimulator(long seed) {
    super(seed);
  }

  /// A push as it would arrive.
  ///
  /// @param headers names in lower case
  public record Push(Map<String, String> headers, byte[] body) {}

  /// Somebody pays what the order says.
  ///
  /// @return the payment's number
  public synchronized String pay(String order) {
    return pay(order, known(orders, order).path("amount").asLong(), "INR");
  }

  /// Somebody pays, perhaps something else.
  public synchronized String pay(String order, long paise, String currency) {
    var id = number("pay_");
    var payment = JSON.createObjectNode();
    payment.put("id", id).put("entity", "payment").put("amount", paise).put("currency", currency);
    payment.put("status", "captured").put("captured", true).put("order_id", order);
    payment.put("method", "upi").put("amount_refunded", 0);
    payment.put("fee", paise * 236 / 10_000).put("tax", paise * 36 / 10_000);
    payment.putArray("notes");
    payments.put(id, payment);
    known(orders, order).put("status", "paid");
    return id;
  }

  /// All refunds asked for from now on fail.
  public synchronized void failRefunds(boolean fail) {
    refundsFail = fail;
  }

  /// What the checkout hands to the browser.
  public synchronized Map<String, String> checkout(String payment) {
    var order = known(payments, payment).path("order_id").asText();
    return Map.of(
        "razorpay_order_id", order,
        "razorpay_payment_id", payment,
        "razorpay_signature",
            hmac(KEY_SECRET, (order + "|" + payment).getBytes(StandardCharsets.UTF_8)));
  }

  /// A push about a payment: `payment.captured`, `order.paid`, `payment.failed`.
  public synchronized Push push(String event, String payment) {
    var envelope = envelope(event);
    envelope.withObject("/payload/payment").set("entity", known(payments, payment).deepCopy());
    return signed(envelope);
  }

  /// A push about a dispute: `payment.dispute.created`, `.won`, `.lost`.
  public synchronized Push dispute(String event, String dispute, String payment) {
    var envelope = envelope(event);
    var entity = envelope.withObject("/payload/dispute/entity");
    entity.put("id", dispute).put("payment_id", payment).put("currency", "INR");
    entity.put("amount", known(payments, payment).path("amount").asLong());
    return signed(envelope);
  }

  /// How many refunds went through.
  public synchronized int refunds() {
    return refunds.size();
  }

  private ObjectNode envelope(String event) {
    var envelope = JSON.createObjectNode();
    envelope.put("entity", "event").put("account_id", "acc_Shp00000000001").put("event", event);
    return envelope;
  }

  private Push signed(ObjectNode envelope) {
    var body = envelope.toString().getBytes(StandardCharsets.UTF_8);
    return new Push(
        Map.of(
            "content-type", "application/json",
            "x-razorpay-signature", hmac(WEBHOOK_SECRET, body),
            "x-razorpay-event-id", number("evt_")),
        body);
  }

  /// Signs bytes as the real one does.
  public static String hmac(String secret, byte[] message) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(message));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  synchronized Said answer(Asked asked) throws IOException {
    var key =
        Base64.getEncoder()
            .encodeToString((KEY_ID + ":" + KEY_SECRET).getBytes(StandardCharsets.UTF_8));
    if (!asked.headers().getOrDefault("authorization", "").equals("Basic " + key))
      return trouble("The api key provided is invalid");
    var path = asked.path().split("/");
    boolean post = asked.method().equals("POST");
    if (asked.path().equals("/v1/orders"))
      return post
          ? order(asked.json())
          : found(
              orders.values().stream()
                  .filter(o -> o.path("receipt").asText().equals(asked.query().get("receipt")))
                  .toList());
    if (asked.path().equals("/v1/payments/create/recurring")) return recurring(asked.json());
    if (path.length == 5 && path[2].equals("orders") && path[4].equals("payments"))
      return found(
          payments.values().stream()
              .filter(p -> p.path("order_id").asText().equals(path[3]))
              .toList());
    if (path.length == 5 && path[2].equals("payments") && path[4].equals("refunds"))
      return found(
          refunds.values().stream()
              .filter(r -> r.path("payment_id").asText().equals(path[3]))
              .toList());
    if (path.length == 5 && path[2].equals("payments") && path[4].equals("refund") && post)
      return refund(path[3], asked);
    return trouble("The requested URL was not found on the server");
  }

  private Said order(JsonNode body) {
    var unknown = unknown(body, ORDER_FIELDS);
    if (!unknown.isEmpty()) return trouble(unknown);
    if (body.path("amount").asLong() < 100)
      return trouble("Order amount less than minimum amount allowed");
    if (body.path("receipt").asText().length() > 40)
      return trouble("The receipt may not be greater than 40 characters");
    var order = ((ObjectNode) body).deepCopy();
    var id = number("order_");
    order.put("id", id).put("entity", "order").put("status", "created");
    order.remove("payment");
    orders.put(id, order);
    return new Said(200, order.toString());
  }

  private Said recurring(JsonNode body) {
    if (!orders.containsKey(body.path("order_id").asText())) return trouble("no such order");
    if (!body.path("token").asText().startsWith("token_")) return trouble("no such token");
    var payment = pay(body.path("order_id").asText());
    return new Said(200, "{\"razorpay_payment_id\":\"" + payment + "\"}");
  }

  private Said refund(String paymentId, Asked asked) throws IOException {
    var body = asked.json();
    var unknown = unknown(body, REFUND_FIELDS);
    if (!unknown.isEmpty()) return trouble(unknown);
    var key = asked.headers().getOrDefault("x-refund-idempotency", "");
    if (!key.matches("[A-Za-z0-9_-]{10,}")) return trouble("bad idempotency key");
    var before = keyed.get(key);
    if (before != null) {
      return before.startsWith(asked.text() + "\n")
          ? new Said(200, known(refunds, before.substring(before.indexOf('\n') + 1)).toString())
          : trouble("Different request with the same idempotency key has already been processed");
    }
    var payment = payments.get(paymentId);
    if (payment == null) return trouble("The id provided does not exist");
    long amount = body.path("amount").asLong();
    long back = payment.path("amount_refunded").asLong() + amount;
    if (refundsFail || back > payment.path("amount").asLong())
      return trouble("The total refund amount is greater than the refund payment amount");
    payment.put("amount_refunded", back);
    if (back == payment.path("amount").asLong()) payment.put("status", "refunded");
    var id = number("rfnd_");
    var refund = JSON.createObjectNode();
    refund.put("id", id).put("entity", "refund").put("amount", amount).put("currency", "INR");
    refund
        .put("payment_id", paymentId)
        .put("receipt", body.path("receipt").asText())
        .put("status", "processed");
    refunds.put(id, refund);
    keyed.put(key, asked.text() + "\n" + id);
    return new Said(200, refund.toString());
  }

  private static String unknown(JsonNode body, Set<String> known) {
    for (var field : body.properties())
      if (!known.contains(field.getKey()))
        return field.getKey() + " is/are not required and should not be sent";
    return "";
  }

  private static Said found(List<ObjectNode> items) {
    var all = JSON.createObjectNode();
    all.put("entity", "collection").put("count", items.size());
    all.putArray("items").addAll(items);
    return new Said(200, all.toString());
  }

  private static Said trouble(String text) {
    var body = JSON.createObjectNode();
    body.putObject("error").put("code", "BAD_REQUEST_ERROR").put("description", text);
    return new Said(400, body.toString());
  }
}
