package com.shipcrowd.application.wallet;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;

/// Gives a new company its wallet. Joins the surrounding unit of work.
public interface OpenWallet {
  /// @param playMoney what a sandbox company starts with; zero for a live one
  void open(CompanyId company, Money playMoney);
}
