package com.shipcrowd.application.idempotency;

import com.shipcrowd.domain.company.CompanyId;

/// Lets a command with a key run once. Opens no unit of work: each step is atomic on its own.
public interface OnceOnly {
  /// What to do with a command.
  sealed interface Verdict {
    /// Carry it out, then finish or give up.
    record Run(Ticket ticket) implements Verdict {}

    /// Say this again.
    record SayAgain(StoredAnswer answer) implements Verdict {}
  }

  /// The right to carry a command out, until its lease is over.
  ///
  /// @param holder unguessable, so that a process that lost its lease cannot finish for the next one
  record Ticket(CompanyId company, String key, String holder) {}

  /// @param fingerprint hash of method, route and body
  /// @throws KeyReused when the key came with another command
  /// @throws InProgress when the first one is still running
  Verdict begin(CompanyId company, String key, String fingerprint);

  /// Keeps the answer for 24 hours.
  void finish(Ticket ticket, StoredAnswer answer);

  /// Nothing final happened; the key may be used again at once.
  void giveUp(Ticket ticket);
}
