package com.shipcrowd.application.company;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.company.needs.Companies;
import com.shipcrowd.application.wallet.OpenWallet;
import com.shipcrowd.domain.company.Company;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.company.CompanyMode;
import com.shipcrowd.domain.money.Money;

/// See {@link OpenCompany}.
public final class OpenCompanyHandler implements OpenCompany {
  private final Companies companies;
  private final OpenWallet wallets;
  private final Clock clock;
  private final Ids ids;
  private final Money playMoney;

  /// @param playMoney what a sandbox company starts with
  public OpenCompanyHandler(
      Companies companies, OpenWallet wallets, Clock clock, Ids ids, Money playMoney) {
    this.companies = companies;
    this.wallets = wallets;
    this.clock = clock;
    this.ids = ids;
    this.playMoney = playMoney;
  }

  @Override
  public Pair open(String name) {
    var live = new CompanyId(ids.next());
    var sandbox = new CompanyId(ids.next());
    var now = clock.now();
    companies.add(Company.opened(live, name, CompanyMode.LIVE, sandbox, now));
    companies.add(Company.opened(sandbox, name, CompanyMode.SANDBOX, live, now));
    wallets.open(live, Money.ZERO);
    wallets.open(sandbox, playMoney);
    return new Pair(live, sandbox);
  }
}
