package com.shipcrowd.application.courier.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierGateway.Ack;
import com.shipcrowd.application.courier.needs.CourierGateway.Booking;
import com.shipcrowd.application.courier.needs.CourierGateway.BookingRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.Capability;
import com.shipcrowd.application.courier.needs.CourierGateway.CourierLabel;
import com.shipcrowd.application.courier.needs.CourierGateway.Edit;
import com.shipcrowd.application.courier.needs.CourierGateway.Lookup;
import com.shipcrowd.application.courier.needs.CourierGateway.NdrAction;
import com.shipcrowd.application.courier.needs.CourierGateway.Pickup;
import com.shipcrowd.application.courier.needs.CourierGateway.PickupPlace;
import com.shipcrowd.application.courier.needs.CourierGateway.PickupRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.Tracking;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the house may rely on with every courier. Whoever writes a gateway extends this against a stub of its courier.
public abstract class CourierGatewayContract {
  /// A pickup place that the courier knows, or will take.
  protected static final PickupPlace PLACE = Requests.PLACE;

  /// What a run tells about itself: the courier's name, and its capabilities, comma-separated.
  public static final String COURIER = "courier", CAPABILITIES = "capabilities";

  private static long made;

  /// The gateway under test.
  protected abstract CourierGateway gateway();

  /// An account that it takes.
  protected abstract CourierAccount account();

  /// Makes the courier treat the next booking so.
  protected abstract void next(Trouble trouble);

  /// Makes the courier fail until the house stops asking.
  protected abstract void breakDown();

  /// What the house reads when the courier reports a code that is in no table.
  protected abstract CourierScan withUnknownCode(Awb awb);

  /// What the house reads when the courier dates a scan 2026-11-20 10:00:00.1234567 in India.
  protected abstract CourierScan withSevenDigits(Awb awb);

  /// Makes the courier answer every call with rubbish; false when no wire is between it and us.
  protected abstract boolean garble(Rubbish rubbish);

  /// What may happen to a booking.
  public enum Trouble {
    ANSWER_LOST_PARCEL_MADE,
    ANSWER_LOST_NOTHING_MADE,
    REFUSED
  }

  /// What may come instead of an answer.
  public enum Rubbish {
    EMPTY,
    TRUNCATED,
    WRONG_TYPES,
    HUGE
  }

  @Test
  void it_says_who_it_is_and_what_it_can_do(TestReporter reporter) {
    var names = gateway().capabilities(account()).stream().map(Enum::name).sorted().toList();

    assertThat(gateway().courier()).matches("[a-z]+").isEqualTo(account().courier());
    assertThat(names).isNotEmpty();
    reporter.publishEntry(
        Map.of(COURIER, gateway().courier(), CAPABILITIES, String.join(",", names)));
  }

  @Test
  void a_booking_gets_a_number() {
    assertThat(gateway().book(account(), request(freshId()))).isInstanceOf(Booking.Accepted.class);
  }

  @Test
  void a_number_taken_beforehand_is_used() {
    assumeTrue(can(Capability.RESERVED_AWB), "gives out no numbers");

    var request = request(freshId());

    assertThat(awbOf(gateway().book(account(), request))).isEqualTo(request.reserved());
  }

  @Test
  void two_parcels_get_two_numbers() {
    assertThat(booked(freshId())).isNotEqualTo(booked(freshId()));
  }

  @Test
  void asking_twice_books_once() {
    assumeTrue(canBeAskedAgain(), "nobody asks it twice");
    var request = request(freshId());

    var first = awbOf(gateway().book(account(), request));
    var second = awbOf(gateway().book(account(), request));

    assertThat(second).isEqualTo(first);
  }

  @Test
  void a_lost_answer_that_cannot_be_looked_up_stays_unknown() {
    assumeTrue(!finds(), "finds what it booked");
    var request = request(freshId());
    next(Trouble.ANSWER_LOST_PARCEL_MADE);

    assertThat(gateway().book(account(), request)).isInstanceOf(Booking.InDoubt.class);
    assertThat(gateway().find(account(), request.reference(), request.reserved()))
        .isInstanceOf(Lookup.Unknown.class);
  }

  @Test
  void a_lost_answer_is_found_again() {
    assumeTrue(finds(), "finds no booking again");
    var request = request(freshId());
    next(Trouble.ANSWER_LOST_PARCEL_MADE);

    assertThat(gateway().book(account(), request)).isInstanceOf(Booking.InDoubt.class);

    var found = gateway().find(account(), request.reference(), request.reserved());
    assertThat(found).isInstanceOf(Lookup.Found.class);
    assertThat(awbOf(gateway().book(account(), request))).isEqualTo(((Lookup.Found) found).awb());
  }

  @Test
  void a_lost_question_left_nothing_behind_and_may_be_asked_again() {
    assumeTrue(finds(), "finds no booking again");
    var request = request(freshId());
    next(Trouble.ANSWER_LOST_NOTHING_MADE);

    assertThat(gateway().book(account(), request)).isInstanceOf(Booking.InDoubt.class);

    assertThat(gateway().find(account(), request.reference(), request.reserved()))
        .isEqualTo(new Lookup.Absent());
    assertThat(gateway().book(account(), request)).isInstanceOf(Booking.Accepted.class);
  }

  @Test
  void a_refused_booking_made_nothing() {
    var request = request(freshId());
    next(Trouble.REFUSED);

    assertThat(gateway().book(account(), request)).isInstanceOf(Booking.Refused.class);

    if (finds())
      assertThat(gateway().find(account(), request.reference(), request.reserved()))
          .isEqualTo(new Lookup.Absent());
  }

  @Test
  void what_was_never_booked_is_absent() {
    assumeTrue(can(Capability.FIND_BY_REFERENCE), "finds no booking by our reference");
    assertThat(gateway().find(account(), freshId(), null)).isEqualTo(new Lookup.Absent());
  }

  @Test
  void every_box_has_its_number() {
    assumeTrue(can(Capability.MULTI_PIECE), "carries single boxes only");
    var request = request(freshId(), 3, "12 Lake Road");

    var accepted = (Booking.Accepted) gateway().book(account(), request);
    assertThat(accepted.childAwbs())
        .hasSize(2)
        .doesNotHaveDuplicates()
        .doesNotContain(accepted.awb());
    if (!canBeAskedAgain()) return;
    var again = (Booking.Accepted) gateway().book(account(), request);

    assertThat(again.awb()).isEqualTo(accepted.awb());
    assertThat(again.childAwbs()).containsExactlyInAnyOrderElementsOf(accepted.childAwbs());
  }

  @Test
  void cancelling_twice_confirms_twice() {
    assumeTrue(can(Capability.CANCEL), "cannot be called off");
    var awb = booked(freshId());

    assertThat(gateway().cancel(account(), awb)).isInstanceOf(Ack.Accepted.class);
    assertThat(gateway().cancel(account(), awb)).isInstanceOf(Ack.Accepted.class);
  }

  @Test
  void editing_twice_is_accepted_twice() {
    assumeTrue(can(Capability.EDIT), "changes nothing");
    var awb = booked(freshId());
    var edit = new Edit("Asha R", "9800000002", null);

    assertThat(gateway().edit(account(), awb, edit)).isInstanceOf(Ack.Accepted.class);
    assertThat(gateway().edit(account(), awb, edit)).isInstanceOf(Ack.Accepted.class);
  }

  @Test
  void an_unknown_number_is_neither_cancelled_nor_tracked() {
    var nobodys = new Awb("99000000000099");

    assertThat(gateway().cancel(account(), nobodys)).isInstanceOf(Ack.Refused.class);
    assumeTrue(can(Capability.TRACK), "answers no questions about parcels");
    assertThat(gateway().track(account(), List.of(nobodys)))
        .isEqualTo(new Tracking.Scans(List.of()));
  }

  @Test
  void an_unknown_code_moves_no_parcel_and_is_kept() {
    var scan = withUnknownCode(booked(freshId()));

    assertThat(scan.status()).isNull();
    assertThat(scan.reason()).isNull();
    assertThat(scan.courierCode()).isNotEmpty();
  }

  @Test
  void seven_digits_after_the_second_are_read() {
    var scan = withSevenDigits(booked(freshId()));

    assertThat(scan.at()).isNotNull();
    assertThat(scan.at().truncatedTo(ChronoUnit.SECONDS))
        .isEqualTo(Instant.parse("2026-11-20T04:30:00Z"));
  }

  @Test
  void an_address_in_any_script_is_taken() {
    var request = request(freshId(), 1, "१२ झील मार्ग, 2nd Floor & Co; #4 %50 \\ ಕೆರೆ 🏠");

    var awb = awbOf(gateway().book(account(), request));

    if (finds())
      assertThat(gateway().find(account(), request.reference(), request.reserved()))
          .isInstanceOfSatisfying(
              Lookup.Found.class, found -> assertThat(found.awb()).isEqualTo(awb));
  }

  @Test
  void a_pickup_asked_twice_is_one_pickup() {
    assumeTrue(can(Capability.PICKUP), "collects without being asked");
    if (can(Capability.WAREHOUSE)) gateway().registerWarehouse(account(), place());
    var request =
        new PickupRequest(
            place(),
            LocalDate.of(2026, 11, 23),
            LocalTime.of(16, 0),
            4,
            List.of(booked(freshId())));

    var first = gateway().schedulePickup(account(), request);

    assertThat(first).isInstanceOf(Pickup.Scheduled.class);
    assertThat(gateway().schedulePickup(account(), request)).isEqualTo(first);
  }

  @Test
  void a_known_pickup_place_is_accepted_again() {
    assumeTrue(can(Capability.WAREHOUSE), "wants no pickup places");
    assertThat(gateway().registerWarehouse(account(), place())).isInstanceOf(Ack.Accepted.class);
    assertThat(gateway().registerWarehouse(account(), place())).isInstanceOf(Ack.Accepted.class);
  }

  @ParameterizedTest
  @EnumSource
  void rubbish_is_doubt_or_refusal_and_never_an_exception(Rubbish rubbish) {
    var request = request(freshId());
    var awb = booked(freshId());
    assumeTrue(garble(rubbish), "no wire between");

    assertThat(gateway().book(account(), request)).isNotInstanceOf(Booking.Accepted.class);
    assertThat(gateway().find(account(), request.reference(), request.reserved()))
        .isInstanceOf(Lookup.Unknown.class);
    assertThat(gateway().cancel(account(), awb)).isNotInstanceOf(Ack.Accepted.class);
    assertThat(gateway().edit(account(), awb, new Edit("A B", null, null)))
        .isNotInstanceOf(Ack.Accepted.class);
    assertThat(gateway().act(account(), awb, new NdrAction.Reattempt()))
        .isNotInstanceOf(Ack.Accepted.class);
    assertThat(gateway().track(account(), List.of(awb))).isNotInstanceOf(Tracking.Scans.class);
    assertThat(gateway().label(account(), awb)).isInstanceOf(CourierLabel.NotReady.class);
    assertThat(gateway().registerWarehouse(account(), place())).isNotInstanceOf(Ack.Accepted.class);
    assertThat(
            gateway()
                .schedulePickup(
                    account(),
                    new PickupRequest(
                        place(), LocalDate.of(2026, 11, 24), LocalTime.NOON, 1, List.of(awb))))
        .isNotInstanceOf(Pickup.Scheduled.class);
  }

  @Test
  void a_courier_that_is_down_refuses_and_lets_another_try() {
    var request = request(freshId());
    breakDown();

    assertThat(gateway().book(account(), request))
        .isInstanceOfSatisfying(
            Booking.Refused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("COURIER_DOWN");
              assertThat(refused.tryAnother()).isTrue();
            });
  }

  /// A shipment that nobody has asked for yet.
  protected static ShipmentId freshId() {
    return new ShipmentId(
        new UUID(0x0193_5a00_0000_7000L, 0x8000_0000_0000_0000L + System.nanoTime() + made++));
  }

  /// Whether the account's courier says it can.
  protected final boolean can(Capability capability) {
    return gateway().capabilities(account()).contains(capability);
  }

  private boolean finds() {
    return can(Capability.FIND_BY_REFERENCE) || can(Capability.RESERVED_AWB);
  }

  private boolean canBeAskedAgain() {
    return finds() || can(Capability.SAFE_REPEAT);
  }

  /// Books one box and gives its number.
  protected final Awb booked(ShipmentId id) {
    return awbOf(gateway().book(account(), request(id)));
  }

  /// One box to Bengaluru with a number taken beforehand, where the courier gives them out.
  protected final BookingRequest request(ShipmentId id) {
    return request(id, 1, "12 Lake Road");
  }

  /// The place parcels are collected at; overridden where the courier's own number of it is needed.
  protected PickupPlace place() {
    return PLACE;
  }

  /// What this courier carries: parcels paid at the door, or beforehand where it collects no money, or freight.
  protected final BookingRequest request(ShipmentId id, int boxes, String line) {
    var reserved = gateway().reserve(account()).orElse(null);
    if (!can(Capability.FORWARD)) return Requests.freight(id, reserved, boxes).from(place());
    var request = Requests.of(id, reserved, boxes, line).from(place());
    return can(Capability.COD) ? request : Requests.paid(request);
  }

  protected static Awb awbOf(Booking booking) {
    assertThat(booking).isInstanceOf(Booking.Accepted.class);
    return ((Booking.Accepted) booking).awb();
  }
}
