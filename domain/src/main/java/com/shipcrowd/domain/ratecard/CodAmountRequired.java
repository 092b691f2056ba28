package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.DomainError;

/// Cash on delivery without an amount to collect.
public final class CodAmountRequired extends DomainError {
  CodAmountRequired() {
    super("COD_AMOUNT_REQUIRED", "Cash on delivery needs an amount to collect, above zero");
  }
}
