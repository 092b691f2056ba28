package com.shipcrowd.adapter.couriers.marutilegacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.couriers.speech.Meaning;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ScanFlag;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarutiLegacyStatusesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NEW,ORDER_CREATED,ORDER_CONFIRMED,CONFIRMED,IN_PROCESS|AWB_ASSIGNED",
        "READY_FOR_DISPATCH,PICKUP_RESCHEDULED|PICKUP_SCHEDULED",
        "OUT_FOR_PICKUP|OUT_FOR_PICKUP",
        "NOT_PICKED_UP,PICKUP_CANCELLED|PICKUP_FAILED",
        "PICKED_UP|PICKED_UP",
        "IN_TRANSIT,RTO_REVOKED,ON_HOLD|IN_TRANSIT",
        "READY_FOR_DELIVERY|REACHED_DESTINATION",
        "OUT_FOR_DELIVERY|OUT_FOR_DELIVERY",
        "DELIVERED,delivered|DELIVERED",
        "UNDELIVERED|UNDELIVERED",
        "RTO_REQUESTED,RTO_INITIATED,RTO|RTO_INITIATED",
        "RTO_IN_TRANSIT|RTO_IN_TRANSIT",
        "RTO_OUT_FOR_DELIVERY|RTO_OUT_FOR_DELIVERY",
        "RTO_UNDELIVERED|RTO_UNDELIVERED",
        "RTO_DELIVERED|RTO_DELIVERED",
        "CANCELLED,CANCELED,CANCELLED_BY_CUSTOMER,CANCELLED_BY_SHIPPER|CANCELLED",
        "LOST|LOST",
        "DAMAGED|DAMAGED"
      })
  void every_row_of_the_table(String words, ShipmentStatus ours) {
    for (var word : words.split(","))
      assertThat(MarutiLegacyStatuses.read(word, "", false).status()).as(word).isEqualTo(ours);
  }

  @Test
  void what_the_status_alone_does_not_say() {
    assertThat(MarutiLegacyStatuses.read("ON_HOLD", "", false).flag()).isEqualTo(ScanFlag.ON_HOLD);
    assertThat(MarutiLegacyStatuses.read("UNDELIVERED", "Customer refused", false).reason())
        .isEqualTo(NdrReason.CONSIGNEE_REFUSED);
  }

  @ParameterizedTest
  @CsvSource({
    "CONFIRMED,RVP_AWB_ASSIGNED",
    "READY_FOR_DISPATCH,RVP_SCHEDULED",
    "OUT_FOR_PICKUP,RVP_OUT_FOR_PICKUP",
    "NOT_PICKED_UP,RVP_PICKUP_FAILED",
    "PICKED_UP,RVP_PICKED_UP",
    "IN_TRANSIT,RVP_IN_TRANSIT",
    "OUT_FOR_DELIVERY,RVP_OUT_FOR_DELIVERY",
    "DELIVERED,RVP_DELIVERED",
    "CANCELLED,RVP_CANCELLED"
  })
  void a_return_from_a_buyer_uses_the_same_words(String word, ShipmentStatus ours) {
    assertThat(MarutiLegacyStatuses.read(word, "", true).status()).isEqualTo(ours);
  }

  @Test
  void words_without_a_row_fall_back_to_their_parts_or_move_nothing() {
    assertThat(MarutiLegacyStatuses.read("SHIPMENT_LOST_AT_HUB", "", false).status())
        .isEqualTo(ShipmentStatus.LOST);
    assertThat(MarutiLegacyStatuses.read("ERROR_ORDER", "", false)).isEqualTo(Meaning.NONE);
    assertThat(MarutiLegacyStatuses.read("LEVITATING", "", false)).isEqualTo(Meaning.NONE);
  }
}
