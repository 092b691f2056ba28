package com.shipcrowd.adapter.couriers.ekart;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.couriers.speech.Meaning;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ScanFlag;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EkartStatusesTest {
  private static Meaning read(String status, String words) {
    return EkartStatuses.read(status, "", words, true);
  }

  /// Every row of section 4, the carrier's own words among them.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Order Placed,shipment_created|AWB_ASSIGNED",
        "Pickup Scheduled,Pickup Pending,pickup_scheduled|PICKUP_SCHEDULED",
        "Out for Pickup,out_for_pickup|OUT_FOR_PICKUP",
        "Not Picked,Pickup Cancelled,pickup_reattempt,pickup_cancelled|PICKUP_FAILED",
        "Picked Up,pickup_complete|PICKED_UP",
        "In Transit,in_transit,Shipment Delayed,Not Serviceable|IN_TRANSIT",
        "Out for Delivery,out_for_delivery|OUT_FOR_DELIVERY",
        "Undelivered,undelivered|UNDELIVERED",
        "Delivered,delivered|DELIVERED",
        "Cancelled,Seller Cancelled|CANCELLED",
        "RTO Requested,Seller RTO Requested,rto_created,rto_received|RTO_INITIATED",
        "RTO In Transit,RTO Shipment Delayed,rto_in_transit,rto_cancelled|RTO_IN_TRANSIT",
        "RTO Out for Delivery|RTO_OUT_FOR_DELIVERY",
        "RTO Failed|RTO_UNDELIVERED",
        "RTO Delivered,rto_completed|RTO_DELIVERED",
        "Lost,lost,untraceable|LOST",
        "Damaged,damaged|DAMAGED"
      })
  void a_word_has_its_row(String words, ShipmentStatus ours) {
    for (var word : words.split(",")) assertThat(read(word, "").status()).as(word).isEqualTo(ours);
  }

  @ParameterizedTest
  @CsvSource({
    "Shipment Delayed,DELAYED",
    "RTO Shipment Delayed,DELAYED",
    "Not Serviceable,ON_HOLD",
    "rto_cancelled,ON_HOLD",
    "untraceable,UNTRACEABLE"
  })
  void some_say_more(String word, ScanFlag flag) {
    assertThat(read(word, "").flag()).isEqualTo(flag);
  }

  @ParameterizedTest
  @CsvSource({
    "Pickup Cancelled,Cancelled by seller,CANCELLED",
    "delivered,marked_as_rto,RTO_INITIATED",
    "undelivered,marked_as_same_state_misroute,IN_TRANSIT",
    "undelivered,marked_as_other_state_misroute,IN_TRANSIT",
    "undelivered,marked_as_received_damaged,DAMAGED"
  })
  void some_mean_something_else_by_their_notes(String word, String notes, ShipmentStatus ours) {
    assertThat(read(word, notes).status()).isEqualTo(ours);
  }

  @Test
  void a_place_nobody_serves_moves_nothing_before_pickup() {
    assertThat(EkartStatuses.read("Not Serviceable", "", "", false))
        .isEqualTo(new Meaning(null, null, ScanFlag.ON_HOLD));
  }

  /// Every row of the table of reasons.
  @ParameterizedTest
  @CsvSource({
    "Customer Unavailable,'',CONSIGNEE_UNAVAILABLE",
    "Customer Unavailable,Office closed,PREMISES_CLOSED",
    "Rejected by Customer,'',CONSIGNEE_REFUSED",
    "Order Already Cancelled,'',CANCELLED_BY_BUYER",
    "OTP Verified Cancellation,'',CANCELLED_BY_BUYER",
    "Delivery Rescheduled,'',RESCHEDULE_REQUESTED",
    "Pickup Rescheduled,'',RESCHEDULE_REQUESTED",
    "Customer Unreachable,'',PHONE_UNREACHABLE",
    "Address Issue,'',ADDRESS_INCORRECT",
    "Address Issue,Address is incomplete,ADDRESS_INCOMPLETE",
    "Payment Issue,'',COD_NOT_READY",
    "Out Of Delivery Area,'',OUT_OF_DELIVERY_AREA",
    "Self Collect,'',SELF_COLLECT",
    "Not Attempted,'',COURIER_OPERATIONAL",
    "Not Attempted,Heavy rain,DISRUPTION",
    "OTP Not Received/OTP Mismatch,'',OTP_NOT_SHARED",
    "Shipment Seized By Customer,'',OTHER",
    "Dispute,'',OTHER",
    "Maximum Attempt Reached,'',OTHER",
    "Unknown Exception,'',OTHER",
    "'',Customer not available,CONSIGNEE_UNAVAILABLE",
    "'','',OTHER"
  })
  void a_failed_attempt_has_its_reason(String ndr, String words, NdrReason ours) {
    assertThat(EkartStatuses.read("Undelivered", ndr, words, true)).isEqualTo(Meaning.failed(ours));
  }

  @Test
  void a_wait_and_a_failed_return_are_told_as_reasons() {
    assertThat(EkartStatuses.read("Undelivered", "On Hold", "", true))
        .isEqualTo(new Meaning(ShipmentStatus.UNDELIVERED, NdrReason.OTHER, ScanFlag.ON_HOLD));
    assertThat(EkartStatuses.read("Undelivered", "RTO Delivery Failed", "", true))
        .isEqualTo(Meaning.returnFailed(NdrReason.OTHER));
  }

  @ParameterizedTest
  @CsvSource({
    "unsuccessful_delivery_attempt_due_to_address_issues,ADDRESS_INCORRECT",
    "undelivered_due_to_rejection_by_customer,CONSIGNEE_REFUSED",
    "undelivered_due_to_customer_unavailability,CONSIGNEE_UNAVAILABLE",
    "undelivered_due_to_cash_unavailability,COD_NOT_READY",
    "unsuccessful_delivery_attempt_due_to_serviceability_issues,OUT_OF_DELIVERY_AREA",
    "undelivered_due_to_request_for_reschedule,RESCHEDULE_REQUESTED"
  })
  void the_carriers_own_words_name_reasons(String word, NdrReason ours) {
    assertThat(read(word, "")).isEqualTo(Meaning.failed(ours));
  }

  @ParameterizedTest
  @CsvSource({
    "RTO undelivered again,RTO_UNDELIVERED",
    "Reached hub,IN_TRANSIT",
    "Shipment destroyed,DISPOSED"
  })
  void words_in_no_table_are_heard(String word, ShipmentStatus ours) {
    assertThat(read(word, "").status()).isEqualTo(ours);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZZZ-1", "", "Levitating"})
  void an_unknown_word_moves_nothing(String word) {
    assertThat(read(word, "Floats above it")).isEqualTo(Meaning.NONE);
  }
}
