package com.shipcrowd.application.payment.needs;

import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.TopUp;
import java.util.Map;
import java.util.Optional;

/// The payer of the sandbox gateway. What it does it says as any gateway does: in a push that goes through the inbound
/// door and is checked there.
public interface SandboxPayments {
  /// Pays what was asked for. Paying twice is the same payment.
  Push capture(TopUp topUp);

  /// Pays something else.
  ///
  /// @param currency three letters, `INR` for rupees
  Push capture(TopUp topUp, Money otherAmount, String currency);

  /// Gives up.
  Push fail(TopUp topUp);

  /// The order that a checkout page's token names; empty for a token that is not ours.
  Optional<String> orderOf(String token);

  /// A webhook call as it would arrive.
  ///
  /// @param headers names in lower case
  record Push(Map<String, String> headers, byte[] body) {}
}
