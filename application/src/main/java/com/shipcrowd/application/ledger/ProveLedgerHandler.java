package com.shipcrowd.application.ledger;

import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.ledger.needs.Invariants;
import java.util.List;

/// Reads everything in one transaction, so that the picture is of one instant.
public final class ProveLedgerHandler implements ProveLedger {
  private final UnitOfWork work;
  private final Invariants invariants;

  public ProveLedgerHandler(UnitOfWork work, Invariants invariants) {
    this.work = work;
    this.invariants = invariants;
  }

  @Override
  public List<Invariants.Finding> prove() {
    return work.acrossCompanies(invariants::check);
  }
}
