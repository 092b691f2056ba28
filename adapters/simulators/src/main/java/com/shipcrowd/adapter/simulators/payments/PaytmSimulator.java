package com.shipcrowd.adapter.simulators.payments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Paytm played: transactions, their status, refunds and pushes, each with its checksum.
public final class PaytmSimulator extends GatewaySimulator {
  /// What the account's settings must be.
  public static final String MID = "SHPTST00000000000001";

  /// Sixteen characters.
  public static final String KEY = "ShpTestKey@12345";

  private final Map<String, ObjectNode> orders = new HashMap<>();
  private final Map<String, ObjectNode> refunds = new HashMap<>();

  public PaytmSimulator(long seed) {
    super(seed);
  }

  /// Somebody pays what the order says.
  public synchronized void pay(String order) {
    pay(order, known(orders, order).path("txnAmount").path("value").asText());
  }

  /// Somebody pays so many rupees.
  public synchronized void pay(String order, String rupees) {
    known(orders, order).put("paid", rupees).put("txnId", number("2026"));
  }

  /// What the callback and the webhook carry.
  public synchronized Map<String, String> form(String order) {
    var known = known(orders, order);
    var fields = new TreeMap<String, String>();
    fields.put("MID", MID);
    fields.put("ORDERID", order);
    fields.put("TXNID", known.path("txnId").asText());
    fields.put("TXNAMOUNT", known.path("paid").asText());
    fields.put("CURRENCY", "INR");
    fields.put("STATUS", "TXN_SUCCESS");
    fields.put("RESPCODE", "01");
    fields.put("BANKTXNID", "");
    fields.put("CHECKSUMHASH", checksum(String.join("|", fields.values()), "zQ9+"));
    return fields;
  }

  /// The same as a form's text.
  public byte[] push(String order) {
    return form(order).entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  synchronized Said answer(Asked asked) throws IOException {
    var envelope = asked.json();
    var text = asked.text();
    var body = text.substring(text.indexOf("\"body\":") + 7, text.length() - 1);
    if (!isRight(body, envelope.path("head").path("signature").asText()))
      return said(result("F", "2005", "Checksum provided is invalid"));
    return switch (asked.path()) {
      case "/theia/api/v1/initiateTransaction" -> initiate(asked, envelope.path("body"));
      case "/v3/order/status" -> status(envelope.path("body"));
      case "/refund/apply" -> refund(envelope.path("body"));
      case "/v2/refund/status" -> refundStatus(envelope.path("body"));
      default -> new Said(404, "{}");
    };
  }

  private Said initiate(Asked asked, JsonNode body) {
    var order = body.path("orderId").asText();
    if (!order.equals(asked.query().get("orderId")))
      return said(result("F", "2014", "orderId differs"));
    if (!body.path("txnAmount").path("value").asText().matches("[0-9]+[.][0-9]{2}"))
      return said(result("F", "2007", "amount invalid"));
    var known = orders.get(order);
    if (known != null && !known.path("txnAmount").equals(body.path("txnAmount")))
      return said(result("F", "2023", "repeat request inconsistent"));
    var answer = result("S", known == null ? "0000" : "0002", "Success");
    if (known == null) orders.put(order, ((ObjectNode) body).deepCopy());
    answer.put("txnToken", "token" + order);
    return said(answer);
  }

  private Said status(JsonNode body) {
    var known = orders.get(body.path("orderId").asText());
    if (known == null) return said(result("NO_RECORD_FOUND", "334", "Invalid Order ID"));
    if (!known.has("paid")) return said(result("PENDING", "402", "not confirmed yet"));
    var answer = result("TXN_SUCCESS", "01", "Txn Success");
    answer.put("txnId", known.path("txnId").asText()).put("orderId", body.path("orderId").asText());
    answer.put("txnAmount", known.path("paid").asText()).put("mid", MID);
    return said(answer);
  }

  private Said refund(JsonNode body) {
    var ref = body.path("refId").asText();
    if (refunds.containsKey(ref)) return said(result("TXN_FAILURE", "617", "already raised"));
    var known = orders.get(body.path("orderId").asText());
    if (known == null || !known.path("txnId").asText().equals(body.path("txnId").asText()))
      return said(result("TXN_FAILURE", "627", "order details mismatch"));
    long back = known.path("back").asLong() + paise(body.path("refundAmount").asText());
    if (back > paise(known.path("paid").asText()))
      return said(result("TXN_FAILURE", "619", "invalid refund amount"));
    known.put("back", back);
    var answer = result("PENDING", "601", "accepted");
    answer.put("refundId", number("2026")).put("refId", ref);
    refunds.put(ref, answer);
    return said(answer);
  }

  private Said refundStatus(JsonNode body) {
    var known = refunds.get(body.path("refId").asText());
    if (known == null) return said(result("NO_RECORD_FOUND", "631", "unknown"));
    var answer = result("TXN_SUCCESS", "10", "refunded");
    answer.put("refundId", known.path("refundId").asText());
    return said(answer);
  }

  private static long paise(String rupees) {
    return Long.parseLong(rupees.replace(".", ""));
  }

  private static ObjectNode result(String status, String code, String message) {
    var body = JSON.createObjectNode();
    body.putObject("resultInfo")
        .put("resultStatus", status)
        .put("resultCode", code)
        .put("resultMsg", message);
    return body;
  }

  private static Said said(ObjectNode body) {
    var text = body.toString();
    return new Said(
        200,
        "{\"head\":{\"version\":\"v1\",\"signature\":\""
            + checksum(text, "aB3x")
            + "\"},\"body\":"
            + text
            + "}");
  }

  private static String checksum(String text, String salt) {
    try {
      var plain = (hash(text, salt) + salt).getBytes(StandardCharsets.UTF_8);
      return Base64.getEncoder().encodeToString(aes(Cipher.ENCRYPT_MODE).doFinal(plain));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isRight(String text, String given) {
    try {
      var plain =
          new String(
              aes(Cipher.DECRYPT_MODE).doFinal(Base64.getDecoder().decode(given)),
              StandardCharsets.UTF_8);
      var salt = plain.substring(64);
      return plain.equals(hash(text, salt) + salt);
    } catch (GeneralSecurityException | RuntimeException e) {
      return false;
    }
  }

  private static String hash(String text, String salt) throws GeneralSecurityException {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256")
                .digest((text + "|" + salt).getBytes(StandardCharsets.UTF_8)));
  }

  private static Cipher aes(int mode) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    cipher.init(
        mode,
        new SecretKeySpec(KEY.getBytes(StandardCharsets.UTF_8), "AES"),
        new IvParameterSpec("@@@@&&&&####$$$$".getBytes(StandardCharsets.US_ASCII)));
    return cipher;
  }
}
