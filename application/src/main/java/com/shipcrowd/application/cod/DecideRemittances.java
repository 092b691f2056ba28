package com.shipcrowd.application.cod;

import com.shipcrowd.domain.cod.Remittance;
import com.shipcrowd.domain.cod.RemittanceId;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;

/// Brings batches to the bank: one person submits, another approves.
public interface DecideRemittances {
  /// The seller wants an amount of a draft in its wallet instead of its bank account. What would leave the bank less than
  /// 100.00 is not granted.
  ///
  /// @throws com.shipcrowd.domain.cod.CodWrongState when it is no draft any more
  Remittance toWallet(CompanyId company, RemittanceId id, Money amount);

  /// @throws com.shipcrowd.domain.cod.CodWrongState when it is no draft
  Remittance submit(RemittanceId id, String actor);

  /// Moves its money and has it paid.
  ///
  /// @throws com.shipcrowd.domain.ratecard.MakerIsChecker for whoever submitted it
  /// @throws com.shipcrowd.domain.cod.CodWrongState when it does not wait for approval
  /// @throws com.shipcrowd.domain.cod.RemittanceChanged when its sums moved; it is a draft again then
  /// @throws com.shipcrowd.domain.payout.BankAccountNotReady when money may not go to the company's account
  Remittance approve(RemittanceId id, String actor);

  /// Another try of one that failed, to the account the company has now.
  ///
  /// @throws com.shipcrowd.domain.cod.CodWrongState when it did not fail, or failed three times
  /// @throws com.shipcrowd.domain.payout.BankAccountNotReady as `approve`
  Remittance retry(RemittanceId id);

  /// Gives it up; its parcels may be batched again.
  ///
  /// @throws com.shipcrowd.domain.cod.CodWrongState when it is on its way or paid
  Remittance cancel(RemittanceId id, String why);
}
