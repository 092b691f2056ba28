package com.shipcrowd.adapter.couriers.omlogistics;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.UpperSnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/// What we send, in their spelling: all values are text. Their answers stay trees.
final class OmLogisticsWire {
  private OmLogisticsWire() {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Note(
      String ceeName,
      @JsonProperty("cee_address1") String ceeAddress1,
      @JsonProperty("cee_address2") String ceeAddress2,
      String ceeLandmark,
      String ceeCity,
      String ceeState,
      String ceePincode,
      String ceeMobile,
      String orderid,
      String empcode,
      List<Invoice> invoices) {}

  @JsonNaming(UpperSnakeCaseStrategy.class)
  record Invoice(
      String pckgs,
      String pckType,
      String qty,
      String netVal,
      String grossVal,
      String actWt,
      String chWt,
      String invNo,
      String invDt) {}

  record Release(String status, String cnno, String qty, String ebill) {}
}
