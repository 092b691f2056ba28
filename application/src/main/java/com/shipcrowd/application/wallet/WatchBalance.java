package com.shipcrowd.application.wallet;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;

/// Tells a seller when its money runs low: once at each crossing of its threshold, armed again at 120 % of it.
/// Source: lifecycle.md section 10.
public interface WatchBalance {
  /// Sets the threshold; zero for never. Takes effect with the next movement.
  ///
  /// @param threshold of what is available, credit included
  void set(CompanyId company, Money threshold);

  /// The threshold.
  Money threshold(CompanyId company);

  /// Sends the mails that are due; returns how many.
  int tell();
}
