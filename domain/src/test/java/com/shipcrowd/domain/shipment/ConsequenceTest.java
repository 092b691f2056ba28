package com.shipcrowd.domain.shipment;

import static com.shipcrowd.domain.shipment.Consequence.*;
import static com.shipcrowd.domain.shipment.Consequence.HoldState.*;
import static com.shipcrowd.domain.shipment.JourneyTest.scan;
import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.domain.shipment.Consequence.HoldState;
import com.shipcrowd.domain.shipment.Consequence.Standing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConsequenceTest {
  static final Standing COD_BOOKED =
      new Standing(ACTIVE, ABSENT, ACTIVE, false, false, false, true);

  static List<Consequence> due(Standing money, Scan... scans) {
    return Consequence.due(Journey.fold(List.of(scans)), money);
  }

  @Test
  void given_a_delivery_as_first_scan_when_asked_then_freight_fee_and_cash_are_due() {
    assertThat(due(COD_BOOKED, scan(ShipmentStatus.DELIVERED, "14:00")))
        .containsExactly(CAPTURE_FREIGHT, CAPTURE_COD_FEE, COLLECT_COD);
  }

  @Test
  void given_a_return_when_asked_then_the_fee_goes_back_and_the_return_is_charged() {
    var pickedUp = new Standing(CAPTURED, ABSENT, ACTIVE, false, false, false, true);

    assertThat(
            due(
                pickedUp,
                scan(ShipmentStatus.PICKED_UP, "09:00"),
                scan(ShipmentStatus.RTO_INITIATED, "10:00")))
        .containsExactly(RELEASE_COD_FEE, CHARGE_RTO);
  }

  @Test
  void given_a_return_called_off_when_asked_then_it_is_reversed_and_the_fee_taken_again() {
    var returning = new Standing(CAPTURED, ABSENT, RELEASED, true, false, false, true);

    assertThat(
            due(
                returning,
                scan(ShipmentStatus.RTO_INITIATED, "10:00"),
                scan(ShipmentStatus.DELIVERED, "11:00")))
        .containsExactly(REVERSE_RTO, REBOOK_COD_FEE, CAPTURE_COD_FEE, COLLECT_COD);
  }

  @Test
  void given_a_pickup_after_cancel_when_asked_then_the_hold_is_taken_again() {
    var cancelled = new Standing(RELEASED, RELEASED, RELEASED, false, false, false, true);

    assertThat(due(cancelled, scan(ShipmentStatus.PICKED_UP, "09:00")))
        .containsExactly(REBOOK, CAPTURE_FREIGHT, CAPTURE_INSURANCE);
    assertThat(due(cancelled, scan(ShipmentStatus.DELIVERED, "09:00")))
        .containsExactly(REBOOK, CAPTURE_FREIGHT, CAPTURE_INSURANCE, CAPTURE_COD_FEE, COLLECT_COD);
  }

  @Test
  void
      given_scans_one_by_one_in_any_order_when_their_consequences_are_done_then_the_money_ends_alike() {
    var scans =
        List.of(
            scan(ShipmentStatus.PICKED_UP, "09:00"),
            scan(ShipmentStatus.OUT_FOR_DELIVERY, "10:00"),
            scan(ShipmentStatus.UNDELIVERED, "11:00"),
            scan(ShipmentStatus.RTO_INITIATED, "12:00"),
            scan(ShipmentStatus.DELIVERED, "13:00"));
    var random = new Random(7);
    for (int i = 0; i < 200; i++) {
      var order = new ArrayList<>(scans);
      Collections.shuffle(order, random);
      var money = COD_BOOKED;
      for (int n = 1; n <= order.size(); n++) {
        var journey = Journey.fold(order.subList(0, n));
        for (var consequence : Consequence.due(journey, money)) money = done(consequence, money);
        assertThat(Consequence.due(journey, money)).isEmpty();
      }
      // Whether a return was charged and given back on the way depends on the order; what is left
      // does not.
      assertThat(money)
          .usingRecursiveComparison()
          .ignoringFields("rtoReversed")
          .isEqualTo(new Standing(CAPTURED, ABSENT, CAPTURED, false, false, true, true));
    }
  }

  static Standing done(Consequence consequence, Standing m) {
    return switch (consequence) {
      case REBOOK ->
          new Standing(
              ACTIVE,
              held(m.insurance()),
              held(m.codFee()),
              m.rtoCharged(),
              m.rtoReversed(),
              m.codCollected(),
              m.isCod());
      case CAPTURE_FREIGHT ->
          new Standing(
              CAPTURED,
              m.insurance(),
              m.codFee(),
              m.rtoCharged(),
              m.rtoReversed(),
              m.codCollected(),
              m.isCod());
      case CAPTURE_INSURANCE ->
          new Standing(
              m.freight(),
              CAPTURED,
              m.codFee(),
              m.rtoCharged(),
              m.rtoReversed(),
              m.codCollected(),
              m.isCod());
      case RELEASE_COD_FEE ->
          new Standing(
              m.freight(),
              m.insurance(),
              RELEASED,
              m.rtoCharged(),
              m.rtoReversed(),
              m.codCollected(),
              m.isCod());
      case CHARGE_RTO ->
          new Standing(
              m.freight(),
              m.insurance(),
              m.codFee(),
              true,
              m.rtoReversed(),
              m.codCollected(),
              m.isCod());
      case REVERSE_RTO ->
          new Standing(
              m.freight(), m.insurance(), m.codFee(), false, true, m.codCollected(), m.isCod());
      case REBOOK_COD_FEE ->
          new Standing(
              m.freight(),
              m.insurance(),
              ACTIVE,
              m.rtoCharged(),
              m.rtoReversed(),
              m.codCollected(),
              m.isCod());
      case CAPTURE_COD_FEE ->
          new Standing(
              m.freight(),
              m.insurance(),
              CAPTURED,
              m.rtoCharged(),
              m.rtoReversed(),
              m.codCollected(),
              m.isCod());
      case COLLECT_COD ->
          new Standing(
              m.freight(),
              m.insurance(),
              m.codFee(),
              m.rtoCharged(),
              m.rtoReversed(),
              true,
              m.isCod());
      case RELEASE_ALL ->
          new Standing(
              RELEASED,
              m.insurance(),
              RELEASED,
              m.rtoCharged(),
              m.rtoReversed(),
              m.codCollected(),
              m.isCod());
    };
  }

  static HoldState held(HoldState state) {
    return state == ABSENT ? ABSENT : ACTIVE;
  }
}
