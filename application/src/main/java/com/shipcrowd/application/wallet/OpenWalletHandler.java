package com.shipcrowd.application.wallet;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.ledger.needs.Ledger;
import com.shipcrowd.application.wallet.needs.Wallets;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.ledger.WalletPostings;
import com.shipcrowd.domain.money.Money;
import java.util.List;

/// Opens the wallet and books play money as credit given by the platform.
public final class OpenWalletHandler implements OpenWallet {
  private final Wallets wallets;
  private final Ledger ledger;
  private final Clock clock;

  public OpenWalletHandler(Wallets wallets, Ledger ledger, Clock clock) {
    this.wallets = wallets;
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  public void open(CompanyId company, Money playMoney) {
    if (wallets.open(company, clock.now()) && playMoney.isPositive()) {
      ledger.post(
          company,
          List.of(
              new WalletPostings(company, clock.today())
                  .cashback("OPENING:" + company.text(), playMoney)));
    }
  }
}
