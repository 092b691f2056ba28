package com.shipcrowd.adapter.couriers.generic;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.couriers.PlayedCourier;
import com.shipcrowd.adapter.couriers.speech.Signed;
import com.shipcrowd.adapter.simulators.Answer;
import com.shipcrowd.adapter.simulators.Call;
import com.shipcrowd.adapter.simulators.generic.GenericSimulator;
import com.shipcrowd.application.courier.Knock;
import com.shipcrowd.application.courier.contract.Requests;
import com.shipcrowd.application.courier.needs.CourierAccount;
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
import com.shipcrowd.application.courier.needs.CourierGateway.RateRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.Reach;
import com.shipcrowd.application.courier.needs.CourierGateway.Tracking;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the usual profile sends and reads, operation by operation, and what a changed one does instead.
class GenericOperationsTest extends PlayedCourier<GenericSimulator> {
  private static final Awb AWB = new Awb("GR0001");
  private static final PickupPlace KNOWN =
      new PickupPlace("Kaveri WH1", Requests.PLACE.address(), "loc_1");

  private GenericGateway gateway;

  GenericOperationsTest() {
    super(new GenericSimulator());
  }

  @Override
  protected void open() {
    gateway = new GenericGateway(new GenericClient(caller, sessions), CLOCK);
  }

  private BookingRequest shirt() {
    return request().from(KNOWN);
  }

  private CourierAccount changed(String profile, String... credentials) {
    var plain = account("profile", profile);
    var secrets = new HashMap<>(plain.credentials());
    for (int i = 0; i < credentials.length; i += 2) secrets.put(credentials[i], credentials[i + 1]);
    return new CourierAccount(
        plain.id(), plain.courier(), plain.baseUrl(), secrets, plain.settings());
  }

  // ---- booking

  @Test
  void a_shipment_is_made_under_a_key() {
    played.answers(Call.BOOK, 201, file("reply-book.json"));

    assertThat(gateway.book(account(), shirt()))
        .isEqualTo(new Booking.Accepted(AWB, "BLR/KOR", List.of()));

    assertThat(called(Call.BOOK)).isEqualTo("POST /shipments");
    assertThat(asked(Call.BOOK).header("authorization")).isEqualTo("Bearer generic-key-1");
    assertThat(asked(Call.BOOK).header("idempotency-key")).isEqualTo(ORDER.text() + "-1");
    assertThat(asked(Call.BOOK).header("x-request-id")).isEqualTo("book-" + ORDER.text());
    assertThat(asked(Call.BOOK).json()).isEqualTo(json("request-book.json"));
  }

  @Test
  void a_return_is_checked_at_the_door() {
    played.answers(Call.BOOK, 201, file("reply-book.json"));

    gateway.book(account(), Requests.reverse(ORDER, null).from(KNOWN));

    var sent = asked(Call.BOOK).json();
    assertThat(sent.path("direction").asText()).isEqualTo("REVERSE");
    assertThat(sent.path("consignee").path("pincode").asText()).isEqualTo("560078");
    assertThat(sent.path("qc").path("required").asBoolean()).isTrue();
    assertThat(sent.path("qc").path("checks").path(0).path("question").asText())
        .isEqualTo("Is it Cotton shirt?");
  }

  @Test
  void a_reference_they_know_is_the_first_booking() {
    played.answers(Call.BOOK, 409, file("reply-book-known.json"));
    assertThat(gateway.book(account(), shirt()))
        .isEqualTo(new Booking.Accepted(AWB, "", List.of()));

    played.answers(Call.BOOK, 409, "{\"error\":{\"code\":\"DUPLICATE_REFERENCE\"}}");
    assertThat(gateway.book(account(), shirt())).isInstanceOf(Booking.InDoubt.class);
  }

  @ParameterizedTest
  @CsvSource({
    "PINCODE_NOT_SERVICEABLE,422,PINCODE_NOT_SERVED,true",
    "PICKUP_LOCATION_UNKNOWN,422,PICKUP_PLACE_UNKNOWN,true",
    "INSUFFICIENT_BALANCE,402,COURIER_BALANCE_LOW,true",
    "VALIDATION_FAILED,422,COURIER_REFUSED,false"
  })
  void their_codes_are_ours(String theirs, int status, String ours, boolean another) {
    played.answers(
        Call.BOOK, status, file("reply-error.json").replace("PINCODE_NOT_SERVICEABLE", theirs));

    assertThat(gateway.book(account(), shirt()))
        .isEqualTo(new Booking.Refused(ours, "No service to 744301", another));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "201|{\"id\":\"sh_1\"}",
        "201|{\"awb\":\"GR0001\",\"reference\":\"OTHER\"}",
        "422|{}",
        "201|[7]",
        "500|{\"error\":{\"code\":\"INTERNAL\",\"message\":\"?\"}}"
      })
  void what_proves_nothing_is_doubt(int status, String body) {
    played.answers(Call.BOOK, status, body);

    assertThat(gateway.book(account(), shirt())).isInstanceOf(Booking.InDoubt.class);
  }

  @Test
  void a_lost_shipment_is_found_by_our_reference() {
    answers(Call.FIND, "reply-find.json");
    assertThat(gateway.find(account(), ORDER, null))
        .isEqualTo(new Lookup.Found(AWB, "BLR/KOR", List.of(new Awb("GR0001-2"))));
    assertThat(called(Call.FIND)).isEqualTo("GET /shipments?reference=" + ORDER.text());

    played.answers(Call.FIND, 200, "{\"items\":[]}");
    assertThat(gateway.find(account(), ORDER, null)).isEqualTo(new Lookup.Absent());
    for (var body : List.of("{}", "{\"items\":[{\"reference\":\"OTHER\",\"awb\":\"GR0009\"}]}")) {
      played.answers(Call.FIND, 200, body);
      assertThat(gateway.find(account(), ORDER, null)).isInstanceOf(Lookup.Unknown.class);
    }
  }

  // ---- after booking

  @Test
  void cancelling_needs_their_word() {
    played.answers(Call.CANCEL, 200, "{\"awb\":\"GR0001\",\"status\":\"CANCELLED\"}");
    assertThat(gateway.cancel(account(), AWB)).isInstanceOf(Ack.Accepted.class);
    assertThat(called(Call.CANCEL)).isEqualTo("POST /shipments/GR0001/cancel");
    assertThat(asked(Call.CANCEL).body()).isEqualTo("{\"reason\":\"Cancelled by seller\"}");

    played.answers(Call.CANCEL, 200, "{\"awb\":\"GR0001\",\"status\":\"CREATED\"}");
    assertThat(gateway.cancel(account(), AWB)).isInstanceOf(Ack.InDoubt.class);
    played.answers(
        Call.CANCEL, 409, "{\"error\":{\"code\":\"INVALID_STATE\",\"message\":\"Too late\"}}");
    assertThat(gateway.cancel(account(), AWB))
        .isEqualTo(new Ack.Refused("COURIER_REFUSED", "Too late"));
  }

  @Test
  void only_what_changes_is_sent() {
    played.answers(Call.EDIT, 200, file("reply-book.json"));

    assertThat(gateway.edit(account(), AWB, new Edit(null, "9800000002", null)))
        .isInstanceOf(Ack.Accepted.class);

    assertThat(called(Call.EDIT)).isEqualTo("PATCH /shipments/GR0001");
    assertThat(asked(Call.EDIT).body()).isEqualTo("{\"consignee\":{\"phone\":\"9800000002\"}}");
  }

  @Test
  void words_about_a_failed_attempt() {
    played.answers(Call.NDR, 202, "{\"accepted\":true}");

    var change = new NdrAction.ChangeDetails(new Edit(null, "9800000002", "14 Lake Road"));
    assertThat(gateway.act(account(), AWB, change)).isInstanceOf(Ack.Accepted.class);
    assertThat(called(Call.NDR)).isEqualTo("POST /ndr/GR0001/actions");
    assertThat(asked(Call.NDR).json()).isEqualTo(json("request-ndr-details.json"));

    gateway.act(account(), AWB, new NdrAction.Reattempt());
    assertThat(asked(Call.NDR).body())
        .isEqualTo("{\"action\":\"REATTEMPT\",\"date\":\"2026-11-21\"}");
    gateway.act(account(), AWB, new NdrAction.ReturnToOrigin());
    assertThat(asked(Call.NDR).body()).isEqualTo("{\"action\":\"RTO\"}");
  }

  @Test
  void tracking_is_told_oldest_first() {
    answers(Call.TRACK, "reply-track.json");

    assertThat(gateway.track(account(), List.of(AWB, new Awb("GR0002"))))
        .isEqualTo(
            new Tracking.Scans(
                List.of(
                    moving(),
                    new CourierScan(
                        AWB,
                        "NDR CUSTOMER_REFUSED",
                        ShipmentStatus.UNDELIVERED,
                        Instant.parse("2026-11-22T06:41:00Z"),
                        "Bengaluru",
                        NdrReason.CONSIGNEE_REFUSED,
                        "Buyer refused"))));
    assertThat(called(Call.TRACK)).isEqualTo("POST /tracking");
    assertThat(asked(Call.TRACK).body()).isEqualTo("{\"awbs\":[\"GR0001\",\"GR0002\"]}");
  }

  private static CourierScan moving() {
    return new CourierScan(
        AWB,
        "IN_TRANSIT",
        ShipmentStatus.IN_TRANSIT,
        Instant.parse("2026-11-20T20:41:00Z"),
        "Mumbai",
        null,
        "Bag added to trip");
  }

  @Test
  void a_label_is_a_file_or_a_link_to_one() {
    played.answers(Call.LABEL, Answer.pdf("a label"));
    assertThat(gateway.label(account(), AWB)).isInstanceOf(CourierLabel.Pdf.class);
    assertThat(called(Call.LABEL)).isEqualTo("GET /shipments/GR0001/label?format=pdf&size=4x6");

    var link = account().baseUrl() + "/files/mf_1";
    played.answers(Call.LABEL, 200, "{\"url\":\"" + link + "\"}");
    assertThat(gateway.label(account(), AWB)).isInstanceOf(CourierLabel.Pdf.class);
    played.answers(Call.LABEL, 404, "{\"error\":{\"code\":\"NOT_FOUND\"}}");
    assertThat(gateway.label(account(), AWB)).isEqualTo(new CourierLabel.NotReady("NOT_FOUND"));
  }

  @Test
  void a_pickup_names_place_and_hours() {
    played.answers(Call.PICKUP, 201, "{\"id\":\"pk_1\",\"status\":\"SCHEDULED\"}");
    var wish =
        new PickupRequest(KNOWN, LocalDate.of(2026, 11, 23), LocalTime.of(14, 0), 3, List.of(AWB));

    assertThat(gateway.schedulePickup(account(), wish)).isEqualTo(new Pickup.Scheduled("pk_1"));
    assertThat(asked(Call.PICKUP).json()).isEqualTo(json("request-pickup.json"));
  }

  @Test
  void a_place_they_know_is_changed() {
    played.answers(Call.WAREHOUSE, 201, "{\"id\":\"loc_1\",\"status\":\"ACTIVE\"}");
    assertThat(gateway.registerWarehouse(account(), Requests.PLACE))
        .isEqualTo(new Ack.Accepted("loc_1"));
    assertThat(asked(Call.WAREHOUSE).json()).isEqualTo(json("request-warehouse.json"));

    // Their second answer is the same refusal here, so the change is what is refused.
    played.answers(Call.WAREHOUSE, 409, file("reply-warehouse-known.json"));
    assertThat(gateway.registerWarehouse(account(), Requests.PLACE))
        .isInstanceOf(Ack.Refused.class);
    assertThat(called(Call.WAREHOUSE)).isEqualTo("PUT /pickup-locations/loc_1");
  }

  // ---- prices and lanes

  private static RateRequest question(TransportMode mode) {
    return new RateRequest(
        new Pincode("400018"),
        new Pincode("560078"),
        mode,
        PaymentMode.COD,
        Money.ofRupees("1499"),
        new Weight(500));
  }

  @Test
  void the_price_of_our_service_counts() {
    answers(Call.RATE, "reply-rate.json");
    assertThat(gateway.rate(account(), question(TransportMode.SURFACE)))
        .isEqualTo(new LiveRate.Asked(Money.ofRupees("46.20"), Money.ofRupees("25")));
    assertThat(asked(Call.RATE).json()).isEqualTo(json("request-rate.json"));
    assertThat(gateway.rate(account(), question(TransportMode.AIR)))
        .isEqualTo(new LiveRate.Asked(Money.ofRupees("33"), Money.ofRupees("25")));

    played.answers(Call.RATE, 422, file("reply-error.json"));
    assertThat(gateway.rate(account(), question(TransportMode.AIR)))
        .isEqualTo(new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_REFUSED));
    played.answers(Call.RATE, 200, "{\"quotes\":[{\"freight\":\"much\"}]}");
    assertThat(gateway.rate(account(), question(TransportMode.AIR)))
        .isEqualTo(new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_UNREADABLE));
  }

  @Test
  void lanes_are_told() {
    var from = new Pincode("400018");
    assertThat(gateway.serviceability(account(), from, new Pincode("560078")))
        .isEqualTo(new Reach.Goes(true, true, true, 3));
    assertThat(called(Call.SERVICEABILITY))
        .isEqualTo(
            "GET /serviceability?from=400018&to=560078&payment=COD&direction=FORWARD&weight_g=500");
    played.doesNotServe("744301");
    assertThat(gateway.serviceability(account(), from, new Pincode("744301")))
        .isInstanceOf(Reach.Stays.class);
  }

  // ---- pushes

  @Test
  void a_push_tells_the_same_scan_and_grows_old() {
    var body = file("push-tracking.json").getBytes(StandardCharsets.UTF_8);
    assertThat(new GenericHook(CLOCK).read(account(), body)).containsExactly(moving());

    gateway.registerWarehouse(account(), Requests.PLACE);
    var place = new PickupPlace("Kaveri WH1", Requests.PLACE.address(), "loc_487238fc");
    var awb = ((Booking.Accepted) gateway.book(account(), request().from(place))).awb();
    var push = played.walk(awb.number(), ShipmentStatus.PICKED_UP, null).getLast();
    var knock = new Knock(push.headers(), push.query(), push.body());
    assertThat(new GenericHook(Instant::now).isGenuine(account(), knock)).isTrue();
    assertThat(new GenericHook(() -> Instant.now().plusSeconds(301)).isGenuine(account(), knock))
        .isFalse();
  }

  @Test
  void pushes_prove_themselves_as_the_profile_says() {
    var hook = new GenericHook(CLOCK);
    var body = "{}".getBytes(StandardCharsets.UTF_8);
    var base64 =
        "{\"webhook\":{\"timestamp_header\":null,\"prefix\":null,\"encoding\":\"base64\",\"header\":\"x-sign\"}}";
    var sign = Signed.base64("another-secret", body);
    assertThat(hook.isGenuine(changed(base64), knock(Map.of("x-sign", sign), Map.of(), body)))
        .isFalse();
    assertThat(
            hook.isGenuine(
                changed(base64),
                knock(Map.of("x-sign", Signed.base64("generic-hook-1", body)), Map.of(), body)))
        .isTrue();
    var query = changed("{\"webhook\":{\"proof\":\"query\",\"query\":\"k\"}}");
    assertThat(hook.isGenuine(query, knock(Map.of(), Map.of("k", "generic-hook-1"), body)))
        .isTrue();
    assertThat(hook.proof(query).isWeak()).isTrue();
    assertThat(
            hook.isGenuine(
                changed("{\"webhook\":{\"enabled\":false}}"), knock(Map.of(), Map.of(), body)))
        .isFalse();
  }

  private static Knock knock(Map<String, String> headers, Map<String, String> query, byte[] body) {
    return new Knock(headers, query, body);
  }

  // ---- proofs of ours

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"kind\":\"header\",\"name\":\"X-Key\",\"value\":\"${credential.api_key}\"}|x-key|generic-key-1",
        "{\"kind\":\"basic\"}|authorization|Basic dTpw",
        "{\"kind\":\"bearer\",\"token\":\"${credential.username}\"}|authorization|Bearer u"
      })
  void fixed_proofs(String auth, String header, String value) {
    var account = changed("{\"auth\":" + auth + "}", "username", "u", "password", "p");
    played.answers(Call.FIND, 200, "{\"items\":[]}");

    gateway.find(account, ORDER, null);

    assertThat(asked(Call.FIND).header(header)).isEqualTo(value);
  }

  @Test
  void a_key_may_stand_in_the_query() {
    played.answers(Call.FIND, 200, "{\"items\":[]}");
    var auth =
        "{\"auth\":{\"kind\":\"query\",\"name\":\"key\",\"value\":\"${credential.api_key}\"}}";

    gateway.find(changed(auth), ORDER, null);

    assertThat(called(Call.FIND)).endsWith("&key=generic-key-1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"kind\":\"oauth2-client\",\"token_url\":\"/tok\",\"scope\":\"ship\"}|grant_type=client_credentials&client_id=c&client_secret=s&scope=ship|Bearer t-1",
        "{\"kind\":\"login\",\"path\":\"/in\",\"request_template\":{\"u\":\"${credential.username}\"},\"token\":\"/data/t\",\"life_s\":60,\"name\":\"X-T\",\"value\":\"${token}\"}|{\"u\":\"u\"}|t-2"
      })
  void tokens_come_from_a_login_once(String auth, String sent, String proof) {
    var account =
        changed("{\"auth\":" + auth + "}", "client_id", "c", "client_secret", "s", "username", "u");
    played.answers(
        Call.OTHER, 200, "{\"access_token\":\"t-1\",\"expires_in\":60,\"data\":{\"t\":\"t-2\"}}");
    played.answers(Call.FIND, 200, "{\"items\":[]}");

    gateway.find(account, ORDER, null);
    gateway.find(account, ORDER, null);

    assertThat(played.seen(Call.OTHER)).hasSize(1);
    assertThat(asked(Call.OTHER).body()).isEqualTo(sent);
    assertThat(List.of(asked(Call.FIND).header("authorization"), asked(Call.FIND).header("x-t")))
        .contains(proof);
  }

  @Test
  void a_refused_login_books_nothing() {
    played.answers(Call.OTHER, 401, "{\"message\":\"who are you\"}");

    assertThat(
            gateway.book(
                changed("{\"auth\":{\"kind\":\"oauth2-client\",\"token_url\":\"/tok\"}}"), shirt()))
        .isInstanceOfSatisfying(
            Booking.Refused.class, no -> assertThat(no.code()).isEqualTo("COURIER_AUTH"));
    assertThat(played.seen(Call.BOOK)).isEmpty();
  }

  // ---- profiles

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not json",
        "[]",
        "{\"opperations\":{}}",
        "{\"operations\":{\"bok\":null}}",
        "{\"status_map\":{\"X\":\"FLYING\"}}",
        "{\"status_patterns\":[{\"if\":\"(\",\"status\":\"LOST\"}]}",
        "{\"timezone\":\"Mars/Olympus\"}"
      })
  void a_profile_that_cannot_be_meant_asks_nobody(String profile) {
    var account = account("profile", profile);

    assertThat(gateway.capabilities(account)).isEmpty();
    assertThat(gateway.book(account, shirt())).isInstanceOf(Booking.Refused.class);
    assertThat(gateway.track(account, List.of(AWB))).isInstanceOf(Tracking.Refused.class);
    for (var call : Call.values()) assertThat(played.seen(call)).isEmpty();
  }

  @Test
  void what_is_taken_away_cannot_be_done() {
    var less =
        account(
            "profile",
            "{\"operations\":{\"cancel\":null,\"label\":{\"enabled\":false}},\"carries\":[\"FORWARD\"]}");

    assertThat(gateway.capabilities(less))
        .contains(Capability.FORWARD, Capability.TRACK)
        .doesNotContain(Capability.CANCEL, Capability.LABEL, Capability.COD);
    assertThat(gateway.book(less, shirt()))
        .isEqualTo(new Booking.Refused("CAPABILITY_MISSING", "they offer no COD", true));
    assertThat(gateway.rules(less).nameLength()).isEqualTo(60);
    assertThat(gateway.rules(less).maxDead()).isEqualTo(new Weight(50_000));
  }

  @Test
  void a_partner_is_spoken_to_in_its_own_units_and_words() {
    gateway.book(account("profile", PartnerSimulator.profile()), shirt());

    assertThat(called(Call.OTHER)).isEqualTo("POST /api/v2/order/push");
    assertThat(asked(Call.OTHER).json()).isEqualTo(json("request-partner-book.json"));
    assertThat(asked(Call.OTHER).header("idempotency-key")).isEmpty();
    assertThat(GenericSettings.of(account()).toString()).doesNotContain("generic-key-1");
  }

  @ParameterizedTest
  @CsvSource({
    "kg,cm,rupee,0.451,24.6,15",
    "g,mm,paise,451,246,1500",
    "kg,inch,rupee,0.451,9.69,15"
  })
  void amounts_in_every_unit(
      String weight, String length, String money, String w, String l, String m) {
    var units =
        GenericProfile.of(
                "{\"units\":{\"weight\":\"%s\",\"length\":\"%s\",\"money\":\"%s\"}}"
                    .formatted(weight, length, money))
            .units();

    assertThat(units.weight(451).toString()).isEqualTo(w);
    assertThat(units.length(246).toString()).isEqualTo(l);
    assertThat(units.money(new Money(1500)).toString()).isEqualTo(m);
  }

  @ParameterizedTest
  @CsvSource({
    "dd MMM yyyy HH:mm,Asia/Kolkata,20 Nov 2026 10:00",
    "epoch_ms,UTC,1795149000000",
    "epoch_s,UTC,1795149000",
    ",UTC,2026-11-20 04:30:00",
    ",UTC,2026-11-20T10:00:00+05:30",
    ",Asia/Kolkata,20-11-2026 10:00:00"
  })
  void times_in_every_spelling(String format, String zone, String text) {
    var event = format == null ? "" : ",\"event\":{\"at_format\":\"" + format + "\"}";
    var units = GenericProfile.of("{\"timezone\":\"" + zone + "\"" + event + "}").units();

    assertThat(units.time(text)).isEqualTo(Instant.parse("2026-11-20T04:30:00Z"));
    assertThat(units.time("yesterday")).isNull();
  }
}
