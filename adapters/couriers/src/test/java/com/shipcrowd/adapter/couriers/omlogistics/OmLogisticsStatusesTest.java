package com.shipcrowd.adapter.couriers.omlogistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.couriers.speech.Meaning;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ScanFlag;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OmLogisticsStatusesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BOOKED,CN GENERATED,CN MADE|AWB_ASSIGNED",
        "PICKUP DONE,COLLECTED,IN GODOWN|PICKED_UP",
        "CHALLAN MADE,LOADED,DISPATCHED,IN TRANSIT,ENROUTE,TRANSHIPMENT,HOLD AT HUB|IN_TRANSIT",
        "ARRIVED,REACHED,UNLOADED|REACHED_DESTINATION",
        "DDR MADE,OUT FOR DELIVERY|OUT_FOR_DELIVERY",
        "DELIVERED,POD|DELIVERED",
        "UNDELIVERED,NOT DELIVERED,REFUSED,CLOSED|UNDELIVERED",
        "RETURN,REBOOK|RTO_INITIATED",
        "SHORT,MISSING,LOST|LOST",
        "DAMAGE|DAMAGED",
        "CANCELLED|CANCELLED"
      })
  void every_row_of_the_table(String words, ShipmentStatus ours) {
    for (var word : words.split(","))
      assertThat(OmLogisticsStatuses.read(word, false, false).status()).as(word).isEqualTo(ours);
  }

  @Test
  void what_stands_beside_the_word() {
    assertThat(OmLogisticsStatuses.read("ARRIVED", true, false).status())
        .isEqualTo(ShipmentStatus.DELIVERED);
    assertThat(OmLogisticsStatuses.read("ARRIVED", false, true).status())
        .isEqualTo(ShipmentStatus.OUT_FOR_DELIVERY);
    assertThat(OmLogisticsStatuses.read("RETURN", true, false).status())
        .isEqualTo(ShipmentStatus.RTO_DELIVERED);
    assertThat(OmLogisticsStatuses.read("ON HOLD", false, false).flag())
        .isEqualTo(ScanFlag.ON_HOLD);
    assertThat(OmLogisticsStatuses.read("PART SHORT", false, false).flag())
        .isEqualTo(ScanFlag.PARTIAL);
  }

  @ParameterizedTest
  @CsvSource({
    "REFUSED,CONSIGNEE_REFUSED",
    "GODOWN CLOSED,PREMISES_CLOSED",
    "UNDELIVERED - CONSIGNEE NOT AVAILABLE,CONSIGNEE_UNAVAILABLE",
    "NOT DELIVERED,OTHER"
  })
  void a_failure_may_name_its_reason(String words, NdrReason reason) {
    assertThat(OmLogisticsStatuses.read(words, false, false)).isEqualTo(Meaning.failed(reason));
  }

  @Test
  void other_words_move_nothing() {
    assertThat(OmLogisticsStatuses.read("LEVITATING", false, false)).isEqualTo(Meaning.NONE);
    assertThat(OmLogisticsStatuses.read("", false, false)).isEqualTo(Meaning.NONE);
  }
}
