package com.shipcrowd.application.wallet.needs;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.wallet.Wallet;
import java.time.Instant;
import java.util.Optional;

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
}
