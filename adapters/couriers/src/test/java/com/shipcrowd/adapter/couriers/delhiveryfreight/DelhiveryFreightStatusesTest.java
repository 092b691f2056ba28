package com.shipcrowd.adapter.couriers.delhiveryfreight;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.couriers.delhiveryfreight.DelhiveryFreightStatuses.Meaning;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ScanFlag;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelhiveryFreightStatusesTest {
  @ParameterizedTest
  @CsvSource({
    "MANIFESTED,AWB_ASSIGNED",
    "NOT_PICKED,PICKUP_FAILED",
    "PICKED_UP,PICKED_UP",
    "LEFT_ORIGIN,IN_TRANSIT",
    "REACH_DESTINATION,REACHED_DESTINATION",
    "OFD,OUT_FOR_DELIVERY",
    "UNDEL_REATTEMPT,UNDELIVERED",
    "PART_DEL,IN_TRANSIT",
    "delivered,DELIVERED",
    "RETURNED_INTRANSIT,RTO_IN_TRANSIT",
    "RECEIVED_AT_RETURN_CENTER,RTO_IN_TRANSIT",
    "RETURN_OFD,RTO_OUT_FOR_DELIVERY",
    "RETURN_DELIVERED,RTO_DELIVERED",
    "LOST,LOST"
  })
  void statuses_of_a_receipt(String word, ShipmentStatus ours) {
    assertThat(DelhiveryFreightStatuses.ofLr(word, "").status()).isEqualTo(ours);
  }

  @Test
  void a_partial_delivery_is_flagged() {
    assertThat(DelhiveryFreightStatuses.ofLr("PART_DEL", "").flag()).isEqualTo(ScanFlag.PARTIAL);
  }

  @ParameterizedTest
  @CsvSource({
    "OTP not shared by consignee,OTP_NOT_SHARED",
    "Consignee refused,CONSIGNEE_REFUSED",
    "Shop closed,PREMISES_CLOSED",
    "Consignee not available,CONSIGNEE_UNAVAILABLE",
    "Address incomplete,ADDRESS_INCOMPLETE",
    "Consignee shifted,ADDRESS_INCORRECT",
    "Phone switched off,PHONE_UNREACHABLE",
    "Cash not ready,COD_NOT_READY",
    "Reschedule asked,RESCHEDULE_REQUESTED",
    "Restricted area,ENTRY_RESTRICTED",
    "Strike in town,DISRUPTION",
    "Vehicle broke down,COURIER_OPERATIONAL",
    "Something else,OTHER"
  })
  void a_remark_names_the_reason(String remark, NdrReason reason) {
    assertThat(DelhiveryFreightStatuses.ofLr("UNDEL_REATTEMPT", remark).reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "UD,Manifested,,AWB_ASSIGNED",
    "UD,Manifested,FMPUR-101,PICKUP_SCHEDULED",
    "UD,Manifested,FMOFP-101,OUT_FOR_PICKUP",
    "UD,Not Picked,,PICKUP_FAILED",
    "UD,In Transit,X-PPOM,PICKED_UP",
    "UD,In Transit,,IN_TRANSIT",
    "UD,Pending,X-IBD3F,REACHED_DESTINATION",
    "UD,Pending,,IN_TRANSIT",
    "UD,Pending,EOD-999,UNDELIVERED",
    "UD,Dispatched,,OUT_FOR_DELIVERY",
    "DL,Delivered,,DELIVERED",
    "RT,In Transit,RT-101,RTO_INITIATED",
    "RT,In Transit,,RTO_IN_TRANSIT",
    "RT,Pending,,RTO_IN_TRANSIT",
    "RT,Dispatched,,RTO_OUT_FOR_DELIVERY",
    "DL,RTO,,RTO_DELIVERED",
    "LT,Lost,LT-100,LOST",
    "UD,In Transit,RT-104,DAMAGED",
    "RT,In Transit,DLYDG-119,DAMAGED"
  })
  void pushed_pairs_and_codes(String type, String word, String nsl, ShipmentStatus ours) {
    assertThat(DelhiveryFreightStatuses.ofScan(nsl == null ? "" : nsl, type, word, "").status())
        .isEqualTo(ours);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EOD-11|CONSIGNEE_UNAVAILABLE",
        "EOD-6,EOD-6I,EOD-111|CONSIGNEE_REFUSED",
        "EOD-74,SC-104|ADDRESS_INCOMPLETE",
        "EOD-15|ADDRESS_INCORRECT",
        "EOD-104|ENTRY_RESTRICTED",
        "EOD-43,SC-103,SC-106,X-SC|SELF_COLLECT",
        "EOD-86|COURIER_OPERATIONAL",
        "EOD-69|OPEN_DELIVERY_DEMANDED",
        "EOD-3|RESCHEDULE_REQUESTED",
        "EOD-16,EOD-40,EOD-133,EOD-134|COD_NOT_READY",
        "EOD-137,EOD-138|OTP_NOT_SHARED",
        "SC-102|OUT_OF_DELIVERY_AREA",
        "EOD-105,EOD- 146|OTHER",
        "DLYB2B-108|PHONE_UNREACHABLE"
      })
  void pushed_reasons(String codes, NdrReason reason) {
    for (var code : codes.split(","))
      assertThat(DelhiveryFreightStatuses.ofScan(code, "UD", "Pending", ""))
          .as(code)
          .isEqualTo(new Meaning(ShipmentStatus.UNDELIVERED, reason, null));
  }

  @Test
  void what_has_no_row_moves_nothing() {
    assertThat(DelhiveryFreightStatuses.ofLr("LEVITATING", "")).isNull();
    assertThat(DelhiveryFreightStatuses.ofScan("ZZZ-1", "QQ", "Levitating", "")).isNull();
    assertThat(DelhiveryFreightStatuses.ofScan("ST-114", "UD", "Pending", "")).isNull();
  }
}
