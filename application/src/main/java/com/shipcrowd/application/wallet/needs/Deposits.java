package com.shipcrowd.application.wallet.needs;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.wallet.DepositMove;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Movements of security deposits. All calls join the surrounding unit of work.
public interface Deposits {
  /// Whether there is such a company; in a unit over all companies.
  boolean isCompany(CompanyId company);

  void add(DepositMove move);

  /// What lies there.
  Money balance(CompanyId company);

  /// Newest first.
  List<DepositMove> page(CompanyId company, @Nullable UUID before, int most);
}
