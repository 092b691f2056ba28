package com.shipcrowd.application.wallet;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;

/// How far below zero a wallet may go, and whether it may book at all. Joins the surrounding unit of work.
public interface GrantCredit {
  /// Sets the limit, zero or more.
  ///
  /// @throws com.shipcrowd.domain.wallet.CreditInUse when the wallet is further below zero
  void limit(CompanyId company, Money limit);

  /// The limit as it is.
  Money limit(CompanyId company);

  /// Stops bookings because an invoice is long overdue, or lets them go on; repeating changes nothing.
  void block(CompanyId company, boolean isOverdue);
}
