package com.shipcrowd.application.warehouse;

import com.shipcrowd.application.courier.needs.CourierGateway.PickupPlace;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.warehouse.Registration;
import com.shipcrowd.domain.warehouse.Warehouse;
import com.shipcrowd.domain.warehouse.WarehouseId;
import java.util.List;

/// Makes pickup places known to every courier account that wants to know them beforehand.
public interface RegisterWarehouses {
  /// The place is new or described anew: every account is to be told. Joins the surrounding unit of the company.
  void describe(Warehouse warehouse);

  /// How one account knows a place, asking it now unless it is registered or refused already. Call it outside
  /// transactions; once registered, it is answered from memory for a minute.
  ///
  /// @param place as the booking tells it
  Registration ensure(
      CompanyId company, WarehouseId warehouse, CourierAccountId account, PickupPlace place);

  /// Asks anew whatever is known: the courier says it does not know the place. Call it outside transactions.
  Registration again(
      CompanyId company, WarehouseId warehouse, CourierAccountId account, PickupPlace place);

  /// Every account's row of a place.
  ///
  /// @throws com.shipcrowd.application.NotFound when there is no such place in use
  List<Shown> see(CompanyId company, WarehouseId warehouse);

  /// Makes all that are not registered due at once, refused ones included.
  ///
  /// @throws com.shipcrowd.application.NotFound when there is no such place in use
  List<Shown> retry(CompanyId company, WarehouseId warehouse);

  /// Asks couriers about what is due.
  ///
  /// @return how many; call again while it is not zero
  int work();

  /// @param courier lower-case name, empty for an account that is off
  record Shown(Registration registration, String courier) {}
}
