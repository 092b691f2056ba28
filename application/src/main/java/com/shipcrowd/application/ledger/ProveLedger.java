package com.shipcrowd.application.ledger;

import com.shipcrowd.application.ledger.needs.Invariants;
import java.util.List;

/// Proves on the live database that the books are right.
public interface ProveLedger {
  /// All findings, broken or not, in the order of money.md section 4. Changes nothing.
  List<Invariants.Finding> prove();
}
