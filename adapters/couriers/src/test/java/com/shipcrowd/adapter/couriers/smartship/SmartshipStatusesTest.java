package com.shipcrowd.adapter.couriers.smartship;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.couriers.speech.Meaning;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ScanFlag;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmartshipStatusesTest {
  /// Every row of section 4.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0,2,3,24|AWB_ASSIGNED",
        "4|PICKUP_SCHEDULED",
        "36|PICKED_UP",
        "10,27,207|IN_TRANSIT",
        "209|REACHED_DESTINATION",
        "30|OUT_FOR_DELIVERY",
        "11,48|DELIVERED",
        "26|CANCEL_REQUESTED",
        "185|CANCELLED",
        "18|RTO_INITIATED",
        "118,28|RTO_IN_TRANSIT",
        "212|DAMAGED",
        "198|RTO_UNDELIVERED",
        "19,199|RTO_DELIVERED",
        "189,190|LOST",
        "163|RVP_AWB_ASSIGNED",
        "168|RVP_SCHEDULED",
        "172|RVP_OUT_FOR_PICKUP",
        "169|RVP_PICKED_UP",
        "173|RVP_IN_TRANSIT",
        "171|RVP_DELIVERED",
        "170,187,188|RVP_CANCELLED"
      })
  void a_code_has_its_row(String codes, ShipmentStatus ours) {
    for (var code : codes.split(","))
      assertThat(SmartshipStatuses.read(code, "", "").status()).as(code).isEqualTo(ours);
  }

  @Test
  void what_is_misrouted_says_so() {
    assertThat(SmartshipStatuses.read("207", "", "").flag()).isEqualTo(ScanFlag.MISROUTED);
  }

  @ParameterizedTest
  @CsvSource({
    "210,COURIER_OPERATIONAL",
    "12,OUT_OF_DELIVERY_AREA",
    "59,OUT_OF_DELIVERY_AREA",
    "13,ADDRESS_INCORRECT",
    "14,COD_NOT_READY",
    "15,CONSIGNEE_UNAVAILABLE",
    "16,CONSIGNEE_REFUSED",
    "214,CONSIGNEE_REFUSED",
    "17,RESCHEDULE_REQUESTED",
    "22,OPEN_DELIVERY_DEMANDED",
    "23,OTHER"
  })
  void a_failed_attempt_has_a_code_for_its_reason(String code, NdrReason ours) {
    assertThat(SmartshipStatuses.read(code, "Attempted", "")).isEqualTo(Meaning.failed(ours));
  }

  @Test
  void others_may_say_more() {
    assertThat(SmartshipStatuses.read("23", "Attempted - others", "OTP not shared"))
        .isEqualTo(Meaning.failed(NdrReason.OTP_NOT_SHARED));
  }

  @ParameterizedTest
  @CsvSource({
    "Pickup Failed,'',PICKUP_FAILED",
    "RTO Out For Delivery,'',RTO_OUT_FOR_DELIVERY",
    "Disposed,'',DISPOSED",
    "Levitating,Out for pickup,OUT_FOR_PICKUP"
  })
  void what_has_no_code_is_heard_out_of_words(
      String description, String action, ShipmentStatus ours) {
    assertThat(SmartshipStatuses.read("9999", description, action).status()).isEqualTo(ours);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZZZ-1", "", "5"})
  void an_unknown_code_moves_nothing(String code) {
    assertThat(SmartshipStatuses.read(code, "Levitating", "Floats above it"))
        .isEqualTo(Meaning.NONE);
  }
}
