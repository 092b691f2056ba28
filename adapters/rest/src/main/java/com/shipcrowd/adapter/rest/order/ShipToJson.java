package com.shipcrowd.adapter.rest.order;

import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.domain.place.Address;
import org.jspecify.annotations.Nullable;

/// Where an order goes.
record ShipToJson(
    @Nullable String name,
    @Nullable String phone,
    @Nullable String address1,
    @Nullable String address2,
    @Nullable String city,
    @Nullable String state,
    @Nullable String pincode,
    @Nullable String email) {
  Address read(Input in) {
    return new Address(
        in.text("/ship_to/name", name, 2, 100),
        in.phone("/ship_to/phone", phone),
        in.text("/ship_to/address1", address1, 5, 150),
        in.textOrEmpty("/ship_to/address2", address2, 150),
        in.text("/ship_to/city", city, 2, 60),
        in.state("/ship_to/state", state),
        in.pincode("/ship_to/pincode", pincode),
        in.optionalEmail("/ship_to/email", email));
  }

  static ShipToJson of(Address a) {
    return new ShipToJson(
        a.name(),
        a.phone(),
        a.line1(),
        a.line2(),
        a.city(),
        a.state().name(),
        a.pincode().digits(),
        a.email());
  }
}
