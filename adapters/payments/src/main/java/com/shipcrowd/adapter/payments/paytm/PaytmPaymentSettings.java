package com.shipcrowd.adapter.payments.paytm;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;

/// Our account at Paytm. The key is kept as it is, with its `#` and blanks, and never shown.
@Singleton
final class PaytmPaymentSettings {
  private final String baseUrl;
  private final String mid;
  private final String key;
  private final String website;
  private final String callbackUrl;

  PaytmPaymentSettings(
      @Property(
              name = "shipcrowd.payments.paytm.base-url",
              defaultValue = "https://secure.paytmpayments.com")
          String baseUrl,
      @Property(name = "shipcrowd.payments.paytm.mid", defaultValue = "") String mid,
      @Property(name = "shipcrowd.payments.paytm.merchant-key", defaultValue = "") String key,
      @Property(name = "shipcrowd.payments.paytm.website", defaultValue = "DEFAULT") String website,
      @Property(name = "shipcrowd.public-url", defaultValue = "http://127.0.0.1:8080")
          String publicUrl) {
    this.baseUrl = baseUrl;
    this.mid = mid;
    this.key = key;
    this.website = website;
    this.callbackUrl = publicUrl + "/v1/hooks/payments/paytm";
  }

  String baseUrl() {
    return baseUrl;
  }

  String mid() {
    return mid;
  }

  String key() {
    return key;
  }

  String website() {
    return website;
  }

  String callbackUrl() {
    return callbackUrl;
  }

  /// AES-128 takes a key of exactly 16 characters.
  boolean isComplete() {
    return !mid.isBlank() && key.length() == 16;
  }
}
