package com.shipcrowd.application.ledger;

import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.ledger.AccountName;
import com.shipcrowd.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Closes months, seals days, and sums accounts up. For finance staff and the night.
public interface KeepBooks {
  /// Closes a month: from now on no entry is dated in it or before, later corrections go to the open month. Then seals it.
  /// Closing a closed month answers it as it is; a process that died in between leaves a month without a seal, which
  /// `work` adds.
  ///
  /// @throws MonthNotOver while it still runs
  Month close(YearMonth month, String actor);

  /// Closed months, newest first.
  List<Month> months();

  /// Every account with its balance over all entries up to a day.
  List<Balance> trialBalance(LocalDate upTo);

  /// What is due: adds missing seals of months; once a day seals the chains that moved and proves all invariants, a task
  /// for each that is broken.
  ///
  /// @return how many seals were added
  int work();

  /// @param entries how many, null until it is sealed
  /// @param seal 64 hex characters, null until it is sealed
  record Month(
      YearMonth month,
      Instant closedAt,
      String closedBy,
      @Nullable Long entries,
      @Nullable String seal) {}

  /// @param owner empty for the platform's own accounts
  /// @param debit above zero for a debit balance, below zero for a credit balance
  record Balance(AccountName account, String owner, Money debit) {}

  /// Not over yet.
  final class MonthNotOver extends DomainError {
    MonthNotOver(YearMonth month, LocalDate today) {
      super(
          "MONTH_NOT_OVER",
          "A month is closed when it is over",
          Map.of("month", month.toString(), "today", today.toString()));
    }
  }
}
