package com.shipcrowd.domain.order;

import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.money.Money;
import java.util.Map;

/// Payment mode and amount to collect contradict each other: `COD_AMOUNT_REQUIRED`, `COD_AMOUNT_NOT_ALLOWED` or
/// `COD_AMOUNT_EXCEEDS_TOTAL`.
public final class CodAmountInvalid extends DomainError {
  CodAmountInvalid(String code, String message, Money collectable) {
    super(code, message, Map.of("collectable_paise", collectable.paise()));
  }
}
