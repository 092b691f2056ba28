package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.application.ledger.ProveLedger;

/// The invariants of money, as `./shipcrowd prove` checks them.
final class Books {
  private Books() {}

  static void hold(Program program) {
    assertThat(program.bean(ProveLedger.class).prove())
        .allSatisfy(f -> assertThat(f.broken()).as(f.title()).isEmpty());
  }
}
