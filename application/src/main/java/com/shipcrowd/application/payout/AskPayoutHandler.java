package com.shipcrowd.application.payout;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.payout.needs.BankAccounts;
import com.shipcrowd.application.payout.needs.Payouts;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payout.BankAccount;
import com.shipcrowd.domain.payout.BankAccountNotReady;
import com.shipcrowd.domain.payout.Payout;
import com.shipcrowd.domain.payout.PayoutId;
import com.shipcrowd.domain.payout.PayoutSource;
import java.util.UUID;

/// Writes the decision down; the timer carries it out.
public final class AskPayoutHandler implements AskPayout {
  private final BankAccounts accounts;
  private final Payouts payouts;
  private final Ids ids;
  private final Clock clock;

  public AskPayoutHandler(BankAccounts accounts, Payouts payouts, Ids ids, Clock clock) {
    this.accounts = accounts;
    this.payouts = payouts;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Payout ask(CompanyId company, PayoutSource source, UUID sourceId, Money amount) {
    var payout =
        Payout.decided(
            new PayoutId(ids.next()),
            company,
            source,
            sourceId,
            amount,
            usable(company).id(),
            clock.now());
    payouts.add(payout, payouts.isSandbox(company));
    return payout;
  }

  @Override
  public Payout retry(CompanyId company, PayoutId id) {
    var payout = payouts.locked(company, id).orElseThrow(() -> new NotFound("payout"));
    var again = payout.retried(usable(company).id(), clock.now());
    payouts.keep(again, clock.now());
    return again;
  }

  @Override
  public void requireAccount(CompanyId company) {
    usable(company);
  }

  private BankAccount usable(CompanyId company) {
    var account = accounts.current(company).orElseThrow(BankAccountNotReady::new);
    account.requireUsable(clock.now());
    return account;
  }
}
