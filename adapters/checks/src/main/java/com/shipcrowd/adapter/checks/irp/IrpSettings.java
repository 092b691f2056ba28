package com.shipcrowd.adapter.checks.irp;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/// Where the portal is and whose signature counts.
@Singleton
final class IrpSettings {
  private final String baseUrl;
  private final String clientId;
  private final String clientSecret;
  private final String publicKey;

  /// @param publicKey of the portal's certificate: X.509, base64, RSA
  IrpSettings(
      @Property(name = "shipcrowd.irp.base-url", defaultValue = "") String baseUrl,
      @Property(name = "shipcrowd.irp.client-id", defaultValue = "") String clientId,
      @Property(name = "shipcrowd.irp.client-secret", defaultValue = "") String clientSecret,
      @Property(name = "shipcrowd.irp.public-key", defaultValue = "") String publicKey) {
    this.baseUrl = baseUrl;
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.publicKey = publicKey;
  }

  boolean isMissing() {
    return baseUrl.isBlank() || publicKey.isBlank();
  }

  String url(String path) {
    return baseUrl + path;
  }

  String clientId() {
    return clientId;
  }

  String clientSecret() {
    return clientSecret;
  }

  /// Empty when what is configured is no key.
  Optional<PublicKey> key() {
    try {
      var bytes = Base64.getDecoder().decode(publicKey.strip());
      return Optional.of(
          KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(bytes)));
    } catch (GeneralSecurityException | IllegalArgumentException noKey) {
      return Optional.empty();
    }
  }
}
