package com.shipcrowd.application.wallet;

import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.wallet.needs.Wallets;
import com.shipcrowd.application.wallet.needs.Wallets.Line;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.wallet.Wallet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads, nothing else.
public final class ReadWalletHandler implements ReadWallet {
  private final UnitOfWork work;
  private final Wallets wallets;

  public ReadWalletHandler(UnitOfWork work, Wallets wallets) {
    this.work = work;
    this.wallets = wallets;
  }

  @Override
  public Wallet balance(CompanyId company) {
    return work.of(company, () -> wallets.find(company)).orElseThrow();
  }

  @Override
  public List<Line> statement(CompanyId company, @Nullable UUID before, int size) {
    return work.of(company, () -> wallets.statement(company, before, size));
  }
}
