package com.shipcrowd.domain.ledger;

import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Collects the legs of one entry and leaves out the zero ones; a negative amount changes sides.
final class Legs {
  private final List<Leg> legs = new ArrayList<>();

  Legs debit(Account account, Money amount) {
    if (!amount.isZero()) legs.add(Leg.debit(account, amount));
    return this;
  }

  Legs credit(Account account, Money amount) {
    if (!amount.isZero()) legs.add(Leg.credit(account, amount));
    return this;
  }

  /// A charge that cannot be refused: what the wallet covers, and the rest as dues.
  Legs charge(Account wallet, Account receivable, Split split) {
    return debit(wallet, split.fromWallet()).debit(receivable, split.owed());
  }

  /// Output tax owed to the government.
  Legs tax(Taxed amount) {
    return credit(Account.of(AccountName.GST_OUTPUT_CGST), amount.cgst())
        .credit(Account.of(AccountName.GST_OUTPUT_SGST), amount.sgst())
        .credit(Account.of(AccountName.GST_OUTPUT_IGST), amount.igst());
  }

  JournalEntry entry(String key, LocalDate on, String event) {
    return new JournalEntry(key, on, event, legs);
  }
}
