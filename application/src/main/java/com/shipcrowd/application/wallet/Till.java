package com.shipcrowd.application.wallet;

import com.shipcrowd.application.ledger.needs.Ledger;
import com.shipcrowd.application.wallet.needs.Wallets;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.ledger.AccountName;
import com.shipcrowd.domain.ledger.JournalEntry;
import com.shipcrowd.domain.ledger.Split;
import com.shipcrowd.domain.ledger.WalletPostings;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.wallet.Wallet;
import java.util.ArrayList;
import java.util.List;

/// Moves a company's money inside a unit of work, its wallet locked from the first look to the end. Open one late and do
/// nothing slow after it.
public final class Till {
  private final Wallets wallets;
  private final Ledger ledger;

  public Till(Wallets wallets, Ledger ledger) {
    this.wallets = wallets;
    this.ledger = ledger;
  }

  /// Locks the wallet and starts collecting entries.
  public Session open(CompanyId company) {
    return new Session(company, wallets.locked(company));
  }

  /// Posts entries of no company, in a unit across companies: what couriers, gateways and the tax office are owed and paid.
  /// Known entries are passed over.
  ///
  /// @throws com.shipcrowd.domain.ledger.LedgerKeyConflict when a key was posted before with other legs
  public void postPlatform(List<JournalEntry> platformEntries) {
    ledger.postPlatform(platformEntries);
  }

  /// Entries of one unit, each seeing the balance the earlier ones leave.
  public final class Session {
    private final CompanyId company;
    private final List<JournalEntry> entries = new ArrayList<>();
    private Wallet wallet;

    private Session(CompanyId company, Wallet wallet) {
      this.company = company;
      this.wallet = wallet;
    }

    /// The wallet as the entries added so far leave it.
    public Wallet wallet() {
      return wallet;
    }

    /// How a charge that cannot be refused is split now.
    public Split involuntary(Money amount) {
      return wallet.involuntary(amount);
    }

    /// Adds an entry; dues are recovered at once from what it puts into the wallet.
    public void add(JournalEntry entry) {
      entries.add(entry);
      wallet = wallet.after(entry);
      var credit = entry.debitOf(AccountName.SELLER_WALLET).negated();
      var dues = credit.isPositive() ? wallet.recoverable(credit) : Money.ZERO;
      if (dues.isPositive()) {
        var recovery = new WalletPostings(company, entry.on()).recover(entry.businessKey(), dues);
        entries.add(recovery);
        wallet = wallet.after(recovery);
      }
    }

    /// Posts what was added.
    public void close() {
      if (!entries.isEmpty()) ledger.post(company, entries);
    }
  }
}
