package com.shipcrowd.adapter.payments.sandbox;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;

/// What the sandbox gateway and this house both know. Without a secret no push is genuine.
@Singleton
final class SandboxPaymentSettings {
  private final String secret;
  private final String publicUrl;

  SandboxPaymentSettings(
      @Property(name = "shipcrowd.payments.sandbox-secret", defaultValue = "") String secret,
      @Property(name = "shipcrowd.public-url", defaultValue = "http://127.0.0.1:8080")
          String publicUrl) {
    this.secret = secret;
    this.publicUrl = publicUrl;
  }

  String secret() {
    return secret;
  }

  String publicUrl() {
    return publicUrl;
  }

  boolean isMissing() {
    return secret.isBlank();
  }
}
