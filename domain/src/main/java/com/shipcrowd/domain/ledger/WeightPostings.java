package com.shipcrowd.domain.ledger;

import static com.shipcrowd.domain.ledger.AccountName.SELLER_RECEIVABLE;
import static com.shipcrowd.domain.ledger.AccountName.SELLER_WALLET;
import static com.shipcrowd.domain.ledger.AccountName.WALLET_HOLDS;
import static com.shipcrowd.domain.ledger.AccountName.WEIGHT_ADJ_REVENUE;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import java.time.LocalDate;

/// Weight discrepancies of one seller. Each is named, with its own business key.
/// Source: money.md section 3.
///
/// @param company whose accounts are touched
/// @param on the IST day the events belong to
public record WeightPostings(CompanyId company, LocalDate on) {
  /// A discrepancy raised: the difference is held until it is decided.
  public JournalEntry held(String caseId, Split split) {
    return new Legs()
        .charge(wallet(), receivable(), split)
        .credit(holds(), split.total())
        .entry("WHOLD:" + caseId, on, "Weight discrepancy: difference held");
  }

  /// Accepted, not answered, lost, or decided in part.
  public JournalEntry captured(String caseId, Taxed difference) {
    return new Legs()
        .debit(holds(), difference.total())
        .credit(Account.of(WEIGHT_ADJ_REVENUE), difference.taxable())
        .tax(difference)
        .entry("WCAPTURE:" + caseId, on, "Weight discrepancy: difference charged");
  }

  /// Won, or the rest of what was decided in part.
  public JournalEntry released(String caseId, Money amount) {
    return new Legs()
        .debit(holds(), amount)
        .credit(wallet(), amount)
        .entry("WRELEASE:" + caseId, on, "Weight discrepancy: hold given back");
  }

  private Account wallet() {
    return Account.of(SELLER_WALLET, company);
  }

  private Account receivable() {
    return Account.of(SELLER_RECEIVABLE, company);
  }

  private Account holds() {
    return Account.of(WALLET_HOLDS, company);
  }
}
