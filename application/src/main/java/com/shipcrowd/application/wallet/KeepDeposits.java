package com.shipcrowd.application.wallet;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.wallet.DepositMove;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Security deposits of companies. Source: money.md section 3, features.md row 13.19.
public interface KeepDeposits {
  /// The largest movement.
  Money MOST = Money.ofRupees("10000000.00");

  /// Moves a deposit: takes it out of the wallet, returns it, or uses it for dues.
  ///
  /// @throws com.shipcrowd.application.NotFound when there is no such company
  /// @throws com.shipcrowd.domain.wallet.InsufficientBalance when the wallet does not cover what is to be taken
  /// @throws com.shipcrowd.domain.wallet.DepositTooSmall when less lies there, or less is due
  DepositMove move(
      CompanyId company, DepositMove.Kind kind, Money amount, String reason, String actor);

  /// What lies there.
  Money balance(CompanyId company);

  /// Its movements, newest first.
  List<DepositMove> page(CompanyId company, @Nullable UUID before, int most);
}
