package com.shipcrowd.adapter.couriers.delhiveryfreight;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Their JSON in their spelling, which changes from call to call: `length` here is `length_cm` there. Answers are an
/// envelope around `data`, whose shape is known in part only, so it stays a tree.
final class DelhiveryFreightWire {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private DelhiveryFreightWire() {}

  /// Reads a body; empty when it is not JSON of that shape.
  static <T> Optional<T> read(byte[] body, Class<T> shape) {
    try {
      return Optional.ofNullable(JSON.readValue(body, shape));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  static String write(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("our own record is not JSON", e);
    }
  }

  /// All text found in a node: itself, its elements, or its members.
  static String words(@Nullable JsonNode node) {
    if (node == null || node.isNull() || node.isMissingNode() || node.isBoolean()) return "";
    if (node.isValueNode()) return node.asText().strip();
    var parts = new ArrayList<String>();
    node.forEach(
        part -> {
          var text = words(part);
          if (!text.isEmpty()) parts.add(text);
        });
    return String.join("; ", parts);
  }

  record Login(String username, String password) {}

  // ---- manifest

  record Consignee(
      @JsonProperty("consignee_name") String consigneeName,
      String address,
      String city,
      String state,
      String zip,
      String phone,
      String email) {}

  record Load(
      @JsonProperty("order_id") String orderId,
      @JsonProperty("box_count") int boxCount,
      String description,
      int weight) {}

  record Invoice(
      String ewaybill,
      @JsonProperty("inv_num") String invNum,
      @JsonProperty("inv_amt") BigDecimal invAmt,
      @JsonProperty("inv_qr_code") String invQrCode) {}

  record Box(int length, int width, int height, @JsonProperty("box_count") int boxCount) {}

  record Back(String name, String phone, String address, String city, String state, String zip) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Billing(
      String name,
      String company,
      String consignor,
      String address,
      String city,
      String state,
      String pin,
      String phone,
      @JsonProperty("gst_number") @Nullable String gstNumber) {}

  // ---- the other calls

  record Estimate(
      List<BoxCm> dimensions,
      @JsonProperty("weight_g") int weightG,
      @JsonProperty("source_pin") String sourcePin,
      @JsonProperty("consignee_pin") String consigneePin,
      @JsonProperty("payment_mode") String paymentMode,
      @JsonProperty("cod_amount") BigDecimal codAmount,
      @JsonProperty("inv_amount") BigDecimal invAmount) {}

  record BoxCm(
      @JsonProperty("length_cm") int lengthCm,
      @JsonProperty("width_cm") int widthCm,
      @JsonProperty("height_cm") int heightCm,
      @JsonProperty("box_count") int boxCount) {}

  record Warehouse(
      String name,
      @JsonProperty("pin_code") String pinCode,
      String city,
      String state,
      String country,
      @JsonProperty("address_details") Details addressDetails,
      @JsonProperty("ret_address") Return retAddress) {}

  record Details(
      String address,
      @JsonProperty("contact_person") String contactPerson,
      @JsonProperty("phone_number") String phoneNumber) {}

  record Return(String pin, String address, String city, String state, String country) {}

  record WarehouseUpdate(
      @JsonProperty("cl_warehouse_name") String name,
      @JsonProperty("update_dict") WarehouseChanges changes) {}

  record WarehouseChanges(
      String city,
      String state,
      String country,
      @JsonProperty("address_details") Details addressDetails,
      @JsonProperty("ret_address") Return retAddress) {}

  record PickupCall(
      @JsonProperty("client_warehouse") String clientWarehouse,
      @JsonProperty("pickup_date") String pickupDate,
      @JsonProperty("start_time") String startTime,
      @JsonProperty("expected_package_count") int expectedPackageCount) {}

  // ---- pushes, in the shape of their parcel pushes

  record Push(@JsonProperty("Shipment") @Nullable PushedShipment shipment) {}

  record PushedShipment(
      @JsonProperty("LRN") @Nullable JsonNode lrn,
      @JsonProperty("AWB") @Nullable JsonNode awb,
      @JsonProperty("NSLCode") @Nullable JsonNode nslCode,
      @JsonProperty("Status") @Nullable PushedStatus status) {}

  record PushedStatus(
      @JsonProperty("Status") @Nullable JsonNode status,
      @JsonProperty("StatusType") @Nullable JsonNode statusType,
      @JsonProperty("StatusDateTime") @Nullable JsonNode statusDateTime,
      @JsonProperty("StatusLocation") @Nullable JsonNode statusLocation,
      @JsonProperty("Instructions") @Nullable JsonNode instructions) {}
}
