package com.shipcrowd.application.courier.needs;

import com.shipcrowd.domain.courier.CourierAccountId;
import java.util.List;
import java.util.Optional;

/// Contracts with couriers, credentials opened. Answers may be a few seconds old. Needs no unit of work.
public interface CourierAccounts {
  /// An active account.
  Optional<CourierAccount> find(CourierAccountId id);

  /// All active accounts.
  List<CourierAccount> all();

  /// Keeps an account, credentials sealed; the same id is replaced.
  void keep(CourierAccount account);
}
