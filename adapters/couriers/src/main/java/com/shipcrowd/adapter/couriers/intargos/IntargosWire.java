package com.shipcrowd.adapter.couriers.intargos;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What we send, in their spelling: nearly all values are text. Their answers are small and stay trees.
final class IntargosWire {
  private IntargosWire() {}

  /// @param addressee Intargos' name for the person, null for ParcelX
  /// @param senderName ParcelX' name for the person, null for Intargos
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Warehouse(
      String addressTitle,
      @Nullable String addressee,
      @Nullable String senderName,
      String fullAddress,
      String phone,
      String pincode) {}

  /// @param shipmentWeight a text, or with ParcelX a list with one text for each box; the sides as well
  @JsonNaming(SnakeCaseStrategy.class)
  record Order(
      String consigneeName,
      String consigneeMobile,
      String consigneePhone,
      String consigneeEmailid,
      @com.fasterxml.jackson.annotation.JsonProperty("consignee_address1") String address1,
      @com.fasterxml.jackson.annotation.JsonProperty("consignee_address2") String address2,
      String addressType,
      String consigneePincode,
      String consigneeCity,
      String consigneeState,
      String consigneeCountry,
      String invoiceNumber,
      String paymentMode,
      String expressType,
      String isNdd,
      String orderAmount,
      String taxAmount,
      String extraCharges,
      String totalAmount,
      String codAmount,
      Object shipmentWeight,
      Object shipmentLength,
      Object shipmentWidth,
      Object shipmentHeight,
      String volumetricWeight,
      String pickAddressId,
      String returnAddressId,
      String latitude,
      String longitude,
      List<Product> products) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Product(
      String productName,
      String productCategory,
      String productDescription,
      String productSku,
      String productHsnsac,
      String productQuantity,
      String productValue,
      int productTaxper) {}

  /// @param waybill Intargos' name of the number, null for ParcelX
  /// @param awb ParcelX' name of the number, null for Intargos
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record One(@Nullable String waybill, @Nullable String awb, @Nullable String reason) {}
}
