package com.shipcrowd.adapter.couriers.xpressbees;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XpressbeesStatusesTest {
  /// Every row of section 3.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DRC|Data Received|AWB_ASSIGNED",
        "PUC|Pickup Created|PICKUP_SCHEDULED",
        "PP|Data Received|AWB_ASSIGNED",
        "PP|pending pickup|PICKUP_SCHEDULED",
        "OFP|Out for Pickup|OUT_FOR_PICKUP",
        "PND|pickup not ready with vendor|PICKUP_FAILED",
        "PND|30|PICKUP_FAILED",
        "PUD|PickDone|PICKED_UP",
        "PKD|Picked|PICKED_UP",
        "IT|InTransit|IN_TRANSIT",
        "RAD|Reached At Destination|REACHED_DESTINATION",
        "OFD|Out For Delivery|OUT_FOR_DELIVERY",
        "UD|Undelivered|UNDELIVERED",
        "DLVD|Delivered|DELIVERED",
        "DL|Delivered|DELIVERED",
        "RTON|RTO Notified|RTO_INITIATED",
        "RTO|Return To Origin|RTO_INITIATED",
        "RTO-IT|RTO in transit|RTO_IN_TRANSIT",
        "RAO|Reached at Origin|RTO_IN_TRANSIT",
        "RTO-OFD|RTO out for delivery|RTO_OUT_FOR_DELIVERY",
        "RTU|RTO undelivered|RTO_UNDELIVERED",
        "RTD|RTO delivered|RTO_DELIVERED",
        "LOST|Lost|LOST",
        "STD|Shipment/transit damage|DAMAGED",
        "STG|Shortage|LOST",
        "RTO-STG|Shortage|LOST"
      })
  void a_code_and_else_its_text_has_its_row(String code, String text, ShipmentStatus ours) {
    assertThat(status(code, text, false)).isEqualTo(ours);
    if (!code.equals("PP") && !code.equals("PND") && !code.equals("RTO-STG"))
      assertThat(status("NEW", text, false)).as("by text").isEqualTo(ours);
  }

  /// Words of a parcel's present status, section 2.9.
  @ParameterizedTest
  @CsvSource({
    "pending pickup,PICKUP_SCHEDULED",
    "booked,AWB_ASSIGNED",
    "in transit,IN_TRANSIT",
    "out for delivery,OUT_FOR_DELIVERY",
    "delivered,DELIVERED",
    "exception,UNDELIVERED",
    "rto,RTO_INITIATED",
    "rto in transit,RTO_IN_TRANSIT",
    "rto delivered,RTO_DELIVERED",
    "lost,LOST",
    "cancelled,CANCELLED"
  })
  void the_present_status_has_a_word(String word, ShipmentStatus ours) {
    assertThat(status(word, "", false)).isEqualTo(ours);
  }

  @ParameterizedTest
  @CsvSource({
    "RPPickupPending,RVP_SCHEDULED",
    "RPOutForPickup,RVP_OUT_FOR_PICKUP",
    "RPAttemptNotPick,RVP_PICKUP_FAILED",
    "RPPickDone,RVP_PICKED_UP",
    "RPCancel,RVP_CANCELLED",
    "IT,RVP_IN_TRANSIT",
    "RAD,RVP_IN_TRANSIT",
    "OFD,RVP_OUT_FOR_DELIVERY",
    "UD,RVP_IN_TRANSIT",
    "DLVD,RVP_DELIVERED"
  })
  void what_comes_back_from_a_buyer_has_stages_of_its_own(String code, ShipmentStatus ours) {
    assertThat(status(code, "", true)).isEqualTo(ours);
    assertThat(XpressbeesStatuses.read(code, "8", true).reason()).isNull();
  }

  /// Every row of "NDR reasons".
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2,3,18,24,29,31,72,80,90,91,customer not available|CONSIGNEE_UNAVAILABLE",
        "premises closed,office closed|PREMISES_CLOSED",
        "4,8,39,77,78,94,address incomplete|ADDRESS_INCOMPLETE",
        "wrong pincode|ADDRESS_INCORRECT",
        "6,cod amount not ready,payment could not be completed|COD_NOT_READY",
        "9,81,82,wants future delivery,wants evening delivery|RESCHEDULE_REQUESTED",
        "17,68,long pincode,ODA|OUT_OF_DELIVERY_AREA",
        "self collect|SELF_COLLECT",
        "19,customer wants open delivery|OPEN_DELIVERY_DEMANDED",
        "30,87,92,93,entry not permitted|ENTRY_RESTRICTED",
        "37,70,111,customer refused to accept|CONSIGNEE_REFUSED",
        "customer denied otp based delivery|OTP_NOT_SHARED",
        "14,22,32,69,84,85,door step delivery not attempted|COURIER_OPERATIONAL",
        "force majeure|DISRUPTION",
        "25,83,27,79,86,88,89,1000,1001,dispute,4711|OTHER",
        "customer not reachable,mobile switched off|PHONE_UNREACHABLE"
      })
  void a_failed_attempt_has_a_reason(String said, NdrReason ours) {
    for (var one : said.split(","))
      assertThat(XpressbeesStatuses.read("UD", one, false).reason()).as(one).isEqualTo(ours);
  }

  @ParameterizedTest
  @CsvSource({
    "7,ADDRESS_INCOMPLETE",
    "18,ADDRESS_INCOMPLETE",
    "8,CONSIGNEE_UNAVAILABLE",
    "13,COURIER_OPERATIONAL",
    "16,COURIER_OPERATIONAL",
    "19,COURIER_OPERATIONAL",
    "20,COURIER_OPERATIONAL",
    "14,RESCHEDULE_REQUESTED",
    "17,OTHER",
    "21,OPEN_DELIVERY_DEMANDED"
  })
  void numbers_mean_something_else_on_the_way_back(String id, NdrReason ours) {
    assertThat(XpressbeesStatuses.reason(id, true)).isEqualTo(ours);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZZZ-1", "", "Levitating"})
  void an_unknown_code_moves_nothing(String code) {
    assertThat(status(code, "Floats above it", false)).isNull();
  }

  private static @org.jspecify.annotations.Nullable ShipmentStatus status(
      String code, String text, boolean isReverse) {
    return XpressbeesStatuses.read(code, text, isReverse).status();
  }
}
