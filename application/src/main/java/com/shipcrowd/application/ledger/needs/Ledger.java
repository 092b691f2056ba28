package com.shipcrowd.application.ledger.needs;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.ledger.JournalEntry;
import java.util.List;

/// The books. All calls join the surrounding unit of work.
public interface Ledger {
  /// Posts entries and moves the company's wallet cache with them. A key posted before with the same legs is passed over.
  ///
  /// @throws com.shipcrowd.domain.ledger.LedgerKeyConflict when a key was posted before with other legs
  void post(CompanyId company, List<JournalEntry> entries);
}
