package com.shipcrowd.adapter.couriers.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ScanFlag;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenStatusTest {
  /// The text fallback of lifecycle.md 2.2, line by line in its order; each later line with a word of an earlier one.
  @ParameterizedTest
  @CsvSource({
    "RTO DELIVERED,RTO_DELIVERED",
    "Return to Origin - Delivered,RTO_DELIVERED",
    "RTO OFD,RTO_OUT_FOR_DELIVERY",
    "RTO Out for Delivery,RTO_OUT_FOR_DELIVERY",
    "RTO NDR,RTO_UNDELIVERED",
    "RTO UNDELIVERED,RTO_UNDELIVERED",
    "RTO Not Delivered,RTO_UNDELIVERED",
    "RTO INITIATED,RTO_IN_TRANSIT",
    "RTO_IN_TRANSIT,RTO_IN_TRANSIT",
    "Return to seller,RTO_IN_TRANSIT",
    "Return to shipper,RTO_IN_TRANSIT",
    "Reached back at seller city,RTO_IN_TRANSIT",
    "UNDELIVERED,UNDELIVERED",
    "Not delivered,UNDELIVERED",
    "Delivery failed,UNDELIVERED",
    "Undelivered - out for delivery tomorrow,UNDELIVERED",
    "OUT FOR DELIVERY,OUT_FOR_DELIVERY",
    "OFD to be delivered,OUT_FOR_DELIVERY",
    "DELIVERED,DELIVERED",
    "Partially delivered,DELIVERED",
    "Delivered after cancel request,DELIVERED",
    "CANCELED,CANCELLED",
    "Cancelled before dispatched,CANCELLED",
    "Pickup cancelled,CANCELLED",
    "LOST,LOST",
    "DAMAGED,DAMAGED",
    "DESTROYED,DISPOSED",
    "DISPOSED OFF,DISPOSED",
    "OUT FOR PICKUP,OUT_FOR_PICKUP",
    "PICKED UP,PICKED_UP",
    "PICKUP EXCEPTION,PICKUP_FAILED",
    "PICKUP ERROR,PICKUP_FAILED",
    "PICKUP FAILED,PICKUP_FAILED",
    "IN TRANSIT,IN_TRANSIT",
    "SHIPPED,IN_TRANSIT",
    "Reached destination hub,IN_TRANSIT",
    "MISROUTED,IN_TRANSIT"
  })
  void the_first_hit_counts(String words, ShipmentStatus ours) {
    assertThat(SpokenStatus.read(words).status()).isEqualTo(ours);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Levitating", "Carton weighed", "New", "Pickup scheduled"})
  void other_words_move_nothing(String words) {
    assertThat(SpokenStatus.read(words)).isEqualTo(Meaning.NONE);
  }

  @Test
  void what_is_misrouted_moves_and_says_so() {
    assertThat(SpokenStatus.read("Shipment misrouted").flag()).isEqualTo(ScanFlag.MISROUTED);
  }

  /// shiprocket.md 4.3, every text; door codes and open deliveries before refusals, refusals before the rest.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "otp;customer refused to share OTP;otp not available|OTP_NOT_SHARED",
        "open delivery;refused, wants open delivery|OPEN_DELIVERY_DEMANDED",
        "cancelled by customer|CANCELLED_BY_BUYER",
        "refused;rejected;not interested;does not want;refused, not available|CONSIGNEE_REFUSED",
        "door locked;premises closed;office closed|PREMISES_CLOSED",
        "not available;consignee unavailable|CONSIGNEE_UNAVAILABLE",
        "incomplete address;address incomplete;landmark|ADDRESS_INCOMPLETE",
        "wrong address;incorrect address;address not found;shifted;bad address;pincode mismatch|ADDRESS_INCORRECT",
        "not contactable;not reachable;phone;not responding;switched off;incorrect contact|PHONE_UNREACHABLE",
        "cash not ready;cod not ready;payment;amount|COD_NOT_READY",
        "Customer Asked For Future Delivery;reschedule;delivery later;date requested|RESCHEDULE_REQUESTED",
        "out of delivery area;ODA;non serviceable|OUT_OF_DELIVERY_AREA",
        "entry restricted;restricted area;not permitted;security|ENTRY_RESTRICTED",
        "self collect;self pickup;collect from|SELF_COLLECT",
        "misroute;vehicle;not attempted;delay|COURIER_OPERATIONAL",
        "weather;rain;natural|DISRUPTION",
        "today;train;nothing|OTHER"
      })
  void a_reason_is_heard_out_of_words(String words, NdrReason ours) {
    for (var one : words.split(";")) assertThat(SpokenReason.read(one)).as(one).isEqualTo(ours);
  }
}
