package com.shipcrowd.adapter.payments.razorpayx;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// The contract with RazorpayX. Without a key there is none.
@Singleton
@Requires(property = "shipcrowd.payouts.razorpayx.key-id", notEquals = "")
record RazorpayxPayoutSettings(
    String url,
    String keyId,
    String keySecret,
    String accountNumber,
    List<String> webhookSecrets,
    Duration deadline) {

  /// @param formerSecret pushes stay signed with the former secret for a day after it was changed
  @jakarta.inject.Inject
  RazorpayxPayoutSettings(
      @Property(
              name = "shipcrowd.payouts.razorpayx.url",
              defaultValue = "https://api.razorpay.com/v1")
          String url,
      @Property(name = "shipcrowd.payouts.razorpayx.key-id") String keyId,
      @Property(name = "shipcrowd.payouts.razorpayx.key-secret") String keySecret,
      @Property(name = "shipcrowd.payouts.razorpayx.account-number") String accountNumber,
      @Property(name = "shipcrowd.payouts.razorpayx.webhook-secret", defaultValue = "")
          String secret,
      @Property(name = "shipcrowd.payouts.razorpayx.former-webhook-secret", defaultValue = "")
          String formerSecret,
      @Property(name = "shipcrowd.payouts.razorpayx.deadline", defaultValue = "20s")
          Duration deadline) {
    this(
        url,
        keyId,
        keySecret,
        accountNumber,
        Stream.of(secret, formerSecret).filter(s -> !s.isBlank()).toList(),
        deadline);
  }

  @Override
  public String toString() {
    return "RazorpayxPayoutSettings[" + url + "]";
  }
}
