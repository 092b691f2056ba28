package com.shipcrowd.adapter.couriers.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.application.courier.Knock;
import com.shipcrowd.application.courier.contract.CourierGatewayContract;
import com.shipcrowd.application.courier.fakes.FakeSandboxParcels;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierGateway.Ack;
import com.shipcrowd.application.courier.needs.CourierGateway.Booking;
import com.shipcrowd.application.courier.needs.CourierGateway.NdrAction;
import com.shipcrowd.application.courier.needs.CourierGateway.Tracking;
import com.shipcrowd.application.courier.needs.CourierHook.UnreadablePush;
import com.shipcrowd.application.courier.needs.SandboxCourier.Fault;
import com.shipcrowd.application.courier.needs.SandboxCourier.NoWay;
import com.shipcrowd.application.courier.needs.SandboxCourier.Push;
import com.shipcrowd.application.courier.needs.SandboxCourier.UnknownParcel;
import com.shipcrowd.application.courier.needs.SandboxCourier.Weather;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.Scan;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SandboxContractTest extends CourierGatewayContract {
  private Instant now = Instant.parse("2026-11-20T06:00:00Z");
  private final FakeSandboxParcels parcels = new FakeSandboxParcels();
  private final SandboxClient client = new SandboxClient(parcels, () -> now);
  private final SandboxGateway gateway = new SandboxGateway(client, parcels);
  private final SandboxControls controls = new SandboxControls(client, parcels);
  private final SandboxHook hook = new SandboxHook(() -> now, client);
  private final CourierAccount account = accountOf("cmp_1");

  private static CourierAccount accountOf(String company) {
    return new CourierAccount(
        new CourierAccountId(new UUID(2, 2)),
        "sandbox",
        "",
        Map.of("webhook_secret", "shared with nobody"),
        Map.of("company", company, "seed", "s1"));
  }

  @Override
  protected CourierGateway gateway() {
    return gateway;
  }

  @Override
  protected CourierAccount account() {
    return account;
  }

  @Override
  protected void next(Trouble trouble) {
    controls.inject(
        account,
        List.of(
            switch (trouble) {
              case ANSWER_LOST_PARCEL_MADE -> Fault.TIMEOUT_AFTER_AWB;
              case ANSWER_LOST_NOTHING_MADE -> Fault.TIMEOUT_BEFORE_AWB;
              case REFUSED -> Fault.ANSWER_200_FAILURE;
            }));
  }

  @Override
  protected void breakDown() {
    controls.inject(account, List.of(Fault.COURIER_DOWN));
  }

  @Override
  protected CourierScan withUnknownCode(Awb awb) {
    controls.inject(account, List.of(Fault.UNKNOWN_CODE));
    return read(controls.advance(account, awb, ShipmentStatus.PICKED_UP, null)).getLast();
  }

  @Override
  protected CourierScan withSevenDigits(Awb awb) {
    var body =
        "{\"scans\":[{\"awb\":\""
            + awb
            + "\",\"code\":\"SBX-150\",\"at\":\"2026-11-20T04:30:00.1234567Z\"}]}";
    return hook.read(account, body.getBytes(StandardCharsets.UTF_8)).getFirst();
  }

  @Override
  protected boolean garble(Rubbish rubbish) {
    return false;
  }

  @Test
  void a_number_has_14_digits_starts_with_99_and_depends_on_seed_and_reference_only() {
    var id = freshId();

    var awb = booked(id);
    var elsewhere = new FakeSandboxParcels();
    var again =
        new SandboxGateway(new SandboxClient(elsewhere, () -> now), elsewhere)
            .book(account, request(id));

    assertThat(awb.number()).matches("99[0-9]{12}");
    assertThat(((Booking.Accepted) again).awb()).isEqualTo(awb);
  }

  @Test
  void fair_weather_delivers_within_five_days_in_the_order_of_the_road() {
    var awb = booked(freshId());

    var scans = read(controls.advanceClock(account, Duration.ofDays(5)));

    assertThat(scans).extracting(CourierScan::awb).containsOnly(awb);
    assertThat(scans)
        .extracting(CourierScan::status)
        .containsExactly(
            ShipmentStatus.AWB_ASSIGNED,
            ShipmentStatus.PICKUP_SCHEDULED,
            ShipmentStatus.OUT_FOR_PICKUP,
            ShipmentStatus.PICKED_UP,
            ShipmentStatus.IN_TRANSIT,
            ShipmentStatus.IN_TRANSIT,
            ShipmentStatus.REACHED_DESTINATION,
            ShipmentStatus.OUT_FOR_DELIVERY,
            ShipmentStatus.DELIVERED);
    assertThat(scans).extracting(CourierScan::at).isSorted();
    assertThat(gateway.track(account, List.of(awb))).isEqualTo(new Tracking.Scans(scans));
    assertThat(controls.advanceClock(account, Duration.ofDays(30))).isEmpty();
    assertThat(controls.now(account)).isEqualTo(now.plus(Duration.ofDays(35)));
  }

  @Test
  void the_clock_brings_only_what_is_due() {
    booked(freshId());

    assertThat(statuses(controls.advanceClock(account, Duration.ZERO)))
        .containsExactly(ShipmentStatus.AWB_ASSIGNED);
    now = now.plus(Duration.ofMinutes(30));
    assertThat(statuses(controls.advanceClock(account, Duration.ZERO)))
        .containsExactly(ShipmentStatus.PICKUP_SCHEDULED);
    assertThat(controls.advanceClock(account, Duration.ZERO)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void every_weather_ends_its_way(Weather weather) {
    var awb = booked(freshId());
    controls.weather(account, awb, weather);

    var scans = read(controls.advanceClock(account, Duration.ofDays(60)));

    var end =
        switch (weather) {
          case FAIR, DELAY, NDR_THEN_DELIVERED, WEIGHT_CHANGE -> List.of(ShipmentStatus.DELIVERED);
          case NDR_THEN_RTO -> List.of(ShipmentStatus.RTO_DELIVERED);
          case LOST -> List.of(ShipmentStatus.LOST);
          case DAMAGED -> List.of(ShipmentStatus.DAMAGED);
          case MIXED ->
              List.of(
                  ShipmentStatus.DELIVERED,
                  ShipmentStatus.RTO_DELIVERED,
                  ShipmentStatus.LOST,
                  ShipmentStatus.DAMAGED);
        };
    assertThat(scans.getLast().status()).isIn(end);
    long failures =
        scans.stream().filter(scan -> scan.status() == ShipmentStatus.UNDELIVERED).count();
    if (weather == Weather.NDR_THEN_RTO) assertThat(failures).isEqualTo(3);
    if (weather == Weather.NDR_THEN_DELIVERED) assertThat(failures).isEqualTo(1);
    if (weather == Weather.WEIGHT_CHANGE) {
      assertThat(scans)
          .anySatisfy(scan -> assertThat(scan.remark()).isEqualTo("charged_grams=1175"));
    }
  }

  @Test
  void mixed_weather_is_the_same_for_the_same_number_and_mixed_over_many() {
    var kinds = new HashMap<Integer, Integer>();
    for (int i = 0; i < 300; i++) {
      var awb = new Awb("99%012d".formatted(i * 100L));
      var plan = SandboxJourneys.planned(awb, Weather.MIXED, "Mumbai", "Pune");
      assertThat(SandboxJourneys.planned(awb, Weather.MIXED, "Mumbai", "Pune")).isEqualTo(plan);
      kinds.merge(plan.size(), 1, Integer::sum);
    }

    assertThat(kinds).hasSizeGreaterThan(3);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"CREATED", "BOOKING_FAILED", "CANCEL_REQUESTED", "AWB_ASSIGNED", "RVP_.*"},
      mode = EnumSource.Mode.MATCH_NONE)
  void a_new_parcel_can_be_moved_to_any_status(ShipmentStatus to) {
    var awb = booked(freshId());

    var scans = read(controls.advance(account, awb, to, NdrReason.PHONE_UNREACHABLE));

    assertThat(scans.getLast().status()).isEqualTo(to);
    assertThat(scans).extracting(CourierScan::at).isSorted().doesNotHaveDuplicates();
    assertThat(scans.getLast().at()).isBetween(now.minusSeconds(1), now.plusSeconds(60));
    if (to == ShipmentStatus.UNDELIVERED)
      assertThat(scans.getLast().reason()).isEqualTo(NdrReason.PHONE_UNREACHABLE);
    assertThat(controls.advance(account, awb, to, null).isEmpty())
        .isEqualTo(to != ShipmentStatus.UNDELIVERED);
  }

  @Test
  void nothing_comes_after_the_end() {
    var awb = booked(freshId());
    controls.advance(account, awb, ShipmentStatus.DELIVERED, null);

    assertThatThrownBy(() -> controls.advance(account, awb, ShipmentStatus.RTO_INITIATED, null))
        .isInstanceOf(NoWay.class);
    assertThat(controls.advanceClock(account, Duration.ofDays(30))).isEmpty();
  }

  @Test
  void an_unknown_number_and_anothers_number_are_alike() {
    var awb = booked(freshId());

    assertThatThrownBy(
            () -> controls.advance(accountOf("cmp_2"), awb, ShipmentStatus.PICKED_UP, null))
        .isInstanceOf(UnknownParcel.class);
    assertThat(gateway.cancel(accountOf("cmp_2"), awb)).isInstanceOf(Ack.Refused.class);
    assertThat(controls.advanceClock(accountOf("cmp_2"), Duration.ofDays(9))).isEmpty();
  }

  @Test
  void a_moved_parcel_goes_on_by_itself() {
    var awb = booked(freshId());
    controls.advance(account, awb, ShipmentStatus.REACHED_DESTINATION, null);

    assertThat(statuses(controls.advanceClock(account, Duration.ofDays(2))))
        .containsExactly(ShipmentStatus.OUT_FOR_DELIVERY, ShipmentStatus.DELIVERED);
  }

  @Test
  void after_a_failed_attempt_a_word_brings_it_out_again() {
    var actions =
        List.of(new NdrAction.Reattempt(), new NdrAction.Reschedule(LocalDate.of(2026, 11, 23)));
    for (var action : actions) {
      var awb = booked(freshId());
      controls.weather(account, awb, Weather.NDR_THEN_RTO);
      controls.advance(account, awb, ShipmentStatus.UNDELIVERED, NdrReason.CONSIGNEE_REFUSED);

      assertThat(gateway.act(account, awb, action)).isInstanceOf(Ack.Accepted.class);
      var scans = read(controls.advanceClock(account, Duration.ofDays(10)));

      assertThat(scans)
          .filteredOn(scan -> scan.awb().equals(awb))
          .extracting(CourierScan::status)
          .containsExactly(ShipmentStatus.OUT_FOR_DELIVERY, ShipmentStatus.DELIVERED);
    }
  }

  @Test
  void a_return_is_asked_for_and_comes_home() {
    var awb = booked(freshId());
    controls.advance(account, awb, ShipmentStatus.UNDELIVERED, null);

    assertThat(gateway.act(account, awb, new NdrAction.ReturnToOrigin()))
        .isInstanceOf(Ack.Accepted.class);

    assertThat(statuses(controls.advanceClock(account, Duration.ofDays(10))))
        .startsWith(ShipmentStatus.RTO_INITIATED)
        .endsWith(ShipmentStatus.RTO_DELIVERED);
    assertThat(gateway.act(account, awb, new NdrAction.Reattempt()))
        .isInstanceOf(Ack.Refused.class);
  }

  @Test
  void a_cancelled_parcel_stays_and_a_moving_one_is_not_cancelled() {
    var off = booked(freshId());
    var moving = booked(freshId());
    controls.advance(account, moving, ShipmentStatus.PICKED_UP, null);

    gateway.cancel(account, off);

    assertThat(gateway.cancel(account, moving)).isInstanceOf(Ack.Refused.class);
    assertThat(read(controls.advanceClock(account, Duration.ofDays(9))))
        .extracting(CourierScan::awb)
        .doesNotContain(off);
  }

  @Test
  void without_a_secret_nothing_moves() {
    var awb = booked(freshId());
    var none = new CourierAccount(account.id(), "sandbox", "", Map.of(), account.settings());

    assertThatThrownBy(() -> controls.advance(none, awb, ShipmentStatus.DELIVERED, null))
        .isInstanceOf(IllegalStateException.class);
    assertThat(gateway.track(account, List.of(awb))).isEqualTo(new Tracking.Scans(List.of()));
  }

  @Test
  void two_that_move_one_parcel_at_once_both_count() throws Exception {
    var awb = booked(freshId());
    try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 4; i++) {
        threads.submit(() -> controls.advance(account, awb, ShipmentStatus.UNDELIVERED, null));
      }
    }

    var scans = ((Tracking.Scans) gateway.track(account, List.of(awb))).scans();
    assertThat(scans).filteredOn(scan -> scan.status() == ShipmentStatus.UNDELIVERED).hasSize(4);
    assertThat(scans).extracting(CourierScan::at).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void a_misnamed_booking_carries_anothers_number() {
    var first = booked(freshId());
    controls.inject(account, List.of(Fault.DUPLICATE_AWB));

    assertThat(booked(freshId())).isEqualTo(first);
  }

  @Test
  void a_price_change_shows_on_the_way() {
    controls.inject(account, List.of(Fault.PRICE_CHANGE));
    booked(freshId());

    assertThat(read(controls.advanceClock(account, Duration.ofDays(5))))
        .anySatisfy(scan -> assertThat(scan.remark()).startsWith("charged_grams="));
  }

  @Test
  void late_repeated_and_lost_pushes() {
    var awb = booked(freshId());
    controls.inject(account, List.of(Fault.LATE_SCANS, Fault.REPEATED_SCANS, Fault.LOST_PUSHES));

    var late = controls.advance(account, awb, ShipmentStatus.PICKED_UP, null);
    var lateStatuses = statuses(late);
    now = now.plus(Duration.ofHours(9));
    var repeated = controls.advance(account, awb, ShipmentStatus.OUT_FOR_DELIVERY, null);
    now = now.plus(Duration.ofHours(2));
    var lost = controls.advance(account, awb, ShipmentStatus.DELIVERED, null);

    assertThat(late).hasSize(3);
    assertThat(lateStatuses).startsWith(ShipmentStatus.PICKED_UP);
    assertThat(repeated).hasSize(2);
    assertThat(repeated.getFirst().body()).isEqualTo(repeated.getLast().body());
    assertThat(lost).isEmpty();
    assertThat(((Tracking.Scans) gateway.track(account, List.of(awb))).scans().getLast().status())
        .isEqualTo(ShipmentStatus.DELIVERED);
  }

  @Test
  void many_parcels_come_in_pushes_of_at_most_a_hundred_scans() {
    for (int i = 0; i < 120; i++) booked(freshId());

    var pushes = controls.advanceClock(account, Duration.ofDays(6));

    assertThat(pushes).hasSizeBetween(11, 12);
    assertThat(read(pushes)).hasSize(120 * 9);
  }

  @Test
  void a_push_is_genuine_only_whole_fresh_and_with_its_own_secret() {
    var awb = booked(freshId());
    var push = controls.advance(account, awb, ShipmentStatus.PICKED_UP, null).getFirst();
    var changed = push.body().clone();
    changed[20] ^= 1;
    var other =
        new CourierAccount(
            account.id(), "sandbox", "", Map.of("webhook_secret", "other"), account.settings());
    var none = new CourierAccount(account.id(), "sandbox", "", Map.of(), account.settings());

    assertThat(hook.isGenuine(account, new Knock(push.headers(), Map.of(), push.body()))).isTrue();
    assertThat(hook.isGenuine(account, new Knock(push.headers(), Map.of(), changed))).isFalse();
    assertThat(hook.isGenuine(other, new Knock(push.headers(), Map.of(), push.body()))).isFalse();
    assertThat(hook.isGenuine(none, new Knock(push.headers(), Map.of(), push.body()))).isFalse();
    assertThat(hook.isGenuine(account, new Knock(Map.of(), Map.of(), push.body()))).isFalse();
    now = now.plus(Duration.ofMinutes(6));
    assertThat(hook.isGenuine(account, new Knock(push.headers(), Map.of(), push.body()))).isFalse();
  }

  @Test
  void scans_of_an_advanced_desk_are_not_from_the_future() {
    booked(freshId());

    var pushes = controls.advanceClock(account, Duration.ofDays(5));

    // Asked as the door asks: by the account of the webhook address, which belongs to all
    // companies.
    var shared = new CourierAccount(account.id(), "sandbox", "", account.credentials(), Map.of());
    for (var push : pushes) {
      var receivedAt = hook.receivedAt(shared, push.body(), now);
      assertThat(receivedAt).isEqualTo(now.plus(Duration.ofDays(5)));
      assertThat(hook.read(shared, push.body()))
          .isNotEmpty()
          .allSatisfy(
              fact -> {
                assertThat(Scan.received("sandbox", fact, receivedAt).timeSuspect()).isFalse();
                assertThat(Scan.received("sandbox", fact, receivedAt).at()).isEqualTo(fact.at());
              })
          .anySatisfy(
              fact -> assertThat(Scan.received("sandbox", fact, now).timeSuspect()).isTrue());
    }
  }

  @Test
  void a_desk_that_was_left_alone_has_our_time() {
    controls.advanceClock(accountOf("cmp_2"), Duration.ofDays(5));
    var body = "{\"desk\":\"cmp_1\",\"scans\":[]}".getBytes(StandardCharsets.UTF_8);

    assertThat(hook.receivedAt(account, body, now)).isEqualTo(now);
    assertThat(hook.receivedAt(account, "{\"scans\":[]}".getBytes(StandardCharsets.UTF_8), now))
        .isEqualTo(now);
  }

  @ParameterizedTest
  @EnumSource
  void rubbish_is_unreadable(Rubbish rubbish) {
    var body =
        switch (rubbish) {
          case HUGE -> "{\"pad\":\"" + "x".repeat(3 << 20) + "\"}";
          case EMPTY -> "";
          case TRUNCATED -> "{\"scans\":[{\"awb\":\"99";
          case WRONG_TYPES -> "{\"scans\":{\"awb\":1}}";
        };

    assertThatThrownBy(() -> hook.read(account, body.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnreadablePush.class);
  }

  @Test
  void codes_and_statuses_are_each_others_mirror() {
    for (var status : ShipmentStatus.values()) {
      SandboxStatuses.codeOf(status)
          .ifPresent(code -> assertThat(SandboxStatuses.read(code)).isEqualTo(status));
    }
    assertThat(
            Arrays.stream(ShipmentStatus.values())
                .filter(s -> !s.isReverse() && SandboxStatuses.codeOf(s).isEmpty()))
        .containsExactly(
            ShipmentStatus.CREATED, ShipmentStatus.BOOKING_FAILED, ShipmentStatus.CANCEL_REQUESTED);
    assertThat(SandboxStatuses.read(SandboxStatuses.NEW_TO_US)).isNull();
  }

  private List<ShipmentStatus> statuses(List<Push> pushes) {
    return read(pushes).stream().map(CourierScan::status).toList();
  }

  private List<CourierScan> read(List<Push> pushes) {
    var scans = new ArrayList<CourierScan>();
    for (var push : pushes) {
      assertThat(hook.isGenuine(account, new Knock(push.headers(), Map.of(), push.body())))
          .isTrue();
      scans.addAll(hook.read(account, push.body()));
    }
    return scans;
  }
}
