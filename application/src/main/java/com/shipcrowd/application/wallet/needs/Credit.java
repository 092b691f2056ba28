package com.shipcrowd.application.wallet.needs;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;

/// What a wallet is allowed. All calls join the surrounding unit of work.
public interface Credit {
  /// Writes the limit.
  void limit(CompanyId company, Money limit);

  /// Writes whether an overdue invoice stops bookings.
  void block(CompanyId company, boolean isOverdue);
}
