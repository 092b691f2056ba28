package com.shipcrowd.application.cod;

import com.shipcrowd.domain.cod.CodPlan;
import com.shipcrowd.domain.company.CompanyId;

/// When and how a seller gets its cash.
public interface KeepCodPlan {
  /// Most of a batch that may go to the wallet, in hundredths of a percent: something must be left for the bank.
  int MOST_TO_WALLET_BP = 9_000;

  /// What a seller chose; the standard plan without a word.
  ///
  /// @param toWalletBp share of each batch that goes to the wallet
  record Chosen(CodPlan plan, int toWalletBp) {}

  Chosen see(CompanyId company);

  /// Counts for parcels booked from now on.
  Chosen choose(CompanyId company, Chosen chosen, String actor);
}
