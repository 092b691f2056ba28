package com.shipcrowd.domain.payment;

import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.money.Money;
import java.util.Map;

/// More was to go back than is left of the payment.
public final class RefundTooLarge extends DomainError {
  /// @param left what may still go back
  public RefundTooLarge(Money asked, Money left) {
    super(
        "REFUND_TOO_LARGE",
        "Only " + left + " is left of this payment",
        Map.of("asked_paise", asked.paise(), "left_paise", left.paise()));
  }
}
