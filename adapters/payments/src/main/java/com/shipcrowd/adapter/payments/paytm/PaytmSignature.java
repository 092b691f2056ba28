package com.shipcrowd.adapter.payments.paytm;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// CHECKSUMHASH: a salted SHA-256, encrypted with the merchant key. Source: paytm.md section 2.
final class PaytmSignature {
  static final String FIELD = "CHECKSUMHASH";

  private static final int SALT = 4;
  private static final byte[] IV = "@@@@&&&&####$$$$".getBytes(StandardCharsets.US_ASCII);

  private PaytmSignature() {}

  /// @param salt four characters
  static String of(String key, String text, String salt) {
    try {
      var plain = (hash(text, salt) + salt).getBytes(StandardCharsets.UTF_8);
      return Base64.getEncoder().encodeToString(aes(Cipher.ENCRYPT_MODE, key).doFinal(plain));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a merchant key of 16 characters always encrypts", e);
    }
  }

  /// Anything that does not decrypt is wrong.
  static boolean isRight(String key, String text, String given) {
    try {
      var plain = aes(Cipher.DECRYPT_MODE, key).doFinal(Base64.getDecoder().decode(given));
      var known = new String(plain, StandardCharsets.UTF_8);
      if (known.length() <= SALT) return false;
      var salt = known.substring(known.length() - SALT);
      return MessageDigest.isEqual(
          plain, (hash(text, salt) + salt).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  /// The text of form fields: the values in the order of their names, the checksum left out, `null` as nothing.
  static String textOf(Map<String, String> fields) {
    return new TreeMap<>(fields)
        .entrySet().stream()
            .filter(e -> !e.getKey().equals(FIELD))
            .map(e -> e.getValue().equals("null") ? "" : e.getValue())
            .collect(Collectors.joining("|"));
  }

  private static String hash(String text, String salt) throws GeneralSecurityException {
    var digest = MessageDigest.getInstance("SHA-256");
    return HexFormat.of()
        .formatHex(digest.digest((text + "|" + salt).getBytes(StandardCharsets.UTF_8)));
  }

  // Their scheme fixes the mode and the vector; the salt is what makes two of them differ.
  private static Cipher aes(int mode, String key) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    cipher.init(
        mode,
        new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "AES"),
        new IvParameterSpec(IV));
    return cipher;
  }
}
