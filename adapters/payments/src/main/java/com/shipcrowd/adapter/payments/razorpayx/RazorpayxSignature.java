package com.shipcrowd.adapter.payments.razorpayx;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA256 of the raw body under the webhook's secret, lower-case hex. Source: razorpay.md section 4.
final class RazorpayxSignature {
  static final String HEADER = "x-razorpay-signature";

  private RazorpayxSignature() {}

  static String of(String secret, byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA256", e);
    }
  }

  /// Whether one of the secrets made it. Without a secret nothing is.
  static boolean isRight(List<String> secrets, String given, byte[] body) {
    boolean right = false;
    for (var secret : secrets)
      right |=
          MessageDigest.isEqual(
              of(secret, body).getBytes(StandardCharsets.US_ASCII),
              given.getBytes(StandardCharsets.UTF_8));
    return right;
  }
}
