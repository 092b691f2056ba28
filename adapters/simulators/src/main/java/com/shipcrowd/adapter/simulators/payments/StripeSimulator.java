package com.shipcrowd.adapter.simulators.payments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Stripe played: intents, refunds and events, with idempotency keys as over there.
public final class StripeSimulator extends GatewaySimulator {
  /// What the account's settings must be.
  public static final String SECRET_KEY = "sk_test_shipcrowd_played";

  /// Signs what is pushed.
  public static final String WEBHOOK_SECRET = "whsec_shipcrowd_played";

  private final Map<String, ObjectNode> intents = new HashMap<>();
  private final Map<String, ObjectNode> refunds = new LinkedHashMap<>();
  private final Map<String, Once> keys = new HashMap<>();

  public StripeSimulator(long seed) {
    super(seed);
  }

  /// @param asked what came with the key the first time
  private record Once(String asked, Said said) {}

  /// A card abroad pays so many paise.
  public synchronized void pay(String intent, long paise) {
    known(intents, intent).put("status", "succeeded").put("amount_received", paise);
  }

  /// What is pushed about an intent.
  ///
  /// @param type as `payment_intent.succeeded`
  public synchronized byte[] push(String type, String intent) {
    var event = JSON.createObjectNode();
    event.put("id", number("evt_")).put("object", "event").put("type", type);
    event.putObject("data").set("object", known(intents, intent));
    return event.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// The value of `Stripe-Signature`.
  public static String signature(byte[] body, Instant at) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(WEBHOOK_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update((at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
      return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  synchronized Said answer(Asked asked) {
    if (!("Bearer " + SECRET_KEY).equals(asked.headers().get("authorization")))
      return trouble(401, "invalid_request_error", "");
    if (!asked.headers().containsKey("stripe-version"))
      return trouble(400, "invalid_request_error", "version_missing");
    return asked.method().equals("POST") ? once(asked) : read(asked);
  }

  // The same key with other parameters is an error; with the same ones, the first answer.
  private Said once(Asked asked) {
    var key = asked.headers().getOrDefault("idempotency-key", "");
    var text = asked.path() + " " + asked.text();
    var before = keys.get(key);
    if (before != null)
      return before.asked.equals(text) ? before.said : trouble(400, "idempotency_error", "");
    var form = pairs(asked.text());
    var said =
        switch (asked.path()) {
          case "/v1/payment_intents" -> intent(form);
          case "/v1/refunds" -> refund(form);
          default -> trouble(404, "invalid_request_error", "resource_missing");
        };
    if (!key.isEmpty()) keys.put(key, new Once(text, said));
    return said;
  }

  private Said intent(Map<String, String> form) {
    if (!form.getOrDefault("amount", "").matches("[1-9][0-9]{0,7}"))
      return trouble(400, "invalid_request_error", "parameter_invalid_integer");
    var id = number("pi_");
    var intent = JSON.createObjectNode();
    intent.put("id", id).put("object", "payment_intent");
    intent.put("amount", Long.parseLong(form.get("amount"))).put("amount_received", 0);
    intent.put("currency", form.getOrDefault("currency", ""));
    intent.put("status", "requires_payment_method").put("client_secret", id + "_secret_played");
    intents.put(id, intent);
    return new Said(200, intent.toString());
  }

  private Said refund(Map<String, String> form) {
    var intent = intents.get(form.getOrDefault("payment_intent", ""));
    if (intent == null) return trouble(404, "invalid_request_error", "resource_missing");
    long amount = Long.parseLong(form.getOrDefault("amount", "0"));
    long back = intent.path("back").asLong() + amount;
    if (back > intent.path("amount_received").asLong())
      return trouble(400, "invalid_request_error", "charge_already_refunded");
    intent.put("back", back);
    var refund = JSON.createObjectNode();
    refund.put("id", number("re_")).put("object", "refund").put("amount", amount);
    refund.put("payment_intent", form.get("payment_intent")).put("status", "succeeded");
    refund.putObject("metadata").put("refund", form.getOrDefault("metadata[refund]", ""));
    refunds.put(refund.path("id").asText(), refund);
    return new Said(200, refund.toString());
  }

  private Said read(Asked asked) {
    var path = asked.path();
    if (path.equals("/v1/refunds")) {
      var list = JSON.createObjectNode().put("object", "list");
      var data = list.putArray("data");
      for (var refund : refunds.values())
        if (refund
            .path("payment_intent")
            .asText()
            .equals(asked.query().getOrDefault("payment_intent", ""))) data.add(refund);
      return new Said(200, list.toString());
    }
    var intent = intents.get(path.substring(path.lastIndexOf('/') + 1));
    return intent == null
        ? trouble(404, "invalid_request_error", "resource_missing")
        : new Said(200, intent.toString());
  }

  private static Said trouble(int status, String type, String code) {
    var body = JSON.createObjectNode();
    body.putObject("error").put("type", type).put("code", code);
    return new Said(status, body.toString());
  }
}
