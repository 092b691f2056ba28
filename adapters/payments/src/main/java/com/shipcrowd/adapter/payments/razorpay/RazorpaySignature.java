package com.shipcrowd.adapter.payments.razorpay;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Hex of HMAC-SHA256, over UTF-8 whatever the machine's charset is.
final class RazorpaySignature {
  static final String HEADER = "x-razorpay-signature";

  private RazorpaySignature() {}

  static String of(String secret, byte[] message) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(message));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA256", e);
    }
  }

  /// @param order from our own books, never from the browser
  static String ofCheckout(String keySecret, String order, String payment) {
    return of(keySecret, (order + "|" + payment).getBytes(StandardCharsets.UTF_8));
  }

  static boolean isRight(String given, String right) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
  }
}
