package com.shipcrowd.adapter.payments.stripe;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// `Stripe-Signature: t=…,v1=…`: the time and the raw bytes, under the secret as it is written, `whsec_` included.
final class StripeSignature {
  static final String HEADER = "stripe-signature";

  private static final Duration WINDOW = Duration.ofMinutes(5);

  private StripeSignature() {}

  /// @param time Unix seconds as they stand in the header
  static String of(String secret, String time, byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA256", e);
    }
  }

  /// Any `v1` may be right: there are several while a secret is rolled.
  static boolean isRight(String secret, String header, byte[] body, Instant now) {
    var time = "";
    var given = new ArrayList<String>();
    for (var part : header.split(",")) {
      int mark = part.indexOf('=');
      if (mark < 0) continue;
      var name = part.substring(0, mark).strip();
      if (name.equals("t")) time = part.substring(mark + 1).strip();
      if (name.equals("v1")) given.add(part.substring(mark + 1).strip());
    }
    if (!time.matches("[0-9]{1,12}")) return false;
    var right = of(secret, time, body).getBytes(StandardCharsets.US_ASCII);
    boolean found = false;
    for (var one : given)
      found |= MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), right);
    return found && Math.abs(now.getEpochSecond() - Long.parseLong(time)) <= WINDOW.toSeconds();
  }
}
