package com.shipcrowd.domain.courierbill;

import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.money.Money;
import java.util.Map;

/// More than the courier's invoice still asks for.
public final class PaidTooMuch extends DomainError {
  PaidTooMuch(Money open, Money amount) {
    super(
        "COURIER_PAID_TOO_MUCH",
        "The invoice has " + open + " open, " + amount + " is more",
        Map.of("open_paise", open.paise(), "amount_paise", amount.paise()));
  }
}
