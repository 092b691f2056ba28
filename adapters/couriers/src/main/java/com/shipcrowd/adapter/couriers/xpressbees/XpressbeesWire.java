package com.shipcrowd.adapter.couriers.xpressbees;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.shipcrowd.adapter.couriers.panel.PanelWire;
import org.jspecify.annotations.Nullable;

/// The one body that other panels do not have: a return, where the consignee is who gives the goods back.
final class XpressbeesWire {
  private XpressbeesWire() {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Reverse(
      @JsonProperty("order_id") String orderId,
      @JsonProperty("request_auto_pickup") String requestAutoPickup,
      PanelWire.Place consignee,
      PanelWire.Warehouse pickup,
      String categories,
      @JsonProperty("product_name") String productName,
      @JsonProperty("product_qty") String productQty,
      @JsonProperty("product_amount") String productAmount,
      @JsonProperty("package_weight") int packageWeight,
      @JsonProperty("package_length") String packageLength,
      @JsonProperty("package_breadth") String packageBreadth,
      @JsonProperty("package_height") String packageHeight,
      String qccheck,
      @JsonProperty("product_usage") @Nullable String productUsage,
      @JsonProperty("product_damage") @Nullable String productDamage) {}
}
