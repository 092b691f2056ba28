package com.shipcrowd.adapter.couriers.dtdc;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Their JSON in their spelling: snake case where we book, camel case where we cancel, `str…` where we track. Numbers go
/// out as texts, as their sample has them.
final class DtdcWire {
  private DtdcWire() {}

  record Booking(List<Consignment> consignments) {}

  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Consignment(
      String customerCode,
      String serviceTypeId,
      String loadType,
      String description,
      String dimensionUnit,
      String length,
      String width,
      String height,
      String weightUnit,
      String weight,
      String declaredValue,
      String numPieces,
      Place originDetails,
      Place destinationDetails,
      Home returnDetails,
      String customerReferenceNumber,
      String codCollectionMode,
      String codAmount,
      String commodityId,
      String ewayBill,
      String isRiskSurchargeApplicable,
      String invoiceNumber,
      String invoiceDate,
      String referenceNumber,
      @Nullable String consignmentType,
      @Nullable List<Piece> piecesDetail) {}

  record Place(
      String name,
      String phone,
      @JsonProperty("alternate_phone") String alternatePhone,
      @JsonProperty("address_line_1") String line1,
      @JsonProperty("address_line_2") String line2,
      String pincode,
      String city,
      String state) {}

  /// Where it comes back to; the same with other names for two of the fields.
  record Home(
      String name,
      String phone,
      @JsonProperty("alternate_phone") String alternatePhone,
      @JsonProperty("address_line_1") String line1,
      @JsonProperty("address_line_2") String line2,
      String pincode,
      @JsonProperty("city_name") String cityName,
      @JsonProperty("state_name") String stateName,
      String email) {}

  record Piece(
      String description,
      @JsonProperty("declared_value") String declaredValue,
      String weight,
      String height,
      String length,
      String width) {}

  record Booked(
      @Nullable JsonNode status, @Nullable List<@Nullable Line> data, @Nullable JsonNode error) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Line(
      @Nullable JsonNode success,
      @Nullable JsonNode referenceNumber,
      @Nullable JsonNode customerReferenceNumber,
      @Nullable JsonNode reason,
      @Nullable JsonNode message,
      @Nullable JsonNode pieces) {}

  record Cancel(@JsonProperty("AWBNo") List<String> awbNo, String customerCode) {}

  record Cancelled(
      @Nullable JsonNode success,
      @Nullable JsonNode successConsignments,
      @JsonAlias("failure") @Nullable JsonNode failures,
      @Nullable JsonNode error) {}

  record Track(String trkType, String strcnno, String addtnlDtl) {}

  record Tracked(
      @Nullable JsonNode statusFlag,
      @Nullable JsonNode errorDetails,
      @Nullable Header trackHeader,
      @Nullable List<@Nullable Step> trackDetails) {}

  record Header(
      @Nullable JsonNode strShipmentNo,
      @Nullable JsonNode strRefNo,
      @Nullable JsonNode strStatus,
      @Nullable JsonNode strStatusTransOn,
      @Nullable JsonNode strStatusTransTime,
      @Nullable JsonNode strRemarks,
      @Nullable JsonNode strRtoNumber) {}

  record Step(
      @Nullable JsonNode strCode,
      @Nullable JsonNode strAction,
      @Nullable JsonNode strOrigin,
      @Nullable JsonNode strActionDate,
      @Nullable JsonNode strActionTime,
      @JsonAlias("strRemarks") @Nullable JsonNode sTrRemarks) {}

  /// A push: a shipment with one status or several, or the body of a tracking answer.
  record Push(
      @Nullable Header shipment,
      @Nullable JsonNode shipmentStatus,
      @Nullable Header trackHeader,
      @Nullable List<@Nullable Step> trackDetails) {}

  /// Here `strAction` is the code.
  record Pushed(
      @Nullable JsonNode strAction,
      @Nullable JsonNode strActionDesc,
      @Nullable JsonNode strOrigin,
      @Nullable JsonNode strActionDate,
      @Nullable JsonNode strActionTime,
      @JsonAlias("sTrRemarks") @Nullable JsonNode strRemarks) {}

  record Lane(String orgPincode, String desPincode) {}

  record Lanes(
      @JsonProperty("ZIPCODE_RESP") @Nullable JsonNode zipcodes,
      @JsonProperty("SERV_LIST") @Nullable JsonNode services,
      @JsonProperty("SERV_LIST_DTLS") @Nullable JsonNode details) {}
}
