package com.shipcrowd.adapter.rest.warehouse;

import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.domain.place.Address;
import org.jspecify.annotations.Nullable;

/// Where undelivered goods go when that is not the pickup place.
record ReturnAddressJson(
    @Nullable String name,
    @Nullable String phone,
    @Nullable String address1,
    @Nullable String address2,
    @Nullable String city,
    @Nullable String state,
    @Nullable String pincode) {

  Address read(Input in) {
    return new Address(
        in.text("/return_address/name", name, 2, 100),
        in.phone("/return_address/phone", phone),
        in.text("/return_address/address1", address1, 5, 150),
        in.textOrEmpty("/return_address/address2", address2, 150),
        in.text("/return_address/city", city, 2, 60),
        in.state("/return_address/state", state),
        in.pincode("/return_address/pincode", pincode),
        null);
  }

  static @Nullable ReturnAddressJson of(@Nullable Address address) {
    if (address == null) return null;
    return new ReturnAddressJson(
        address.name(),
        address.phone(),
        address.line1(),
        address.line2(),
        address.city(),
        address.state().name(),
        address.pincode().digits());
  }
}
