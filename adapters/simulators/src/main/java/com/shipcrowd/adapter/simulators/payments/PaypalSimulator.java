package com.shipcrowd.adapter.simulators.payments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// PayPal played: logins, orders, captures, refunds, and the answer whether a push is theirs.
public final class PaypalSimulator extends GatewaySimulator {
  /// What the account's settings must be.
  public static final String CLIENT_ID = "AShipcrowdPlayed";

  /// Belongs to it.
  public static final String CLIENT_SECRET = "EShipcrowdPlayed";

  /// The webhook that is subscribed.
  public static final String WEBHOOK_ID = "WH-SHIPCROWD-1";

  private static final String TOKEN = "A21AA-played";
  private static final String TIME = "2026-11-20T10:00:00Z";
  // Theirs is a certificate; nobody but the verifying end looks at it.
  private static final String SEAL = "known to the played partner alone";

  private final Map<String, ObjectNode> orders = new HashMap<>();
  private final Map<String, ObjectNode> captures = new HashMap<>();
  private final Map<String, ObjectNode> refunds = new HashMap<>();
  private final Map<String, Said> requests = new HashMap<>();

  public PaypalSimulator(long seed) {
    super(seed);
  }

  /// The payer agrees to pay so many rupees, which stay until they are captured.
  public synchronized void approve(String order, String rupees) {
    known(orders, order).put("status", "APPROVED").put("agreed", rupees);
  }

  /// What is pushed about a capture.
  public synchronized byte[] push(String type, String order) {
    var event = JSON.createObjectNode();
    event.put("id", number("WH-")).put("event_type", type);
    var resource = captureOf(order).deepCopy();
    resource.putObject("supplementary_data").putObject("related_ids").put("order_id", order);
    event.set("resource", resource);
    return event.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// The headers of a push, names in lower case.
  public static Map<String, String> headers(byte[] body) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("paypal-auth-algo", "SHA256withRSA");
    headers.put("paypal-cert-url", "https://api.paypal.com/v1/notifications/certs/CERT-1");
    headers.put("paypal-transmission-id", "t-1");
    headers.put("paypal-transmission-time", TIME);
    headers.put("paypal-transmission-sig", seal("t-1", TIME, WEBHOOK_ID, body));
    return headers;
  }

  private static String seal(String transmission, String time, String webhook, byte[] event) {
    var crc = new CRC32();
    crc.update(event);
    var text = transmission + "|" + time + "|" + webhook + "|" + crc.getValue();
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SEAL.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  synchronized Said answer(Asked asked) throws IOException {
    var path = asked.path();
    if (path.equals("/v1/oauth2/token")) return logIn(asked);
    if (!("Bearer " + TOKEN).equals(asked.headers().get("authorization")))
      return new Said(401, "{\"error\":\"invalid_token\"}");
    if (path.equals("/v1/notifications/verify-webhook-signature")) return verify(asked);
    return asked.method().equals("POST") ? once(asked) : read(path);
  }

  private static Said logIn(Asked asked) {
    var key = CLIENT_ID + ":" + CLIENT_SECRET;
    var basic = Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    if (!("Basic " + basic).equals(asked.headers().get("authorization"))
        || !asked.text().equals("grant_type=client_credentials"))
      return new Said(401, "{\"error\":\"invalid_client\"}");
    return new Said(
        200, "{\"access_token\":\"" + TOKEN + "\",\"token_type\":\"Bearer\",\"expires_in\":32400}");
  }

  // The checksum is over the bytes of the event as they were sent, not as they read.
  private static Said verify(Asked asked) throws IOException {
    var mark = "\"webhook_event\":";
    var text = asked.text();
    var event = text.substring(text.indexOf(mark) + mark.length(), text.length() - 1);
    var question = asked.json();
    boolean isRight =
        question.path("webhook_id").asText().equals(WEBHOOK_ID)
            && question
                .path("transmission_sig")
                .asText()
                .equals(
                    seal(
                        question.path("transmission_id").asText(),
                        question.path("transmission_time").asText(),
                        WEBHOOK_ID,
                        event.getBytes(StandardCharsets.UTF_8)));
    return new Said(200, "{\"verification_status\":\"" + (isRight ? "SUCCESS" : "FAILURE") + "\"}");
  }

  // The same request id is answered as it was the first time.
  private Said once(Asked asked) throws IOException {
    var id = asked.headers().getOrDefault("paypal-request-id", "");
    var before = requests.get(id);
    if (before != null) return before;
    var path = asked.path();
    var said =
        path.equals("/v2/checkout/orders")
            ? order(asked.json())
            : path.endsWith("/capture")
                ? capture(path.split("/")[4])
                : path.endsWith("/refund") ? refund(path.split("/")[4], asked.json()) : missing();
    if (!id.isEmpty() && said.status() < 300) requests.put(id, said);
    return said;
  }

  private Said order(JsonNode body) {
    var amount = body.path("purchase_units").path(0).path("amount");
    if (!amount.path("value").asText().matches("[0-9]+[.][0-9]{2}"))
      return trouble(422, "UNPROCESSABLE_ENTITY", "DECIMAL_PRECISION");
    var id = number("O");
    var order = JSON.createObjectNode();
    order.put("id", id).put("status", "PAYER_ACTION_REQUIRED");
    order.set("purchase_units", body.path("purchase_units").deepCopy());
    order
        .putArray("links")
        .addObject()
        .put("rel", "payer-action")
        .put("href", baseUrl() + "/checkoutnow?token=" + id);
    orders.put(id, order);
    return new Said(200, order.toString());
  }

  private Said capture(String id) {
    var order = orders.get(id);
    if (order == null) return missing();
    if (!order.path("status").asText().equals("APPROVED"))
      return trouble(422, "UNPROCESSABLE_ENTITY", "ORDER_NOT_APPROVED");
    var capture = JSON.createObjectNode();
    capture.put("id", number("C")).put("status", "COMPLETED");
    capture
        .putObject("amount")
        .put("currency_code", "INR")
        .put("value", order.path("agreed").asText());
    captures.put(capture.path("id").asText(), capture);
    ((ObjectNode) order.path("purchase_units").path(0))
        .putObject("payments")
        .putArray("captures")
        .add(capture);
    order.put("status", "COMPLETED");
    return new Said(201, order.toString());
  }

  private ObjectNode captureOf(String order) {
    return (ObjectNode)
        known(orders, order)
            .path("purchase_units")
            .path(0)
            .path("payments")
            .path("captures")
            .path(0);
  }

  private Said refund(String id, JsonNode body) {
    var capture = captures.get(id);
    if (capture == null) return missing();
    long back = capture.path("back").asLong() + paise(body.path("amount").path("value").asText());
    if (back > paise(capture.path("amount").path("value").asText()))
      return trouble(422, "UNPROCESSABLE_ENTITY", "REFUND_AMOUNT_EXCEEDED");
    capture.put("back", back).put("status", "PARTIALLY_REFUNDED");
    var refund = JSON.createObjectNode();
    refund.put("id", number("R")).put("status", "COMPLETED");
    refunds.put(refund.path("id").asText(), refund);
    return new Said(201, refund.toString());
  }

  private Said read(String path) {
    var id = path.substring(path.lastIndexOf('/') + 1);
    var found = path.startsWith("/v2/payments/refunds/") ? refunds.get(id) : orders.get(id);
    return found == null ? missing() : new Said(200, found.toString());
  }

  private static long paise(String rupees) {
    return Long.parseLong(rupees.replace(".", ""));
  }

  private static Said missing() {
    return trouble(404, "RESOURCE_NOT_FOUND", "INVALID_RESOURCE_ID");
  }

  private static Said trouble(int status, String name, String issue) {
    var body = JSON.createObjectNode().put("name", name);
    body.putArray("details").addObject().put("issue", issue);
    return new Said(status, body.toString());
  }
}
