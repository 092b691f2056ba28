package com.shipcrowd.adapter.payments.razorpay;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Our account at Razorpay. Secrets are never shown.
@Singleton
final class RazorpayPaymentSettings {
  private static final Duration OLD_SECRET_LASTS = Duration.ofHours(24);

  private final String baseUrl;
  private final String keyId;
  private final String keySecret;
  private final String webhookSecret;
  private final String formerSecret;
  private final String changedAt;

  /// @param changedAt when the webhook secret was changed, RFC 3339; empty when it never was
  RazorpayPaymentSettings(
      @Property(
              name = "shipcrowd.payments.razorpay.base-url",
              defaultValue = "https://api.razorpay.com")
          String baseUrl,
      @Property(name = "shipcrowd.payments.razorpay.key-id", defaultValue = "") String keyId,
      @Property(name = "shipcrowd.payments.razorpay.key-secret", defaultValue = "")
          String keySecret,
      @Property(name = "shipcrowd.payments.razorpay.webhook-secret", defaultValue = "")
          String webhookSecret,
      @Property(name = "shipcrowd.payments.razorpay.former-webhook-secret", defaultValue = "")
          String formerSecret,
      @Property(name = "shipcrowd.payments.razorpay.webhook-secret-changed-at", defaultValue = "")
          String changedAt) {
    this.baseUrl = baseUrl;
    this.keyId = keyId;
    this.keySecret = keySecret;
    this.webhookSecret = webhookSecret;
    this.formerSecret = formerSecret;
    this.changedAt = changedAt;
  }

  String baseUrl() {
    return baseUrl;
  }

  String keyId() {
    return keyId;
  }

  String keySecret() {
    return keySecret;
  }

  /// Those that a push may be signed with now. Pushes of events before a change keep the old signature.
  List<String> webhookSecrets(Instant now) {
    var good = new ArrayList<String>();
    if (!webhookSecret.isBlank()) good.add(webhookSecret);
    if (!formerSecret.isBlank()
        && !changedAt.isBlank()
        && now.isBefore(Instant.parse(changedAt).plus(OLD_SECRET_LASTS))) good.add(formerSecret);
    return good;
  }

  boolean isComplete() {
    return !keyId.isBlank() && !keySecret.isBlank() && !webhookSecret.isBlank();
  }
}
