package com.shipcrowd.adapter.payments.razorpayx;

import com.shipcrowd.adapter.calls.HttpCall;
import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.adapter.calls.Patience;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/// Paths and headers; knows no payout.
@Singleton
@Requires(bean = RazorpayxPayoutSettings.class)
final class RazorpayxClient {
  private static final String ACCOUNT = "razorpayx";

  private final HttpCaller caller;
  private final RazorpayxPayoutSettings settings;

  RazorpayxClient(HttpCaller caller, RazorpayxPayoutSettings settings) {
    this.caller = caller;
    this.settings = settings;
  }

  /// Makes what the partner makes once for the same content, so it may be told again.
  HttpReply make(String operation, String path, Object body) {
    return caller.send(
        signed(
            HttpCall.post(
                ACCOUNT,
                operation,
                url(path),
                "application/json",
                RazorpayxPayoutWire.write(body),
                patience().repeating(2))));
  }

  /// Pays, once for a key.
  HttpReply pay(String key, Object body) {
    return caller.send(
        signed(
                HttpCall.post(
                    ACCOUNT,
                    "payout",
                    url("/payouts"),
                    "application/json",
                    RazorpayxPayoutWire.write(body),
                    patience()))
            .with("X-Payout-Idempotency", key));
  }

  HttpReply get(String operation, String path, Map<String, String> query) {
    return caller.send(
        signed(HttpCall.get(ACCOUNT, operation, url(path), query, patience().repeating(2))));
  }

  private HttpCall signed(HttpCall call) {
    var pair = settings.keyId() + ":" + settings.keySecret();
    return call.with(
        "Authorization",
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
  }

  private URI url(String path) {
    return URI.create(settings.url() + path);
  }

  private Patience patience() {
    return Patience.of(settings.deadline());
  }
}
