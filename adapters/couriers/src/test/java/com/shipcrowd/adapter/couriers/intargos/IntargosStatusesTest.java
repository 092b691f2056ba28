package com.shipcrowd.adapter.couriers.intargos;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.couriers.speech.Meaning;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntargosStatusesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "220,222,232,238||PICKUP_SCHEDULED",
        "232|Out For Pickup|OUT_FOR_PICKUP",
        "238|Not Picked|PICKUP_FAILED",
        "221||AWB_ASSIGNED",
        "223||IN_TRANSIT",
        "230||IN_TRANSIT",
        "230|Out for delivery|OUT_FOR_DELIVERY",
        "226||DELIVERED",
        "225||RTO_INITIATED",
        "225|RTO Delivered|RTO_DELIVERED",
        "224,234,235,236||RTO_IN_TRANSIT",
        "234|Out For Delivery|RTO_OUT_FOR_DELIVERY",
        "236|Delivered|RTO_DELIVERED",
        "227,229||CANCELLED"
      })
  void every_code_of_the_table(String codes, String text, ShipmentStatus ours) {
    for (var code : codes.split(","))
      assertThat(IntargosStatuses.read(code, text == null ? "" : text, "").status())
          .as(code)
          .isEqualTo(ours);
  }

  @ParameterizedTest
  @CsvSource({
    "Booked,AWB_ASSIGNED",
    "Pickup Scheduled,PICKUP_SCHEDULED",
    "Out For Pickup,OUT_FOR_PICKUP",
    "Picked,PICKED_UP",
    "Not Picked,PICKUP_FAILED",
    "Pickup Failed,PICKUP_FAILED",
    "In-Transit,IN_TRANSIT",
    "Reached At Destination,REACHED_DESTINATION",
    "Out for Delivery,OUT_FOR_DELIVERY",
    "Undelivered,UNDELIVERED",
    "1st Attempt,UNDELIVERED",
    "Delivered,DELIVERED",
    "RTO Initiated,RTO_INITIATED",
    "Return in transit,RTO_IN_TRANSIT",
    "RTO Undelivered,RTO_UNDELIVERED",
    "RTO Delivered,RTO_DELIVERED",
    "Cancelled,CANCELLED",
    "Lost,LOST",
    "Damaged,DAMAGED"
  })
  void words_in_their_order(String text, ShipmentStatus ours) {
    assertThat(IntargosStatuses.read("", text, "").status()).isEqualTo(ours);
  }

  @Test
  void a_remark_names_the_reason() {
    assertThat(IntargosStatuses.read("", "Undelivered", "Customer refused"))
        .isEqualTo(Meaning.failed(NdrReason.CONSIGNEE_REFUSED));
  }

  @Test
  void what_has_no_row_moves_nothing() {
    assertThat(IntargosStatuses.read("200", "Failed", "")).isEqualTo(Meaning.NONE);
    assertThat(IntargosStatuses.read("999", "Levitating", "")).isEqualTo(Meaning.NONE);
  }
}
