package com.shipcrowd.adapter.couriers.shadowfax;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.couriers.shadowfax.ShadowfaxStatuses.Custody;
import com.shipcrowd.adapter.couriers.speech.Meaning;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ScanFlag;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShadowfaxStatusesTest {
  private static Meaning out(String id, String remark) {
    return ShadowfaxStatuses.read(id, "", remark, Custody.AFTER, false);
  }

  private static Meaning back(String id, String remark) {
    return ShadowfaxStatuses.read(id, "", remark, Custody.BEFORE, true);
  }

  /// Every row of section 4 that has no remark.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "new|AWB_ASSIGNED",
        "assigned_for_pickup,assigned_for_seller_pickup,assigned for customer pickup|PICKUP_SCHEDULED",
        "ofp,out for pickup|OUT_FOR_PICKUP",
        "picked|PICKED_UP",
        "recd_at_rev_hub,received_at_pickup_hub,received_from_client_warehouse|IN_TRANSIT",
        "item_manifested,in_manifest,bag_in_transit,bag_received,bag_received_at_via,received_at_via,in_transit,sent_to_fwd|IN_TRANSIT",
        "recd_at_fwd_hub,recd_at_fwd_dc,received at forward dc,assigned_for_delivery|REACHED_DESTINATION",
        "received at rts dc|RTO_IN_TRANSIT",
        "ofd|OUT_FOR_DELIVERY",
        "delivered,item_delivered_at|DELIVERED",
        "pickup_not_attempted,seller_not_contactable,seller_initiated_delay,pickup_on_hold|PICKUP_FAILED",
        "reopen_ndr|IN_TRANSIT",
        "item_misrouted|IN_TRANSIT",
        "rts|RTO_INITIATED",
        "rts_in_process,in_transit_return|RTO_IN_TRANSIT",
        "rts_ofd|RTO_OUT_FOR_DELIVERY",
        "rts_nd|RTO_UNDELIVERED",
        "rts_d|RTO_DELIVERED",
        "lost,LOST|LOST"
      })
  void an_id_has_its_row(String ids, ShipmentStatus ours) {
    for (var id : ids.split(",")) assertThat(out(id, "").status()).as(id).isEqualTo(ours);
  }

  @Test
  void what_is_misrouted_says_so_and_a_dc_of_returns_is_on_the_way_home() {
    assertThat(out("item_misrouted", "").flag()).isEqualTo(ScanFlag.MISROUTED);
    assertThat(
            ShadowfaxStatuses.read(
                "recd_at_fwd_dc", "Received at RTS DC", "", Custody.AFTER, false))
        .isEqualTo(Meaning.of(ShipmentStatus.RTO_IN_TRANSIT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cid||RESCHEDULE_REQUESTED",
        "nc||PHONE_UNREACHABLE",
        "nc|customer not contactable|PHONE_UNREACHABLE",
        "nc|Customer is not contactable for delivery|PHONE_UNREACHABLE",
        "nc|Residence or office closed|PREMISES_CLOSED",
        "na||COURIER_OPERATIONAL",
        "na|not attempted|COURIER_OPERATIONAL",
        "na|vehicle breakdown|COURIER_OPERATIONAL",
        "na|customer delivery was not attempted by shadowfax rider|COURIER_OPERATIONAL",
        "na|heavy rain|DISRUPTION",
        "undelivered||OTHER",
        "cancelled_by_customer||CANCELLED_BY_BUYER",
        "cancelled_by_customer|cancelled as per client's request|OTHER",
        "on_hold|Incorrect/incomplete contact info.|PHONE_UNREACHABLE",
        "on_hold|pincode/address mismatch|ADDRESS_INCORRECT",
        "on_hold|customer shifted from given address|ADDRESS_INCORRECT",
        "on_hold|customer wants delivery on another address|ADDRESS_INCORRECT",
        "on_hold|customer wants open delivery|OPEN_DELIVERY_DEMANDED",
        "on_hold|non serviceable area|OUT_OF_DELIVERY_AREA",
        "on_hold|high volume shipment|COURIER_OPERATIONAL",
        "on_hold|customer wants delivery beyond cut-off date|RESCHEDULE_REQUESTED",
        "on_hold|payment issue|COD_NOT_READY",
        "on_hold|covid restricted area|ENTRY_RESTRICTED",
        "on_hold|three succesful attempts done|OTHER",
        "on_hold|successful attempts done|OTHER",
        "on_hold|high ageing|OTHER",
        "on_hold|OTP not shared|OTP_NOT_SHARED",
        "on_hold|customer will self collect|SELF_COLLECT"
      })
  void a_failed_attempt_has_its_reason_in_the_remark(String id, String remark, NdrReason ours) {
    assertThat(out(id, remark == null ? "" : remark)).isEqualTo(Meaning.failed(ours));
  }

  @Test
  void on_hold_without_a_reason_waits() {
    assertThat(out("on_hold", ""))
        .isEqualTo(Meaning.of(ShipmentStatus.IN_TRANSIT, ScanFlag.ON_HOLD));
  }

  @ParameterizedTest
  @CsvSource({
    "cancelled,'',BEFORE,CANCELLED",
    "cancelled,'',AFTER,RTO_INITIATED",
    "cancelled,'',UNKNOWN,CANCELLED",
    "cancelled_by_seller,'',BEFORE,CANCELLED",
    "cancelled_by_seller,'',AFTER,RTO_INITIATED",
    "cancelled_by_customer,cancelled by client,BEFORE,CANCELLED",
    "cancelled_by_customer,cancelled by client,AFTER,RTO_INITIATED",
    "cancelled_by_customer,Third Successful Attempt,AFTER,RTO_INITIATED",
    "cancelled_by_customer,cancelled by client,UNKNOWN,CANCELLED",
    "cancelled_by_customer,'',BEFORE,CANCELLED",
    "cancelled_by_customer,'',UNKNOWN,UNDELIVERED"
  })
  void a_cancel_turns_round_what_was_picked_up(
      String id, String remark, Custody custody, ShipmentStatus ours) {
    assertThat(ShadowfaxStatuses.read(id, "", remark, custody, false).status()).isEqualTo(ours);
  }

  /// A return has the same ids where nothing else is said.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "new|RVP_AWB_ASSIGNED",
        "assigned for customer pickup|RVP_SCHEDULED",
        "ofp|RVP_OUT_FOR_PICKUP",
        "picked|RVP_PICKED_UP",
        "recd_at_rev_hub,received,received at return dc,undelivered|RVP_IN_TRANSIT",
        "ofd|RVP_OUT_FOR_DELIVERY",
        "returned to client,delivered|RVP_DELIVERED",
        "qc failed|RVP_QC_FAILED",
        "not contactable,not attempted,nc,na,cid|RVP_PICKUP_FAILED",
        "cancelled,cancelled_by_seller,cancelled_by_customer|RVP_CANCELLED",
        "lost|LOST"
      })
  void a_return_has_stages_of_its_own(String ids, ShipmentStatus ours) {
    for (var id : ids.split(",")) {
      assertThat(back(id, "").status()).as(id).isEqualTo(ours);
      assertThat(back(id, "").reason()).as(id).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "customer want pick-up from non-serviceable area",
        "non serviceable area",
        "covid restricted area",
        "pincode address mismatch",
        "address issue",
        "incorrect contact number",
        "customer changed his/her mind",
        "successful 3 attempts done",
        "seller wants pickup beyond cut off time",
        "customer wants pickup beyond cut off time",
        "customer wants replacement/refund first",
        "incomplete information received from client",
        "mandatory check not available",
        "pickup already done by other dsp",
        "shipment is not picked",
        "large shipment",
        "unable to pickup in given slot"
      })
  void a_pickup_on_hold_is_a_failed_pickup(String remark) {
    assertThat(out("pickup_on_hold", remark).status()).isEqualTo(ShipmentStatus.PICKUP_FAILED);
    assertThat(back("pickup_on_hold", remark).status()).isEqualTo(ShipmentStatus.RVP_PICKUP_FAILED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "doorstep qc brandbox not available",
        "doorstep qc price tag missing",
        "doorstep qc product damage",
        "doorstep qc product mismatch",
        "Doorstep QC used item"
      })
  void a_check_at_the_door_that_fails_says_so(String remark) {
    assertThat(back("pickup_on_hold", remark).status()).isEqualTo(ShipmentStatus.RVP_QC_FAILED);
  }

  @ParameterizedTest
  @EnumSource(Custody.class)
  void an_unknown_id_and_a_corrected_pincode_move_nothing(Custody custody) {
    for (var id : new String[] {"ZZZ-1", "", "pincode_updated"})
      assertThat(ShadowfaxStatuses.read(id, "Levitating", "Floats above it", custody, false))
          .as(id)
          .isEqualTo(Meaning.NONE);
  }
}
