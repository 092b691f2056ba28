package com.shipcrowd.application.wallet;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;

/// Gives a new company its wallet. Joins the surrounding unit of work, so that no company is ever without one.
public interface OpenWallet {
  /// Opens the wallet; opening it again changes nothing.
  ///
  /// @param playMoney put in at once for sandbox companies, zero for live ones
  void open(CompanyId company, Money playMoney);
}
