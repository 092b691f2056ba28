package com.shipcrowd.domain.invoice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/// The number that the registration portal gives a document: a hash of who, when and what, so that we know it before we ask.
/// Source: gst.md section 9.4.
///
/// @param text 64 lower-case hex digits
public record Irn(String text) {
  /// Computes it. The document number counts in upper case, as since June 2025.
  ///
  /// @param documentType INV, CRN or DBN
  public static Irn of(
      String supplierGstin, FinancialYear year, String documentType, String documentNumber) {
    return hashed(
        supplierGstin
            + year.startYear()
            + "-"
            + "%02d".formatted((year.startYear() + 1) % 100)
            + documentType
            + documentNumber.toUpperCase(Locale.ROOT));
  }

  static Irn hashed(String facts) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(facts.getBytes(StandardCharsets.UTF_8));
      return new Irn(HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
