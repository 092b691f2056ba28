package com.shipcrowd.adapter.couriers.dtdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.adapter.couriers.PlayedCourier;
import com.shipcrowd.adapter.simulators.Call;
import com.shipcrowd.adapter.simulators.dtdc.DtdcSimulator;
import com.shipcrowd.application.courier.contract.Requests;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierGateway.Ack;
import com.shipcrowd.application.courier.needs.CourierGateway.Booking;
import com.shipcrowd.application.courier.needs.CourierGateway.Capability;
import com.shipcrowd.application.courier.needs.CourierGateway.CourierLabel;
import com.shipcrowd.application.courier.needs.CourierGateway.Lookup;
import com.shipcrowd.application.courier.needs.CourierGateway.Reach;
import com.shipcrowd.application.courier.needs.CourierGateway.Tracking;
import com.shipcrowd.application.courier.needs.CourierHook.UnreadablePush;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What we send, what we call, how we read a good reply and how we read a bad one, operation by operation.
class DtdcOperationsTest extends PlayedCourier<DtdcSimulator> {
  private static final Awb AWB = new Awb("7X100000001");
  private static final String CONSIGNMENT = "/api/customer/integration/consignment/";
  private static final CourierScan BOOKED =
      new CourierScan(
          AWB,
          "BKD",
          ShipmentStatus.PICKED_UP,
          Instant.parse("2026-07-14T12:40:00Z"),
          "MUMBAI APEX",
          null,
          "Booked");
  private static final CourierScan FAILED =
      new CourierScan(
          AWB,
          "NONDLV",
          ShipmentStatus.UNDELIVERED,
          Instant.parse("2026-07-17T08:14:05Z"),
          "BLR JPN",
          NdrReason.CONSIGNEE_UNAVAILABLE,
          "RECEIVER NOT AVAILABLE-(CIR)");

  private CourierGateway gateway;

  DtdcOperationsTest() {
    super(new DtdcSimulator());
  }

  @Override
  protected void open() {
    gateway = new DtdcGateway(new DtdcClient(caller, sessions));
  }

  // ---- booking

  @Test
  void a_booking_shows_a_key_and_tells_everything() {
    answers(Call.BOOK, "reply-create.json");

    var booking = gateway.book(account(), request());

    assertThat(called(Call.BOOK)).isEqualTo("POST " + CONSIGNMENT + "softdata");
    assertThat(asked(Call.BOOK).header("api-key")).isEqualTo(DtdcSimulator.API_KEY);
    assertThat(asked(Call.BOOK).json()).isEqualTo(json("request-create.json"));
    assertThat(booking).isEqualTo(new Booking.Accepted(AWB, "", List.of()));
    assertThat(played.seen(Call.LOGIN)).isEmpty();
  }

  @Test
  void what_is_paid_collects_nothing_and_a_product_may_be_named() {
    gateway.book(account("service_type_surface", "GROUND EXPRESS"), Requests.paid(request()));

    var sent = asked(Call.BOOK).json().path("consignments").path(0);
    assertThat(sent.path("cod_collection_mode").asText("?")).isEmpty();
    assertThat(sent.path("cod_amount").asText("?")).isEmpty();
    assertThat(sent.path("service_type_id").asText()).isEqualTo("GROUND EXPRESS");
  }

  @Test
  void boxes_are_pieces_of_one_consignment() {
    var booking =
        (Booking.Accepted) gateway.book(account(), Requests.of(ORDER, null, 3, "12 Lake Road"));

    var sent = asked(Call.BOOK).json().path("consignments").path(0);
    assertThat(sent.path("num_pieces").asText()).isEqualTo("3");
    assertThat(sent.path("weight").asText()).isEqualTo("1.35");
    assertThat(sent.path("pieces_detail").findValuesAsText("declared_value"))
        .containsExactly("499.68", "499.66", "499.66");
    assertThat(booking.childAwbs())
        .extracting(Awb::number)
        .containsExactly(booking.awb() + "002", booking.awb() + "003");
  }

  @Test
  void returns_and_freight_need_a_product() {
    gateway.book(account(), Requests.reverse(ORDER, null));
    var sent = asked(Call.BOOK).json().path("consignments").path(0);
    assertThat(sent.path("consignment_type").asText()).isEqualTo("reverse");
    assertThat(sent.path("service_type_id").asText()).isEqualTo("B2C REVERSE");
    assertThat(sent.path("origin_details").path("city").asText()).isEqualTo("Bengaluru");

    gateway.book(account(), Requests.freight(ORDER, null, 2));
    sent = asked(Call.BOOK).json().path("consignments").path(0);
    assertThat(sent.path("service_type_id").asText()).isEqualTo("GROUND EXPRESS");
    assertThat(sent.path("eway_bill").asText()).isEqualTo("391000000001");

    var plain = account("service_type_reverse", "", "service_type_freight", "");
    assertThat(gateway.capabilities(plain)).doesNotContain(Capability.REVERSE, Capability.FREIGHT);
    assertThat(gateway.book(plain, Requests.reverse(ORDER, null)))
        .isInstanceOf(Booking.Refused.class);
    assertThat(gateway.book(plain, Requests.freight(ORDER, null, 1)))
        .isInstanceOf(Booking.Refused.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Pincode is not serviceable|PINCODE_NOT_SERVED|true",
        "Credit limit exceeded|COURIER_BALANCE_LOW|true",
        "Wrong service_type_id|COURIER_AUTH|true",
        "weight is required|COURIER_REFUSED|false"
      })
  void a_refusal_says_why(String words, String code, boolean tryAnother) {
    played.answers(Call.BOOK, 200, file("reply-create-failed.json").replace("REASON", words));

    assertThat(gateway.book(account(), request()))
        .isEqualTo(new Booking.Refused(code, words, tryAnother));
  }

  @Test
  void a_wrong_key_is_ours_to_mend() {
    played.answers(Call.BOOK, 401, file("reply-wrong-key.json"));

    assertThat(gateway.book(account(), request()))
        .isInstanceOfSatisfying(
            Booking.Refused.class, refused -> assertThat(refused.code()).isEqualTo("COURIER_AUTH"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":\"OK\",\"data\":[{\"success\":true,\"reference_number\":\"\"}]}",
        "{\"status\":\"OK\",\"data\":[{\"success\":true,\"reference_number\":\"7X100000001\",\"customer_reference_number\":\"OTHER\"}]}",
        "{\"status\":\"OK\",\"data\":[{\"success\":false,\"message\":\"Duplicate reference_number\"}]}",
        "{\"status\":\"OK\",\"data\":[]}",
        "{\"status\":\"ERROR\"}",
        "[]"
      })
  void what_proves_nothing_is_in_doubt(String body) {
    played.answers(Call.BOOK, 200, body);

    assertThat(gateway.book(account(), request())).isInstanceOf(Booking.InDoubt.class);
  }

  @Test
  void tracking_proves_a_lost_booking_and_never_its_absence() {
    answers(Call.FIND, "reply-track.json");
    assertThat(gateway.find(account(), ORDER, null))
        .isEqualTo(new Lookup.Found(AWB, "", List.of()));
    assertThat(asked(Call.FIND).body())
        .isEqualTo(
            "{\"trkType\":\"reference\",\"strcnno\":\"shp_01JDD0000070008000000000AB\",\"addtnlDtl\":\"N\"}");

    played.answers(Call.FIND, 200, file("reply-track.json").replace("000000AB", "000000AC"));
    assertThat(gateway.find(account(), ORDER, null)).isInstanceOf(Lookup.Unknown.class);
    answers(Call.FIND, "reply-track-none.json");
    assertThat(gateway.find(account(), ORDER, null)).isInstanceOf(Lookup.Unknown.class);
  }

  // ---- after booking

  @Test
  void a_cancel_names_the_parcel_and_the_customer() {
    answers(Call.CANCEL, "reply-cancel.json");

    assertThat(gateway.cancel(account(), AWB)).isEqualTo(new Ack.Accepted(""));
    assertThat(called(Call.CANCEL)).isEqualTo("POST " + CONSIGNMENT + "cancel");
    assertThat(asked(Call.CANCEL).json()).isEqualTo(json("request-cancel.json"));
  }

  @Test
  void a_cancel_that_was_done_before_is_done() {
    played.answers(
        Call.CANCEL, 200, file("reply-cancel-failed.json").replace("STATUS\"}", "cancelled\"}"));
    assertThat(gateway.cancel(account(), AWB)).isEqualTo(new Ack.Accepted(""));

    played.answers(
        Call.CANCEL, 200, file("reply-cancel-failed.json").replace("STATUS\"}", "delivered\"}"));
    assertThat(gateway.cancel(account(), AWB))
        .isEqualTo(new Ack.Refused("COURIER_REFUSED", "Consignment can not be cancelled"));
  }

  @Test
  void a_journey_is_asked_with_a_token() {
    played.answers(Call.TRACK, 200, file("reply-track.json").replace("\"RTO\"", "\"\""));

    assertThat(gateway.track(account(), List.of(AWB)))
        .isEqualTo(new Tracking.Scans(List.of(BOOKED, FAILED)));

    assertThat(called(Call.LOGIN)).startsWith("GET /dtdc-api/api/dtdc/authenticate?username=");
    assertThat(called(Call.TRACK)).isEqualTo("POST /dtdc-api/rest/JSONCnTrk/getTrackDetails");
    assertThat(asked(Call.TRACK).header("x-access-token")).startsWith("GL000_trk_json:");
    assertThat(asked(Call.TRACK).body())
        .isEqualTo("{\"trkType\":\"cnno\",\"strcnno\":\"7X100000001\",\"addtnlDtl\":\"Y\"}");
  }

  @Test
  void a_parcel_that_comes_home_under_another_number_is_followed_there() {
    played.answers(Call.TRACK, 200, file("reply-track.json").replace("\"RTO\"", "\"7X100000002\""));

    var scans = ((Tracking.Scans) gateway.track(account(), List.of(AWB))).scans();

    assertThat(played.seen(Call.TRACK)).hasSize(2);
    assertThat(scans).allSatisfy(scan -> assertThat(scan.awb()).isEqualTo(AWB));
    assertThat(scans)
        .extracting(CourierScan::status)
        .containsExactly(
            ShipmentStatus.PICKED_UP,
            ShipmentStatus.UNDELIVERED,
            ShipmentStatus.RTO_IN_TRANSIT,
            ShipmentStatus.RTO_UNDELIVERED);
  }

  @Test
  void an_unknown_number_has_no_journey() {
    answers(Call.TRACK, "reply-track-none.json");

    assertThat(gateway.track(account(), List.of(AWB))).isEqualTo(new Tracking.Scans(List.of()));
  }

  @Test
  void a_push_makes_the_same_scan_as_tracking_in_all_its_forms() {
    var hook = new DtdcHook();
    var one = file("push-scan.json");

    assertThat(hook.read(account(), bytes(one))).containsExactly(FAILED);
    assertThat(hook.read(account(), bytes(one.replace("[{", "{").replace("}]", "}"))))
        .containsExactly(FAILED);
    assertThat(hook.read(account(), bytes(file("reply-track.json"))))
        .containsExactly(BOOKED, FAILED);
    assertThatThrownBy(() -> hook.read(account(), bytes("{\"shipment\":{}}")))
        .isInstanceOf(UnreadablePush.class);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  // ---- papers and places

  @Test
  void a_label_is_the_answer_itself() {
    var awb = ((Booking.Accepted) gateway.book(account(), request())).awb();

    assertThat(gateway.label(account("label_code", "SHIP_LABEL_A6"), awb))
        .isInstanceOf(CourierLabel.Pdf.class);
    assertThat(called(Call.LABEL))
        .isEqualTo(
            "GET "
                + CONSIGNMENT
                + "shippinglabel/stream?reference_number="
                + awb
                + "&label_code=SHIP_LABEL_A6&label_format=pdf");
  }

  @Test
  void where_they_go_is_asked_without_a_key() {
    answers(Call.SERVICEABILITY, "reply-pincode.json");
    var from = new Pincode("400018");
    var to = new Pincode("560078");

    assertThat(gateway.serviceability(account(), from, to))
        .isEqualTo(new Reach.Goes(true, false, false, 3));
    assertThat(called(Call.SERVICEABILITY)).isEqualTo("POST /ratecalapi/PincodeApiCall");
    assertThat(asked(Call.SERVICEABILITY).header("api-key")).isEmpty();
    assertThat(asked(Call.SERVICEABILITY).body())
        .isEqualTo("{\"orgPincode\":\"400018\",\"desPincode\":\"560078\"}");

    played.answers(
        Call.SERVICEABILITY, 200, "{\"ZIPCODE_RESP\":[{\"MESSAGE\":\"DESTPIN is not valid\"}]}");
    assertThat(gateway.serviceability(account(), from, to))
        .isEqualTo(new Reach.Stays("DESTPIN is not valid"));
  }

  @Test
  void each_operation_may_have_a_host_of_its_own() {
    var settings = DtdcSettings.of(account("label_url", "https://labels.example"));

    assertThat(settings.labels().baseUrl()).isEqualTo("https://labels.example");
    assertThat(settings.tracking().baseUrl()).isEqualTo(settings.booking().baseUrl());
    assertThat(settings.toString())
        .doesNotContain(DtdcSimulator.API_KEY)
        .doesNotContain(DtdcSimulator.TRACK_PASSWORD);
  }
}
