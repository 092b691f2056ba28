package com.shipcrowd.adapter.couriers.delhivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Their JSON in their spelling. What changes its type from answer to answer stays a node: `status` is true or
/// "Failure", `remarks` a list or a text, `error` a text, a list or an object.
final class DelhiveryWire {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private DelhiveryWire() {}

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

  static String plain(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  record Create(List<Box> shipments, @JsonProperty("pickup_location") Place pickupLocation) {}

  record Place(String name) {}

  /// One element of the list that their charges call answers; amounts in rupees.
  record Charged(
      @JsonProperty("gross_amount") @Nullable BigDecimal gross,
      @JsonProperty("charge_COD") @Nullable BigDecimal cod) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Box(
      String name,
      String order,
      String phone,
      String add,
      String pin,
      String city,
      String state,
      String country,
      @JsonProperty("payment_mode") String paymentMode,
      @JsonProperty("cod_amount") String codAmount,
      @JsonProperty("total_amount") String totalAmount,
      @JsonProperty("products_desc") String productsDesc,
      String quantity,
      String weight,
      @JsonProperty("shipment_length") @Nullable String length,
      @JsonProperty("shipment_width") @Nullable String width,
      @JsonProperty("shipment_height") @Nullable String height,
      @JsonProperty("shipping_mode") String shippingMode,
      String waybill,
      @JsonProperty("hsn_code") String hsnCode,
      @JsonProperty("seller_name") String sellerName,
      @JsonProperty("seller_inv") String sellerInv,
      @JsonProperty("return_name") String returnName,
      @JsonProperty("return_add") String returnAdd,
      @JsonProperty("return_city") String returnCity,
      @JsonProperty("return_state") String returnState,
      @JsonProperty("return_country") String returnCountry,
      @JsonProperty("return_pin") String returnPin,
      @JsonProperty("return_phone") String returnPhone,
      @JsonProperty("fragile_shipment") boolean fragile,
      @Nullable String client,
      @JsonProperty("shipment_type") @Nullable String shipmentType,
      @JsonProperty("master_id") @Nullable String masterId,
      @JsonProperty("mps_children") @Nullable String mpsChildren,
      @JsonProperty("mps_amount") @Nullable String mpsAmount) {}

  record Created(
      @Nullable JsonNode success,
      @Nullable JsonNode rmk,
      @Nullable JsonNode error,
      @Nullable List<Package> packages) {
    boolean succeeded() {
      return success != null && success.asBoolean(false);
    }

    List<Package> boxes() {
      return packages == null ? List.of() : packages;
    }
  }

  record Package(
      @Nullable String status,
      @JsonProperty("sort_code") @Nullable String sortCode,
      @Nullable JsonNode remarks,
      @Nullable String waybill,
      @Nullable String refnum) {
    boolean succeeded() {
      return "success".equalsIgnoreCase(plain(status));
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Change(
      String waybill,
      @Nullable String cancellation,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String add) {}

  record Changed(
      @Nullable JsonNode status,
      @Nullable JsonNode error,
      @Nullable JsonNode remark,
      @Nullable JsonNode rmk) {
    boolean succeeded() {
      return status != null
          && (status.asBoolean(false) || status.asText().equalsIgnoreCase("success"));
    }

    String words() {
      var said = DelhiveryWire.words(error);
      if (said.isEmpty()) said = DelhiveryWire.words(remark);
      return said.isEmpty() ? DelhiveryWire.words(rmk) : said;
    }
  }

  record Tracked(
      @JsonProperty("ShipmentData") @Nullable List<Entry> shipmentData,
      @JsonProperty("Error") @Nullable JsonNode error,
      @Nullable JsonNode rmk) {}

  record Entry(@JsonProperty("Shipment") @Nullable Shipment shipment) {}

  record Shipment(
      @JsonProperty("AWB") @Nullable String awb,
      @JsonProperty("ReferenceNo") @Nullable String referenceNo,
      @JsonProperty("Scans") @Nullable List<ScanEntry> scans,
      @JsonProperty("Status") @Nullable Status status) {}

  record ScanEntry(@JsonProperty("ScanDetail") @Nullable Scan scanDetail) {}

  record Scan(
      @JsonProperty("ScanDateTime") @Nullable String scanDateTime,
      @JsonProperty("StatusDateTime") @Nullable String statusDateTime,
      @JsonProperty("ScanType") @Nullable String scanType,
      @JsonProperty("Scan") @Nullable String scan,
      @JsonProperty("StatusCode") @Nullable String statusCode,
      @JsonProperty("ScannedLocation") @Nullable String scannedLocation,
      @JsonProperty("Instructions") @Nullable String instructions) {}

  record Status(
      @JsonProperty("Status") @Nullable String status,
      @JsonProperty("StatusLocation") @Nullable String statusLocation,
      @JsonProperty("StatusDateTime") @Nullable String statusDateTime,
      @JsonProperty("StatusCode") @Nullable String statusCode,
      @JsonProperty("StatusType") @Nullable String statusType,
      @JsonProperty("Instructions") @Nullable String instructions) {}

  record Push(
      @JsonProperty("Shipment") @Nullable PushedShipment shipment,
      @JsonProperty("EPOD") @Nullable String epod) {}

  record PushedShipment(
      @JsonProperty("AWB") @Nullable String awb,
      @JsonProperty("NSLCode") @Nullable String nslCode,
      @JsonProperty("Status") @Nullable Status status) {}

  record Slip(@Nullable List<SlipPackage> packages) {}

  record SlipPackage(
      @Nullable String wbn, @JsonProperty("pdf_download_link") @Nullable String pdfDownloadLink) {}

  record PickupCall(
      @JsonProperty("pickup_time") String pickupTime,
      @JsonProperty("pickup_date") String pickupDate,
      @JsonProperty("pickup_location") String pickupLocation,
      @JsonProperty("expected_package_count") int expectedPackageCount) {}

  record Warehouse(
      String name,
      @JsonProperty("registered_name") @Nullable String registeredName,
      String phone,
      String address,
      String city,
      String country,
      String pin,
      @JsonProperty("return_address") String returnAddress,
      @JsonProperty("return_city") String returnCity,
      @JsonProperty("return_pin") String returnPin,
      @JsonProperty("return_state") String returnState,
      @JsonProperty("return_country") String returnCountry) {}

  record WarehouseEdit(String name, String address, String pin, String phone) {}

  record NdrUpdate(List<NdrAct> data) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record NdrAct(
      String waybill, String act, @JsonProperty("action_data") @Nullable Deferred actionData) {}

  record Deferred(@JsonProperty("deferred_date") String deferredDate) {}

  record NdrAnswer(
      @JsonProperty("request_id") @Nullable String requestId,
      @Nullable JsonNode message,
      @Nullable JsonNode error,
      @Nullable JsonNode remark) {
    String words() {
      var said = DelhiveryWire.words(error);
      if (said.isEmpty()) said = DelhiveryWire.words(message);
      return said.isEmpty() ? DelhiveryWire.words(remark) : said;
    }
  }

  record NdrResult(
      @JsonProperty("failed_wbns") @Nullable List<NdrLine> failed,
      @JsonProperty("success_wbns") @Nullable List<NdrLine> succeeded) {}

  record NdrLine(@Nullable String waybill, @Nullable JsonNode message) {}
}
