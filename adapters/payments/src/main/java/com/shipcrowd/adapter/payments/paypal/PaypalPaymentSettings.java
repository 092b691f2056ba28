package com.shipcrowd.adapter.payments.paypal;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;

/// Our account at PayPal. Secrets are never shown.
@Singleton
final class PaypalPaymentSettings {
  private final String baseUrl;
  private final String clientId;
  private final String clientSecret;
  private final String webhookId;
  private final String publicUrl;

  PaypalPaymentSettings(
      @Property(
              name = "shipcrowd.payments.paypal.base-url",
              defaultValue = "https://api-m.paypal.com")
          String baseUrl,
      @Property(name = "shipcrowd.payments.paypal.client-id", defaultValue = "") String clientId,
      @Property(name = "shipcrowd.payments.paypal.client-secret", defaultValue = "")
          String clientSecret,
      @Property(name = "shipcrowd.payments.paypal.webhook-id", defaultValue = "") String webhookId,
      @Property(name = "shipcrowd.public-url", defaultValue = "http://127.0.0.1:8080")
          String publicUrl) {
    this.baseUrl = baseUrl;
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.webhookId = webhookId;
    this.publicUrl = publicUrl;
  }

  String baseUrl() {
    return baseUrl;
  }

  String clientId() {
    return clientId;
  }

  String clientSecret() {
    return clientSecret;
  }

  String webhookId() {
    return webhookId;
  }

  String publicUrl() {
    return publicUrl;
  }

  boolean isComplete() {
    return !clientId.isBlank() && !clientSecret.isBlank() && !webhookId.isBlank();
  }
}
