package com.shipcrowd.adapter.couriers.smartship;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.couriers.PlayedCourier;
import com.shipcrowd.adapter.simulators.Call;
import com.shipcrowd.adapter.simulators.Mishap;
import com.shipcrowd.adapter.simulators.smartship.SmartshipSimulator;
import com.shipcrowd.application.courier.contract.Requests;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierGateway.Ack;
import com.shipcrowd.application.courier.needs.CourierGateway.Booking;
import com.shipcrowd.application.courier.needs.CourierGateway.BookingRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.Edit;
import com.shipcrowd.application.courier.needs.CourierGateway.Lookup;
import com.shipcrowd.application.courier.needs.CourierGateway.NdrAction;
import com.shipcrowd.application.courier.needs.CourierGateway.Pickup;
import com.shipcrowd.application.courier.needs.CourierGateway.PickupPlace;
import com.shipcrowd.application.courier.needs.CourierGateway.PickupRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.Reach;
import com.shipcrowd.application.courier.needs.CourierGateway.Tracking;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What we send, what we call, how we read a good reply and how we read a bad one, operation by operation.
class SmartshipOperationsTest extends PlayedCourier<SmartshipSimulator> {
  private static final Awb AWB = new Awb("90007700112");
  private static final String FUNCTIONS = "/v2/app/Fulfillmentservice/";
  private static final PickupPlace PLACE =
      new PickupPlace(
          Requests.PLACE.nickname(), Requests.PLACE.address(), "1:110021,2:110022,3:110023");

  private CourierGateway gateway;

  SmartshipOperationsTest() {
    super(new SmartshipSimulator());
  }

  @Override
  protected void open() {
    gateway = new SmartshipGateway(new SmartshipClient(caller, sessions), CLOCK);
  }

  private BookingRequest wish() {
    return request().from(PLACE);
  }

  // ---- places

  @Test
  void a_place_becomes_three_hubs() {
    var known = gateway.registerWarehouse(account(), Requests.PLACE);

    assertThat(called(Call.LOGIN)).isEqualTo("POST /loginToken.php");
    assertThat(asked(Call.LOGIN).json()).isEqualTo(json("request-login.json"));
    assertThat(called(Call.WAREHOUSE)).isEqualTo("POST " + FUNCTIONS + "hubRegistration");
    assertThat(played.seen(Call.WAREHOUSE)).hasSize(3);
    assertThat(asked(Call.WAREHOUSE).json()).isEqualTo(json("request-hub.json"));
    assertThat(known)
        .isInstanceOfSatisfying(
            Ack.Accepted.class,
            accepted -> assertThat(accepted.reference()).matches("1:[0-9]+,2:[0-9]+,3:[0-9]+"));
    assertThat(gateway.registerWarehouse(account(), Requests.PLACE)).isEqualTo(known);
  }

  @Test
  void a_known_hub_has_its_number_and_a_bad_one_its_words() {
    answers(Call.WAREHOUSE, "reply-hub-known.json");
    assertThat(gateway.registerWarehouse(account(), Requests.PLACE))
        .isEqualTo(new Ack.Accepted("1:110022,2:110022,3:110022"));

    answers(Call.WAREHOUSE, "reply-hub-bad.json");
    assertThat(gateway.registerWarehouse(account(), Requests.PLACE))
        .isEqualTo(new Ack.Refused("COURIER_REFUSED", "Bad; hub_phone is invalid"));
  }

  // ---- booking

  @Test
  void a_booking_leaves_from_the_hub_of_its_transport() {
    answers(Call.BOOK, "reply-create.json");

    var booking = gateway.book(account("carrier_id", "279, 282"), wish());

    assertThat(called(Call.BOOK)).isEqualTo("POST " + FUNCTIONS + "orderRegistrationOneStep");
    assertThat(asked(Call.BOOK).header("authorization")).startsWith("Bearer a1b2");
    assertThat(asked(Call.BOOK).json()).isEqualTo(json("request-create.json"));
    assertThat(booking).isEqualTo(new Booking.Accepted(AWB, "PNQ/PUN", List.of()));

    gateway.book(account("hub_type", "3"), wish());
    assertThat(asked(Call.BOOK).body()).contains("\"shipper_hub_id\":110023");
  }

  @Test
  void a_return_is_another_kind_and_may_be_checked() {
    gateway.book(account(), Requests.reverse(ORDER, null).from(PLACE));

    var sent = asked(Call.BOOK).json();
    assertThat(sent.path("request_info").path("shipment_type").asInt()).isEqualTo(2);
    assertThat(sent.path("orders").path(0).path("shipment_type").asInt()).isEqualTo(2);
    assertThat(sent.path("orders").path(0).path("is_return_qc").asText()).isEqualTo("1");
  }

  @Test
  void a_place_without_hubs_is_not_asked_for() {
    assertThat(gateway.book(account(), request()))
        .isInstanceOfSatisfying(
            Booking.Refused.class,
            refused -> assertThat(refused.code()).isEqualTo("PICKUP_PLACE_UNKNOWN"));
    assertThat(played.seen(Call.BOOK)).isEmpty();
  }

  @Test
  void an_order_that_nobody_carries_is_called_off() {
    answers(Call.BOOK, "reply-create-unserved.json");

    assertThat(gateway.book(account(), wish()))
        .isEqualTo(new Booking.Refused("PINCODE_NOT_SERVED", "Not serviceable", true));
    assertThat(asked(Call.CANCEL).body()).contains("shp_01JDD0000070008000000000AB");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Consignee pincode is not serviceable|PINCODE_NOT_SERVED|true",
        "Insufficient wallet balance|COURIER_BALANCE_LOW|true",
        "Invalid shipper hub|PICKUP_PLACE_UNKNOWN|true",
        "Consignee pincode is invalid|COURIER_REFUSED|false"
      })
  void a_refusal_says_why(String words, String code, boolean tryAnother) {
    played.answers(Call.BOOK, 200, file("reply-create-error.json").replace("REASON", words));

    assertThat(gateway.book(account(), wish()))
        .isEqualTo(new Booking.Refused(code, words, tryAnother));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":1,\"data\":{\"total_success_orders\":0}}",
        "{\"status\":1,\"data\":{\"success_order_details\":{\"orders\":[{\"client_order_reference_id\":\"OTHER\",\"awb_number\":\"90007700112\"}]}}}",
        "{\"status\":1,\"data\":{\"success_order_details\":{\"orders\":[{\"client_order_reference_id\":\"shp_01JDD0000070008000000000AB\",\"awb_number\":\"\"}]}}}",
        "{\"status\":0}",
        "{}",
        "[]"
      })
  void what_proves_nothing_is_in_doubt(String body) {
    played.answers(Call.BOOK, 200, body);

    assertThat(gateway.book(account(), wish())).isInstanceOf(Booking.InDoubt.class);
  }

  @Test
  void a_duplicate_is_looked_up() {
    answers(Call.BOOK, "reply-create-duplicate.json");
    answers(Call.FIND, "reply-order.json");

    assertThat(gateway.book(account(), wish())).isEqualTo(new Booking.Accepted(AWB, "", List.of()));
    assertThat(called(Call.FIND))
        .isEqualTo("GET /v1/Trackorder?order_reference_ids=shp_01JDD0000070008000000000AB");
  }

  @Test
  void a_lost_booking_is_found_in_tracking_or_among_the_orders() {
    answers(Call.FIND, "reply-order.json");
    assertThat(gateway.find(account(), ORDER, null))
        .isEqualTo(new Lookup.Found(AWB, "", List.of()));

    played.heal();
    assertThat(gateway.find(account(), ORDER, null)).isEqualTo(new Lookup.Absent());
    assertThat(called(Call.FIND)).isEqualTo("POST " + FUNCTIONS + "orderDetails");
    assertThat(asked(Call.FIND).body())
        .isEqualTo(
            "{\"filters\":{\"filter_type\":{\"and\":{\"client_order_reference_id\":\"shp_01JDD0000070008000000000AB\"}}}}");

    played.answers(Call.FIND, 200, "{\"status\":0,\"message\":\"account is blocked\"}");
    assertThat(gateway.find(account(), ORDER, null)).isInstanceOf(Lookup.Unknown.class);
  }

  @Test
  void a_worn_out_token_is_told_under_200_and_costs_one_login() {
    played.next(Call.BOOK, Mishap.UNAUTHORIZED);

    gateway.book(account(), wish());
    assertThat(played.seen(Call.LOGIN)).hasSize(2);

    played.answers(Call.BOOK, 200, "{\"status\":\"403\"}");
    assertThat(gateway.book(account(), wish()))
        .isInstanceOfSatisfying(
            Booking.Refused.class, refused -> assertThat(refused.code()).isEqualTo("COURIER_AUTH"));
  }

  // ---- after booking

  @Test
  void a_cancel_names_our_reference_which_tracking_knows() {
    answers(Call.TRACK, "reply-track.json");
    answers(Call.CANCEL, "reply-cancel.json");

    assertThat(gateway.cancel(account(), AWB)).isEqualTo(new Ack.Accepted(""));
    assertThat(called(Call.CANCEL)).isEqualTo("POST " + FUNCTIONS + "orderCancellation");
    assertThat(asked(Call.CANCEL).json()).isEqualTo(json("request-cancel.json"));
  }

  @ParameterizedTest
  @CsvSource({
    "Already Cancelled.,Accepted",
    "Cancellation already requested.,Accepted",
    "Order is shipped,Refused"
  })
  void a_cancel_that_was_done_before_is_done(String words, String answer) {
    answers(Call.TRACK, "reply-track.json");
    played.answers(Call.CANCEL, 200, file("reply-cancel-failed.json").replace("REASON", words));

    assertThat(gateway.cancel(account(), AWB).getClass().getSimpleName()).isEqualTo(answer);
  }

  @Test
  void journeys_come_many_at_once_and_are_read_oldest_first() {
    answers(Call.TRACK, "reply-track.json");

    var tracking = gateway.track(account(), List.of(AWB, new Awb("90007700113")));

    assertThat(called(Call.TRACK))
        .isEqualTo("GET /v1/Trackorder?tracking_numbers=90007700112%2C90007700113");
    assertThat(tracking)
        .isEqualTo(
            new Tracking.Scans(
                List.of(
                    new CourierScan(
                        AWB,
                        "27 In Transit",
                        ShipmentStatus.IN_TRANSIT,
                        Instant.parse("2025-08-12T20:30:00Z"),
                        "MUMBAI",
                        null,
                        "Bag added"),
                    new CourierScan(
                        AWB,
                        "30 Out For Delivery",
                        ShipmentStatus.OUT_FOR_DELIVERY,
                        Instant.parse("2025-08-14T03:44:00Z"),
                        "PUNE",
                        null,
                        "Out for delivery"))));
  }

  @Test
  void a_failed_attempt_is_answered() {
    answers(Call.TRACK, "reply-track.json");
    played.answers(Call.NDR, 200, "{\"status\":1,\"data\":{\"success_orders\":[\"SC100234\"]}}");
    var details = new NdrAction.ChangeDetails(new Edit("Asha R", "9800000002", "14 Lake Road"));

    assertThat(gateway.act(account(), AWB, details)).isEqualTo(new Ack.Accepted(""));
    assertThat(called(Call.NDR)).isEqualTo("POST " + FUNCTIONS + "orderReattempt");
    assertThat(asked(Call.NDR).json()).isEqualTo(json("request-reattempt.json"));

    gateway.act(account(), AWB, new NdrAction.ReturnToOrigin());
    assertThat(asked(Call.NDR).body()).contains("\"action_id\":2");

    played.answers(Call.NDR, 200, "{\"status\":1,\"data\":{\"errors\":[{\"error\":\"no\"}]}}");
    assertThat(gateway.act(account(), AWB, details))
        .isEqualTo(new Ack.Refused("COURIER_REFUSED", "no"));
  }

  @Test
  void a_pickup_is_their_manifest() {
    answers(Call.TRACK, "reply-track.json");
    played.answers(
        Call.PICKUP,
        200,
        "{\"status\":1,\"data\":{\"pickup_date\":\"2026-11-24\",\"success\":{}}}");
    var wish =
        new PickupRequest(PLACE, LocalDate.of(2026, 11, 23), LocalTime.NOON, 1, List.of(AWB));

    assertThat(gateway.schedulePickup(account(), wish))
        .isEqualTo(new Pickup.Scheduled("2026-11-24"));
    assertThat(called(Call.PICKUP)).isEqualTo("POST " + FUNCTIONS + "createManifest");
    assertThat(asked(Call.PICKUP).json()).isEqualTo(json("request-manifest.json"));

    played.answers(Call.PICKUP, 200, "{\"status\":1,\"data\":{\"failure\":[\"Order not found\"]}}");
    assertThat(gateway.schedulePickup(account(), wish))
        .isEqualTo(new Pickup.Refused("COURIER_REFUSED", "Order not found"));
  }

  // ---- places

  @Test
  void where_they_go_is_asked_three_times() {
    var from = new Pincode("400018");
    var to = new Pincode("560078");

    assertThat(gateway.serviceability(account(), from, to))
        .isEqualTo(new Reach.Goes(true, true, true, null));
    assertThat(called(Call.SERVICEABILITY)).isEqualTo("POST " + FUNCTIONS + "rateCalculator");
    assertThat(asked(Call.SERVICEABILITY).json()).isEqualTo(json("request-lane.json"));

    played.answers(Call.SERVICEABILITY, 200, "{\"status\":1,\"data\":{\"carrier_info\":[]}}");
    assertThat(gateway.serviceability(account(), from, to)).isInstanceOf(Reach.Stays.class);
  }

  @Test
  void a_password_may_be_stored_as_they_want_it_and_no_secret_is_told() {
    assertThat(SmartshipSettings.of(account("hash_password", "no")).password())
        .isEqualTo(SmartshipSimulator.PASSWORD);
    assertThat(SmartshipSettings.of(account()).toString())
        .doesNotContain(SmartshipSimulator.PASSWORD)
        .doesNotContain(SmartshipSimulator.CLIENT_SECRET);
  }
}
