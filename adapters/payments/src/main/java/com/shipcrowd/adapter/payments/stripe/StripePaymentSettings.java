package com.shipcrowd.adapter.payments.stripe;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;

/// Our account at Stripe. Secrets are never shown.
@Singleton
final class StripePaymentSettings {
  private final String baseUrl;
  private final String secretKey;
  private final String publishableKey;
  private final String webhookSecret;

  StripePaymentSettings(
      @Property(
              name = "shipcrowd.payments.stripe.base-url",
              defaultValue = "https://api.stripe.com")
          String baseUrl,
      @Property(name = "shipcrowd.payments.stripe.secret-key", defaultValue = "") String secretKey,
      @Property(name = "shipcrowd.payments.stripe.publishable-key", defaultValue = "")
          String publishableKey,
      @Property(name = "shipcrowd.payments.stripe.webhook-secret", defaultValue = "")
          String webhookSecret) {
    this.baseUrl = baseUrl;
    this.secretKey = secretKey;
    this.publishableKey = publishableKey;
    this.webhookSecret = webhookSecret;
  }

  String baseUrl() {
    return baseUrl;
  }

  String secretKey() {
    return secretKey;
  }

  String publishableKey() {
    return publishableKey;
  }

  String webhookSecret() {
    return webhookSecret;
  }

  boolean isComplete() {
    return !secretKey.isBlank() && !publishableKey.isBlank() && !webhookSecret.isBlank();
  }
}
