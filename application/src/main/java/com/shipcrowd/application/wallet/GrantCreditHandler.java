package com.shipcrowd.application.wallet;

import com.shipcrowd.application.wallet.needs.Credit;
import com.shipcrowd.application.wallet.needs.Wallets;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.wallet.CreditInUse;

/// See {@link GrantCredit}.
public final class GrantCreditHandler implements GrantCredit {
  private final Wallets wallets;
  private final Credit credit;

  public GrantCreditHandler(Wallets wallets, Credit credit) {
    this.wallets = wallets;
    this.credit = credit;
  }

  @Override
  public void limit(CompanyId company, Money limit) {
    var used = wallets.locked(company).balance().negated();
    if (used.isMoreThan(limit)) throw new CreditInUse(used);
    credit.limit(company, limit);
  }

  @Override
  public Money limit(CompanyId company) {
    return wallets.find(company).orElseThrow().creditLimit();
  }

  @Override
  public void block(CompanyId company, boolean isOverdue) {
    credit.block(company, isOverdue);
  }
}
