package com.shipcrowd.domain.courierbill;

import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.money.Money;
import java.util.Map;

/// The bank's reference belongs to a payment of another amount.
public final class PaymentReferenceUsed extends DomainError {
  PaymentReferenceUsed(String reference, Money amount) {
    super(
        "PAYMENT_REFERENCE_USED",
        "The reference " + reference + " belongs to a payment of " + amount,
        Map.of("reference", reference, "amount_paise", amount.paise()));
  }
}
