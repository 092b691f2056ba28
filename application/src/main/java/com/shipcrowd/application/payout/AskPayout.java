package com.shipcrowd.application.payout;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payout.Payout;
import com.shipcrowd.domain.payout.PayoutId;
import com.shipcrowd.domain.payout.PayoutSource;
import java.util.UUID;

/// Has money sent to a company's bank account. Joins the surrounding unit of work, in which the caller has moved the money
/// to PAYOUT_CLEARING; the bank is asked after it.
public interface AskPayout {
  /// Decides on a transfer.
  ///
  /// @throws com.shipcrowd.domain.payout.BankAccountNotReady when money may not go to the company's account now
  Payout ask(CompanyId company, PayoutSource source, UUID sourceId, Money amount);

  /// Another try of one that failed, to the account the company has now; the caller has moved the money again.
  ///
  /// @throws com.shipcrowd.domain.payout.BankAccountNotReady as `ask`
  /// @throws com.shipcrowd.domain.payout.PayoutWrongState when it did not fail
  Payout retry(CompanyId company, PayoutId payout);

  /// @throws com.shipcrowd.domain.payout.BankAccountNotReady when money may not go to the company's account now
  void requireAccount(CompanyId company);
}
