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

  /// Posts entries that belong to no company: what couriers, gateways and the tax office are owed and paid. Only in a unit
  /// across companies, and without any leg of a company's account.
  ///
  /// @throws com.shipcrowd.domain.ledger.LedgerKeyConflict as `post`
  void postPlatform(List<JournalEntry> entries);
}
