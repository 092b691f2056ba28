package com.shipcrowd.adapter.couriers.ekart;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.couriers.PlayedCourier;
import com.shipcrowd.adapter.simulators.Call;
import com.shipcrowd.adapter.simulators.Mishap;
import com.shipcrowd.adapter.simulators.ekart.EkartSimulator;
import com.shipcrowd.application.courier.Knock;
import com.shipcrowd.application.courier.contract.Requests;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierGateway.Ack;
import com.shipcrowd.application.courier.needs.CourierGateway.Booking;
import com.shipcrowd.application.courier.needs.CourierGateway.Capability;
import com.shipcrowd.application.courier.needs.CourierGateway.CourierLabel;
import com.shipcrowd.application.courier.needs.CourierGateway.Edit;
import com.shipcrowd.application.courier.needs.CourierGateway.Lookup;
import com.shipcrowd.application.courier.needs.CourierGateway.NdrAction;
import com.shipcrowd.application.courier.needs.CourierGateway.Pickup;
import com.shipcrowd.application.courier.needs.CourierGateway.PickupRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.RateRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.Reach;
import com.shipcrowd.application.courier.needs.CourierGateway.Tracking;
import com.shipcrowd.application.courier.needs.CourierHook.Proof;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.courier.TransportMode;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.ratecard.LiveRate;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What we send, what we call, how we read a good reply and how we read a bad one, operation by operation.
class EkartOperationsTest extends PlayedCourier<EkartSimulator> {
  private static final Awb AWB = new Awb("500999A3400001");
  private static final Pincode MUMBAI = new Pincode("400018");
  private static final Pincode BENGALURU = new Pincode("560078");

  private final EkartHook hook = new EkartHook();
  private CourierGateway gateway;

  EkartOperationsTest() {
    super(new EkartSimulator());
  }

  @Override
  protected void open() {
    gateway = new EkartGateway(new EkartClient(caller, sessions), CLOCK);
  }

  // ---- places and the login

  @Test
  void a_place_is_an_address_and_known_ones_are_fine() {
    assertThat(gateway.registerWarehouse(account(), Requests.PLACE))
        .isEqualTo(new Ack.Accepted(""));

    assertThat(called(Call.LOGIN)).isEqualTo("POST /integrations/v2/auth/token/EKART_0001");
    assertThat(asked(Call.LOGIN).json()).isEqualTo(json("request-login.json"));
    assertThat(called(Call.WAREHOUSE)).isEqualTo("POST /api/v2/address");
    assertThat(asked(Call.WAREHOUSE).header("authorization")).startsWith("Bearer eyJ");
    assertThat(asked(Call.WAREHOUSE).json()).isEqualTo(json("request-address.json"));

    refuses(Call.WAREHOUSE, "Alias already exists");
    assertThat(gateway.registerWarehouse(account(), Requests.PLACE))
        .isEqualTo(new Ack.Accepted(""));
    refuses(Call.WAREHOUSE, "Pincode does not exist");
    assertThat(gateway.registerWarehouse(account(), Requests.PLACE))
        .isEqualTo(new Ack.Refused("COURIER_REFUSED", "Pincode does not exist"));
    fails(Call.WAREHOUSE, "SWIFT_VALIDATION_EXCEPTION", "phone is required");
    assertThat(gateway.registerWarehouse(account(), Requests.PLACE))
        .isEqualTo(new Ack.Refused("COURIER_REFUSED", "phone is required"));
  }

  private void refuses(Call call, String words) {
    played.answers(call, 200, file("reply-refused.json").replace("REASON", words));
  }

  private void fails(Call call, String code, String words) {
    played.answers(
        call, 400, file("reply-failure.json").replace("CODE", code).replace("REASON", words));
  }

  @Test
  void a_worn_out_token_costs_one_login() {
    gateway.registerWarehouse(account(), Requests.PLACE);
    played.next(Call.BOOK, Mishap.UNAUTHORIZED);

    assertThat(gateway.book(account(), request())).isInstanceOf(Booking.Accepted.class);
    assertThat(played.seen(Call.LOGIN)).hasSize(2);
    assertThat(played.waybills()).hasSize(1);
  }

  @Test
  void a_token_is_used_no_longer_than_they_say() {
    played.answers(Call.LOGIN, 200, "{\"access_token\":\"t\",\"expires_in\":0.0001}");
    gateway.serviceability(account(), MUMBAI, BENGALURU);
    gateway.serviceability(account(), MUMBAI, BENGALURU);

    assertThat(played.seen(Call.LOGIN)).hasSizeGreaterThan(1);
  }

  // ---- booking

  @Test
  void a_booking_holds_all_they_want_and_keeps_both_numbers() {
    answers(Call.BOOK, "reply-create.json");

    var booking = gateway.book(account(), request());

    assertThat(called(Call.BOOK)).isEqualTo("PUT /api/v1/package/create");
    assertThat(asked(Call.BOOK).json()).isEqualTo(json("request-create.json"));
    assertThat(booking).isEqualTo(new Booking.Accepted(AWB, "SWFC0000000011", List.of()));
  }

  @Test
  void a_return_names_both_ends_as_if_it_went_out_and_may_be_checked() {
    gateway.book(account("return_reason", "Size issue"), Requests.reverse(ORDER, null));

    var sent = asked(Call.BOOK).json();
    assertThat(sent.path("payment_mode").asText()).isEqualTo("Pickup");
    assertThat(sent.path("return_reason").asText()).isEqualTo("Size issue");
    assertThat(sent.path("cod_amount").asInt()).isZero();
    assertThat(sent.path("drop_location").path("pin").asInt()).isEqualTo(560078);
    assertThat(sent.path("pickup_location").path("name").asText()).isEqualTo("Kaveri WH1");
    assertThat(sent.path("qc_details").path("qc_shipment").asBoolean()).isTrue();
    assertThat(sent.path("qc_details").path("product_name").asText()).isEqualTo("Cotton shirt");
  }

  @Test
  void settings_change_what_is_wished_for() {
    var account =
        account("delayed_dispatch", "no", "open_box", "yes", "alternate_phone", "9811111112");
    gateway.book(account, Requests.paid(request()));

    var sent = asked(Call.BOOK).json();
    assertThat(sent.has("delayed_dispatch")).isFalse();
    assertThat(sent.path("obd_shipment").asBoolean()).isTrue();
    assertThat(sent.path("consignee_alternate_phone").asText()).isEqualTo("9811111112");
    assertThat(sent.path("payment_mode").asText()).isEqualTo("Prepaid");
    assertThat(gateway.capabilities(account)).doesNotContain(Capability.PICKUP);
    assertThat(gateway.capabilities(account())).contains(Capability.PICKUP);
  }

  @Test
  void a_failure_of_the_courier_to_book_is_told_by_its_code() {
    fails(Call.BOOK, "SWIFT_RESOURCE_NOT_FOUND_EXCEPTION", "alias is unknown");
    assertThat(gateway.book(account(), request()))
        .isEqualTo(new Booking.Refused("PICKUP_PLACE_UNKNOWN", "alias is unknown", true));

    fails(Call.BOOK, "SWIFT_VALIDATION_EXCEPTION", "quantity is required");
    assertThat(gateway.book(account(), request()))
        .isEqualTo(new Booking.Refused("COURIER_REFUSED", "quantity is required", false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Pincode not serviceable|PINCODE_NOT_SERVED|true",
        "Insufficient wallet balance|COURIER_BALANCE_LOW|true",
        "Consignee name is invalid|COURIER_REFUSED|false"
      })
  void a_refusal_says_why(String words, String code, boolean tryAnother) {
    refuses(Call.BOOK, words);

    assertThat(gateway.book(account(), request()))
        .isEqualTo(new Booking.Refused(code, words, tryAnother));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":true,\"tracking_id\":\"\"}",
        "{\"status\":true,\"tracking_id\":\"500999A3400001\",\"barcodes\":{\"order\":\"OTHER\"}}",
        "{\"status\":false,\"tracking_id\":\"500999A3400001\",\"remark\":\"odd\"}",
        "{\"status\":false}",
        "{}",
        "[]"
      })
  void what_proves_nothing_is_in_doubt(String body) {
    played.answers(Call.BOOK, 200, body);

    assertThat(gateway.book(account(), request())).isInstanceOf(Booking.InDoubt.class);
  }

  @Test
  void an_order_number_may_come_back_with_something_before_it() {
    played.answers(Call.BOOK, 200, file("reply-create.json").replace("\"shp_", "\"EK1-shp_"));

    assertThat(gateway.book(account(), request())).isInstanceOf(Booking.Accepted.class);
  }

  @Test
  void several_boxes_are_not_sent_and_nobody_can_be_asked_for_a_lost_booking() {
    assertThat(gateway.book(account(), Requests.of(ORDER, null, 2, "12 Lake Road")))
        .isInstanceOf(Booking.Refused.class);
    assertThat(gateway.find(account(), ORDER, null)).isInstanceOf(Lookup.Unknown.class);
    assertThat(played.seen(Call.BOOK)).isEmpty();
    assertThat(gateway.rules(account()).maxCod()).isEqualTo(Money.ofRupees("49999"));
  }

  // ---- after booking

  @Test
  void a_cancel_is_a_delete_with_the_number_behind() {
    answers(Call.CANCEL, "reply-each.json");

    assertThat(gateway.cancel(account(), AWB)).isEqualTo(new Ack.Accepted(""));
    assertThat(called(Call.CANCEL))
        .isEqualTo("DELETE /api/v1/package/cancel?tracking_id=500999A3400001");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"status\":true,\"tracking_id\":\"500999A3400001\"}|Accepted",
        "{\"data\":[{\"status\":false,\"tracking_id\":\"500999A3400001\",\"remark\":\"Already cancelled\"}]}|Accepted",
        "{\"data\":[{\"status\":false,\"tracking_id\":\"500999A3400001\",\"remark\":\"Picked up\"}]}|Refused",
        "{\"status\":false,\"remark\":\"Picked up\"}|Refused",
        "{\"data\":[{\"status\":true,\"tracking_id\":\"OTHER\"}]}|InDoubt",
        "{\"data\":[]}|InDoubt",
        "{}|InDoubt"
      })
  void a_cancel_comes_flat_or_in_a_list(String body, String answer) {
    played.answers(Call.CANCEL, 200, body);

    assertThat(gateway.cancel(account(), AWB).getClass().getSimpleName()).isEqualTo(answer);
  }

  @Test
  void a_failed_attempt_is_answered_with_a_day_in_milliseconds() {
    played.answers(Call.NDR, 200, "{\"status\":true,\"tracking_id\":\"500999A3400001\"}");
    var details = new NdrAction.ChangeDetails(new Edit("Asha R", "9800000002", "14 Lake Road"));

    assertThat(gateway.act(account(), AWB, details)).isEqualTo(new Ack.Accepted(""));
    assertThat(called(Call.NDR)).isEqualTo("POST /api/v2/package/ndr");
    assertThat(asked(Call.NDR).json()).isEqualTo(json("request-ndr.json"));

    gateway.act(account(), AWB, new NdrAction.ReturnToOrigin());
    assertThat(asked(Call.NDR).json().path("action").asText()).isEqualTo("RTO");
    assertThat(asked(Call.NDR).json().has("date")).isFalse();

    refuses(Call.NDR, "Shipment is not in NDR");
    assertThat(gateway.act(account(), AWB, new NdrAction.Reattempt()))
        .isEqualTo(new Ack.Refused("COURIER_REFUSED", "Shipment is not in NDR"));
  }

  @ParameterizedTest
  @CsvSource({"2026-11-20,false", "2026-11-21,true", "2026-11-27,true", "2026-11-28,false"})
  void a_day_is_taken_from_tomorrow_to_the_seventh(LocalDate on, boolean isTaken) {
    played.answers(Call.NDR, 200, "{\"status\":true}");

    gateway.act(account(), AWB, new NdrAction.Reschedule(on));

    assertThat(played.seen(Call.NDR)).hasSize(isTaken ? 1 : 0);
  }

  @Test
  void a_pickup_is_a_day_of_dispatch() {
    answers(Call.PICKUP, "reply-each.json");
    var wish =
        new PickupRequest(
            Requests.PLACE, LocalDate.of(2026, 11, 23), LocalTime.NOON, 1, List.of(AWB));

    assertThat(gateway.schedulePickup(account(), wish))
        .isEqualTo(new Pickup.Scheduled("2026-11-23"));
    assertThat(called(Call.PICKUP)).isEqualTo("POST /data/shipment/dispatch-date");
    assertThat(asked(Call.PICKUP).json()).isEqualTo(json("request-dispatch.json"));
    assertThat(gateway.schedulePickup(account("delayed_dispatch", ""), wish))
        .isInstanceOfSatisfying(
            Pickup.Refused.class,
            refused -> assertThat(refused.code()).isEqualTo(CourierGateway.MISSING));
  }

  @Test
  void papers_are_files() {
    gateway.registerWarehouse(account(), Requests.PLACE);
    var awb = ((Booking.Accepted) gateway.book(account(), request())).awb();

    assertThat(gateway.label(account(), awb)).isInstanceOf(CourierLabel.Pdf.class);
    assertThat(called(Call.LABEL)).isEqualTo("POST /api/v1/package/label?json_only=false");
    assertThat(asked(Call.LABEL).body()).isEqualTo("{\"ids\":[\"" + awb.number() + "\"]}");
    assertThat(gateway.manifest(account(), List.of(awb))).isInstanceOf(CourierLabel.Pdf.class);
    assertThat(called(Call.MANIFEST)).isEqualTo("POST /data/v2/generate/manifest");

    played.answers(Call.MANIFEST, 200, "{\"manifestNumber\":1}");
    assertThat(gateway.manifest(account(), List.of(awb))).isInstanceOf(CourierLabel.NotReady.class);
    fails(Call.LABEL, "SWIFT_RESOURCE_NOT_FOUND_EXCEPTION", "no such shipment");
    assertThat(gateway.label(account(), awb)).isInstanceOf(CourierLabel.NotReady.class);
  }

  // ---- journeys

  @Test
  void a_journey_is_read_oldest_first_and_asked_without_a_token() {
    answers(Call.TRACK, "reply-track.json");

    var tracking = gateway.track(account(), List.of(AWB));

    assertThat(called(Call.TRACK)).isEqualTo("GET /api/v1/track/500999A3400001");
    assertThat(asked(Call.TRACK).header("authorization")).isEmpty();
    assertThat(tracking)
        .isEqualTo(
            new Tracking.Scans(
                List.of(
                    new CourierScan(
                        AWB,
                        "Picked Up",
                        ShipmentStatus.PICKED_UP,
                        Instant.ofEpochMilli(1_754_984_400_000L),
                        "Bengaluru",
                        null,
                        "Picked up"),
                    new CourierScan(
                        AWB,
                        "Undelivered: Customer Unavailable",
                        ShipmentStatus.UNDELIVERED,
                        Instant.ofEpochMilli(1_755_166_811_000L),
                        "Pune",
                        NdrReason.CONSIGNEE_UNAVAILABLE,
                        "Customer not available"))));
  }

  @ParameterizedTest
  @CsvSource({
    "SWIFT_RESOURCE_NOT_FOUND_EXCEPTION,Scans",
    "PATH_NOT_IMPLEMENTED,Refused",
  })
  void a_failure_to_track_is_told_by_its_code(String code, String answer) {
    fails(Call.TRACK, code, "no");

    assertThat(gateway.track(account(), List.of(AWB)).getClass().getSimpleName()).isEqualTo(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"_id\":\"OTHER\",\"track\":{\"status\":\"Delivered\"}}",
        "{\"_id\":\"500999A3400001\"}",
        "{\"track\":{\"details\":[7]}}",
        "{}"
      })
  void a_journey_that_cannot_be_read_is_in_doubt(String body) {
    played.answers(Call.TRACK, 200, body);

    assertThat(gateway.track(account(), List.of(AWB))).isInstanceOf(Tracking.InDoubt.class);
  }

  @Test
  void a_push_is_one_state_or_a_waybill() {
    assertThat(hook.read(account(), bytes("push-track.json")))
        .containsExactly(
            new CourierScan(
                AWB,
                "Undelivered",
                ShipmentStatus.UNDELIVERED,
                Instant.ofEpochMilli(1_755_166_811_000L),
                "Pune",
                NdrReason.CONSIGNEE_UNAVAILABLE,
                "Customer not available"));
    assertThat(hook.read(account(), bytes("push-created.json")))
        .containsExactly(
            new CourierScan(
                AWB,
                "shipment_created",
                ShipmentStatus.AWB_ASSIGNED,
                null,
                "",
                null,
                "their waybill is SWFC0000000011"));
  }

  private byte[] bytes(String name) {
    return file(name).getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({"sha256,HmacSHA256", "sha1,HmacSHA1", "sha512,HmacSHA512"})
  void the_header_and_the_digest_of_a_push_are_settings(String digest, String algorithm)
      throws GeneralSecurityException {
    var account = account("webhook_header", "X-Sign", "webhook_digest", digest);
    var mac = Mac.getInstance(algorithm);
    mac.init(
        new SecretKeySpec(
            EkartSimulator.WEBHOOK_SECRET.getBytes(StandardCharsets.UTF_8), algorithm));
    var sign = Base64.getEncoder().encodeToString(mac.doFinal(bytes("push-track.json")));

    assertThat(isGenuine(account, Map.of("x-sign", sign), Map.of())).isTrue();
    assertThat(isGenuine(account, Map.of("x-ekart-signature", sign), Map.of())).isFalse();
    assertThat(isGenuine(account, Map.of("x-sign", sign + "x"), Map.of())).isFalse();
  }

  @Test
  void a_secret_in_the_address_may_take_the_place_of_a_signature() {
    var account = account("webhook_proof", "address");
    var secret = Map.of("secret", EkartSimulator.WEBHOOK_SECRET);

    assertThat(hook.proof(account)).isEqualTo(Proof.SECRET_IN_ADDRESS);
    assertThat(isGenuine(account, Map.of(), secret)).isTrue();
    assertThat(isGenuine(account, Map.of(), Map.of("secret", "x"))).isFalse();
    assertThat(hook.proof(account())).isEqualTo(Proof.SIGNATURE);
    assertThat(isGenuine(account(), Map.of(), secret)).isFalse();
  }

  private boolean isGenuine(
      CourierAccount account, Map<String, String> headers, Map<String, String> query) {
    return hook.isGenuine(account, new Knock(headers, query, bytes("push-track.json")));
  }

  // ---- prices and places

  @Test
  void a_price_is_read_before_tax() {
    answers(Call.RATE, "reply-estimate.json");

    assertThat(gateway.rate(account(), priced()))
        .isEqualTo(new LiveRate.Asked(Money.ofRupees("46.20"), Money.ofRupees("25")));
    assertThat(called(Call.RATE)).isEqualTo("POST /data/pricing/estimate");
    assertThat(asked(Call.RATE).json()).isEqualTo(json("request-estimate.json"));

    gateway.rate(account("billing_client_type", "EXISTING_CLIENT"), priced());
    assertThat(asked(Call.RATE).body()).contains("\"billingClientType\":\"EXISTING_CLIENT\"");
  }

  private static RateRequest priced() {
    return new RateRequest(
        MUMBAI,
        BENGALURU,
        TransportMode.SURFACE,
        PaymentMode.COD,
        Money.ofRupees("899"),
        new Weight(500));
  }

  @Test
  void no_price_says_why() {
    fails(Call.RATE, "SWIFT_VALIDATION_EXCEPTION", "weight is required");
    assertThat(gateway.rate(account(), priced()))
        .isEqualTo(new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_REFUSED));

    for (var body :
        List.of("{}", "[]", "{\"shippingCharge\":\"x\"}", "{\"shippingCharge\":\"0\"}")) {
      played.answers(Call.RATE, 200, body);
      assertThat(gateway.rate(account(), priced()))
          .isEqualTo(new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_UNREADABLE));
    }
  }

  @Test
  void where_they_go_is_asked_at_both_ends() {
    assertThat(gateway.serviceability(account(), MUMBAI, BENGALURU))
        .isEqualTo(new Reach.Goes(true, true, true, null));
    assertThat(called(Call.SERVICEABILITY)).isEqualTo("GET /api/v2/serviceability/560078");

    played.answers(
        Call.SERVICEABILITY,
        200,
        "{\"status\":true,\"details\":{\"cod\":false,\"forward_pickup\":true,\"forward_drop\":true}}");
    assertThat(gateway.serviceability(account(), MUMBAI, BENGALURU))
        .isEqualTo(new Reach.Goes(true, false, false, null));
    refuses(Call.SERVICEABILITY, "Not serviceable");
    assertThat(gateway.serviceability(account(), MUMBAI, BENGALURU))
        .isInstanceOf(Reach.Stays.class);
    for (var body : List.of("{}", "{\"status\":true}")) {
      played.answers(Call.SERVICEABILITY, 200, body);
      assertThat(gateway.serviceability(account(), MUMBAI, BENGALURU))
          .isInstanceOf(Reach.InDoubt.class);
    }
    fails(Call.SERVICEABILITY, "PATH_NOT_IMPLEMENTED", "no");
    assertThat(gateway.serviceability(account(), MUMBAI, BENGALURU))
        .isInstanceOf(Reach.InDoubt.class);
  }

  @Test
  void no_secret_is_told() {
    assertThat(EkartSettings.of(account()).toString())
        .doesNotContain(EkartSimulator.PASSWORD)
        .doesNotContain(EkartSimulator.WEBHOOK_SECRET);
  }
}
