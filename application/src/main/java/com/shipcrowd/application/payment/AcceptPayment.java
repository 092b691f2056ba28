package com.shipcrowd.application.payment;

import java.time.Duration;
import java.util.Map;

/// Believes a gateway's push: a captured payment is credited once, whatever the order and number of pushes.
public interface AcceptPayment {
  /// How long a payer may take; a later capture still credits. Source: lifecycle.md section 10.
  Duration TIME_TO_PAY = Duration.ofMinutes(30);

  /// @param headers names in lower case
  Answer handle(String gateway, Map<String, String> headers, byte[] body);

  /// Lets unpaid top-ups expire; returns how many.
  int expireUnpaid();

  /// What came of a push.
  enum Answer {
    /// Wrong signature or unknown gateway: nothing was stored.
    FORGED,
    /// Credited now, or already before.
    CREDITED,
    /// Amount or currency differ: a person looks, nothing was credited.
    MISMATCH,
    /// Nothing to do: another event, or an order we never made.
    IGNORED
  }
}
