package com.shipcrowd.adapter.rest.warehouse;

import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.warehouse.Warehouse;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What is missing stays as it is; an empty text takes e-mail address, second line or GSTIN away.
record ChangedWarehouseJson(
    @Nullable String nickname,
    @Nullable String contactName,
    @Nullable String phone,
    @Nullable String address1,
    @Nullable String address2,
    @Nullable String city,
    @Nullable String state,
    @Nullable String pincode,
    @Nullable String email,
    @Nullable String gstin,
    @Nullable String cutOff,
    @Nullable ReturnAddressJson returnAddress,
    @Nullable Boolean isDefault) {

  UnaryOperator<Warehouse> description() {
    check();
    return present -> {
      var in = new Input();
      var old = present.address();
      return present.described(
          nickname == null ? present.nickname() : in.text("/nickname", nickname, 2, 36),
          new Address(
              contactName == null ? old.name() : in.text("/contact_name", contactName, 2, 100),
              phone == null ? old.phone() : in.phone("/phone", phone),
              address1 == null ? old.line1() : in.text("/address1", address1, 5, 150),
              address2 == null ? old.line2() : in.textOrEmpty("/address2", address2, 150),
              city == null ? old.city() : in.text("/city", city, 2, 60),
              state == null ? old.state() : in.state("/state", state),
              pincode == null ? old.pincode() : in.pincode("/pincode", pincode),
              email == null ? old.email() : in.optionalEmail("/email", email)),
          gstin == null ? present.gstin() : in.optionalGstin("/gstin", gstin),
          in.time("/cut_off", cutOff, present.cutOff()),
          returnAddress == null ? present.returnAddress() : returnAddress.read(in));
    };
  }

  // Before any work: the same rules as for a new one, for what is there.
  private void check() {
    var in = new Input();
    if (nickname != null) in.text("/nickname", nickname, 2, 36);
    if (contactName != null) in.text("/contact_name", contactName, 2, 100);
    if (phone != null) in.phone("/phone", phone);
    if (address1 != null) in.text("/address1", address1, 5, 150);
    in.textOrEmpty("/address2", address2, 150);
    if (city != null) in.text("/city", city, 2, 60);
    if (state != null) in.state("/state", state);
    if (pincode != null) in.pincode("/pincode", pincode);
    in.optionalEmail("/email", email);
    in.optionalGstin("/gstin", gstin);
    in.time("/cut_off", cutOff, Warehouse.USUAL_CUT_OFF);
    if (returnAddress != null) returnAddress.read(in);
    in.check();
  }
}
