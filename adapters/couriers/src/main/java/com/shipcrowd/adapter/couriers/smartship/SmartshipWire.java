package com.shipcrowd.adapter.couriers.smartship;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Their JSON in their spelling. Values come as numbers, flags or texts, lists as objects, so what is read stays a node.
final class SmartshipWire {
  private SmartshipWire() {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Login(
      String username, String password, String clientId, String clientSecret, String grantType) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Granted(
      @Nullable JsonNode accessToken, @Nullable JsonNode expiresIn, @Nullable JsonNode error) {}

  /// Every answer of their functions.
  record Answer(@Nullable JsonNode status, @Nullable JsonNode message, @Nullable JsonNode data) {
    boolean isYes() {
      return LooseJson.isYes(status);
    }

    /// Whether it says no and means it.
    boolean isNo() {
      return status != null && status.isValueNode() && !status.isNull() && !isYes();
    }

    /// What stands in `data` under a name; a missing node when nothing does.
    JsonNode in(String name) {
      return LooseJson.member(data, name);
    }

    /// Their words for a failure, wherever they put them.
    String words() {
      for (var node : List.of(in("errors"), in("failure"), in("validation_error"), in("message"))) {
        var said = LooseJson.words(node);
        if (!said.isEmpty()) return said;
      }
      var top = LooseJson.words(message);
      return switch (top.toLowerCase(Locale.ROOT)) {
        case "success", "ok" -> "";
        default -> top;
      };
    }
  }

  record Hub(@JsonProperty("hub_details") HubDetails hubDetails) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record HubDetails(
      String hubName,
      String pincode,
      String city,
      String state,
      @JsonProperty("address1") String address1,
      @JsonProperty("address2") String address2,
      String hubPhone,
      int deliveryTypeId) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Booking(RequestInfo requestInfo, List<Order> orders) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record RequestInfo(String runType, int shipmentType) {}

  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Order(
      String clientOrderReferenceId,
      int shipmentType,
      BigDecimal orderCollectableAmount,
      BigDecimal totalOrderValue,
      String paymentType,
      int packageOrderWeight,
      int packageOrderLength,
      int packageOrderWidth,
      int packageOrderHeight,
      long shipperHubId,
      String shipperGstNo,
      String orderInvoiceDate,
      String orderInvoiceNumber,
      @Nullable String isReturnQc,
      @Nullable String returnReasonId,
      @Nullable Meta orderMeta,
      List<Product> productDetails,
      Consignee consigneeDetails) {}

  record Meta(@JsonProperty("preferred_carriers") List<String> preferredCarriers) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Product(
      String clientProductReferenceId,
      String productName,
      String productCategory,
      String productHsnCode,
      int productQuantity,
      BigDecimal productInvoiceValue,
      BigDecimal productGstTaxRate,
      BigDecimal productTaxableValue) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Consignee(
      String consigneeName,
      String consigneePhone,
      String consigneeEmail,
      String consigneeCompleteAddress,
      String consigneePincode) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Booked(
      @Nullable JsonNode clientOrderReferenceId,
      @Nullable JsonNode carrierName,
      @Nullable JsonNode awbNumber,
      @Nullable JsonNode routeCode,
      @Nullable JsonNode message) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Cancel(JsonNode requestInfo, CancelOrders orders) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record CancelOrders(List<String> clientOrderReferenceIds, List<String> requestOrderIds) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Manifest(
      List<String> clientOrderReferenceIds, String preferredPickupDate, int shipmentType) {}

  record Reattempts(List<Reattempt> orders) {}

  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Reattempt(
      List<String> clientOrderReferenceId,
      int actionId,
      @Nullable String names,
      @Nullable String phone,
      String comments,
      @Nullable String nextAttemptDate,
      @Nullable String address) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Scan(
      @Nullable JsonNode requestOrderId,
      @Nullable JsonNode orderReferenceId,
      @Nullable JsonNode trackingNumber,
      @Nullable JsonNode dateTime,
      @Nullable JsonNode location,
      @Nullable JsonNode action,
      @Nullable JsonNode statusCode,
      @Nullable JsonNode statusDescription) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Lane(LaneOrder orderInfo, LaneInfo requestInfo) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record LaneOrder(
      String email,
      String sourcePincode,
      String destinationPincode,
      String orderWeight,
      int orderValue,
      String paymentType,
      int length,
      int width,
      int height,
      String shipmentType,
      List<String> preferredCarriers) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record LaneInfo(boolean extraInfo, boolean costInfo) {}
}
