package com.shipcrowd.adapter.rest.warehouse;

import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.application.warehouse.AddWarehouse;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;

/// A pickup place to add.
record NewWarehouseJson(
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

  AddWarehouse.Command command(CompanyId company) {
    var in = new Input();
    var command =
        new AddWarehouse.Command(
            company,
            in.text("/nickname", nickname, 2, 36),
            new Address(
                in.text("/contact_name", contactName, 2, 100),
                in.phone("/phone", phone),
                in.text("/address1", address1, 5, 150),
                in.textOrEmpty("/address2", address2, 150),
                in.text("/city", city, 2, 60),
                in.state("/state", state),
                in.pincode("/pincode", pincode),
                in.optionalEmail("/email", email)),
            in.optionalGstin("/gstin", gstin),
            in.time("/cut_off", cutOff, Warehouse.USUAL_CUT_OFF),
            returnAddress == null ? null : returnAddress.read(in),
            in.flag(isDefault, false));
    in.check();
    return command;
  }
}
