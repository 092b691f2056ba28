package com.shipcrowd.adapter.couriers.delhivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.simulators.Call;
import com.shipcrowd.adapter.simulators.Mishap;
import com.shipcrowd.adapter.simulators.SimulatorServer;
import com.shipcrowd.adapter.simulators.delhivery.DelhiverySimulator;
import com.shipcrowd.application.courier.Knock;
import com.shipcrowd.application.courier.fakes.FakeWaybillPool;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierGateway.Ack;
import com.shipcrowd.application.courier.needs.CourierGateway.Booking;
import com.shipcrowd.application.courier.needs.CourierGateway.BookingRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.CourierLabel;
import com.shipcrowd.application.courier.needs.CourierGateway.Edit;
import com.shipcrowd.application.courier.needs.CourierGateway.Goods;
import com.shipcrowd.application.courier.needs.CourierGateway.Lookup;
import com.shipcrowd.application.courier.needs.CourierGateway.NdrAction;
import com.shipcrowd.application.courier.needs.CourierGateway.Pickup;
import com.shipcrowd.application.courier.needs.CourierGateway.PickupPlace;
import com.shipcrowd.application.courier.needs.CourierGateway.PickupRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.RateRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.SellerPapers;
import com.shipcrowd.application.courier.needs.CourierGateway.Tracking;
import com.shipcrowd.application.courier.needs.CourierHook.UnreadablePush;
import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.courier.TransportMode;
import com.shipcrowd.domain.measure.Dimensions;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.LiveRate;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ShipmentId;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What we send, what we call, how we read a good reply and how we read a bad one, operation by operation.
class DelhiveryOperationsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Awb AWB = new Awb("26805710004141");
  private static final ShipmentId ORDER =
      new ShipmentId(Id.decode("shp", "shp_01JDD0000070008000000000AB").orElseThrow());
  private static final DelhiverySimulator stub = new DelhiverySimulator();
  private static SimulatorServer server;

  private final HttpCaller caller = new HttpCaller();
  private final FakeWaybillPool pool = new FakeWaybillPool();
  private final DelhiveryGateway gateway = new DelhiveryGateway(new DelhiveryClient(caller), pool);
  private final DelhiveryHook hook = new DelhiveryHook();
  private final CourierAccount account = server.account(stub, new CourierAccountId(new UUID(4, 4)));

  @BeforeAll
  static void open() {
    server = new SimulatorServer(stub);
  }

  @AfterAll
  static void shut() {
    server.close();
  }

  @BeforeEach
  void clean() {
    stub.heal();
    stub.watch(true);
  }

  @AfterEach
  void hangUp() {
    caller.close();
  }

  // ---- prices

  private static final RateRequest HALF_KILO =
      new RateRequest(
          new Pincode("110042"),
          new Pincode("400064"),
          TransportMode.SURFACE,
          PaymentMode.COD,
          Money.ofRupees("1499.50"),
          new Weight(500));

  @Test
  void a_price_is_asked_for_and_split_into_carriage_and_collecting() {
    stub.answers(Call.RATE, 200, file("reply-charges.json"));

    assertThat(gateway.rate(account, HALF_KILO))
        .isEqualTo(new LiveRate.Asked(Money.ofRupees("30"), Money.ofRupees("20")));

    var seen = stub.seen(Call.RATE).getFirst().ask();
    assertThat(seen.url())
        .isEqualTo(
            "/api/kinko/v1/invoice/charges/.json?md=S&ss=Delivered&o_pin=110042&d_pin=400064&cgm=500&pt=COD&cod=1499.50");
    assertThat(seen.headers()).containsEntry("authorization", "Token stub-token-1");
  }

  @Test
  void a_price_they_do_not_tell_is_no_price() {
    stub.answers(Call.RATE, 200, file("reply-charges-refused.json"));
    assertThat(gateway.rate(account, HALF_KILO))
        .isEqualTo(new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_REFUSED));

    for (var body :
        List.of(
            "[]",
            "[null]",
            "[{}]",
            "7",
            "[{\"gross_amount\":20.0,\"charge_COD\":20.0}]",
            "[{\"gross_amount\":1e99}]",
            "[{\"gross_amount\":50,\"charge_COD\":-1}]")) {
      stub.answers(Call.RATE, 200, body);
      assertThat(gateway.rate(account, HALF_KILO))
          .as(body)
          .isEqualTo(new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_UNREADABLE));
    }
  }

  // ---- numbers

  @Test
  void numbers_are_fetched_in_bulk_and_handed_out_oldest_first() {
    stub.answers(Call.NUMBERS, 200, file("reply-numbers.json"));

    assertThat(gateway.reserve(account)).contains(new Awb("26805710004126"));

    var seen = stub.seen(Call.NUMBERS).getFirst().ask();
    assertThat(seen.url())
        .isEqualTo("/waybill/api/bulk/json/?token=stub-token-1&count=100&cl=DEMOSTORE-B2C");
    assertThat(seen.headers()).containsEntry("authorization", "Token stub-token-1");
    assertThat(pool.size(account.id())).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "200|null",
        "200|\"\"",
        "400|\"Bad Request! Count value should be less than 10000\"",
        "200|{}",
        "500|{}"
      },
      delimiter = '|',
      quoteCharacter = '`')
  void no_numbers_no_reservation(int status, String body) {
    stub.answers(Call.NUMBERS, status, body);

    assertThat(gateway.reserve(account)).isEmpty();
  }

  @Test
  void a_hundred_at_a_dry_pool_make_one_refill() throws Exception {
    var taken = new ArrayList<Awb>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<java.util.concurrent.Future<java.util.Optional<Awb>>>();
      for (int i = 0; i < 100; i++) answers.add(threads.submit(() -> gateway.reserve(account)));
      for (var answer : answers) taken.add(answer.get().orElseThrow());
    }

    assertThat(new HashSet<>(taken)).hasSize(100);
    // The second comes from the background, once a look showed that the pool ran low.
    assertThat(stub.seen(Call.NUMBERS)).hasSizeBetween(1, 2);
  }

  @Test
  void five_bulk_calls_in_five_minutes_are_the_limit() {
    stub.answers(Call.NUMBERS, 200, "\"\"");
    for (int i = 0; i < 9; i++) gateway.reserve(account);

    assertThat(stub.seen(Call.NUMBERS)).hasSize(5);
  }

  // ---- create

  @Test
  void a_booking_is_sent_as_a_form_around_json() throws IOException {
    stub.answers(Call.BOOK, 200, file("reply-create-success.json"));

    var booking = gateway.book(account, request());

    var seen = stub.seen(Call.BOOK).getFirst().ask();
    assertThat(seen.method() + " " + seen.url()).isEqualTo("POST /api/cmu/create.json");
    assertThat(seen.headers()).containsEntry("authorization", "Token stub-token-1");
    assertThat(seen.headers().get("content-type")).startsWith("application/x-www-form-urlencoded");
    assertThat(seen.body()).startsWith("format=json&data=%7B");
    var data =
        URLDecoder.decode(
            seen.body().substring("format=json&data=".length()), StandardCharsets.UTF_8);
    assertThat(JSON.readTree(data)).isEqualTo(json("request-create.json"));
    assertThat(booking).isEqualTo(new Booking.Accepted(AWB, "BLR/JPN", List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "110099 is non serviceable pincode|PINCODE_NOT_SERVED|true",
        "client manifest charge API failed due to insufficient balance|COURIER_BALANCE_LOW|true",
        "Package type COD not serviceable for this account|PINCODE_NOT_SERVED|true",
        "Daily volume capacity of the pincode exceeded|COURIER_CAPACITY|true",
        "suspicious order/consignee|COURIER_REFUSED|true",
        "seller pickup failure rate too high|COURIER_REFUSED|true"
      })
  void a_failed_package_says_why(String reason, String code, boolean tryAnother) {
    var remark =
        "Crashing while saving package due to exception '"
            + reason
            + "'. Package might have been partially saved.";
    stub.answers(
        Call.BOOK, 200, file("reply-create-failed-package.json").replace("REASON", remark));

    assertThat(gateway.book(account, request()))
        .isEqualTo(new Booking.Refused(code, remark, tryAnother));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ClientWarehouse matching query does not exist.|PICKUP_PLACE_UNKNOWN|true",
        "Client-Warehouse is not active.|PICKUP_PLACE_UNKNOWN|true",
        "client is not active|COURIER_AUTH|true",
        "shipment list contains no data|COURIER_AUTH|true",
        "NoneType object has no attribute 'end_date'|COURIER_AUTH|true",
        "Unterminated string starting at: line 1 column 8 (char 7)|COURIER_REFUSED|false",
        "Incorrect phone number(s) for order 1|COURIER_REFUSED|false",
        "format key missing in the post|COURIER_REFUSED|false"
      })
  void a_failed_request_says_why(String words, String code, boolean tryAnother) {
    var body =
        file("reply-create-failed-request.json")
            .replace("ClientWarehouse matching query does not exist.", words);
    stub.answers(Call.BOOK, 200, body);

    assertThat(gateway.book(account, request()))
        .isEqualTo(new Booking.Refused(code, words, tryAnother));
  }

  @Test
  void partially_saved_for_no_known_reason_is_in_doubt() {
    var remark =
        "Crashing while saving package due to exception 'x'. Package might have been partially saved.";
    stub.answers(
        Call.BOOK, 200, file("reply-create-failed-package.json").replace("REASON", remark));

    assertThat(gateway.book(account, request())).isInstanceOf(Booking.InDoubt.class);
  }

  @Test
  void what_a_status_code_alone_says() {
    assertThat(bookedWhen(Mishap.SERVER_ERROR)).isInstanceOf(Booking.InDoubt.class);
    assertThat(bookedWhen(Mishap.CUT_AFTER)).isInstanceOf(Booking.InDoubt.class);
    assertThat(bookedWhen(Mishap.SUCCESS_WITHOUT_NUMBER)).isInstanceOf(Booking.InDoubt.class);
    assertThat(bookedWhen(Mishap.ANOTHER_ORDER)).isInstanceOf(Booking.InDoubt.class);
    assertThat(bookedWhen(Mishap.SLOW)).isInstanceOf(Booking.Accepted.class);
    assertThat(codeWhen(Mishap.FORBIDDEN_PAGE)).isEqualTo("COURIER_DOWN");
    assertThat(codeWhen(Mishap.UNAUTHORIZED)).isEqualTo("COURIER_AUTH");
    // Last, because the account is left alone afterwards.
    assertThat(codeWhen(Mishap.TOO_MANY)).isEqualTo("COURIER_DOWN");
  }

  @Test
  void a_repeat_with_the_same_number_proves_the_first() {
    var request = withNumber(gateway.reserve(account).orElseThrow());
    stub.next(Call.BOOK, Mishap.CUT_AFTER);

    assertThat(gateway.book(account, request)).isInstanceOf(Booking.InDoubt.class);
    assertThat(gateway.book(account, request))
        .isEqualTo(new Booking.Accepted(request.reserved(), "", List.of()));
    assertThat(stub.waybills())
        .filteredOn(waybill -> waybill.number().equals(request.reserved().number()))
        .hasSize(1);
  }

  @Test
  void a_repeat_with_another_number_finds_the_first() {
    var first = withNumber(gateway.reserve(account).orElseThrow());
    gateway.book(account, first);
    var second = withNumber(first.reference(), gateway.reserve(account).orElseThrow());

    assertThat(gateway.book(account, second))
        .isEqualTo(new Booking.Accepted(first.reserved(), "", List.of()));
  }

  @Test
  void a_number_used_for_another_order_is_not_ours() {
    var first = withNumber(gateway.reserve(account).orElseThrow());
    gateway.book(account, first);
    var thief = withNumber(first.reserved());

    assertThat(gateway.book(account, thief)).isInstanceOf(Booking.InDoubt.class);
    assertThat(gateway.find(account, thief.reference(), first.reserved()))
        .isInstanceOf(Lookup.Unknown.class);
  }

  @Test
  void a_number_that_is_not_theirs_is_in_doubt_until_they_show_it() {
    assertThat(gateway.book(account, withNumber(new Awb("11112222333344"))))
        .isInstanceOf(Booking.InDoubt.class);
  }

  @Test
  void without_a_number_the_courier_chooses() {
    stub.answers(Call.NUMBERS, 200, "null");
    var request = withNumber(fresh(), null);

    var booking = gateway.book(account, request);

    assertThat(booking).isInstanceOf(Booking.Accepted.class);
    assertThat(gateway.find(account, request.reference(), null))
        .isEqualTo(new Lookup.Found(((Booking.Accepted) booking).awb(), "", List.of()));
  }

  // ---- find

  @Test
  void a_lookup_goes_by_number_then_by_order() {
    stub.answers(Call.TRACK, 200, file("reply-track-unknown.json"));
    stub.answers(Call.FIND, 200, file("reply-track-unknown.json"));

    assertThat(gateway.find(account, ORDER, AWB)).isEqualTo(new Lookup.Absent());

    assertThat(stub.seen(Call.TRACK).getFirst().ask().url())
        .isEqualTo("/api/v1/packages/json/?waybill=26805710004141&ref_ids=");
    assertThat(stub.seen(Call.FIND).getFirst().ask().url())
        .isEqualTo("/api/v1/packages/json/?waybill=&ref_ids=shp_01JDD0000070008000000000AB");
  }

  @Test
  void a_lookup_reads_the_parcel() {
    stub.answers(Call.TRACK, 200, file("reply-track.json"));
    stub.answers(Call.FIND, 200, file("reply-track.json"));

    assertThat(gateway.find(account, ORDER, AWB)).isEqualTo(new Lookup.Found(AWB, "", List.of()));
    assertThat(gateway.find(account, fresh(), AWB)).isInstanceOf(Lookup.Unknown.class);
  }

  @Test
  void a_lookup_without_an_answer_knows_nothing() {
    stub.always(Call.TRACK, Mishap.SERVER_ERROR);

    assertThat(gateway.find(account, ORDER, AWB)).isInstanceOf(Lookup.Unknown.class);
  }

  // ---- cancel and edit

  @Test
  void a_cancellation() throws IOException {
    stub.answers(Call.CANCEL, 200, file("reply-cancel.json"));

    assertThat(gateway.cancel(account, AWB)).isEqualTo(new Ack.Accepted(""));

    var seen = stub.seen(Call.CANCEL).getFirst().ask();
    assertThat(seen.method() + " " + seen.url()).isEqualTo("POST /api/p/edit");
    assertThat(JSON.readTree(seen.body())).isEqualTo(json("request-cancel.json"));
  }

  @Test
  void a_change_of_details() throws IOException {
    stub.answers(Call.EDIT, 200, file("reply-edit.json"));

    assertThat(gateway.edit(account, AWB, new Edit("Asha R", "9800000002", "14 Lake Road")))
        .isEqualTo(new Ack.Accepted(""));

    assertThat(JSON.readTree(stub.seen(Call.EDIT).getFirst().ask().body()))
        .isEqualTo(json("request-edit.json"));
  }

  @Test
  void a_refused_change_in_every_spelling() {
    for (var status : List.of("\"Failure\"", "false")) {
      stub.answers(Call.CANCEL, 200, file("reply-edit-failed.json").replace("\"Failure\"", status));

      assertThat(gateway.cancel(account, AWB))
          .isEqualTo(
              new Ack.Refused("COURIER_REFUSED", "Incorrect Waybill/OrderID, please try again"));
    }
    stub.answers(Call.CANCEL, 503, "");
    assertThat(gateway.cancel(account, AWB)).isInstanceOf(Ack.InDoubt.class);
  }

  // ---- track

  @Test
  void scans_are_read_oldest_first_in_indian_time() {
    stub.answers(Call.TRACK, 200, file("reply-track.json"));

    var tracking = gateway.track(account, List.of(AWB));

    assertThat(tracking)
        .isEqualTo(
            new Tracking.Scans(
                List.of(
                    new CourierScan(
                        AWB,
                        "X-UCI UD Manifested",
                        ShipmentStatus.AWB_ASSIGNED,
                        Instant.parse("2026-07-14T09:01:48.752Z"),
                        "Mumbai_Malad_D (Maharashtra)",
                        null,
                        "Manifest uploaded"),
                    new CourierScan(
                        AWB,
                        "X-PPOM UD In Transit",
                        ShipmentStatus.PICKED_UP,
                        Instant.parse("2026-07-14T12:40:52Z"),
                        "Mumbai_Malad_D (Maharashtra)",
                        null,
                        "Shipment picked up"),
                    new CourierScan(
                        AWB,
                        "EOD- 11 UD Pending",
                        ShipmentStatus.UNDELIVERED,
                        Instant.parse("2026-07-17T05:30:00.1234567Z"),
                        "Bengaluru_JPNagar_D (Karnataka)",
                        NdrReason.CONSIGNEE_UNAVAILABLE,
                        "Consignee Unavailable"),
                    new CourierScan(
                        AWB,
                        "ZZZ-1 UD Levitating",
                        null,
                        Instant.parse("2026-07-17T14:30:00Z"),
                        "Bengaluru_JPNagar_D (Karnataka)",
                        null,
                        ""))));
  }

  @Test
  void more_than_fifty_numbers_are_asked_in_turns() {
    var many = new ArrayList<Awb>();
    for (int i = 0; i < 120; i++) many.add(new Awb("268057200%05d".formatted(i)));

    assertThat(gateway.track(account, many)).isEqualTo(new Tracking.Scans(List.of()));

    assertThat(stub.seen(Call.TRACK)).hasSize(3);
  }

  @Test
  void no_scans_without_a_whole_answer() {
    stub.answers(Call.TRACK, 200, "{}");
    assertThat(gateway.track(account, List.of(AWB))).isInstanceOf(Tracking.InDoubt.class);
    stub.answers(Call.TRACK, 401, file("reply-wrong-token.json"));
    assertThat(gateway.track(account, List.of(AWB))).isInstanceOf(Tracking.Refused.class);
  }

  // ---- failed attempts

  @Test
  void a_reattempt_is_submitted_and_looked_after() throws IOException {
    stub.answers(Call.NDR, 200, file("reply-ndr.json"));
    stub.answers(Call.OTHER, 200, file("reply-ndr-result.json"));

    assertThat(gateway.act(account, AWB, new NdrAction.Reattempt()))
        .isEqualTo(new Ack.Accepted("UPL17749083484755923441"));

    assertThat(stub.seen(Call.NDR).getFirst().ask().url()).isEqualTo("/api/p/update");
    assertThat(JSON.readTree(stub.seen(Call.NDR).getFirst().ask().body()))
        .isEqualTo(json("request-ndr.json"));
    assertThat(stub.seen(Call.OTHER).getFirst().ask().url())
        .isEqualTo("/api/cmu/get_bulk_upl/UPL17749083484755923441?verbose=true");
  }

  @Test
  void a_deferred_attempt_names_its_day() throws IOException {
    stub.answers(Call.NDR, 200, file("reply-ndr.json"));
    stub.answers(Call.OTHER, 404, "{}");

    var ack = gateway.act(account, AWB, new NdrAction.Reschedule(LocalDate.of(2026, 7, 20)));

    assertThat(ack).isEqualTo(new Ack.Accepted("UPL17749083484755923441"));
    assertThat(JSON.readTree(stub.seen(Call.NDR).getFirst().ask().body()))
        .isEqualTo(json("request-ndr-defer.json"));
  }

  @Test
  void a_failed_action_is_read_from_the_lists() {
    stub.answers(Call.NDR, 200, file("reply-ndr.json"));
    stub.answers(Call.OTHER, 200, file("reply-ndr-result-failed.json"));

    assertThat(gateway.act(account, AWB, new NdrAction.Reattempt()))
        .isEqualTo(new Ack.Refused("COURIER_REFUSED", "Package in incorrect status"));
    stub.answers(Call.NDR, 400, "{\"error\":\"Action is not valid\"}");
    assertThat(gateway.act(account, AWB, new NdrAction.Reattempt()))
        .isEqualTo(new Ack.Refused("COURIER_REFUSED", "Action is not valid"));
  }

  @Test
  void new_details_are_edited_before_the_attempt_and_a_return_is_a_cancellation() {
    stub.answers(Call.EDIT, 200, file("reply-edit.json"));
    stub.answers(Call.CANCEL, 200, file("reply-edit.json"));
    stub.answers(Call.NDR, 200, file("reply-ndr.json"));
    stub.answers(Call.OTHER, 200, file("reply-ndr-result.json"));

    gateway.act(account, AWB, new NdrAction.ChangeDetails(new Edit(null, "9800000002", null)));
    gateway.act(account, AWB, new NdrAction.ReturnToOrigin());

    assertThat(stub.seen(Call.NDR)).hasSize(1);
    assertThat(stub.seen(Call.EDIT).getFirst().ask().body())
        .isEqualTo("{\"waybill\":\"26805710004141\",\"phone\":\"9800000002\"}");
    assertThat(stub.seen(Call.CANCEL).getFirst().ask().body())
        .isEqualTo("{\"waybill\":\"26805710004141\",\"cancellation\":\"true\"}");
  }

  // ---- label

  @Test
  void a_label_is_downloaded_at_once_without_our_token() {
    stub.answers(
        Call.LABEL,
        200,
        file("reply-slip.json")
            .replace("LINK", server.baseUrl(stub) + "/files/a.pdf?X-Amz-Expires=86400"));

    assertThat(gateway.label(account, AWB))
        .isInstanceOfSatisfying(
            CourierLabel.Pdf.class,
            pdf -> assertThat(new String(pdf.bytes(), StandardCharsets.UTF_8)).startsWith("%PDF"));

    assertThat(stub.seen(Call.LABEL).getFirst().ask().url())
        .isEqualTo("/api/p/packing_slip?wbns=26805710004141&pdf=true&pdf_size=4R");
    assertThat(stub.seen(Call.OTHER).getFirst().ask().headers()).doesNotContainKey("authorization");
  }

  @Test
  void no_label_yet() {
    stub.answers(Call.LABEL, 200, file("reply-slip-none.json"));
    assertThat(gateway.label(account, AWB)).isInstanceOf(CourierLabel.NotReady.class);
    stub.answers(Call.LABEL, 200, file("reply-slip.json").replace("LINK", "file:///etc/passwd"));
    assertThat(gateway.label(account, AWB)).isInstanceOf(CourierLabel.NotReady.class);
  }

  // ---- pickup

  @Test
  void a_pickup() throws IOException {
    stub.answers(Call.PICKUP, 201, file("reply-pickup.json"));

    assertThat(gateway.schedulePickup(account, pickup()))
        .isEqualTo(new Pickup.Scheduled("4363128"));

    var seen = stub.seen(Call.PICKUP).getFirst().ask();
    assertThat(seen.method() + " " + seen.url()).isEqualTo("POST /fm/request/new/");
    assertThat(JSON.readTree(seen.body())).isEqualTo(json("request-pickup.json"));
  }

  @Test
  void a_pickup_that_exists_counts_and_others_do_not() {
    stub.answers(Call.PICKUP, 200, file("reply-pickup-exists.json"));
    assertThat(gateway.schedulePickup(account, pickup()))
        .isEqualTo(new Pickup.Scheduled("4363128"));
    stub.answers(Call.PICKUP, 400, file("reply-pickup-past.json"));
    assertThat(gateway.schedulePickup(account, pickup()))
        .isEqualTo(new Pickup.Refused("COURIER_REFUSED", "Pickup date cannot be in past"));
    stub.answers(Call.PICKUP, 200, file("reply-pickup-poor.json"));
    assertThat(gateway.schedulePickup(account, pickup()))
        .isEqualTo(
            new Pickup.Refused("COURIER_BALANCE_LOW", "Wallet balance is below the minimum"));
  }

  // ---- warehouse

  @Test
  void a_pickup_place_is_made_known() throws IOException {
    stub.answers(Call.WAREHOUSE, 200, file("reply-warehouse.json"));

    assertThat(gateway.registerWarehouse(account, place())).isEqualTo(new Ack.Accepted(""));

    var seen = stub.seen(Call.WAREHOUSE).getFirst().ask();
    assertThat(seen.url()).isEqualTo("/api/backend/clientwarehouse/create/");
    assertThat(JSON.readTree(seen.body())).isEqualTo(json("request-warehouse.json"));
  }

  @Test
  void a_known_pickup_place_is_brought_up_to_date_and_a_bad_one_refused() throws IOException {
    gateway.registerWarehouse(account, place());
    assertThat(gateway.registerWarehouse(account, place())).isEqualTo(new Ack.Accepted(""));
    var edit = stub.seen(Call.WAREHOUSE).getLast().ask();
    assertThat(edit.url()).isEqualTo("/api/backend/clientwarehouse/edit/");
    assertThat(JSON.readTree(edit.body())).isEqualTo(json("request-warehouse-edit.json"));

    stub.answers(Call.WAREHOUSE, 200, file("reply-warehouse-failed.json"));
    assertThat(gateway.registerWarehouse(account, place()))
        .isEqualTo(
            new Ack.Refused(
                "COURIER_REFUSED", "Error in serviceability: 400018 is not a valid Pincode"));
  }

  // ---- their webhook

  @Test
  void a_push_and_a_poll_of_the_same_scan_are_alike() {
    stub.answers(Call.TRACK, 200, file("reply-track.json"));
    var polled = ((Tracking.Scans) gateway.track(account, List.of(AWB))).scans().get(1);

    assertThat(hook.read(account, bytes(file("push-scan.json")))).containsExactly(polled);
  }

  @Test
  void a_proof_of_delivery_is_no_scan_and_rubbish_is_unreadable() {
    assertThat(hook.read(account, bytes(file("push-pod.json")))).isEmpty();
    for (var rubbish :
        List.of(
            "",
            "{}",
            "[]",
            "{\"Shipment\":{\"AWB\":\"1\"}}",
            "{\"Shipment\":{\"Status\":{\"Sta",
            "{\"Shipment\":7}")) {
      assertThatThrownBy(() -> hook.read(account, bytes(rubbish)))
          .as(rubbish)
          .isInstanceOf(UnreadablePush.class);
    }
  }

  @Test
  void a_push_is_genuine_with_the_secret_of_its_account() {
    var none = new CourierAccount(account.id(), "delhivery", "", Map.of(), Map.of());

    assertThat(
            hook.isGenuine(
                account, new Knock(DelhiverySimulator.pushHeaders(), Map.of(), bytes("{}"))))
        .isTrue();
    assertThat(
            hook.isGenuine(
                account, new Knock(Map.of("x-shipcrowd-secret", "guess"), Map.of(), bytes("{}"))))
        .isFalse();
    assertThat(hook.isGenuine(account, new Knock(Map.of(), Map.of(), bytes("{}")))).isFalse();
    assertThat(
            hook.isGenuine(
                none, new Knock(Map.of("x-shipcrowd-secret", ""), Map.of(), bytes("{}"))))
        .isFalse();
  }

  @Test
  void breakers_show_themselves() {
    gateway.track(account, List.of(AWB));

    assertThat(gateway.breakers(account)).isEqualTo(Map.of("track", "CLOSED"));
  }

  private Booking bookedWhen(Mishap mishap) {
    stub.next(Call.BOOK, mishap);
    return gateway.book(account, withNumber(gateway.reserve(account).orElseThrow()));
  }

  private String codeWhen(Mishap mishap) {
    return ((Booking.Refused) bookedWhen(mishap)).code();
  }

  private static long made;

  private static ShipmentId fresh() {
    return new ShipmentId(new UUID(0x0193_5a00_0000_7000L, 0x9000_0000_0000_0000L + ++made));
  }

  private static BookingRequest request() {
    return withNumber(ORDER, AWB);
  }

  private static BookingRequest withNumber(Awb reserved) {
    return withNumber(fresh(), reserved);
  }

  private static BookingRequest withNumber(
      ShipmentId id, @org.jspecify.annotations.Nullable Awb reserved) {
    var buyer =
        new Address(
            "Asha Rao",
            "9800000001",
            "12 Lake Road",
            "Near Park",
            "Bengaluru",
            State.KA,
            new Pincode("560078"),
            null);
    var seller =
        new Address(
            "Kaveri Crafts",
            "9800000009",
            "Plot 9",
            "",
            "Mumbai",
            State.MH,
            new Pincode("400018"),
            null);
    return new BookingRequest(
        id,
        reserved,
        "DLV-S",
        TransportMode.SURFACE,
        Direction.FORWARD,
        false,
        new PickupPlace("Demo Store WH1", seller),
        buyer,
        seller,
        PaymentMode.COD,
        Money.ofRupees("1499.50"),
        Money.ofRupees("1499.50"),
        List.of(new Parcel(new Weight(450), new Dimensions(250, 200, 45))),
        List.of(new Goods("S", "Cotton shirt & blue", 1, Money.ofRupees("1499.50"), "6205")),
        "KC-1001",
        LocalDate.of(2026, 7, 14),
        new SellerPapers("Kaveri Crafts", "", "", ""),
        false,
        false,
        false);
  }

  private static PickupRequest pickup() {
    return new PickupRequest(
        new PickupPlace("Demo Store WH1", place().address()),
        LocalDate.of(2026, 7, 15),
        LocalTime.of(16, 0),
        4,
        List.of(AWB));
  }

  private static PickupPlace place() {
    return new PickupPlace(
        "Kaveri WH1",
        new Address(
            "Kaveri Crafts",
            "9800000009",
            "Plot 9, Ring Road",
            "",
            "Mumbai",
            State.MH,
            new Pincode("400018"),
            null));
  }

  private static JsonNode json(String name) throws IOException {
    return JSON.readTree(file(name));
  }

  private static String file(String name) {
    try (var in =
        DelhiveryOperationsTest.class.getResourceAsStream(
            "/contracts/theirs/couriers/delhivery/" + name)) {
      return new String(
              java.util.Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
          .strip();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
