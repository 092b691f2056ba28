package com.shipcrowd.adapter.rest;

import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.warehouse.SeeWarehouses;
import com.shipcrowd.domain.courier.PickupHours;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.warehouse.WarehouseId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where parcels of one request start: at a pincode, or at one of the caller's warehouses. Each warehouse is looked up once,
/// however many questions the request asks.
public final class Origins {
  private final SeeWarehouses warehouses;
  private final Caller caller;
  private final Input in;
  private final Map<String, Origin> known = new HashMap<>();

  public Origins(SeeWarehouses warehouses, Caller caller, Input in) {
    this.warehouses = warehouses;
    this.caller = caller;
    this.in = in;
  }

  /// @param state of the warehouse's address, null for a bare pincode
  /// @param hours when it hands over, the usual ones for a bare pincode
  public record Origin(Pincode pincode, @Nullable State state, PickupHours hours) {}

  /// Reads one of the two; complains when both or none are given, or when the warehouse is not the caller's.
  ///
  /// @param at pointer to the object that has `origin_pincode` and `warehouse_id`, empty for the body itself
  public Origin read(String at, @Nullable String pincode, @Nullable String warehouse) {
    if (warehouse == null)
      return new Origin(in.pincode(at + "/origin_pincode", pincode), null, PickupHours.USUAL);
    if (pincode != null) {
      in.refuse(at + "/origin_pincode", "ONE_OF", "give origin_pincode or warehouse_id, not both");
    }
    var there = known.get(warehouse);
    if (there != null) return there;
    var id = in.id(at + "/warehouse_id", warehouse, WarehouseId.PREFIX);
    in.check();
    try {
      var found = warehouses.one(caller.company(), new WarehouseId(id));
      var origin =
          new Origin(
              found.address().pincode(),
              found.address().state(),
              new PickupHours(found.cutOff(), PickupHours.USUAL.days()));
      known.put(warehouse, origin);
      return origin;
    } catch (NotFound none) {
      in.refuse(at + "/warehouse_id", "WAREHOUSE_UNKNOWN", "is not a warehouse of the company");
      in.check();
      throw none;
    }
  }
}
