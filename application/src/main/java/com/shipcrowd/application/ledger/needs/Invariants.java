package com.shipcrowd.application.ledger.needs;

import java.util.List;

/// Reads the whole database and says what does not hold. Each room may have its own; all are asked in one transaction.
public interface Invariants {
  /// Checks this room's invariants of money.md section 4.
  List<Finding> check();

  /// One invariant and how it stands.
  ///
  /// @param number as in money.md section 4
  /// @param checked how many things were looked at
  /// @param broken what does not hold, at most 20 named; empty when all is well
  record Finding(int number, String title, long checked, List<String> broken) {}
}
