package com.shipcrowd.domain.wallet;

import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.money.Money;
import java.util.Map;

/// Earlier charges that could not be refused are still open; bookings wait until a top-up covers them.
public final class OutstandingDues extends DomainError {
  /// @param dues what is owed
  public OutstandingDues(Money dues) {
    super(
        "OUTSTANDING_DUES",
        "Dues of " + dues + " are open; top up to book again",
        Map.of("dues_paise", dues.paise()));
  }
}
