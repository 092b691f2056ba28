package com.shipcrowd.domain.ledger;

import static com.shipcrowd.domain.ledger.AccountName.SALES_RETURNS;
import static com.shipcrowd.domain.ledger.AccountName.SELLER_RECEIVABLE;
import static com.shipcrowd.domain.ledger.AccountName.SELLER_WALLET;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Taxed;
import java.time.LocalDate;

/// Credit and debit notes of one seller. Each is named, with its own business key.
/// Source: money.md section 3.
///
/// @param company whose accounts are touched
/// @param on the IST day the events belong to
public record NotePostings(CompanyId company, LocalDate on) {
  /// A credit note of any reason; without tax when it came too late for the tax.
  public JournalEntry credited(String note, Taxed amount) {
    return new Legs()
        .debit(Account.of(SALES_RETURNS), amount.taxable())
        .tax(amount.negated())
        .credit(wallet(), amount.total())
        .entry("CN:" + note, on, "Credit note");
  }

  /// A debit note.
  ///
  /// @param revenue the income account it belongs to
  public JournalEntry debited(String note, AccountName revenue, Taxed amount, Split split) {
    return new Legs()
        .charge(wallet(), receivable(), split)
        .credit(Account.of(revenue), amount.taxable())
        .tax(amount)
        .entry("DN:" + note, on, "Debit note");
  }

  private Account wallet() {
    return Account.of(SELLER_WALLET, company);
  }

  private Account receivable() {
    return Account.of(SELLER_RECEIVABLE, company);
  }
}
