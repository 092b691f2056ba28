package com.shipcrowd.application.payout;

import com.shipcrowd.application.payout.needs.PayoutGateway.Checked;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.payout.BankAccount;
import com.shipcrowd.domain.payout.Beneficiary;
import java.util.Optional;

/// The bank account that a company's money goes to.
public interface KeepBankAccount {
  /// Puts an account in the place of the present one and asks the bank whose it is. The same account again changes
  /// nothing, unless the bank refused it: then it is asked anew.
  BankAccount change(CompanyId company, Beneficiary account);

  /// The present one.
  Optional<BankAccount> see(CompanyId company);

  /// Takes in what a bank pushed about a check; what is unknown or over changes nothing.
  ///
  /// @param number the bank's, of the check
  void heard(String gateway, String number, Checked said);

  /// Asks banks about accounts that are due; returns how many. Entry point of the timer.
  int work();

  /// Seals numbers anew that lie under an old key; returns how many. Entry point of the timer.
  int reseal();
}
