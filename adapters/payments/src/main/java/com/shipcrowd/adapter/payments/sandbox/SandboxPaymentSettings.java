package com.shipcrowd.adapter.payments.sandbox;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;

/// What the sandbox gateway and this house both know. Without a secret no push is genuine.
@Singleton
final class SandboxPaymentSettings {
  private final String secret;

  SandboxPaymentSettings(
      @Property(name = "shipcrowd.payments.sandbox-secret", defaultValue = "") String secret) {
    this.secret = secret;
  }

  String secret() {
    return secret;
  }

  boolean isMissing() {
    return secret.isBlank();
  }
}
