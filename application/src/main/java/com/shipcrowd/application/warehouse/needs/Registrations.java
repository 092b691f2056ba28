package com.shipcrowd.application.warehouse.needs;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.warehouse.Registration;
import com.shipcrowd.domain.warehouse.WarehouseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How courier accounts know pickup places. Calls join the surrounding unit of work.
public interface Registrations {
  /// The account is to be told of the place as it is now: PENDING, of the next generation, due at once.
  void want(CompanyId company, WarehouseId warehouse, CourierAccountId account, Instant now);

  /// Those of a place, by account.
  List<Registration> of(CompanyId company, WarehouseId warehouse);

  Optional<Registration> find(CompanyId company, WarehouseId warehouse, CourierAccountId account);

  /// Keeps an answer unless the place was described anew meanwhile.
  void keep(Registration registration);

  /// Makes all of a place that are not registered due.
  void hurry(CompanyId company, WarehouseId warehouse, Instant now);

  /// Over all companies: takes what is due and gives it a lease, so that no other node takes it.
  List<Registration> takeDue(Instant now, Instant leaseUntil, int most);
}
