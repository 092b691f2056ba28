package com.shipcrowd.application.courier.needs;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import java.util.List;
import java.util.Optional;

/// Contracts with couriers, credentials opened. Answers may be a few seconds old. Needs no unit of work.
public interface CourierAccounts {
  /// An active account.
  Optional<CourierAccount> find(CourierAccountId id);

  /// All active accounts.
  List<CourierAccount> all();

  /// The company whose contract an active account is; empty for the platform's.
  default Optional<CompanyId> company(CourierAccountId id) {
    return Optional.empty();
  }

  /// Keeps an account of the platform, credentials sealed; the same id is replaced.
  void keep(CourierAccount account);
}
