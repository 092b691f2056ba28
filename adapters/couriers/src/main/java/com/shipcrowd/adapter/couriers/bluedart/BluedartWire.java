package com.shipcrowd.adapter.couriers.bluedart;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What they are sent, under their names. Their answers change their shape too often for records.
/// Source: bluedart.md sections 3.2 to 3.11.
final class BluedartWire {
  private BluedartWire() {}

  record Profile(
      @JsonProperty("LoginID") String loginId,
      @JsonProperty("LicenceKey") String licenceKey,
      @JsonProperty("Api_type") String type,
      @JsonProperty("Version") String version) {
    @Override
    public String toString() {
      return "Profile";
    }
  }

  record Ask(@JsonProperty("Request") Object request, @JsonProperty("Profile") Profile profile) {}

  @JsonNaming(UpperCamelCaseStrategy.class)
  record Waybill(Consignee consignee, Returnadds returnadds, Services services, Shipper shipper) {}

  @JsonNaming(UpperCamelCaseStrategy.class)
  record Shipper(
      String originArea,
      String customerCode,
      String customerName,
      String customerAddress1,
      String customerAddress2,
      String customerAddress3,
      String customerPincode,
      String customerTelephone,
      String customerMobile,
      @JsonProperty("CustomerEmailID") String email,
      @JsonProperty("CustomerGSTNumber") String gstin,
      String sender,
      @JsonProperty("IsToPayCustomer") boolean toPay,
      String vendorCode) {}

  @JsonNaming(UpperCamelCaseStrategy.class)
  record Consignee(
      String consigneeName,
      String consigneeAddress1,
      String consigneeAddress2,
      String consigneeAddress3,
      String consigneePincode,
      String consigneeTelephone,
      String consigneeMobile,
      String consigneeAttention,
      @JsonProperty("ConsigneeEmailID") String email) {}

  @JsonNaming(UpperCamelCaseStrategy.class)
  record Returnadds(
      String returnAddress1,
      String returnAddress2,
      String returnAddress3,
      String returnPincode,
      String returnTelephone,
      String returnMobile,
      @JsonProperty("ReturnEmailID") String email,
      String returnContact,
      String manifestNumber) {}

  /// The last four only for what comes back from a buyer.
  @JsonNaming(UpperCamelCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Services(
      @JsonProperty("AWBNo") String awb,
      String productCode,
      String subProductCode,
      int productType,
      String pieceCount,
      String actualWeight,
      String invoiceNo,
      String specialInstruction,
      BigDecimal declaredValue,
      BigDecimal collectableAmount,
      String creditReferenceNo,
      List<Dimension> dimensions,
      String pickupDate,
      String pickupTime,
      boolean registerPickup,
      @JsonProperty("IsForcePickup") boolean forced,
      @JsonProperty("IsReversePickup") boolean reverse,
      Commodity commodity,
      @JsonProperty("PDFOutputNotRequired") boolean withoutPdf,
      int itemCount,
      @JsonProperty("noOfDCGiven") int deliveryChallans,
      @JsonProperty("itemdtl") List<Item> items,
      @Nullable String pickupMode,
      @Nullable String pickupType,
      @Nullable @JsonProperty("ForwardAWBNo") String forwardAwb,
      @Nullable @JsonProperty("DynamicQCDetails") List<Question> questions) {}

  @JsonNaming(UpperCamelCaseStrategy.class)
  record Dimension(BigDecimal length, BigDecimal breadth, BigDecimal height, int count) {}

  @JsonNaming(UpperCamelCaseStrategy.class)
  record Commodity(String commodityDetail1, String commodityDetail2, String commodityDetail3) {}

  @JsonNaming(UpperCamelCaseStrategy.class)
  record Item(
      @JsonProperty("ItemID") String id,
      String itemName,
      BigDecimal itemValue,
      @JsonProperty("Itemquantity") int quantity,
      @JsonProperty("SKUNumber") String sku,
      @JsonProperty("HSCode") String hsCode,
      BigDecimal totalValue,
      String invoiceNumber,
      String invoiceDate,
      @JsonProperty("SellerGSTNNumber") String sellerGstin,
      @JsonProperty("eWaybillNumber") String ewayBill) {}

  @JsonNaming(UpperCamelCaseStrategy.class)
  record Question(
      @JsonProperty("ItemID") String itemId,
      String questionId,
      String questionDescription,
      String questionValue,
      String expectedAnswers,
      @JsonProperty("IsQCMandate") boolean mandatory) {}

  record Number(@JsonProperty("AWBNo") String awb) {}

  record Pincode(String pinCode, @JsonProperty("profile") Profile profile) {}

  record ReturnPincode(
      String pinCode,
      @JsonProperty("ProductCode") String product,
      @JsonProperty("SubProductCode") String subProduct,
      @JsonProperty("PackType") String packType,
      @JsonProperty("Feature") String feature,
      @JsonProperty("profile") Profile profile) {}

  record Register(Pickup request, Profile profile) {}

  @JsonNaming(UpperCamelCaseStrategy.class)
  record Pickup(
      String areaCode,
      @JsonProperty("AWBNo") List<String> awbs,
      String contactPersonName,
      String customerCode,
      String customerName,
      String customerAddress1,
      String customerAddress2,
      String customerAddress3,
      String customerPincode,
      String customerTelephoneNumber,
      String mobileTelNo,
      @JsonProperty("EmailID") String email,
      String doxNDox,
      @JsonProperty("IsForcePickup") boolean forced,
      @JsonProperty("IsReversePickup") boolean reverse,
      @JsonProperty("NumberofPieces") int pieces,
      String officeCloseTime,
      String productCode,
      List<String> subProducts,
      String referenceNo,
      String remarks,
      String routeCode,
      String shipmentPickupDate,
      String shipmentPickupTime,
      BigDecimal volumeWeight,
      @JsonProperty("WeightofShipment") BigDecimal weight,
      @JsonProperty("isToPayShipper") boolean toPay) {}

  record Instruct(Instruction altreq, Profile profile) {}

  @JsonNaming(UpperCamelCaseStrategy.class)
  record Instruction(
      @JsonProperty("AWBNo") String awb,
      @JsonProperty("AltInstRequestType") String type,
      String preferDate,
      String timeSlot,
      String mobileNo,
      String preferTime,
      @JsonProperty("LandMark") String landmark) {}
}
