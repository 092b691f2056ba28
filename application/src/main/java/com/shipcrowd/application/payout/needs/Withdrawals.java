package com.shipcrowd.application.payout.needs;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.payout.Withdrawal;
import com.shipcrowd.domain.payout.WithdrawalId;
import com.shipcrowd.domain.payout.WithdrawalStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Withdrawals. All calls join the surrounding unit of work.
public interface Withdrawals {
  void add(Withdrawal withdrawal);

  /// @throws com.shipcrowd.application.StaleWrite when the stored version is not the one before
  void keep(Withdrawal withdrawal, Instant at);

  /// One, over all companies when the unit is.
  Optional<Withdrawal> find(WithdrawalId id);

  /// One of a company, nobody else changing it until the unit ends.
  Optional<Withdrawal> locked(CompanyId company, WithdrawalId id);

  /// Newest first.
  ///
  /// @param company only of this, null for all that the unit sees
  List<Withdrawal> page(
      @Nullable CompanyId company,
      @Nullable WithdrawalStatus status,
      @Nullable UUID before,
      int most);
}
