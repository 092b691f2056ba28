package com.shipcrowd.adapter.couriers.nimbuspost;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.couriers.speech.Meaning;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ScanFlag;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NimbuspostStatusesTest {
  /// Every row of section 4; a push may bring the word instead of the code.
  @ParameterizedTest
  @CsvSource({
    "booked,booked,AWB_ASSIGNED",
    "PP,pending pickup,PICKUP_SCHEDULED",
    "IT,in transit,IN_TRANSIT",
    "OFD,out for delivery,OUT_FOR_DELIVERY",
    "DL,delivered,DELIVERED",
    "RT,rto,RTO_INITIATED",
    "RT-IT,rto in transit,RTO_IN_TRANSIT",
    "RT-DL,rto delivered,RTO_DELIVERED",
    "cancelled,Cancelled,CANCELLED",
    "LT,lost,LOST",
    "DG,damaged,DAMAGED"
  })
  void a_code_and_its_word_mean_the_same(String code, String word, ShipmentStatus ours) {
    assertThat(NimbuspostStatuses.read(code, "", false)).isEqualTo(Meaning.of(ours));
    assertThat(NimbuspostStatuses.read(word, "", false)).isEqualTo(Meaning.of(ours));
    assertThat(NimbuspostStatuses.code(word)).isEqualTo(NimbuspostStatuses.code(code));
  }

  @ParameterizedTest
  @CsvSource({
    "IT,Reached at Destination,REACHED_DESTINATION",
    "IT,Shipment picked,PICKED_UP",
    "PP,Out for pickup,OUT_FOR_PICKUP",
    "RT-IT,Out for delivery,RTO_OUT_FOR_DELIVERY",
    "EX,Pickup not done,PICKUP_FAILED"
  })
  void a_stage_without_a_code_is_heard_out_of_the_message(
      String code, String message, ShipmentStatus ours) {
    assertThat(NimbuspostStatuses.read(code, message, false)).isEqualTo(Meaning.of(ours));
  }

  @Test
  void what_is_held_waits() {
    var held = Meaning.of(ShipmentStatus.IN_TRANSIT, ScanFlag.ON_HOLD);

    assertThat(NimbuspostStatuses.read("IT", "Shipment on hold", false)).isEqualTo(held);
    assertThat(NimbuspostStatuses.read("EX", " ", false)).isEqualTo(held);
  }

  @ParameterizedTest
  @CsvSource({
    "Customer not available,CONSIGNEE_UNAVAILABLE",
    "Customer refused,CONSIGNEE_REFUSED",
    "Incomplete address,ADDRESS_INCOMPLETE",
    "Wrong address,ADDRESS_INCORRECT",
    "Not reachable,PHONE_UNREACHABLE",
    "Cash not ready,COD_NOT_READY",
    "Future delivery,RESCHEDULE_REQUESTED",
    "Out of delivery area,OUT_OF_DELIVERY_AREA",
    "Entry restricted,ENTRY_RESTRICTED",
    "Open delivery,OPEN_DELIVERY_DEMANDED",
    "OTP failed,OTP_NOT_SHARED",
    "Self collect,SELF_COLLECT",
    "Vehicle broke down,COURIER_OPERATIONAL",
    "Something else,OTHER"
  })
  void an_exception_with_words_is_a_failed_attempt(String words, NdrReason reason) {
    assertThat(NimbuspostStatuses.read("EX", words, false)).isEqualTo(Meaning.failed(reason));
    assertThat(NimbuspostStatuses.read("exception", words, false).reason()).isEqualTo(reason);
  }

  /// Words that are not in the table go through the fallback of lifecycle.md 2.2.
  @ParameterizedTest
  @CsvSource({
    "RTO undelivered,RTO_UNDELIVERED",
    "undelivered,UNDELIVERED",
    "shipped,IN_TRANSIT",
    "disposed,DISPOSED"
  })
  void other_words_are_read_in_the_common_order(String word, ShipmentStatus ours) {
    assertThat(NimbuspostStatuses.read(word, "", false).status()).isEqualTo(ours);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZZZ-1", "", "Levitating"})
  void an_unknown_code_moves_nothing(String code) {
    assertThat(NimbuspostStatuses.read(code, "Delivered above it", false)).isEqualTo(Meaning.NONE);
  }

  @Test
  void what_comes_back_from_a_buyer_has_stages_of_its_own() {
    assertThat(NimbuspostStatuses.read("DL", "", true).status())
        .isEqualTo(ShipmentStatus.RVP_DELIVERED);
  }
}
