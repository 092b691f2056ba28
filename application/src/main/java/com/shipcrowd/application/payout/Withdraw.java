package com.shipcrowd.application.payout;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payout.Withdrawal;
import com.shipcrowd.domain.payout.WithdrawalId;
import com.shipcrowd.domain.payout.WithdrawalStatus;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes money out of a seller's wallet to its bank account. Source: lifecycle.md section 10, features.md row 11.8.
public interface Withdraw {
  /// Asks for money. It leaves the wallet at once; up to 10,000.00 nobody need approve.
  ///
  /// @throws com.shipcrowd.domain.payout.BankAccountNotReady without an account that money may go to
  /// @throws com.shipcrowd.domain.wallet.InsufficientBalance when less may go out; promotional credit may not
  /// @throws com.shipcrowd.domain.wallet.OutstandingDues while dues are open
  Withdrawal request(CompanyId company, Money amount, String actor);

  /// Gives it up while nobody decided on it; the money is back. Again it changes nothing.
  ///
  /// @throws com.shipcrowd.application.NotFound when the company has none such
  /// @throws com.shipcrowd.domain.payout.PayoutWrongState when it was decided on
  Withdrawal cancel(CompanyId company, WithdrawalId id, String actor);

  /// One of the company's.
  ///
  /// @throws com.shipcrowd.application.NotFound when there is none
  Withdrawal find(CompanyId company, WithdrawalId id);

  /// The company's, newest first.
  List<Withdrawal> page(CompanyId company, @Nullable UUID before, int most);

  /// Those of all companies, newest first, for finance.
  ///
  /// @param status only in this, null for any
  List<Withdrawal> everybodys(@Nullable WithdrawalStatus status, @Nullable UUID before, int most);

  /// Lets it go to the bank.
  ///
  /// @throws com.shipcrowd.domain.ratecard.MakerIsChecker for whoever asked for it
  /// @throws com.shipcrowd.domain.payout.PayoutWrongState when it was decided on
  Withdrawal approve(WithdrawalId id, String actor);

  /// Refuses it; the money is back in the wallet.
  ///
  /// @throws com.shipcrowd.domain.payout.PayoutWrongState when it was decided on
  Withdrawal reject(WithdrawalId id, String why, String actor);
}
