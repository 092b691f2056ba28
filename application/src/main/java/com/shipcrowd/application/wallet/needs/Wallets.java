package com.shipcrowd.application.wallet.needs;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.wallet.Wallet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Wallets. All calls join the surrounding unit of work; the balance moves only through the ledger.
public interface Wallets {
  /// Opens an empty wallet; does nothing when there is one.
  ///
  /// @return whether it was opened now
  boolean open(CompanyId company, Instant at);

  /// The wallet as it stands.
  Optional<Wallet> find(CompanyId company);

  /// The wallet, nobody else changing it until the unit ends. Take it as late as possible.
  Wallet locked(CompanyId company);

  /// Statement lines, newest first.
  ///
  /// @param before only lines older than this one, or null for the newest
  List<Line> statement(CompanyId company, @Nullable UUID before, int size);

  /// One movement of the wallet.
  ///
  /// @param businessKey names the cause, for example `HOLD:shp_…`
  /// @param change what it did to the balance
  record Line(
      UUID entry, LocalDate on, Instant at, String businessKey, String event, Money change) {}
}
