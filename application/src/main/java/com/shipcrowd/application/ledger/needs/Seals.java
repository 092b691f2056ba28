package com.shipcrowd.application.ledger.needs;

import com.shipcrowd.application.ledger.KeepBooks.Balance;
import com.shipcrowd.application.ledger.KeepBooks.Month;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// Closed months and the seals over the chains. All calls join the surrounding unit of work over all companies.
public interface Seals {
  /// Closes a month once every entry on its way is written; one that is closed stays as it is.
  ///
  /// @return whether it was closed now
  boolean close(YearMonth month, String actor, Instant at);

  /// Seals closed months that have no seal yet, oldest first; returns how many.
  int sealMonths();

  /// Seals the chains that moved since the last sealed day.
  ///
  /// @return false when the day has its seal already
  boolean sealDay(LocalDate day, Instant at);

  /// Newest first.
  List<Month> months();

  /// Accounts with their balances, none of zero, in the order of their names.
  List<Balance> trialBalance(LocalDate upTo);
}
