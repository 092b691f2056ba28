package com.shipcrowd.adapter.couriers.generic;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.couriers.speech.Meaning;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ScanFlag;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GenericStatusesTest {
  private static final GenericStatuses USUAL = GenericProfile.of("").statuses();
  private static final GenericStatuses PARTNER =
      GenericProfile.of(PartnerSimulator.profile()).statuses();

  @ParameterizedTest
  @CsvSource({
    "CREATED,AWB_ASSIGNED,",
    "PICKUP_SCHEDULED,PICKUP_SCHEDULED,",
    "OUT_FOR_PICKUP,OUT_FOR_PICKUP,",
    "PICKUP_FAILED,PICKUP_FAILED,",
    "PICKED_UP,PICKED_UP,",
    "in_transit,IN_TRANSIT,",
    "AT_DESTINATION_HUB,REACHED_DESTINATION,",
    "OUT_FOR_DELIVERY,OUT_FOR_DELIVERY,",
    "NDR,UNDELIVERED,",
    "DELIVERED,DELIVERED,",
    "RTO_INITIATED,RTO_INITIATED,",
    "RTO_IN_TRANSIT,RTO_IN_TRANSIT,",
    "RTO_OUT_FOR_DELIVERY,RTO_OUT_FOR_DELIVERY,",
    "RTO_UNDELIVERED,RTO_UNDELIVERED,",
    "RTO_DELIVERED,RTO_DELIVERED,",
    "CANCELLED,CANCELLED,",
    "LOST,LOST,",
    "DAMAGED,DAMAGED,",
    "DESTROYED,DISPOSED,",
    "ON_HOLD,IN_TRANSIT,ON_HOLD",
    "EXCEPTION,IN_TRANSIT,DELAYED"
  })
  void every_unified_word(String word, ShipmentStatus ours, @Nullable ScanFlag flag) {
    assertThat(USUAL.read(word, "", "", false).status()).isEqualTo(ours);
    assertThat(USUAL.read(word, "", "", false).flag()).isEqualTo(flag);
  }

  @ParameterizedTest
  @CsvSource({
    "CUSTOMER_UNAVAILABLE,CONSIGNEE_UNAVAILABLE",
    "CUSTOMER_REFUSED,CONSIGNEE_REFUSED",
    "WRONG_ADDRESS,ADDRESS_INCORRECT",
    "RESCHEDULED_BY_CUSTOMER,RESCHEDULE_REQUESTED",
    "OPEN_DELIVERY_REFUSED,OPEN_DELIVERY_DEMANDED",
    "OTP_FAILED,OTP_NOT_SHARED",
    "COURIER_ISSUE,COURIER_OPERATIONAL",
    "door locked by owner,PREMISES_CLOSED",
    "SOMETHING_ELSE,OTHER"
  })
  void every_unified_reason(String word, NdrReason ours) {
    assertThat(USUAL.read("NDR", "", word, false)).isEqualTo(Meaning.failed(ours));
    assertThat(USUAL.read("RTO_UNDELIVERED", "", word, false))
        .isEqualTo(Meaning.returnFailed(ours));
    assertThat(USUAL.read("DELIVERED", "", word, false).reason()).isNull();
  }

  @ParameterizedTest
  @EnumSource(NdrReason.class)
  void our_own_reasons_are_understood(NdrReason reason) {
    assertThat(USUAL.read("NDR", "", reason.name(), false)).isEqualTo(Meaning.failed(reason));
  }

  @Test
  void a_return_from_a_buyer_has_stages_of_its_own() {
    assertThat(USUAL.read("PICKED_UP", "", "", true).status())
        .isEqualTo(ShipmentStatus.RVP_PICKED_UP);
    assertThat(USUAL.read("DELIVERED", "", "", true).status())
        .isEqualTo(ShipmentStatus.RVP_DELIVERED);
  }

  @ParameterizedTest
  @CsvSource({
    "DLV,Handed over,DELIVERED",
    "OFD,With rider,OUT_FOR_DELIVERY",
    "X9,Return is out for delivery,RTO_OUT_FOR_DELIVERY",
    "X9,Pickup planned for Monday,PICKUP_SCHEDULED",
    "X9,Box damaged,DAMAGED"
  })
  void a_partners_codes_come_before_its_patterns(String code, String text, ShipmentStatus ours) {
    assertThat(PARTNER.read(code, text, "", false).status()).isEqualTo(ours);
  }

  @Test
  void a_row_may_name_a_reason_itself() {
    assertThat(PARTNER.read("REF", "", "CASH", false))
        .isEqualTo(Meaning.failed(NdrReason.CONSIGNEE_REFUSED));
    assertThat(PARTNER.read("UND", "", "CASH", false))
        .isEqualTo(Meaning.failed(NdrReason.COD_NOT_READY));
  }

  @Test
  void what_has_no_row_moves_nothing() {
    assertThat(USUAL.read("LEVITATING", "floats", "", false)).isEqualTo(Meaning.NONE);
    assertThat(USUAL.read("", "", "", true)).isEqualTo(Meaning.NONE);
    // Their words, not ours: the usual table does not apply to them.
    assertThat(PARTNER.read("DELIVERED", "", "", false)).isEqualTo(Meaning.NONE);
  }
}
