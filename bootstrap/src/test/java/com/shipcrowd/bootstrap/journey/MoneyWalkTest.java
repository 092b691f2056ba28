package com.shipcrowd.bootstrap.journey;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// A short walk in every build; the long one has a verb of its own.
class MoneyWalkTest {
  @Test
  @DisplayName(
      "2,000 random money events: invariants hold and plain sums agree after each thousand")
  void given_random_events_when_walked_then_books_and_plain_sums_agree() {
    new MoneyWalk(Program.shared(), 20261121).walk(2000, false);
  }
}
