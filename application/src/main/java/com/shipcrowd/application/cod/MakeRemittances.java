package com.shipcrowd.application.cod;

import com.shipcrowd.domain.money.Money;

/// What happens to cash because of the day: it becomes payable, it goes missing, it is put into batches.
public interface MakeRemittances {
  /// Most cash of one company that may be paid before its couriers remitted it. Source: lifecycle.md section 8.
  Money EARLY_CAP = Money.ofRupees("200000.00");

  /// Days after delivery when cash that no list has is missing. Source: as above.
  int MISSING_AFTER_DAYS = 15;

  /// Does what is due today; again on the same day it does what was not done. Returns how many batches were made. Entry
  /// point of the timer.
  int work();
}
