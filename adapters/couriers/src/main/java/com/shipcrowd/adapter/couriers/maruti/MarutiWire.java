package com.shipcrowd.adapter.couriers.maruti;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Their JSON in their spelling. Answers come in three envelopes or none and stay trees.
final class MarutiWire {
  private MarutiWire() {}

  record Login(String username, String password, String signinType) {}

  /// What a login tells, joined into one text where tokens are kept.
  record Pass(String token, String tenant, String user) {
    String text() {
      return token + "\n" + tenant + "\n" + user;
    }

    static Pass of(String text) {
      var parts = text.split("\n", -1);
      return new Pass(parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
    }
  }

  record Lane(
      String fromPincode,
      String toPincode,
      String paymentMode,
      String operationType,
      List<String> carriers) {}

  record Price(
      String fromPincode,
      String toPincode,
      String serviceType,
      String productType,
      BigDecimal weight,
      int length,
      int height,
      int width,
      boolean includeDefaultCharges,
      Options userOptions,
      Filters filters) {}

  record Options(Insurance insurance, boolean cod) {}

  record Insurance(boolean enabled, int amount) {}

  record Filters(@JsonProperty("delivery_mode") String deliveryMode) {}

  record Order(
      String referenceId,
      String orderDate,
      String orderType,
      String orderStatus,
      String parcelCategory,
      String deliveryPromise,
      String deliveryMode,
      boolean autoManifest,
      List<String> eWaybills,
      List<Place> addresses,
      List<Box> shipments,
      String carrierId,
      String carrierName,
      Payment payment) {
    @JsonProperty("eWaybills")
    public List<String> eWaybills() {
      return eWaybills;
    }
  }

  record Place(
      String type,
      String zip,
      String name,
      String phone,
      String email,
      String street,
      String landmark,
      String city,
      String state,
      String country,
      String addressName,
      @JsonProperty("GSTNumber") String gstNumber) {}

  record Box(
      Sides dimensions,
      String shipmentStatus,
      String awbNumber,
      BigDecimal physicalWeight,
      String physicalWeightUnit,
      BigDecimal volumetricWeight,
      String note,
      List<Item> items) {}

  record Sides(int length, int width, int height) {}

  record Item(
      String name,
      int quantity,
      BigDecimal unitPrice,
      String sku,
      String hsnCode,
      String description) {}

  record Payment(String type, String currency, String paymentMethod, BigDecimal finalAmount) {}

  record Cancel(List<CancelOne> orders) {}

  record CancelOne(String orderId, String reason) {}

  record Label(String orderId, String tenantId, String userId) {}

  record Push(@Nullable Pushed data) {}

  record Pushed(
      @Nullable JsonNode awbNumber,
      @JsonProperty("cAwbNumber") @Nullable JsonNode carrierAwb,
      @Nullable JsonNode orderStatus,
      @Nullable JsonNode location,
      @Nullable JsonNode remarks,
      @Nullable JsonNode statusTimestamp,
      @Nullable JsonNode orderType) {}
}
