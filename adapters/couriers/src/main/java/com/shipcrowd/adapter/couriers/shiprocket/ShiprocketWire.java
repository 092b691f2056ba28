package com.shipcrowd.adapter.couriers.shiprocket;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Their JSON in their spelling. Ids, flags and amounts come as numbers or texts, so what is read stays a node.
final class ShiprocketWire {
  private ShiprocketWire() {}

  record Login(String email, String password) {}

  /// A booking of a parcel to a buyer.
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Forward(
      String orderId,
      String orderDate,
      String pickupLocation,
      String billingCustomerName,
      String billingLastName,
      String billingAddress,
      @JsonProperty("billing_address_2") String billingAddress2,
      String billingCity,
      String billingPincode,
      String billingState,
      String billingCountry,
      String billingEmail,
      String billingPhone,
      boolean shippingIsBilling,
      List<Item> orderItems,
      String paymentMethod,
      BigDecimal subTotal,
      BigDecimal length,
      BigDecimal breadth,
      BigDecimal height,
      BigDecimal weight,
      @Nullable String ewaybillNo,
      @Nullable String invoiceNumber,
      @Nullable String resellerName,
      @Nullable Long courierId,
      boolean requestPickup,
      boolean printLabel,
      boolean generateManifest) {}

  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      String name,
      String sku,
      int units,
      BigDecimal sellingPrice,
      String hsn,
      @Nullable Boolean qcEnable,
      @Nullable String qcProductName,
      @Nullable String qcProductImage) {}

  /// A booking of a parcel from a buyer: pickup is the buyer, shipping the seller.
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Back(
      String orderId,
      String orderDate,
      String pickupCustomerName,
      String pickupLastName,
      String pickupAddress,
      @JsonProperty("pickup_address_2") String pickupAddress2,
      String pickupCity,
      String pickupState,
      String pickupCountry,
      String pickupPincode,
      String pickupEmail,
      String pickupPhone,
      String shippingCustomerName,
      String shippingLastName,
      String shippingAddress,
      @JsonProperty("shipping_address_2") String shippingAddress2,
      String shippingCity,
      String shippingState,
      String shippingCountry,
      String shippingPincode,
      String shippingEmail,
      String shippingPhone,
      List<Item> orderItems,
      String paymentMethod,
      BigDecimal totalDiscount,
      BigDecimal subTotal,
      BigDecimal length,
      BigDecimal breadth,
      BigDecimal height,
      BigDecimal weight,
      @Nullable Long courierId,
      boolean requestPickup) {}

  record Wrapped(
      @Nullable JsonNode status,
      @Nullable JsonNode message,
      @Nullable JsonNode errors,
      @Nullable JsonNode payload) {
    @Nullable JsonNode get(String name) {
      return payload == null ? null : payload.get(name);
    }

    String words() {
      var said = LooseJson.words(get("error_message"));
      if (said.isEmpty()) said = LooseJson.words(errors);
      var top = LooseJson.words(message);
      return said.isEmpty() || top.isEmpty() ? said + top : top + ": " + said;
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Assign(
      @JsonProperty("shipment_id") long shipmentId,
      @JsonProperty("courier_id") @Nullable Long courierId,
      @JsonProperty("is_return") @Nullable Integer isReturn) {}

  record Assigned(
      @JsonProperty("awb_assign_status") @Nullable JsonNode status,
      @Nullable JsonNode message,
      @Nullable JsonNode response) {
    JsonNode data() {
      return LooseJson.member(response, "data");
    }
  }

  record Orders(@Nullable JsonNode data) {}

  record Ids(List<Long> ids) {}

  record OrderIds(@JsonProperty("order_ids") List<Long> orderIds) {}

  record Numbers(List<String> awbs) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Shipments(
      @JsonProperty("shipment_id") List<Long> shipmentId,
      @JsonProperty("pickup_date") @Nullable List<String> pickupDate) {}

  record Journey(
      @JsonProperty("shipment_status") @Nullable JsonNode shipmentStatus,
      @JsonProperty("shipment_track") @Nullable JsonNode shipmentTrack,
      @JsonProperty("shipment_track_activities") @Nullable List<@Nullable Activity> activities,
      @JsonProperty("is_return") @Nullable JsonNode isReturn,
      @Nullable JsonNode error) {}

  record Activity(
      @Nullable JsonNode date,
      @Nullable JsonNode status,
      @Nullable JsonNode activity,
      @Nullable JsonNode location,
      @JsonProperty("sr-status") @Nullable JsonNode srStatus,
      @JsonProperty("sr-status-label") @Nullable JsonNode srStatusLabel) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Push(
      @Nullable JsonNode awb,
      @Nullable JsonNode shipmentStatus,
      @Nullable JsonNode shipmentStatusId,
      @Nullable JsonNode currentTimestamp,
      @Nullable JsonNode isReturn,
      @Nullable List<@Nullable Activity> scans) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record NdrAct(
      String action,
      String comments,
      @Nullable String phone,
      @Nullable String address1,
      @JsonProperty("deferred_date") @Nullable String deferredDate) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Place(
      String pickupLocation,
      String name,
      String email,
      String phone,
      String address,
      @JsonProperty("address_2") String address2,
      String city,
      String state,
      String country,
      String pinCode) {}

  record Added(
      @Nullable JsonNode success,
      @JsonProperty("pickup_id") @Nullable JsonNode pickupId,
      @Nullable JsonNode message,
      @Nullable Map<String, JsonNode> errors) {}
}
