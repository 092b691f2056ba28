package com.shipcrowd.application.warehouse;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.company.Gstin;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.warehouse.Warehouse;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// Adds a pickup place. The first one is the default whatever is asked.
public interface AddWarehouse {
  /// @throws com.shipcrowd.domain.place.UnknownPincode when no post office has its pincode
  /// @throws com.shipcrowd.domain.warehouse.TooManyWarehouses at the 51st, also under a race
  /// @throws com.shipcrowd.domain.warehouse.NicknameTaken ignoring case
  Warehouse add(Command command);

  /// @param gstin null for none
  /// @param returnAddress null for the pickup address
  record Command(
      CompanyId company,
      String nickname,
      Address address,
      @Nullable Gstin gstin,
      LocalTime cutOff,
      @Nullable Address returnAddress,
      boolean makeDefault) {}
}
