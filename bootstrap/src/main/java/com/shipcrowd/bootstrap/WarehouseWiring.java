package com.shipcrowd.bootstrap;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.courier.Couriers;
import com.shipcrowd.application.place.LookUpPincode;
import com.shipcrowd.application.warehouse.AddWarehouse;
import com.shipcrowd.application.warehouse.AddWarehouseHandler;
import com.shipcrowd.application.warehouse.ChangeWarehouse;
import com.shipcrowd.application.warehouse.ChangeWarehouseHandler;
import com.shipcrowd.application.warehouse.FindWarehouse;
import com.shipcrowd.application.warehouse.FindWarehouseHandler;
import com.shipcrowd.application.warehouse.RegisterWarehouses;
import com.shipcrowd.application.warehouse.RegisterWarehousesHandler;
import com.shipcrowd.application.warehouse.RemoveWarehouse;
import com.shipcrowd.application.warehouse.RemoveWarehouseHandler;
import com.shipcrowd.application.warehouse.SeeWarehouses;
import com.shipcrowd.application.warehouse.SeeWarehousesHandler;
import com.shipcrowd.application.warehouse.needs.Registrations;
import com.shipcrowd.application.warehouse.needs.Warehouses;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// Pickup places.
@Factory
final class WarehouseWiring {
  @Singleton
  AddWarehouse addWarehouse(
      Warehouses warehouses,
      LookUpPincode pincodes,
      RegisterWarehouses registrations,
      UnitOfWork work,
      Clock clock,
      Ids ids) {
    return new AddWarehouseHandler(warehouses, pincodes, registrations::describe, work, clock, ids);
  }

  @Singleton
  ChangeWarehouse changeWarehouse(
      Warehouses warehouses,
      LookUpPincode pincodes,
      RegisterWarehouses registrations,
      UnitOfWork work) {
    return new ChangeWarehouseHandler(warehouses, pincodes, registrations::describe, work);
  }

  @Singleton
  RegisterWarehouses registerWarehouses(
      Registrations registrations,
      Warehouses warehouses,
      Couriers couriers,
      UnitOfWork work,
      Clock clock) {
    return new RegisterWarehousesHandler(registrations, warehouses, couriers, work, clock);
  }

  @Singleton
  RemoveWarehouse removeWarehouse(Warehouses warehouses, UnitOfWork work, Clock clock) {
    return new RemoveWarehouseHandler(warehouses, work, clock);
  }

  @Singleton
  SeeWarehouses seeWarehouses(Warehouses warehouses, UnitOfWork work) {
    return new SeeWarehousesHandler(warehouses, work);
  }

  @Singleton
  FindWarehouse findWarehouse(Warehouses warehouses) {
    return new FindWarehouseHandler(warehouses);
  }
}
