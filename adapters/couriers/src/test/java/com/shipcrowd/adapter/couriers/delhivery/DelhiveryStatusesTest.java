package com.shipcrowd.adapter.couriers.delhivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ScanFlag;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelhiveryStatusesTest {
  /// Every forward row of 3.2, the text fallback of 3.1 where the code is unknown.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UD|Manifested|X-UCI|AWB_ASSIGNED",
        "UD|Manifested|FMPUR-101|PICKUP_SCHEDULED",
        "UD|Manifested|FMOFP-101|OUT_FOR_PICKUP",
        "UD|Not Picked|FMEOD-101,FMEOD-110,FMEOD-102,FMEOD-111,FMEOD-152,PNP-101,X-PNP,FMEOD-103,FMEOD-104,FMEOD-106,FMEOD-108,FMEOD-107,FMEOD-109,FMEOD-112,PNP-102,X-NSZ|PICKUP_FAILED",
        "UD|Not Picked|FMEOD-118|CANCELLED",
        "UD|In Transit|X-PPOM,X-PPONM,X-PROM,X-PRONM,X-PIOM|PICKED_UP",
        "UD|In Transit|X-DBL1F,X-DLL0F,X-DLL1F,X-DLL2F,X-DLO0F,X-DLO1F,X-DLO2F,X-DLD0F,X-DLD1F,X-DLD2F|IN_TRANSIT",
        "UD|In Transit|X-ILL0F,X-ILL1F,X-ILL2F,X-ILO0F,X-ILO1F,X-ILO2F,X-ILD0F,X-ILD1F,X-ILD2F,X-IBD1F,CS-101,X-DWS,S-MAR|IN_TRANSIT",
        "UD|In Transit|X-IBD3F|IN_TRANSIT",
        "UD|Pending|X-IBD3F|REACHED_DESTINATION",
        "UD|Dispatched|X-DDD1FD,X-DDD2FD,X-DDD3FD,X-DDD4FD,X-DDD3F,X-DDO3F,X-DDD1LF,X-DDD3LF,X-LM1D,X- LM1D|OUT_FOR_DELIVERY",
        "DL|Delivered|EOD-38,EOD-36,EOD-37,EOD-135,EOD-136,EOD-141,EOD-143,EOD-144,EOD-145,EOD-600,SC-101,ED-100|DELIVERED",
        "RT|In Transit|EOD-6O,RT-101,RT-106,RT-107,RT-108,RT-109,RT-113|RTO_INITIATED",
        "RT|In Transit|X-DLL1R,X-ILL2R,X-DBL1F,X-PPOM,X-PIOM|RTO_IN_TRANSIT",
        "RT|Dispatched|X-DRO1R,X-DRO4R,X-DRD1R,X-DRD4R|RTO_OUT_FOR_DELIVERY",
        "RT|Pending|RD-PD3,RD-PD4,RD-PD7,RD-PD8,RD-PD10,RD-PD11,RD-PD12,RD-PD15,RD-PD17,RD-PD18,RD-PD20,RD-PD21,RD-PD22|RTO_UNDELIVERED",
        "DL|RTO|RD-AC,RD-AC1,RT-110|RTO_DELIVERED",
        "UD|In Transit|RT-104,DLYDG-119|DAMAGED",
        "RT|In Transit|DLYDG-119|DAMAGED",
        "LT|Lost|LT-100|LOST",
        "UD|In Transit|DLYLH-104,DLYLH-142,DLYRG-120,DLYRG-130,DLYDC-101,DLYDC-132,DLYMR-118,DOFF-128,DLYRPC-416,DLYDC-416,DLYFM-102,DLYRPC-417,DLYRPC-419|IN_TRANSIT",
        "RT|In Transit|DLYLH-104,DLYRPC-416|RTO_IN_TRANSIT",
        "UD|Manifested|NEW-1|AWB_ASSIGNED",
        "UD|Not Picked|NEW-1|PICKUP_FAILED",
        "UD|In Transit|NEW-1|IN_TRANSIT",
        "UD|Pending|NEW-1|IN_TRANSIT",
        "UD|Pending|X-INEW|REACHED_DESTINATION",
        "UD|Pending|EOD-999,SC-999|UNDELIVERED",
        "UD|Dispatched|NEW-1|OUT_FOR_DELIVERY",
        "dl|DELIVERED|NEW-1|DELIVERED",
        "RT|In Transit|NEW-1|RTO_IN_TRANSIT",
        "RT|Pending|NEW-1|RTO_IN_TRANSIT",
        "RT|Dispatched|NEW-1|RTO_OUT_FOR_DELIVERY",
        "DL|RTO|NEW-1|RTO_DELIVERED",
        "CN|Canceled|EOD-21,NEW-1|CANCELLED",
        "CN|Closed|NEW-1|CANCELLED",
        "CN|Canceled|EOD-106|PICKUP_FAILED",
        "UD|LOST|NEW-1|LOST",
        "RT|Lost|NEW-1|LOST"
      })
  void forward_rows(String type, String status, String codes, ShipmentStatus ours) {
    for (var code : codes.split(",")) {
      assertThat(statusOf(code, type, status)).as(code).isEqualTo(ours);
    }
  }

  /// The reverse rows of 3.2 and lifecycle.md 2.2.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PP|Open|X-UCO|RVP_AWB_ASSIGNED",
        "PP|Scheduled|X-ASP,CL-101,DLYDC-101,DLYDC-102,DLYDC-107|RVP_SCHEDULED",
        "PP|Open|NEW-1|RVP_SCHEDULED",
        "PP|Scheduled|NEW-1|RVP_SCHEDULED",
        "PP|Dispatched|X-DDD1FP,X-DDD4FP,X-DDD1FR,X-LM1P,NEW-1|RVP_OUT_FOR_PICKUP",
        "PP|Scheduled|EOD-68,EOD-73,EOD-26,EOD-121,EOD-65,EOD-83,EOD-999|RVP_PICKUP_FAILED",
        "PU|In Transit|EOD-77|RVP_PICKED_UP",
        "PU|In Transit|X-PRC,X-DLL1R,NEW-1|RVP_IN_TRANSIT",
        "PU|Pending|X-IBD1R,X-IBD3R,X-IBD4R,RD-PD4|RVP_IN_TRANSIT",
        "PU|Dispatched|X-DRO1R,X-DRD3R,NEW-1|RVP_OUT_FOR_DELIVERY",
        "CN|Canceled|EOD-777,EOD-84,EOD-95,EOD-108,EOD-131,EOD-132|RVP_QC_FAILED",
        "DL|DTO|RD-AC,EOD-38,NEW-1|RVP_DELIVERED"
      })
  void reverse_rows(String type, String status, String codes, ShipmentStatus ours) {
    for (var code : codes.split(",")) {
      assertThat(statusOf(code, type, status)).as(code).isEqualTo(ours);
    }
  }

  @Test
  void delays_are_flagged() {
    assertThat(DelhiveryStatuses.read("DLYLH-104", "UD", "In Transit", "").flag())
        .isEqualTo(ScanFlag.DELAYED);
    assertThat(DelhiveryStatuses.read("DLYMR-118", "UD", "In Transit", "").flag())
        .isEqualTo(ScanFlag.MISROUTED);
    assertThat(DelhiveryStatuses.read("DLYRPC-416", "RT", "In Transit", "").flag())
        .isEqualTo(ScanFlag.ON_HOLD);
  }

  /// Every row of 3.3.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EOD-11||CONSIGNEE_UNAVAILABLE",
        "EOD-11|Premises closed for holiday|PREMISES_CLOSED",
        "EOD-6,EOD-6I,EOD-111||CONSIGNEE_REFUSED",
        "EOD-6|Order cancelled by consignee|CANCELLED_BY_BUYER",
        "EOD-74,SC-104||ADDRESS_INCOMPLETE",
        "EOD-15||ADDRESS_INCORRECT",
        "EOD-104,COVID19-001,COVID19 - 001||ENTRY_RESTRICTED",
        "EOD-43,SC-103,SC-106,X-SC||SELF_COLLECT",
        "EOD-86||COURIER_OPERATIONAL",
        "EOD-86|Bad weather|DISRUPTION",
        "EOD-69||OPEN_DELIVERY_DEMANDED",
        "EOD-3||RESCHEDULE_REQUESTED",
        "EOD-16,EOD-40,EOD-133,EOD-134||COD_NOT_READY",
        "EOD-137,EOD-138||OTP_NOT_SHARED",
        "SC-102||OUT_OF_DELIVERY_AREA",
        "EOD-105,EOD- 146||OTHER",
        "DLYB2B-108||PHONE_UNREACHABLE"
      })
  void failed_attempts(String codes, @Nullable String words, NdrReason reason) {
    for (var code : codes.split(",")) {
      assertThat(DelhiveryStatuses.read(code, "UD", "Pending", words == null ? "" : words))
          .as(code)
          .isEqualTo(new DelhiveryStatuses.Meaning(ShipmentStatus.UNDELIVERED, reason, null));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UD|Pending|ST-114",
        "UD|Pending|ST-108",
        "PP|Levitating|ZZZ-1",
        "PU|Levitating|ZZZ-1",
        "XX|Levitating|ZZZ-1",
        "UD|Levitating|ZZZ-1",
        "''|''|''"
      })
  void what_moves_nothing(String type, String status, String code) {
    assertThat(DelhiveryStatuses.read(code, type, status, "")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-14T14:31:48,2026-07-14T09:01:48Z",
    "2026-07-14 14:31:48,2026-07-14T09:01:48Z",
    "2026-07-14T14:31:48.7,2026-07-14T09:01:48.700Z",
    "2026-07-14T14:31:48.1234567,2026-07-14T09:01:48.123456700Z",
    "2026-07-14T14:31,2026-07-14T09:01:00Z",
    "2026-07-14T14:31:48Z,2026-07-14T14:31:48Z",
    "2026-07-14T14:31:48+0530,2026-07-14T09:01:48Z"
  })
  void times_are_indian(String theirs, Instant ours) {
    assertThat(DelhiveryMapper.time(theirs)).isEqualTo(ours);
  }

  @Test
  void what_is_no_time_is_none() {
    for (var text :
        new String[] {
          null, "", "yesterday", "2026-13-14T14:31:48", "14-07-2026 10:00:00", "2026-07-14T25:00:00"
        }) {
      assertThat(DelhiveryMapper.time(text)).isNull();
    }
  }

  private static @Nullable ShipmentStatus statusOf(String code, String type, String status) {
    var meaning = DelhiveryStatuses.read(code, type, status, "");
    return meaning == null ? null : meaning.status();
  }
}
