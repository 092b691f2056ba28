package com.shipcrowd.adapter.payments.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs raw bytes together with the time.
final class SandboxSignature {
  static final String HEADER = "x-sandbox-signature";

  private static final Pattern SHAPE = Pattern.compile("t=([0-9]{1,12}),v1=[0-9a-f]{64}");
  private static final Duration WINDOW = Duration.ofMinutes(5);

  private SandboxSignature() {}

  static String of(String secret, long unixSeconds, byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update((unixSeconds + ".").getBytes(StandardCharsets.US_ASCII));
      return "t=" + unixSeconds + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA256", e);
    }
  }

  /// What the payer's browser brings back.
  static String ofCheckout(String secret, String order, String payment) {
    return keyed(secret, "checkout|" + order + "|" + payment);
  }

  static boolean isCheckout(String secret, String order, String payment, String given) {
    return isSame(given, ofCheckout(secret, order, payment));
  }

  /// Names an order so that nobody can guess it.
  static String token(String secret, String order) {
    return order + "-" + keyed(secret, "page|" + order).substring(0, 40);
  }

  /// The order of a token that is ours.
  static Optional<String> orderOf(String secret, String token) {
    int mark = token.indexOf('-');
    if (mark < 0) return Optional.empty();
    var order = token.substring(0, mark);
    return isSame(token, token(secret, order)) ? Optional.of(order) : Optional.empty();
  }

  private static boolean isSame(String given, String right) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
  }

  private static String keyed(String secret, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA256", e);
    }
  }

  static boolean isRight(String secret, String given, byte[] body, Instant now) {
    var parts = SHAPE.matcher(given);
    if (!parts.matches()) return false;
    long signedAt = Long.parseLong(parts.group(1));
    var right = of(secret, signedAt, body).getBytes(StandardCharsets.US_ASCII);
    return MessageDigest.isEqual(given.getBytes(StandardCharsets.US_ASCII), right)
        && Math.abs(now.getEpochSecond() - signedAt) <= WINDOW.toSeconds();
  }
}
