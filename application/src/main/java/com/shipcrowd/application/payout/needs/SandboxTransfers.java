package com.shipcrowd.application.payout.needs;

import com.shipcrowd.domain.money.Money;
import java.time.Instant;
import java.util.Optional;

/// What the sandbox bank remembers. Each call is a unit of its own: the bank is another house.
public interface SandboxTransfers {
  /// Writes a transfer down; one that is known stays as it is.
  ///
  /// @return as it is written
  Transfer remember(Transfer first, Instant at);

  /// A transfer, counting that somebody looked.
  Optional<Transfer> look(String reference);

  /// @param numberEnds the last four characters of the account it goes to; they decide what becomes of it
  /// @param state the bank's own word
  /// @param reason why it was refused, empty otherwise
  /// @param looks how often somebody asked for it
  record Transfer(
      String reference, Money amount, String numberEnds, String state, String reason, int looks) {}
}
