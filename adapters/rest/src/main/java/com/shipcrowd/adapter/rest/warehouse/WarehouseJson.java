package com.shipcrowd.adapter.rest.warehouse;

import com.shipcrowd.domain.warehouse.Warehouse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A pickup place as shown.
record WarehouseJson(
    String id,
    String nickname,
    String contactName,
    String phone,
    String address1,
    String address2,
    String city,
    String state,
    String pincode,
    @Nullable String email,
    @Nullable String gstin,
    String cutOff,
    @Nullable ReturnAddressJson returnAddress,
    boolean isDefault,
    Instant createdAt) {

  static WarehouseJson of(Warehouse warehouse) {
    var at = warehouse.address();
    var gstin = warehouse.gstin();
    return new WarehouseJson(
        warehouse.id().text(),
        warehouse.nickname(),
        at.name(),
        at.phone(),
        at.line1(),
        at.line2(),
        at.city(),
        at.state().name(),
        at.pincode().digits(),
        at.email(),
        gstin == null ? null : gstin.text(),
        warehouse.cutOff().toString(),
        ReturnAddressJson.of(warehouse.returnAddress()),
        warehouse.isDefault(),
        warehouse.createdAt());
  }
}
