package com.shipcrowd.adapter.couriers.shiprocket;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.couriers.speech.Meaning;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ScanFlag;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiprocketStatusesTest {
  private static final String ROWS =
      """
      1 AWB_ASSIGNED,2 AWB_ASSIGNED,3 PICKUP_SCHEDULED,4 PICKUP_SCHEDULED,5 AWB_ASSIGNED,6 PICKED_UP,7 DELIVERED,
      8 CANCELLED,9 RTO_INITIATED,10 RTO_DELIVERED,12 LOST,13 PICKUP_FAILED,14 RTO_DELIVERED,15 PICKUP_SCHEDULED,
      16 CANCEL_REQUESTED,17 OUT_FOR_DELIVERY,18 IN_TRANSIT,19 OUT_FOR_PICKUP,20 PICKUP_FAILED,21 UNDELIVERED,
      22 IN_TRANSIT,23 DELIVERED,24 DISPOSED,25 DAMAGED,26 DELIVERED,27 PICKUP_SCHEDULED,38 REACHED_DESTINATION,
      39 IN_TRANSIT,40 RTO_UNDELIVERED,41 RTO_OUT_FOR_DELIVERY,42 PICKED_UP,43 DELIVERED,44 DISPOSED,45 CANCELLED,
      46 RTO_IN_TRANSIT,47 RVP_QC_FAILED,48 IN_TRANSIT,49 IN_TRANSIT,50 IN_TRANSIT,51 IN_TRANSIT,52 AWB_ASSIGNED,
      54 IN_TRANSIT,55 IN_TRANSIT,56 IN_TRANSIT,57 IN_TRANSIT,59 AWB_ASSIGNED,60 AWB_ASSIGNED,61 AWB_ASSIGNED,
      62 AWB_ASSIGNED,63 AWB_ASSIGNED,67 AWB_ASSIGNED,68 IN_TRANSIT,71 PICKUP_FAILED,72 PICKUP_FAILED,
      75 RTO_INITIATED,76 LOST,77 UNDELIVERED,78 RTO_IN_TRANSIT
      """;

  /// lifecycle.md 2.2, ids 1 to 78: each with a row has its status, each without moves nothing.
  @Test
  void every_id_has_its_row() {
    var rows =
        ROWS.replace("\n", "").transform(text -> Set.of(text.split(","))).stream()
            .map(row -> row.strip().split(" "))
            .collect(Collectors.toMap(row -> row[0], row -> ShipmentStatus.valueOf(row[1])));

    assertThat(rows).hasSize(58);
    IntStream.rangeClosed(0, 120)
        .mapToObj(Integer::toString)
        .forEach(id -> assertThat(status(id)).as(id).isEqualTo(rows.get(id)));
  }

  @ParameterizedTest
  @CsvSource({"22,DELAYED", "39,MISROUTED", "23,PARTIAL", "76,UNTRACEABLE"})
  void what_a_status_does_not_say_is_a_flag(String id, ScanFlag flag) {
    assertThat(ShiprocketStatuses.read(id, "", "", false).flag()).isEqualTo(flag);
  }

  @ParameterizedTest
  @CsvSource({
    "21,Customer Asked For Future Delivery,UNDELIVERED,RESCHEDULE_REQUESTED",
    "21,'',UNDELIVERED,OTHER",
    "77,Customer refused,UNDELIVERED,OTHER",
    "40,Seller refused,RTO_UNDELIVERED,CONSIGNEE_REFUSED"
  })
  void a_failed_attempt_has_the_reason_of_its_words(
      String id, String activity, ShipmentStatus status, NdrReason reason) {
    assertThat(ShiprocketStatuses.read(id, "", activity, false))
        .isEqualTo(new Meaning(status, reason, null));
  }

  @ParameterizedTest
  @CsvSource({
    "NA,NA,In Transit - Bag added to trip,IN_TRANSIT",
    "NA,RTO DELIVERED,Delivered,RTO_DELIVERED",
    "'',UNDELIVERED,Door locked,UNDELIVERED",
    "0,'',Out for pickup,OUT_FOR_PICKUP"
  })
  void without_an_id_words_count(String id, String label, String activity, ShipmentStatus status) {
    assertThat(ShiprocketStatuses.read(id, label, activity, false).status()).isEqualTo(status);
  }

  @Test
  void an_id_without_a_row_moves_nothing_whatever_its_words() {
    assertThat(ShiprocketStatuses.read("999", "DELIVERED", "Delivered", false))
        .isEqualTo(Meaning.NONE);
    assertThat(ShiprocketStatuses.read("NA", "NA", "Floats", false)).isEqualTo(Meaning.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "1,RVP_AWB_ASSIGNED",
    "3,RVP_SCHEDULED",
    "19,RVP_OUT_FOR_PICKUP",
    "20,RVP_PICKUP_FAILED",
    "47,RVP_QC_FAILED",
    "42,RVP_PICKED_UP",
    "18,RVP_IN_TRANSIT",
    "17,RVP_OUT_FOR_DELIVERY",
    "21,RVP_IN_TRANSIT",
    "7,RVP_DELIVERED",
    "8,RVP_CANCELLED",
    "12,LOST"
  })
  void what_comes_back_from_a_buyer_has_stages_of_its_own(String id, ShipmentStatus status) {
    assertThat(ShiprocketStatuses.read(id, "", "", true).status()).isEqualTo(status);
  }

  private static @Nullable ShipmentStatus status(String id) {
    return ShiprocketStatuses.read(id, "", "", false).status();
  }
}
