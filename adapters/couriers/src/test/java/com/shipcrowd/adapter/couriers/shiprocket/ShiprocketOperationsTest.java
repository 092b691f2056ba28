package com.shipcrowd.adapter.couriers.shiprocket;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.couriers.PlayedCourier;
import com.shipcrowd.adapter.simulators.Call;
import com.shipcrowd.adapter.simulators.shiprocket.ShiprocketSimulator;
import com.shipcrowd.application.courier.contract.Requests;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierGateway.Ack;
import com.shipcrowd.application.courier.needs.CourierGateway.Booking;
import com.shipcrowd.application.courier.needs.CourierGateway.CourierLabel;
import com.shipcrowd.application.courier.needs.CourierGateway.Edit;
import com.shipcrowd.application.courier.needs.CourierGateway.Lookup;
import com.shipcrowd.application.courier.needs.CourierGateway.NdrAction;
import com.shipcrowd.application.courier.needs.CourierGateway.Pickup;
import com.shipcrowd.application.courier.needs.CourierGateway.PickupPlace;
import com.shipcrowd.application.courier.needs.CourierGateway.PickupRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.RateRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.Reach;
import com.shipcrowd.application.courier.needs.CourierGateway.Tracking;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.courier.TransportMode;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.ratecard.LiveRate;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What we send, what we call, how we read a good reply and how we read a bad one, operation by operation.
class ShiprocketOperationsTest extends PlayedCourier<ShiprocketSimulator> {
  private static final Awb AWB = new Awb("15220011223344");
  private static final CourierScan PICKED =
      new CourierScan(
          AWB,
          "42 X-PPOM",
          ShipmentStatus.PICKED_UP,
          Instant.parse("2025-08-12T09:40:00Z"),
          "Bengaluru_Kora (Karnataka)",
          null,
          "In Transit - Shipment picked up");
  private static final CourierScan MOVING =
      new CourierScan(
          AWB,
          "18 X-DBL1F",
          ShipmentStatus.IN_TRANSIT,
          Instant.parse("2025-08-12T20:41:00Z"),
          "Bengaluru_Hub (Karnataka)",
          null,
          "In Transit - Bag added to trip");

  private CourierGateway gateway;

  ShiprocketOperationsTest() {
    super(new ShiprocketSimulator());
  }

  @Override
  protected void open() {
    gateway = new ShiprocketGateway(new ShiprocketClient(caller, sessions));
    gateway.registerWarehouse(account(), Requests.PLACE);
  }

  // ---- booking

  @Test
  void a_booking_is_one_call_and_leaves_pickup_and_papers_for_later() {
    answers(Call.BOOK, "reply-create.json");

    var booking = gateway.book(account("courier_id", "10"), request());

    assertThat(called(Call.LOGIN)).isEqualTo("POST /auth/login");
    assertThat(called(Call.BOOK)).isEqualTo("POST /shipments/create/forward-shipment");
    assertThat(asked(Call.BOOK).header("authorization")).startsWith("Bearer ey");
    assertThat(asked(Call.BOOK).json()).isEqualTo(json("request-create.json"));
    assertThat(booking).isEqualTo(new Booking.Accepted(AWB, "BLR/KOR", List.of()));
  }

  @Test
  void a_return_goes_from_the_buyer_to_the_warehouse() {
    answers(Call.BOOK, "reply-create.json");

    assertThat(gateway.book(account(), Requests.reverse(ORDER, null)))
        .isInstanceOf(Booking.Accepted.class);

    assertThat(called(Call.BOOK)).isEqualTo("POST /shipments/create/return-shipment");
    assertThat(asked(Call.BOOK).json()).isEqualTo(json("request-return.json"));
  }

  @Test
  void a_quality_check_without_a_picture_is_not_offered() {
    var account = account("qc_image", "");

    assertThat(gateway.capabilities(account))
        .doesNotContain(CourierGateway.Capability.QUALITY_CHECK);
    assertThat(gateway.book(account, Requests.reverse(ORDER, null)))
        .isInstanceOfSatisfying(
            Booking.Refused.class,
            refused -> assertThat(refused.code()).isEqualTo("CAPABILITY_MISSING"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Pincode not serviceable|PINCODE_NOT_SERVED|true",
        "Please recharge your wallet|COURIER_BALANCE_LOW|true",
        "Address too short|COURIER_REFUSED|false"
      })
  void an_order_that_gets_no_number_is_called_off(String words, String code, boolean tryAnother) {
    played.answers(Call.BOOK, 200, file("reply-create-unnumbered.json").replace("REASON", words));

    assertThat(gateway.book(account(), request()))
        .isEqualTo(new Booking.Refused(code, words, tryAnother));
    assertThat(asked(Call.CANCEL).body()).isEqualTo("{\"ids\":[918273645]}");
  }

  @Test
  void other_refusals_say_why() {
    played.answers(Call.BOOK, 422, file("reply-create-invalid.json"));
    assertThat(gateway.book(account(), request()))
        .isEqualTo(
            new Booking.Refused(
                "COURIER_REFUSED", "Oops! Invalid Data.: The billing phone is invalid.", false));

    answers(Call.BOOK, "reply-create-place.json");
    assertThat(gateway.book(account(), request()))
        .isInstanceOfSatisfying(
            Booking.Refused.class,
            refused -> assertThat(refused.code()).isEqualTo("PICKUP_PLACE_UNKNOWN"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":1,\"payload\":{\"awb_generated\":1,\"order_id\":1,\"shipment_id\":2,\"awb_code\":\"\"}}",
        "{\"status\":1,\"payload\":{\"order_created\":1,\"awb_generated\":0,\"order_id\":1,\"shipment_id\":2}}",
        "{\"status\":1}",
        "{}",
        "[]"
      })
  void what_proves_nothing_is_in_doubt(String body) {
    played.answers(Call.BOOK, 200, body);

    assertThat(gateway.book(account(), request())).isInstanceOf(Booking.InDoubt.class);
  }

  @Test
  void an_order_they_know_is_looked_up() {
    played.answers(Call.BOOK, 422, file("reply-create-known.json"));
    answers(Call.FIND, "reply-orders.json");

    assertThat(gateway.book(account(), request()))
        .isEqualTo(new Booking.Accepted(AWB, "", List.of()));
    assertThat(called(Call.FIND))
        .isEqualTo("GET /orders?filter_by=channel_order_id&filter=shp_01JDD0000070008000000000AB");
  }

  @Test
  void an_order_they_know_without_a_number_gets_one() {
    played.answers(Call.BOOK, 422, file("reply-create-known.json"));
    answers(Call.FIND, "reply-orders-unnumbered.json");

    var booking = gateway.book(account(), request());

    assertThat(called(Call.BOOK)).isEqualTo("POST /courier/assign/awb");
    assertThat(asked(Call.BOOK).body()).isEqualTo("{\"shipment_id\":917263544}");
    assertThat(booking).isNotInstanceOf(Booking.Accepted.class);
  }

  @Test
  void a_lost_booking_is_found_among_the_orders() {
    answers(Call.FIND, "reply-orders.json");
    assertThat(gateway.find(account(), ORDER, null))
        .isEqualTo(new Lookup.Found(AWB, "", List.of()));

    answers(Call.FIND, "reply-orders-unnumbered.json");
    assertThat(gateway.find(account(), ORDER, null)).isEqualTo(new Lookup.Absent());

    played.answers(Call.FIND, 200, "{\"data\":[]}");
    assertThat(gateway.find(account(), ORDER, null)).isEqualTo(new Lookup.Absent());

    played.answers(Call.FIND, 404, "{\"message\":\"404 Not Found\"}");
    assertThat(gateway.find(account(), ORDER, null)).isInstanceOf(Lookup.Unknown.class);
  }

  // ---- after booking

  @Test
  void a_cancel_takes_their_order_number_where_it_is_known() {
    var awb = ((Booking.Accepted) gateway.book(account(), request())).awb();

    assertThat(gateway.cancel(account(), awb)).isEqualTo(new Ack.Accepted(""));
    assertThat(called(Call.CANCEL)).isEqualTo("POST /orders/cancel");
    assertThat(gateway.cancel(account(), awb)).isEqualTo(new Ack.Accepted(""));
  }

  @Test
  void a_cancel_takes_the_parcels_number_otherwise() {
    played.answers(Call.CANCEL, 204, "");

    assertThat(gateway.cancel(account(), AWB)).isEqualTo(new Ack.Accepted(""));
    assertThat(called(Call.CANCEL)).isEqualTo("POST /orders/cancel/shipment/awbs");
    assertThat(asked(Call.CANCEL).body()).isEqualTo("{\"awbs\":[\"15220011223344\"]}");
  }

  @Test
  void journeys_come_by_number_and_are_read_oldest_first() {
    answers(Call.TRACK, "reply-track.json");
    var second = new Awb("15220011223345");
    var third = new Awb("15220011223346");

    var tracking = gateway.track(account(), List.of(AWB, second, third));

    assertThat(called(Call.TRACK)).isEqualTo("POST /courier/track/awbs");
    assertThat(asked(Call.TRACK).body())
        .isEqualTo("{\"awbs\":[\"15220011223344\",\"15220011223345\",\"15220011223346\"]}");
    assertThat(tracking)
        .isEqualTo(
            new Tracking.Scans(
                List.of(
                    PICKED,
                    MOVING,
                    new CourierScan(third, "8", ShipmentStatus.CANCELLED, null, "", null, ""))));
  }

  @Test
  void a_push_makes_the_same_scans_as_tracking() {
    var hook = new ShiprocketHook();

    assertThat(hook.read(account(), file("push-scan.json").getBytes(StandardCharsets.UTF_8)))
        .containsExactly(PICKED, MOVING);
    assertThat(
            hook.read(
                account(),
                "{\"awb\":\"15220011223344\",\"shipment_status_id\":7,\"shipment_status\":\"DELIVERED\",\"current_timestamp\":\"13 08 2025 02:11:00\"}"
                    .getBytes(StandardCharsets.UTF_8)))
        .extracting(CourierScan::status, CourierScan::at)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                ShipmentStatus.DELIVERED, Instant.parse("2025-08-12T20:41:00Z")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "again|{\"action\":\"re-attempt\",\"comments\":\"Please deliver again\"}",
        "later|{\"action\":\"re-attempt\",\"comments\":\"Please deliver on 2026-11-25\",\"deferred_date\":\"2026-11-25\"}",
        "details|{\"action\":\"re-attempt\",\"comments\":\"Please ask for Asha R\",\"phone\":\"9800000002\",\"address1\":\"14 Lake Road\"}",
        "home|{\"action\":\"return\",\"comments\":\"Please return to the seller\"}"
      })
  void a_failed_attempt_is_answered(String wish, String sent) {
    played.answers(Call.NDR, 202, "{\"status\":\"Data Updated Sucessfully\"}");
    var action =
        switch (wish) {
          case "again" -> new NdrAction.Reattempt();
          case "later" -> new NdrAction.Reschedule(LocalDate.of(2026, 11, 25));
          case "details" ->
              new NdrAction.ChangeDetails(new Edit("Asha R", "9800000002", "14 Lake Road"));
          default -> new NdrAction.ReturnToOrigin();
        };

    assertThat(gateway.act(account(), AWB, action)).isEqualTo(new Ack.Accepted(""));
    assertThat(called(Call.NDR)).isEqualTo("POST /ndr/15220011223344/action");
    assertThat(asked(Call.NDR).body()).isEqualTo(sent);
  }

  // ---- papers, pickups, places

  @Test
  void papers_are_asked_for_by_shipment_and_printed_again_by_order() {
    answers(Call.TRACK, "reply-track.json");
    played.answers(Call.LABEL, 200, "{\"label_created\":0,\"response\":\"No valid shipment ids\"}");

    assertThat(gateway.label(account(), AWB))
        .isEqualTo(new CourierLabel.NotReady("No valid shipment ids"));
    assertThat(asked(Call.LABEL).body()).isEqualTo("{\"shipment_id\":[917263544]}");

    played.answers(Call.MANIFEST, 400, "{\"message\":\"Manifest already generated for some\"}");
    gateway.manifest(account(), List.of(AWB));
    assertThat(called(Call.MANIFEST)).isEqualTo("POST /manifests/print");
    assertThat(asked(Call.MANIFEST).body()).isEqualTo("{\"order_ids\":[918273645]}");
  }

  @Test
  void a_pickup_is_asked_for_each_parcel() {
    answers(Call.TRACK, "reply-track.json");
    var request =
        new PickupRequest(
            Requests.PLACE, LocalDate.of(2026, 11, 23), LocalTime.NOON, 1, List.of(AWB));

    played.answers(Call.PICKUP, 400, "{\"message\":\"Already in Pickup Queue.\"}");
    assertThat(gateway.schedulePickup(account(), request)).isEqualTo(new Pickup.Scheduled(""));
    assertThat(asked(Call.PICKUP).body())
        .isEqualTo("{\"shipment_id\":[917263544],\"pickup_date\":[\"2026-11-23\"]}");

    played.answers(Call.PICKUP, 400, "{\"message\":\"Invalid shipment id\"}");
    assertThat(gateway.schedulePickup(account(), request))
        .isEqualTo(new Pickup.Refused("COURIER_REFUSED", "Invalid shipment id"));
  }

  @Test
  void a_place_is_made_known_and_recognised() {
    var first = gateway.registerWarehouse(account(), Requests.PLACE);

    assertThat(played.seen(Call.WAREHOUSE).getFirst().ask().json())
        .isEqualTo(json("request-place.json"));
    assertThat(first).isInstanceOf(Ack.Accepted.class);
    var at = Requests.PLACE.address();
    var elsewhere =
        new PickupPlace(
            Requests.PLACE.nickname(),
            new Address(
                at.name(),
                at.phone(),
                at.line1(),
                "",
                at.city(),
                at.state(),
                new Pincode("400001"),
                null));
    assertThat(gateway.registerWarehouse(account(), elsewhere)).isInstanceOf(Ack.Refused.class);
  }

  // ---- prices and places

  @Test
  void the_recommended_company_prices_unless_one_is_named_and_tax_comes_off() {
    answers(Call.RATE, "reply-rate.json");
    var half =
        new RateRequest(
            new Pincode("110042"),
            new Pincode("400064"),
            TransportMode.SURFACE,
            PaymentMode.COD,
            Money.ofRupees("1499.50"),
            new Weight(750));

    assertThat(gateway.rate(account(), half))
        .isEqualTo(new LiveRate.Asked(Money.ofRupees("60.51"), Money.ofRupees("21.19")));
    assertThat(called(Call.RATE))
        .isEqualTo(
            "GET /courier/serviceability/?pickup_postcode=110042&delivery_postcode=400064&cod=1&weight=0.75&declared_value=1499.5&mode=Surface");
    assertThat(gateway.rate(account("courier_id_surface", "43"), half))
        .isEqualTo(new LiveRate.Asked(Money.ofRupees("39.83"), Money.ofRupees("21.19")));
    assertThat(gateway.rate(account("courier_id", "6"), half))
        .isEqualTo(new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_REFUSED));

    played.answers(Call.RATE, 200, "{\"status\":404,\"message\":\"Order does not exist!\"}");
    assertThat(gateway.rate(account(), half))
        .isEqualTo(new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_REFUSED));
    played.answers(Call.RATE, 200, "[]");
    assertThat(gateway.rate(account(), half))
        .isEqualTo(new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_UNREADABLE));
  }

  @Test
  void where_they_go_says_who_collects_and_how_long_it_takes() {
    answers(Call.RATE, "reply-rate.json");
    var from = new Pincode("400018");
    var to = new Pincode("560078");

    assertThat(gateway.serviceability(account(), from, to))
        .isEqualTo(new Reach.Goes(true, true, true, 3));

    played.answers(Call.RATE, 200, "{\"status\":404,\"message\":\"none\"}");
    assertThat(gateway.serviceability(account(), from, to)).isInstanceOf(Reach.Stays.class);
  }

  @Test
  void settings_do_not_tell_their_secrets() {
    assertThat(ShiprocketSettings.of(account()).toString())
        .doesNotContain(ShiprocketSimulator.PASSWORD)
        .doesNotContain(ShiprocketSimulator.WEBHOOK_SECRET);
  }
}
