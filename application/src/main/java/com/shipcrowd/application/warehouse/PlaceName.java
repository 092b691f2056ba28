package com.shipcrowd.application.warehouse;

import com.shipcrowd.application.courier.needs.CourierGateway.PickupPlace;
import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.warehouse.Warehouse;
import java.util.UUID;

/// A pickup place as couriers know it: nicknames are unique in a company only, so its id's end is part of the name.
public final class PlaceName {
  // The last eight of 26 characters: 40 random bits.
  private static final int NAME_FROM = 18;

  private PlaceName() {}

  /// The place as it is described now.
  static PickupPlace at(Warehouse warehouse) {
    return at(warehouse.nickname(), warehouse.id().value(), warehouse.address());
  }

  /// The place as it was described.
  public static PickupPlace at(String nickname, UUID warehouse, Address address) {
    return new PickupPlace(nickname + " " + Id.encode(warehouse).substring(NAME_FROM), address);
  }
}
