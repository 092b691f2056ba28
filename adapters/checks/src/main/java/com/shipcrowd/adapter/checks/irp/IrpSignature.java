package com.shipcrowd.adapter.checks.irp;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;

/// The portal's signature: RS256 over header and payload, nothing else is accepted.
final class IrpSignature {
  private static final String HEAD = "\"RS256\"";

  private IrpSignature() {}

  /// The payload of a token that the key has signed; empty when it has not.
  static Optional<String> payload(String token, PublicKey key) {
    var parts = token.split("\\.", -1);
    if (parts.length != 3) return Optional.empty();
    try {
      var decoder = Base64.getUrlDecoder();
      if (!new String(decoder.decode(parts[0]), StandardCharsets.UTF_8).contains(HEAD))
        return Optional.empty();
      var verifier = Signature.getInstance("SHA256withRSA");
      verifier.initVerify(key);
      verifier.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
      return verifier.verify(decoder.decode(parts[2]))
          ? Optional.of(new String(decoder.decode(parts[1]), StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (GeneralSecurityException | IllegalArgumentException forged) {
      return Optional.empty();
    }
  }
}
