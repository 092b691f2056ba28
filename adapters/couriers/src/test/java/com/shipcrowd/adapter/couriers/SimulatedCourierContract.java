package com.shipcrowd.adapter.couriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.Tokens;
import com.shipcrowd.adapter.simulators.Call;
import com.shipcrowd.adapter.simulators.CourierSimulator;
import com.shipcrowd.adapter.simulators.Mishap;
import com.shipcrowd.adapter.simulators.Push;
import com.shipcrowd.adapter.simulators.SimulatorServer;
import com.shipcrowd.adapter.simulators.Word;
import com.shipcrowd.application.courier.Knock;
import com.shipcrowd.application.courier.contract.CourierGatewayContract;
import com.shipcrowd.application.courier.contract.Requests;
import com.shipcrowd.application.courier.fakes.FakeWaybillPool;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierGateway.Ack;
import com.shipcrowd.application.courier.needs.CourierGateway.Booking;
import com.shipcrowd.application.courier.needs.CourierGateway.Capability;
import com.shipcrowd.application.courier.needs.CourierGateway.CourierLabel;
import com.shipcrowd.application.courier.needs.CourierGateway.Edit;
import com.shipcrowd.application.courier.needs.CourierGateway.NdrAction;
import com.shipcrowd.application.courier.needs.CourierGateway.Pickup;
import com.shipcrowd.application.courier.needs.CourierGateway.PickupPlace;
import com.shipcrowd.application.courier.needs.CourierGateway.PickupRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.RateRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.Reach;
import com.shipcrowd.application.courier.needs.CourierGateway.Tracking;
import com.shipcrowd.application.courier.needs.CourierHook;
import com.shipcrowd.application.courier.needs.CourierHook.UnreadablePush;
import com.shipcrowd.application.courier.needs.WaybillPool;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.courier.TransportMode;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.ratecard.LiveRate;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.Journey;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.Scan;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The contract of every courier with a wire: what `CourierGatewayContract` demands, and what a network, a login and a
/// capability demand beside it. A courier brings its simulator, its gateway and, if it pushes, its hook.
@TestInstance(Lifecycle.PER_CLASS)
public abstract class SimulatedCourierContract extends CourierGatewayContract {
  private static final Duration REST = Duration.ofMillis(400);
  private static final Word NEVER_HEARD = new Word("ZZZ-1", "QQ", "Levitating", "Floats above it");
  private static final Instant MORNING = Instant.parse("2026-11-20T04:30:00Z");

  private final CourierSimulator simulator = simulator();
  private final CourierAccountId id =
      new CourierAccountId(UUID.nameUUIDFromBytes(simulator.courier().getBytes()));
  private @Nullable SimulatorServer server;
  private @Nullable HttpCaller caller;
  private @Nullable CourierGateway gateway;
  private PickupPlace place = Requests.PLACE;

  /// The courier, played.
  protected abstract CourierSimulator simulator();

  /// A gateway made of these.
  protected abstract CourierGateway gateway(HttpCaller caller, Tokens tokens, WaybillPool pool);

  /// What reads its pushes; null when it makes none.
  protected @Nullable CourierHook hook() {
    return null;
  }

  @BeforeAll
  void open() {
    server = new SimulatorServer(simulator);
    FirstCall.to(server);
    simulator.patience(1_600, 200);
  }

  @AfterAll
  void shut() {
    server.close();
  }

  // Breakers, tokens and pools are fresh for each case; the courier keeps its waybills.
  @BeforeEach
  void begin() {
    simulator.heal();
    simulator.watch(true);
    caller = new HttpCaller(REST);
    gateway = gateway(caller, new Tokens(), new FakeWaybillPool());
    place = Requests.PLACE;
    if (can(Capability.WAREHOUSE)
        && gateway.registerWarehouse(account(), Requests.PLACE)
            instanceof Ack.Accepted(var reference)) {
      place = new PickupPlace(Requests.PLACE.nickname(), Requests.PLACE.address(), reference);
    }
  }

  @AfterEach
  void hangUp() {
    caller.close();
  }

  @Override
  protected final CourierGateway gateway() {
    return gateway;
  }

  @Override
  protected final CourierAccount account() {
    return server.account(simulator, id);
  }

  @Override
  protected final PickupPlace place() {
    return place;
  }

  @Override
  protected final void next(Trouble trouble) {
    simulator.next(
        Call.BOOK,
        switch (trouble) {
          case ANSWER_LOST_PARCEL_MADE -> Mishap.TIMEOUT_AFTER;
          case ANSWER_LOST_NOTHING_MADE -> Mishap.TIMEOUT_BEFORE;
          case REFUSED -> Mishap.REFUSED;
        });
  }

  @Override
  protected final void breakDown() {
    simulator.always(Call.BOOK, Mishap.SERVER_ERROR);
    for (int i = 0; i < 5; i++) gateway.book(account(), request(freshId()));
  }

  @Override
  protected final boolean garble(Rubbish rubbish) {
    simulator.always(
        switch (rubbish) {
          case EMPTY -> Mishap.EMPTY;
          case TRUNCATED -> Mishap.TRUNCATED;
          case WRONG_TYPES -> Mishap.WRONG_TYPES;
          case HUGE -> Mishap.HUGE;
        });
    return true;
  }

  @Override
  protected final CourierScan withUnknownCode(Awb awb) {
    return heard(awb, simulator.report(awb.number(), NEVER_HEARD, MORNING));
  }

  @Override
  protected final CourierScan withSevenDigits(Awb awb) {
    var word = simulator.spelled(awb.number(), ShipmentStatus.IN_TRANSIT, null);
    return heard(awb, simulator.reportLong(awb.number(), word, MORNING));
  }

  // What the house hears last, asked where the courier can be asked.
  private CourierScan heard(Awb awb, Optional<Push> push) {
    return can(Capability.TRACK) ? polled(awb).getLast() : read(push.orElseThrow()).getLast();
  }

  private List<CourierScan> polled(Awb awb) {
    return scans(gateway.track(account(), List.of(awb)));
  }

  private static List<CourierScan> scans(Tracking tracking) {
    assertThat(tracking).isInstanceOf(Tracking.Scans.class);
    return ((Tracking.Scans) tracking).scans();
  }

  private List<CourierScan> read(Push push) {
    return hook().read(account(), push.body());
  }

  // ---- what is said is what can be done

  @Test
  void what_it_cannot_do_is_refused_and_asks_nobody() {
    var awb = booked(freshId());
    simulator.watch(true);

    if (!can(Capability.CANCEL)) assertThat(gateway.cancel(account(), awb)).isEqualTo(Ack.MISSING);
    if (!can(Capability.EDIT))
      assertThat(gateway.edit(account(), awb, new Edit("A B", null, null))).isEqualTo(Ack.MISSING);
    if (!can(Capability.WAREHOUSE))
      assertThat(gateway.registerWarehouse(account(), Requests.PLACE)).isEqualTo(Ack.MISSING);
    if (!can(Capability.PICKUP))
      assertThat(gateway.schedulePickup(account(), pickup(awb))).isInstanceOf(Pickup.Refused.class);
    if (!can(Capability.LABEL))
      assertThat(gateway.label(account(), awb)).isInstanceOf(CourierLabel.NotReady.class);
    if (!can(Capability.MANIFEST))
      assertThat(gateway.manifest(account(), List.of(awb)))
          .isInstanceOf(CourierLabel.NotReady.class);
    if (!can(Capability.RATE))
      assertThat(gateway.rate(account(), rate()))
          .isEqualTo(new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_NOT_OFFERED));
    if (!can(Capability.SERVICEABILITY))
      assertThat(gateway.serviceability(account(), pin("400018"), pin("560078")))
          .isInstanceOf(Reach.Refused.class);
    for (var action : actions()) {
      if (!can(Capability.of(action)))
        assertThat(gateway.act(account(), awb, action))
            .isInstanceOfSatisfying(
                Ack.Refused.class,
                refused -> assertThat(refused.code()).isEqualTo(CourierGateway.MISSING));
    }

    for (var call : Call.values()) assertThat(simulator.seen(call)).as("%s", call).isEmpty();
  }

  @Test
  void it_says_how_scans_come() {
    assertThat(can(Capability.TRACK) || can(Capability.WEBHOOK)).isTrue();
    assertThat(can(Capability.WEBHOOK)).isEqualTo(hook() != null);
    assertThat(can(Capability.FORWARD) || can(Capability.FREIGHT)).isTrue();
  }

  @Test
  void its_label_is_a_file() {
    assumeTrue(can(Capability.LABEL), "prints no labels");

    assertThat(gateway.label(account(), booked(freshId())))
        .isInstanceOfSatisfying(
            CourierLabel.Pdf.class, pdf -> assertThat(new String(pdf.bytes())).startsWith("%PDF"));
  }

  @Test
  void its_manifest_is_a_file() {
    assumeTrue(can(Capability.MANIFEST), "prints no manifests");

    assertThat(gateway.manifest(account(), List.of(booked(freshId()), booked(freshId()))))
        .isInstanceOfSatisfying(
            CourierLabel.Pdf.class, pdf -> assertThat(new String(pdf.bytes())).startsWith("%PDF"));
  }

  @Test
  void its_own_price_is_asked() {
    assumeTrue(can(Capability.RATE), "tells no prices");

    assertThat(gateway.rate(account(), rate())).isNotInstanceOf(LiveRate.Silent.class);
  }

  @Test
  void it_says_where_it_goes() {
    assumeTrue(can(Capability.SERVICEABILITY), "does not say where it goes");

    assertThat(gateway.serviceability(account(), pin("400018"), pin("560078")))
        .isInstanceOf(Reach.Goes.class);
  }

  @Test
  void a_return_from_a_buyer_is_booked() {
    assumeTrue(can(Capability.REVERSE), "takes nothing back");
    var reserved = gateway.reserve(account()).orElse(null);

    var awb = awbOf(gateway.book(account(), Requests.reverse(freshId(), reserved).from(place())));

    assertThat(simulator.waybill(awb.number()).orElseThrow().isReverse()).isTrue();
  }

  @Test
  void freight_is_booked_with_its_boxes() {
    assumeTrue(can(Capability.FREIGHT), "carries parcels only");
    var reserved = gateway.reserve(account()).orElse(null);

    assertThat(gateway.book(account(), Requests.freight(freshId(), reserved, 3).from(place())))
        .isInstanceOf(Booking.Accepted.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"NDR_REATTEMPT", "NDR_RESCHEDULE", "NDR_CHANGE_DETAILS", "NDR_RETURN"})
  void a_failed_attempt_is_acted_on(Capability capability) {
    assumeTrue(can(capability), "does not do that");
    var awb = booked(freshId());
    simulator.walk(awb.number(), ShipmentStatus.UNDELIVERED, NdrReason.CONSIGNEE_UNAVAILABLE);

    for (var action : actions()) {
      if (Capability.of(action) == capability)
        assertThat(gateway.act(account(), awb, action)).isInstanceOf(Ack.Accepted.class);
    }
  }

  // The settling job does this when a courier says that it has nothing, should the parcel be made
  // after all.
  @Test
  void a_reserved_number_is_called_off_like_its_parcel() {
    var request = request(freshId());
    assumeTrue(request.reserved() != null && can(Capability.CANCEL), "gives out no numbers");
    var awb = awbOf(gateway.book(account(), request));

    assertThat(gateway.cancel(account(), request.reserved())).isInstanceOf(Ack.Accepted.class);

    assertThat(simulator.waybill(awb.number()).orElseThrow().isCancelled()).isTrue();
  }

  @Test
  void what_was_picked_up_is_not_called_off() {
    assumeTrue(can(Capability.CANCEL), "cannot be called off");
    var awb = booked(freshId());
    simulator.walk(awb.number(), ShipmentStatus.IN_TRANSIT, null);

    assertThat(gateway.cancel(account(), awb)).isInstanceOf(Ack.Refused.class);
  }

  // ---- scans

  @ParameterizedTest
  @EnumSource(
      value = ShipmentStatus.class,
      names = {"DELIVERED", "RTO_DELIVERED"})
  void the_way_to_the_end_is_followed(ShipmentStatus end) {
    var awb = booked(freshId());
    var pushes = new ArrayList<Push>();
    pushes.addAll(simulator.walk(awb.number(), ShipmentStatus.UNDELIVERED, null));
    pushes.addAll(simulator.walk(awb.number(), end, null));

    if (can(Capability.TRACK))
      assertThat(Journey.fold(stored(polled(awb))).status()).isEqualTo(end);
    if (can(Capability.WEBHOOK)) {
      var heard = pushes.stream().flatMap(push -> read(push).stream()).toList();
      assertThat(heard).allSatisfy(scan -> assertThat(scan.awb()).isEqualTo(awb));
      assertThat(Journey.fold(stored(heard)).status()).isEqualTo(end);
    }
  }

  private List<Scan> stored(List<CourierScan> facts) {
    var now = simulator.now();
    return facts.stream().map(fact -> Scan.received(simulator.courier(), fact, now)).toList();
  }

  @Test
  void a_scan_without_words_is_read() {
    var awb = booked(freshId());
    var word = simulator.spelled(awb.number(), ShipmentStatus.IN_TRANSIT, null);
    var bare = word.remarked(CourierSimulator.NULL);

    assertThat(heard(awb, simulator.report(awb.number(), bare, MORNING)).status())
        .isIn(ShipmentStatus.IN_TRANSIT, null);
  }

  @Test
  void many_parcels_are_tracked_in_few_calls() {
    assumeTrue(can(Capability.TRACK), "answers no questions about parcels");
    var awbs = List.of(booked(freshId()), booked(freshId()), booked(freshId()));
    for (var awb : awbs) simulator.walk(awb.number(), ShipmentStatus.PICKED_UP, null);
    simulator.watch(true);

    var scans = scans(gateway.track(account(), awbs));

    assertThat(scans).extracting(CourierScan::awb).containsAll(awbs);
    assertThat(simulator.seen(Call.TRACK))
        .hasSizeLessThanOrEqualTo(Math.ceilDiv(3, gateway.trackedAtOnce()));
  }

  @Test
  void a_push_is_believed_only_with_its_proof() {
    assumeTrue(can(Capability.WEBHOOK), "tells nothing by itself");
    var awb = booked(freshId());
    var push = simulator.walk(awb.number(), ShipmentStatus.PICKED_UP, null).getLast();
    var changed = push.body().clone();
    changed[changed.length / 2] ^= 1;
    var stranger = new CourierAccount(id, simulator.courier(), "", Map.of(), account().settings());

    assertThat(hook().isGenuine(account(), knock(push, push.body()))).isTrue();
    assertThat(hook().isGenuine(account(), new Knock(Map.of(), Map.of(), push.body()))).isFalse();
    assertThat(hook().isGenuine(stranger, knock(push, push.body()))).isFalse();
    if (hook().proof(account()) == CourierHook.Proof.SIGNATURE)
      assertThat(hook().isGenuine(account(), knock(push, changed))).isFalse();
  }

  @Test
  void a_broken_push_is_unreadable_and_nothing_else() {
    assumeTrue(can(Capability.WEBHOOK), "tells nothing by itself");
    var awb = booked(freshId());
    var push = simulator.walk(awb.number(), ShipmentStatus.PICKED_UP, null).getLast();
    var half = Arrays.copyOf(push.body(), push.body().length / 2);

    for (var body : List.of(half, new byte[0], "[[7]]".getBytes(), "{}".getBytes()))
      assertThatThrownBy(() -> hook().read(account(), body)).isInstanceOf(UnreadablePush.class);
  }

  private static Knock knock(Push push, byte[] body) {
    return new Knock(push.headers(), push.query(), body);
  }

  // ---- the network and the login

  @Test
  void an_answer_within_patience_counts() {
    simulator.next(Call.BOOK, Mishap.SLOW);

    assertThat(gateway.book(account(), request(freshId()))).isInstanceOf(Booking.Accepted.class);
  }

  @Test
  void a_cut_line_leaves_doubt() {
    simulator.next(Call.BOOK, Mishap.CUT_AFTER);

    assertThat(gateway.book(account(), request(freshId()))).isInstanceOf(Booking.InDoubt.class);
  }

  @Test
  void success_without_a_number_leaves_doubt() {
    simulator.next(Call.BOOK, Mishap.SUCCESS_WITHOUT_NUMBER);

    var request = request(freshId());

    // Who sent a number along knows it without being told.
    assertThat(gateway.book(account(), request))
        .satisfiesAnyOf(
            booking -> assertThat(booking).isInstanceOf(Booking.InDoubt.class),
            booking -> assertThat(awbOf(booking)).isEqualTo(request.reserved()));
  }

  @Test
  void an_answer_about_another_order_leaves_doubt() {
    simulator.next(Call.BOOK, Mishap.ANOTHER_ORDER);

    var booking = gateway.book(account(), request(freshId()));

    assumeTrue(simulator.echoes(), "its answers name no order");
    assertThat(booking).isInstanceOf(Booking.InDoubt.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "null", "\"\"", "{\"success\":true}", "{\"status\":true}"})
  void an_answer_that_says_nothing_leaves_doubt(String body) {
    var request = request(freshId());
    simulator.answers(Call.BOOK, 200, body);

    assertThat(gateway.book(account(), request)).isInstanceOf(Booking.InDoubt.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"TOO_MANY", "TOO_MANY_BARE"})
  void too_many_calls_let_another_courier_try(Mishap mishap) {
    var request = request(freshId());
    simulator.next(Call.BOOK, mishap);

    assertThat(gateway.book(account(), request))
        .isInstanceOfSatisfying(
            Booking.Refused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("COURIER_DOWN");
              assertThat(refused.tryAnother()).isTrue();
            });
    assertThat(simulator.waybills())
        .noneMatch(waybill -> waybill.reference().equals(request.reference().text()));
  }

  @Test
  void a_wall_page_books_nothing() {
    simulator.next(Call.BOOK, Mishap.FORBIDDEN_PAGE);

    assertThat(gateway.book(account(), request(freshId()))).isNotInstanceOf(Booking.Accepted.class);
  }

  @Test
  void a_line_without_trust_books_nothing() {
    var plain = account();
    var account =
        new CourierAccount(
            plain.id(),
            plain.courier(),
            plain.baseUrl().replace("http://", "https://"),
            plain.credentials(),
            plain.settings());
    var request = request(freshId());
    gateway = gateway(caller, new Tokens(), new FakeWaybillPool());

    assertThat(gateway.book(account, request))
        .isInstanceOfSatisfying(
            Booking.Refused.class, refused -> assertThat(refused.code()).isEqualTo("COURIER_DOWN"));
  }

  @Test
  void a_key_that_is_not_taken_is_renewed_or_told() {
    simulator.next(Call.BOOK, Mishap.UNAUTHORIZED);

    var booking = gateway.book(account(), request(freshId()));

    if (logsIn()) assertThat(booking).isInstanceOf(Booking.Accepted.class);
    else
      assertThat(booking)
          .isInstanceOfSatisfying(
              Booking.Refused.class,
              refused -> assertThat(refused.code()).isEqualTo("COURIER_AUTH"));
  }

  @Test
  void many_callers_log_in_once() throws Exception {
    if (gateway.reserve(account()).isEmpty()) gateway.book(account(), request(freshId()));
    assumeTrue(logsIn(), "has no login");
    simulator.watch(true);
    gateway = gateway(caller, new Tokens(), new FakeWaybillPool());
    var bookings = new ArrayList<Future<Booking>>();

    try (var threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 8; i++)
        bookings.add(threads.submit(() -> gateway.book(account(), request(freshId()))));
      for (var booking : bookings) assertThat(booking.get()).isInstanceOf(Booking.Accepted.class);
    }

    assertThat(simulator.seen(Call.LOGIN)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"EMPTY", "TRUNCATED", "WRONG_TYPES", "SERVER_ERROR", "REFUSED"})
  void a_login_that_fails_books_nothing(Mishap mishap) {
    gateway.book(account(), request(freshId()));
    assumeTrue(logsIn(), "has no login");
    var request = request(freshId());
    gateway = gateway(caller, new Tokens(), new FakeWaybillPool());
    simulator.always(Call.LOGIN, mishap);

    assertThat(gateway.book(account(), request)).isInstanceOf(Booking.Refused.class);
    assertThat(simulator.waybills())
        .noneMatch(waybill -> waybill.reference().equals(request.reference().text()));
  }

  private boolean logsIn() {
    return !simulator.seen(Call.LOGIN).isEmpty();
  }

  @Test
  void a_breaker_opens_is_tried_again_and_closes() throws InterruptedException {
    breakDown();
    simulator.watch(true);
    assertThat(gateway.breakers(account())).containsEntry("book", "OPEN");
    assertThat(gateway.book(account(), request(freshId()))).isInstanceOf(Booking.Refused.class);
    assertThat(simulator.seen(Call.BOOK)).isEmpty();

    simulator.heal();
    Thread.sleep(REST.plusMillis(100));
    for (int i = 0; i < 3; i++)
      assertThat(gateway.book(account(), request(freshId()))).isInstanceOf(Booking.Accepted.class);

    assertThat(gateway.breakers(account())).containsEntry("book", "CLOSED");
  }

  @Test
  void nothing_secret_is_told() {
    for (var secret : account().credentials().values())
      assertThat(account().toString()).doesNotContain(secret);
  }

  // ---- what is asked

  private PickupRequest pickup(Awb awb) {
    return new PickupRequest(
        place(), LocalDate.of(2026, 11, 25), LocalTime.of(15, 0), 1, List.of(awb));
  }

  private static RateRequest rate() {
    return new RateRequest(
        pin("400018"),
        pin("560078"),
        TransportMode.SURFACE,
        PaymentMode.PREPAID,
        Money.ZERO,
        new Weight(500));
  }

  private static Pincode pin(String digits) {
    return new Pincode(digits);
  }

  private static List<NdrAction> actions() {
    return List.of(
        new NdrAction.Reattempt(),
        new NdrAction.Reschedule(LocalDate.of(2026, 11, 25)),
        new NdrAction.ChangeDetails(new Edit(null, "9800000002", "14 Lake Road")),
        new NdrAction.ReturnToOrigin());
  }
}
