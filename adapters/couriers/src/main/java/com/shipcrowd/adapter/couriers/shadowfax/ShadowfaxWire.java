package com.shipcrowd.adapter.couriers.shadowfax;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Their JSON in their spelling. What is read stays a node: `errors` alone has four shapes.
final class ShadowfaxWire {
  private ShadowfaxWire() {}

  /// A forward order; `rts_details` go with marketplace, `rto_details` with warehouse.
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Order(
      String orderType,
      Details orderDetails,
      Place customerDetails,
      Place pickupDetails,
      @Nullable Place rtsDetails,
      @Nullable Place rtoDetails,
      List<Product> productDetails) {}

  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Details(
      String clientOrderId,
      int actualWeight,
      int volumetricWeight,
      BigDecimal productValue,
      String paymentMode,
      String codAmount,
      String promisedDeliveryDate,
      BigDecimal totalAmount,
      String ewayBill,
      @Nullable String orderService) {}

  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Place(
      String name,
      String contact,
      @JsonProperty("address_line_1") String line1,
      @JsonProperty("address_line_2") String line2,
      String city,
      String state,
      int pincode,
      String alternateContact,
      @Nullable String uniqueCode) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Product(
      String hsnCode,
      String invoiceNo,
      String skuName,
      String skuId,
      String category,
      BigDecimal price,
      Seller sellerDetails,
      Taxes taxes,
      Map<String, String> additionalDetails) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Seller(String sellerName, String sellerAddress, String sellerState, String gstinNumber) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Taxes(int cgst, int sgst, int igst, int totalTax) {}

  /// A return from a buyer.
  @JsonNaming(SnakeCaseStrategy.class)
  record Return(
      String clientOrderNumber,
      BigDecimal totalAmount,
      BigDecimal price,
      String ewayBill,
      From addressAttributes,
      To sellerAttributes,
      List<Sku> skusAttributes) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record From(
      String addressLine,
      String city,
      String country,
      int pincode,
      String name,
      String phoneNumber,
      String alternateContact) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record To(
      String name,
      String addressLine,
      String city,
      String email,
      int pincode,
      String phone,
      String uniqueCode) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Sku(
      String name,
      String clientSkuId,
      BigDecimal price,
      String category,
      String returnReason,
      boolean qcRequired,
      String invoiceId,
      List<Check> qcRules) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Check(String question, String value, @JsonProperty("is_mandatory") boolean isMandatory) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Cancel(String requestId, String cancelRemarks) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Reopen(String awbNumber, StatusUpdate statusUpdate) {}

  record StatusUpdate(String status) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Track(List<String> awbNumbers) {}

  /// Every answer but those about pincodes.
  @JsonNaming(SnakeCaseStrategy.class)
  record Answer(
      @Nullable JsonNode message,
      @Nullable JsonNode errors,
      @Nullable JsonNode detail,
      @Nullable JsonNode data,
      @Nullable JsonNode awbNumber,
      @Nullable JsonNode clientRequestId,
      @JsonProperty("responseCode") @Nullable JsonNode responseCode) {
    boolean isYes() {
      return LooseJson.text(message).equalsIgnoreCase("success");
    }

    boolean isNo() {
      return LooseJson.text(message).equalsIgnoreCase("failure") || !words().isEmpty();
    }

    /// Their words for a failure, fields named.
    String words() {
      var said = new ArrayList<String>();
      collect(errors, "", said);
      collect(detail, "", said);
      return String.join("; ", said);
    }

    private static void collect(@Nullable JsonNode node, String field, List<String> said) {
      if (node == null) return;
      if (node.isObject()) {
        node.properties().forEach(e -> collect(e.getValue(), e.getKey(), said));
      } else if (node.isArray()) {
        node.forEach(one -> collect(one, field, said));
      } else {
        var text = LooseJson.text(node);
        if (!text.isEmpty()) said.add(field.isEmpty() ? text : field + ": " + text);
      }
    }
  }

  /// One parcel of a tracking answer.
  @JsonNaming(SnakeCaseStrategy.class)
  record Tracked(@Nullable JsonNode orderDetails, @Nullable JsonNode trackingDetails) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Step(
      @Nullable JsonNode awbNumber,
      @Nullable JsonNode created,
      @Nullable JsonNode location,
      @Nullable JsonNode statusId,
      @Nullable JsonNode status,
      @Nullable JsonNode remarks) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Push(
      @Nullable JsonNode awbNumber,
      @Nullable JsonNode event,
      @Nullable JsonNode status,
      @Nullable JsonNode comments,
      @Nullable JsonNode remarks,
      @Nullable JsonNode eventTimestamp,
      @Nullable JsonNode currentLocation,
      @Nullable JsonNode eventLocation) {}

  record Served(@Nullable JsonNode code, @Nullable JsonNode services) {}
}
