package com.shipcrowd.application.ledger;

import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.ledger.needs.Invariants;
import java.util.Comparator;
import java.util.List;

/// Reads everything in one transaction, so that the picture is of one instant.
public final class ProveLedgerHandler implements ProveLedger {
  private final UnitOfWork work;
  private final List<Invariants> invariants;

  public ProveLedgerHandler(UnitOfWork work, List<Invariants> invariants) {
    this.work = work;
    this.invariants = List.copyOf(invariants);
  }

  @Override
  public List<Invariants.Finding> prove() {
    return work.acrossCompanies(
        () ->
            invariants.stream()
                .flatMap(room -> room.check().stream())
                .sorted(Comparator.comparingInt(Invariants.Finding::number))
                .toList());
  }
}
