package com.shipcrowd.adapter.couriers.shadowfax;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.couriers.PlayedCourier;
import com.shipcrowd.adapter.simulators.Call;
import com.shipcrowd.adapter.simulators.shadowfax.ShadowfaxSimulator;
import com.shipcrowd.application.courier.Knock;
import com.shipcrowd.application.courier.contract.Requests;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierGateway.Ack;
import com.shipcrowd.application.courier.needs.CourierGateway.Booking;
import com.shipcrowd.application.courier.needs.CourierGateway.Lookup;
import com.shipcrowd.application.courier.needs.CourierGateway.NdrAction;
import com.shipcrowd.application.courier.needs.CourierGateway.Reach;
import com.shipcrowd.application.courier.needs.CourierGateway.Tracking;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What we send, what we call, how we read a good reply and how we read a bad one, operation by operation.
class ShadowfaxOperationsTest extends PlayedCourier<ShadowfaxSimulator> {
  private static final Awb AWB = new Awb("SF1234500001SHC");
  private static final Awb RETURN = new Awb("R1234500001SHC");
  private static final String KEY = "Token " + ShadowfaxSimulator.TOKEN;
  private static final String RETURNS_KEY = "Token " + ShadowfaxSimulator.REVERSE_TOKEN;

  private final ShadowfaxHook hook = new ShadowfaxHook();
  private CourierGateway gateway;

  ShadowfaxOperationsTest() {
    super(new ShadowfaxSimulator());
  }

  @Override
  protected void open() {
    gateway = new ShadowfaxGateway(new ShadowfaxClient(caller), CLOCK);
  }

  // ---- booking

  @Test
  void a_booking_holds_all_they_want() {
    answers(Call.BOOK, "reply-create.json");

    var booking = gateway.book(account(), request());

    assertThat(called(Call.BOOK)).isEqualTo("POST /v3/clients/orders/");
    assertThat(asked(Call.BOOK).header("authorization")).isEqualTo(KEY);
    assertThat(asked(Call.BOOK).json()).isEqualTo(json("request-create.json"));
    assertThat(booking).isEqualTo(new Booking.Accepted(AWB, "", List.of()));
  }

  @Test
  void a_warehouse_contract_names_its_return_address_otherwise() {
    gateway.book(account("order_type", "warehouse", "order_service_surface", "ndd"), request());

    var sent = asked(Call.BOOK).json();
    assertThat(sent.path("order_type").asText()).isEqualTo("warehouse");
    assertThat(sent.has("rts_details")).isFalse();
    assertThat(sent.path("rto_details").path("unique_code").asText()).isEqualTo("Kaveri WH1");
    assertThat(sent.path("order_details").path("order_service").asText()).isEqualTo("ndd");
  }

  @Test
  void a_prepaid_parcel_collects_nothing() {
    gateway.book(account(), Requests.paid(request()));

    var details = asked(Call.BOOK).json().path("order_details");
    assertThat(details.path("payment_mode").asText()).isEqualTo("Prepaid");
    assertThat(details.path("cod_amount").asText()).isEqualTo("0");
  }

  @Test
  void a_return_goes_to_a_path_and_with_a_key_of_its_own() {
    answers(Call.BOOK, "reply-return.json");

    var booking = gateway.book(account(), Requests.reverse(ORDER, null));

    assertThat(called(Call.BOOK)).isEqualTo("POST /v3/clients/requests");
    assertThat(asked(Call.BOOK).header("authorization")).isEqualTo(RETURNS_KEY);
    assertThat(asked(Call.BOOK).json()).isEqualTo(json("request-return.json"));
    assertThat(booking).isEqualTo(new Booking.Accepted(RETURN, "", List.of()));
  }

  @Test
  void several_boxes_and_freight_are_not_sent() {
    assertThat(gateway.book(account(), Requests.of(ORDER, null, 2, "12 Lake Road")))
        .isInstanceOfSatisfying(
            Booking.Refused.class,
            refused -> assertThat(refused.code()).isEqualTo(CourierGateway.MISSING));
    assertThat(gateway.book(account(), Requests.freight(ORDER, null, 1)))
        .isInstanceOf(Booking.Refused.class);
    assertThat(played.seen(Call.BOOK)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Client Order Id already exists with AWB SF1234500001SHC",
        "client_order_id shp_01JDD0000070008000000000AB already exists, awb_number: SF1234500001SHC",
        "Order exists with AWB number SF1234500001SHC."
      })
  void a_repeat_is_answered_with_the_first_number(String words) {
    played.answers(Call.BOOK, 200, file("reply-create-error.json").replace("REASON", words));

    assertThat(gateway.book(account(), request()))
        .isEqualTo(new Booking.Accepted(AWB, "", List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Client Order Id already exists",
        "Client Order Id shp_01JDD0000070008000000000AB already exists with AWB",
        "already exists with AWB SF1234500001SHC and AWB SF1234500002SHC"
      })
  void a_repeat_without_a_clear_number_is_in_doubt(String words) {
    played.answers(Call.BOOK, 200, file("reply-create-error.json").replace("REASON", words));

    assertThat(gateway.book(account(), request())).isInstanceOf(Booking.InDoubt.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Pincode is not serviceable|PINCODE_NOT_SERVED|true",
        "You have pending invoices|COURIER_BALANCE_LOW|true",
        "Pincode does not exist|COURIER_REFUSED|false",
        "contact is invalid|COURIER_REFUSED|false"
      })
  void a_refusal_says_why(String words, String code, boolean tryAnother) {
    for (int status : new int[] {200, 400}) {
      played.answers(Call.BOOK, status, file("reply-create-error.json").replace("REASON", words));

      assertThat(gateway.book(account(), request()))
          .isEqualTo(new Booking.Refused(code, words, tryAnother));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200|{\"message\":\"Failure\",\"errors\":[\"a\",\"b\"]}|a; b",
        "200|{\"message\":\"Failure\",\"errors\":{\"pincode\":[\"a\"],\"name\":\"b\"}}|pincode: a; name: b",
        "200|{\"message\":\"Failure\",\"errors\":[{\"product_details\":[\"a\"]}]}|product_details: a",
        "400|{\"pincode\":[\"a\"]}|a"
      })
  void errors_have_four_shapes(int status, String body, String words) {
    played.answers(Call.BOOK, status, body);

    assertThat(gateway.book(account(), request()))
        .isEqualTo(new Booking.Refused("COURIER_REFUSED", words, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"message\":\"Success\"}",
        "{\"message\":\"Success\",\"data\":{\"awb_number\":\"\"}}",
        "{\"message\":\"Success\",\"data\":{\"awb_number\":\"SF1234500001SHC\",\"client_order_id\":\"OTHER\"}}",
        "{\"message\":\"Failure\"}",
        "{}",
        "[]"
      })
  void what_proves_nothing_is_in_doubt(String body) {
    played.answers(Call.BOOK, 200, body);

    assertThat(gateway.book(account(), request())).isInstanceOf(Booking.InDoubt.class);
  }

  @Test
  void nobody_can_be_asked_for_a_lost_booking() {
    assertThat(gateway.find(account(), ORDER, null)).isInstanceOf(Lookup.Unknown.class);
  }

  // ---- after booking

  @Test
  void a_cancel_names_the_number() {
    answers(Call.CANCEL, "reply-cancel.json");

    assertThat(gateway.cancel(account(), AWB)).isEqualTo(new Ack.Accepted(""));
    assertThat(called(Call.CANCEL)).isEqualTo("POST /v3/clients/orders/cancel/");
    assertThat(asked(Call.CANCEL).json()).isEqualTo(json("request-cancel.json"));
    assertThat(asked(Call.CANCEL).header("authorization")).isEqualTo(KEY);

    gateway.cancel(account(), RETURN);
    assertThat(asked(Call.CANCEL).header("authorization")).isEqualTo(RETURNS_KEY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"responseCode\":304,\"responseMsg\":\"Request is queued for cancellation.\"}|Accepted",
        "{\"responseCode\":\"304\"}|Accepted",
        "{\"message\":\"already in its cancellation phase\"}|Accepted",
        "{\"message\":\"Failure\",\"errors\":\"Invalid state\"}|Refused",
        "{\"message\":\"Failure\",\"errors\":[\"Invalid AWB\"]}|Refused",
        "{\"responseCode\":400,\"responseMsg\":\"Invalid state\"}|Refused",
        "{}|InDoubt",
        "7|InDoubt"
      })
  void a_cancel_is_read_by_its_code_or_any_of_its_words(String body, String answer) {
    played.answers(Call.CANCEL, 200, body);

    assertThat(gateway.cancel(account(), AWB).getClass().getSimpleName()).isEqualTo(answer);
  }

  @Test
  void a_failed_attempt_is_tried_again_or_turned_round() {
    played.answers(Call.NDR, 200, "{\"message\":\"Success\"}");
    assertThat(gateway.act(account(), AWB, new NdrAction.Reattempt()))
        .isEqualTo(new Ack.Accepted(""));
    assertThat(called(Call.NDR)).isEqualTo("POST /v1/clients/order_update/");
    assertThat(asked(Call.NDR).json()).isEqualTo(json("request-reopen.json"));

    played.answers(Call.NDR, 200, "{\"message\":\"Failure\",\"errors\":\"Invalid state\"}");
    assertThat(gateway.act(account(), AWB, new NdrAction.Reattempt()))
        .isEqualTo(new Ack.Refused("COURIER_REFUSED", "Invalid state"));

    answers(Call.CANCEL, "reply-cancel.json");
    assertThat(gateway.act(account(), AWB, new NdrAction.ReturnToOrigin()))
        .isEqualTo(new Ack.Accepted(""));
    assertThat(asked(Call.CANCEL).body()).contains("return to the seller");
  }

  // ---- journeys

  @Test
  void a_journey_is_read_oldest_first_and_a_cancel_on_the_way_turns_it_round() {
    answers(Call.TRACK, "reply-track.json");

    var tracking = gateway.track(account(), List.of(AWB));

    assertThat(called(Call.TRACK)).isEqualTo("POST /v4/clients/bulk_track/");
    assertThat(asked(Call.TRACK).json()).isEqualTo(json("request-track.json"));
    assertThat(((Tracking.Scans) tracking).scans())
        .extracting(CourierScan::status)
        .containsExactly(
            ShipmentStatus.PICKED_UP,
            ShipmentStatus.OUT_FOR_DELIVERY,
            ShipmentStatus.RTO_INITIATED);
    assertThat(((Tracking.Scans) tracking).scans().get(1))
        .isEqualTo(
            new CourierScan(
                AWB,
                "ofd Out For Delivery",
                ShipmentStatus.OUT_FOR_DELIVERY,
                Instant.parse("2025-08-14T03:44:00Z"),
                "Pune DC",
                null,
                "Out for delivery"));
  }

  @Test
  void the_latest_step_alone_does_not_say_who_had_the_parcel() {
    answers(Call.TRACK, "reply-track-last.json");

    assertThat(((Tracking.Scans) gateway.track(account(), List.of(AWB))).scans())
        .singleElement()
        .extracting(CourierScan::awb, CourierScan::status)
        .containsExactly(AWB, ShipmentStatus.CANCELLED);
  }

  @Test
  void both_kinds_are_asked_each_with_its_key_and_one_unknown_number_spoils_nothing() {
    played.answers(Call.TRACK, 200, "{\"message\":\"Failure\",\"errors\":\"Invalid AWB\"}");

    assertThat(gateway.track(account(), List.of(AWB, RETURN, new Awb("SF1234500002SHC"))))
        .isEqualTo(new Tracking.Scans(List.of()));
    assertThat(played.seen(Call.TRACK))
        .extracting(seen -> seen.ask().header("authorization"))
        .containsExactlyInAnyOrder(KEY, KEY, KEY, RETURNS_KEY);

    played.answers(Call.TRACK, 200, "{\"message\":\"Failure\",\"errors\":\"Account blocked\"}");
    assertThat(gateway.track(account(), List.of(AWB)))
        .isEqualTo(new Tracking.Refused("COURIER_REFUSED", "Account blocked"));
    played.answers(Call.TRACK, 404, "{\"detail\":\"Not found.\"}");
    assertThat(gateway.track(account(), List.of(AWB))).isInstanceOf(Tracking.Refused.class);
  }

  @Test
  void a_push_is_one_scan_and_a_time_without_zone_is_indian() {
    assertThat(hook.read(account(), file("push-scan.json").getBytes(StandardCharsets.UTF_8)))
        .containsExactly(
            new CourierScan(
                AWB,
                "nc Not Contactable",
                ShipmentStatus.UNDELIVERED,
                Instant.parse("2025-08-14T12:50:00Z"),
                "Pune Hub",
                NdrReason.PHONE_UNREACHABLE,
                "Customer not contactable"));
  }

  @Test
  void a_push_proves_itself_by_the_header_that_was_agreed() {
    var secret = ShadowfaxSimulator.WEBHOOK_SECRET;

    assertThat(isGenuine(account(), "authorization", "Token " + secret)).isTrue();
    assertThat(isGenuine(account(), "authorization", secret)).isTrue();
    assertThat(isGenuine(account(), "authorization", "Token ")).isFalse();
    assertThat(isGenuine(account("webhook_header", "X-Key"), "x-key", secret)).isTrue();
    assertThat(isGenuine(account("webhook_header", "X-Key"), "authorization", secret)).isFalse();
  }

  private boolean isGenuine(CourierAccount account, String header, String value) {
    return hook.isGenuine(account, new Knock(Map.of(header, value), Map.of(), new byte[0]));
  }

  // ---- places

  @Test
  void where_they_go_is_asked_three_times() {
    var from = new Pincode("400018");
    var to = new Pincode("560078");

    assertThat(gateway.serviceability(account(), from, to))
        .isEqualTo(new Reach.Goes(true, true, true, null));
    assertThat(played.seen(Call.SERVICEABILITY))
        .extracting(seen -> seen.ask().method() + " " + seen.ask().url())
        .containsExactly(
            "GET /v1/clients/serviceability/?service=seller_pickup&page=1&count=5&pincodes=400018",
            "GET /v1/clients/serviceability/?service=customer_delivery&page=1&count=5&pincodes=560078",
            "GET /v1/clients/serviceability/?service=customer_pickup&page=1&count=5&pincodes=560078");

    played.answers(
        Call.SERVICEABILITY, 200, "[{\"code\":560078,\"services\":[\"customer_pickup\"]}]");
    assertThat(gateway.serviceability(account(), from, to))
        .isEqualTo(new Reach.Goes(false, false, true, null));
    played.answers(Call.SERVICEABILITY, 200, "[]");
    assertThat(gateway.serviceability(account(), from, to)).isInstanceOf(Reach.Stays.class);
    played.answers(Call.SERVICEABILITY, 200, "{}");
    assertThat(gateway.serviceability(account(), from, to)).isInstanceOf(Reach.InDoubt.class);
  }

  @Test
  void one_key_may_open_both_and_no_secret_is_told() {
    var plain = account();
    var single =
        new CourierAccount(
            plain.id(), plain.courier(), plain.baseUrl(), Map.of("token", "t1"), Map.of());

    assertThat(ShadowfaxSettings.of(single).token(true)).isEqualTo("t1");
    assertThat(ShadowfaxSettings.of(account()).toString())
        .doesNotContain(ShadowfaxSimulator.TOKEN)
        .doesNotContain(ShadowfaxSimulator.WEBHOOK_SECRET);
  }
}
