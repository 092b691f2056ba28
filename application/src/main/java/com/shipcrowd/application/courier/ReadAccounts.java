package com.shipcrowd.application.courier;

import com.shipcrowd.domain.courier.CourierAccountId;
import java.util.List;

/// Shows contracts with couriers to platform staff, those that are off included.
public interface ReadAccounts {
  /// Oldest first; there are few.
  List<AccountEntry> all();

  /// @throws com.shipcrowd.application.NotFound when there is no such account
  AccountEntry one(CourierAccountId id);
}
