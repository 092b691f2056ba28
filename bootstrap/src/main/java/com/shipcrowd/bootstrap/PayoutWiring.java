package com.shipcrowd.bootstrap;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.file.Sheets;
import com.shipcrowd.application.notification.SendMail;
import com.shipcrowd.application.payout.AskPayout;
import com.shipcrowd.application.payout.AskPayoutHandler;
import com.shipcrowd.application.payout.KeepBankAccount;
import com.shipcrowd.application.payout.KeepBankAccountHandler;
import com.shipcrowd.application.payout.PayByFile;
import com.shipcrowd.application.payout.PayByFileHandler;
import com.shipcrowd.application.payout.PayoutAnswersFile;
import com.shipcrowd.application.payout.PayoutEnds;
import com.shipcrowd.application.payout.SettlePayouts;
import com.shipcrowd.application.payout.SettlePayoutsHandler;
import com.shipcrowd.application.payout.Withdraw;
import com.shipcrowd.application.payout.WithdrawHandler;
import com.shipcrowd.application.payout.WithdrawalEnds;
import com.shipcrowd.application.payout.needs.BankAccounts;
import com.shipcrowd.application.payout.needs.Owners;
import com.shipcrowd.application.payout.needs.PayoutGateway;
import com.shipcrowd.application.payout.needs.Payouts;
import com.shipcrowd.application.payout.needs.Withdrawals;
import com.shipcrowd.application.wallet.Till;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.List;

/// Bank accounts, withdrawals and payouts.
@Factory
final class PayoutWiring {
  private final boolean byFile;

  /// @param way `API`, or `FILE` where a person carries files to the bank
  PayoutWiring(@Property(name = "shipcrowd.payouts.way", defaultValue = "API") String way) {
    byFile = way.equals("FILE");
  }

  @Singleton
  KeepBankAccount keepBankAccount(
      BankAccounts accounts,
      Payouts payouts,
      Owners owners,
      List<PayoutGateway> gateways,
      SendMail mails,
      UnitOfWork work,
      Ids ids,
      Clock clock) {
    return new KeepBankAccountHandler(accounts, payouts, owners, gateways, mails, work, ids, clock);
  }

  @Singleton
  AskPayout askPayout(BankAccounts accounts, Payouts payouts, Ids ids, Clock clock) {
    return new AskPayoutHandler(accounts, payouts, ids, clock);
  }

  @Singleton
  Withdraw withdraw(
      Withdrawals withdrawals,
      AskPayout payouts,
      Till till,
      UnitOfWork work,
      Ids ids,
      Clock clock) {
    return new WithdrawHandler(withdrawals, payouts, till, work, ids, clock);
  }

  @Singleton
  PayoutEnds withdrawalEnds(Withdrawals withdrawals, Clock clock) {
    return new WithdrawalEnds(withdrawals, clock);
  }

  @Singleton
  SettlePayouts settlePayouts(
      Payouts payouts,
      BankAccounts accounts,
      List<PayoutGateway> gateways,
      KeepBankAccount checks,
      List<PayoutEnds> ends,
      Till till,
      UnitOfWork work,
      Clock clock) {
    return new SettlePayoutsHandler(
        payouts, accounts, gateways, byFile, checks, ends, till, work, clock);
  }

  @Singleton
  PayByFile payByFile(
      Payouts payouts,
      BankAccounts accounts,
      List<PayoutEnds> ends,
      Sheets sheets,
      UnitOfWork work,
      Ids ids,
      Clock clock) {
    return new PayByFileHandler(payouts, accounts, ends, sheets, byFile, work, ids, clock);
  }

  @Singleton
  PayoutAnswersFile payoutAnswersFile(SettlePayouts payouts) {
    return new PayoutAnswersFile(payouts);
  }
}
