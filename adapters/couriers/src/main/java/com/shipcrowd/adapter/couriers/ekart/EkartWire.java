package com.shipcrowd.adapter.couriers.ekart;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Their JSON in their spelling, which is snake case here and camel case there.
final class EkartWire {
  private EkartWire() {}

  record Login(String username, String password) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Granted(
      @Nullable JsonNode accessToken, @Nullable JsonNode expiresIn, @Nullable JsonNode message) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Warehouse(
      String alias,
      long phone,
      @JsonProperty("address_line1") String line1,
      @JsonProperty("address_line2") String line2,
      int pincode,
      String city,
      String state,
      String country) {}

  /// One flat object of theirs, in four heaps of ours.
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Create(
      @JsonUnwrapped Papers papers,
      @JsonUnwrapped Amounts amounts,
      @JsonUnwrapped Box box,
      @JsonUnwrapped Wishes wishes,
      Location dropLocation,
      Location pickupLocation,
      Location returnLocation) {}

  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Papers(
      String sellerName,
      String sellerAddress,
      String sellerGstTin,
      @Nullable String ewbn,
      String orderNumber,
      String invoiceNumber,
      String invoiceDate,
      String consigneeName,
      String consigneeAlternatePhone) {}

  /// @param commodityValue is text
  @JsonNaming(SnakeCaseStrategy.class)
  record Amounts(
      String paymentMode,
      BigDecimal totalAmount,
      BigDecimal taxValue,
      BigDecimal taxableAmount,
      String commodityValue,
      BigDecimal codAmount,
      int sellerGstAmount,
      int consigneeGstAmount,
      int integratedGstAmount) {}

  /// @param weight in grams
  /// @param length in centimetres, as the other two
  @JsonNaming(SnakeCaseStrategy.class)
  record Box(
      String productsDesc,
      String categoryOfGoods,
      String hsnCode,
      int quantity,
      int weight,
      int length,
      int height,
      int width) {}

  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Wishes(
      String returnReason,
      @Nullable Boolean delayedDispatch,
      @Nullable Boolean obdShipment,
      @Nullable Check qcDetails) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Check(boolean qcShipment, String productName, String productDesc, String productSku) {}

  /// Whole, or only the name of a known place.
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Location(
      String name,
      @Nullable String locationType,
      @Nullable String address,
      @Nullable String city,
      @Nullable String state,
      @Nullable String country,
      @Nullable Long phone,
      @Nullable Integer pin) {
    static Location known(String alias) {
      return new Location(alias, null, null, null, null, null, null, null);
    }
  }

  record Ids(List<String> ids) {}

  record Dispatch(List<String> ids, String dispatchDate) {}

  /// @param date in milliseconds; only with a further attempt
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Ndr(
      String action,
      String wbn,
      @Nullable Long date,
      @Nullable String phone,
      @Nullable String address,
      String instructions,
      List<String> links) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Estimate(
      int pickupPincode,
      int dropPincode,
      BigDecimal invoiceAmount,
      int weight,
      int length,
      int height,
      int width,
      String serviceType,
      BigDecimal codAmount,
      String shippingDirection,
      @Nullable String billingClientType,
      List<Piece> packages) {}

  record Piece(int length, int height, int width, String count) {}

  /// Every acknowledgement and every failure.
  ///
  /// @param code of a failure, such as `SWIFT_VALIDATION_EXCEPTION`
  record Answer(
      @Nullable JsonNode status,
      @Nullable JsonNode remark,
      @JsonProperty("tracking_id") @Nullable JsonNode trackingId,
      @Nullable JsonNode barcodes,
      @Nullable JsonNode data,
      @Nullable JsonNode code,
      @Nullable JsonNode message,
      @Nullable JsonNode description) {
    boolean isYes() {
      return !isFailure() && LooseJson.isYes(status);
    }

    boolean isNo() {
      return isFailure() || (status != null && status.isBoolean() && !status.booleanValue());
    }

    boolean isFailure() {
      return !LooseJson.text(code).isEmpty();
    }

    String words() {
      for (var node : Arrays.asList(remark, description, message, code)) {
        var said = LooseJson.text(node);
        if (!said.isEmpty()) return said;
      }
      return "";
    }
  }

  @JsonNaming(SnakeCaseStrategy.class)
  record Served(
      @Nullable JsonNode cod,
      @Nullable JsonNode forwardPickup,
      @Nullable JsonNode forwardDrop,
      @Nullable JsonNode reversePickup,
      @Nullable JsonNode reverseDrop) {}

  record Price(
      @Nullable JsonNode shippingCharge,
      @Nullable JsonNode fuelSurcharge,
      @Nullable JsonNode codCharge) {}

  /// The present state of a parcel, or one of its steps.
  record Step(
      @Nullable JsonNode status,
      @Nullable JsonNode ctime,
      @Nullable JsonNode desc,
      @Nullable JsonNode location,
      @Nullable JsonNode ndrStatus,
      @Nullable JsonNode pickupTime,
      @Nullable JsonNode details) {}

  /// A change of state; without a status a parcel got its waybill, or a new one.
  record Push(
      @Nullable JsonNode id,
      @Nullable JsonNode wbn,
      @Nullable JsonNode status,
      @Nullable JsonNode ctime,
      @Nullable JsonNode desc,
      @Nullable JsonNode location,
      @Nullable JsonNode ndrStatus,
      @Nullable JsonNode pickupTime,
      @Nullable JsonNode orderNumber) {
    Step step() {
      return new Step(status, ctime, desc, location, ndrStatus, pickupTime, null);
    }
  }
}
