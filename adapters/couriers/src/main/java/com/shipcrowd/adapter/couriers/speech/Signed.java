package com.shipcrowd.adapter.couriers.speech;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signatures of pushes: HMAC-SHA256 over the raw bytes.
public final class Signed {
  private static final String ALGORITHM = "HmacSHA256";

  private Signed() {}

  /// The signature as base64.
  ///
  /// @param secret not empty
  public static String base64(String secret, byte[] body) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA256", e);
    }
  }
}
