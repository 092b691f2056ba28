package com.shipcrowd.domain.invoice;

import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.money.Money;
import java.util.Map;

/// Credit notes of a charge would sum to more than the charge.
public final class CreditAboveCharge extends DomainError {
  /// @param charge which one
  /// @param left what can still be credited, before tax
  public CreditAboveCharge(ChargeId charge, Money left) {
    super(
        "CREDIT_ABOVE_CHARGE",
        "Of this charge " + left + " before tax can still be credited",
        Map.of("charge_id", charge.text(), "left_paise", left.paise()));
  }
}
