package com.shipcrowd.domain.shipment;

import static com.shipcrowd.domain.shipment.ShipmentStatus.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JourneyTest {
  static final Awb AWB = new Awb("14255310001234");
  static final Instant RECEIVED = ist("2026-04-09T09:00");

  static Instant ist(String local) {
    return LocalDateTime.parse(local).toInstant(ZoneOffset.ofHoursMinutes(5, 30));
  }

  static Scan scan(ShipmentStatus status, String time) {
    var at = ist("2026-04-08T" + time);
    var reason = status == UNDELIVERED ? NdrReason.CONSIGNEE_UNAVAILABLE : null;
    return seen(new CourierScan(AWB, status.name(), status, at, "BLR", reason, ""));
  }

  static Scan seen(CourierScan fact) {
    var scan = Scan.received("delhivery", fact, RECEIVED);
    assertThat(scan).isNotNull();
    return scan;
  }

  @Test
  @DisplayName(
      "lifecycle.md section 3, example 1: OFD, UNDELIVERED, DELIVERED arriving out of order")
  void given_scans_out_of_order_when_folded_then_delivered_with_one_attempt() {
    var journey =
        Journey.fold(
            List.of(
                scan(DELIVERED, "14:00"),
                scan(OUT_FOR_DELIVERY, "10:00"),
                scan(UNDELIVERED, "13:00")));

    assertThat(journey.status()).isEqualTo(DELIVERED);
    assertThat(journey.milestones().attempts()).isEqualTo(1);
    assertThat(journey.milestones().pickedUpAt()).isEqualTo(ist("2026-04-08T10:00"));
    assertThat(journey.conflicts()).isEmpty();
  }

  @Test
  @DisplayName("lifecycle.md section 3, example 2: DELIVERED 14:00 then IN_TRANSIT 14:05")
  void given_a_movement_after_delivery_when_folded_then_still_delivered() {
    assertThat(Journey.fold(List.of(scan(DELIVERED, "14:00"), scan(IN_TRANSIT, "14:05"))).status())
        .isEqualTo(DELIVERED);
  }

  @Test
  @DisplayName("lifecycle.md section 3, example 3: RTO_INITIATED 09:00, OFD 10:00, DELIVERED 12:00")
  void given_a_return_called_off_when_folded_then_delivered_and_the_ofd_does_not_apply() {
    var journey =
        Journey.fold(
            List.of(
                scan(RTO_INITIATED, "09:00"),
                scan(OUT_FOR_DELIVERY, "10:00"),
                scan(DELIVERED, "12:00")));

    assertThat(journey.status()).isEqualTo(DELIVERED);
    assertThat(journey.applied())
        .extracting(Scan::status)
        .containsExactly(RTO_INITIATED, DELIVERED);
  }

  @Test
  @DisplayName(
      "lifecycle.md section 3, example 4: RTO_INITIATED 09:00, RTO_IN_TRANSIT 11:00, DELIVERED 12:00")
  void given_a_delivery_after_the_return_moved_when_folded_then_conflict() {
    var journey =
        Journey.fold(
            List.of(
                scan(RTO_INITIATED, "09:00"),
                scan(RTO_IN_TRANSIT, "11:00"),
                scan(DELIVERED, "12:00")));

    assertThat(journey.status()).isEqualTo(RTO_IN_TRANSIT);
    assertThat(journey.conflicts()).extracting(Scan::status).containsExactly(DELIVERED);
  }

  @Test
  void
      given_our_cancel_when_the_parcel_moves_later_then_it_moves_and_earlier_scans_win_over_the_cancel() {
    var cancel = Scan.ours(AWB, CANCELLED, ist("2026-04-08T12:00"));

    assertThat(Journey.fold(List.of(cancel)).status()).isEqualTo(CANCELLED);
    assertThat(Journey.fold(List.of(cancel, scan(OUT_FOR_PICKUP, "12:30"))).status())
        .isEqualTo(CANCELLED);
    assertThat(Journey.fold(List.of(cancel, scan(PICKED_UP, "12:30"))).status())
        .isEqualTo(PICKED_UP);
    assertThat(Journey.fold(List.of(cancel, scan(PICKED_UP, "11:30"))).status())
        .isEqualTo(PICKED_UP);
    assertThat(Journey.fold(List.of(cancel, scan(PICKED_UP, "12:30"))).milestones().cancelledAt())
        .isNull();
  }

  @Test
  void
      given_two_failures_on_one_day_and_one_that_does_not_count_when_folded_then_attempts_are_days() {
    var strike =
        seen(
            new CourierScan(
                AWB, "S", UNDELIVERED, ist("2026-04-07T11:00"), "BLR", NdrReason.DISRUPTION, ""));

    var journey =
        Journey.fold(List.of(scan(UNDELIVERED, "10:00"), scan(UNDELIVERED, "18:00"), strike));

    assertThat(journey.milestones().attempts()).isEqualTo(1);
    assertThat(journey.reason()).isEqualTo(NdrReason.CONSIGNEE_UNAVAILABLE);
  }

  @Test
  void given_an_unknown_code_when_folded_then_nothing_moves() {
    var unknown =
        seen(new CourierScan(AWB, "ZZ-9", null, ist("2026-04-08T11:00"), "BLR", null, "?"));

    assertThat(Journey.fold(List.of(unknown)).status()).isEqualTo(AWB_ASSIGNED);
  }

  @Test
  void given_the_rows_of_the_rule_when_asked_then_each_answers_as_the_table() {
    var wrong = new ArrayList<String>();
    for (var row : TABLE) {
      var cells = row.split("\\|");
      for (var now : statuses(cells[0])) {
        for (int i = 0; i < COLUMNS.length; i++) {
          for (var scan : statuses(COLUMNS[i])) {
            var wanted = expected(cells[i + 1].strip(), now, scan);
            if (wanted != null && wanted != Journey.applies(now, scan))
              wrong.add(now + " + " + scan);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  // The table of lifecycle.md section 3 rule 4, typed again; "same" follows the sentence below it.
  static final String[] COLUMNS = {
    "PICKED_UP,IN_TRANSIT,REACHED_DESTINATION",
    "OUT_FOR_DELIVERY",
    "UNDELIVERED",
    "DELIVERED",
    "RTO_INITIATED",
    "RTO_IN_TRANSIT,RTO_OUT_FOR_DELIVERY,RTO_UNDELIVERED",
    "RTO_DELIVERED",
    "LOST,DAMAGED,DISPOSED"
  };
  static final String[] TABLE = {
    "AWB_ASSIGNED,PICKUP_SCHEDULED,OUT_FOR_PICKUP,PICKUP_FAILED|yes|yes|yes|yes|yes|yes|yes|yes",
    "PICKED_UP,IN_TRANSIT,REACHED_DESTINATION|not-picked|yes|yes|yes|yes|yes|yes|yes",
    "OUT_FOR_DELIVERY|not-picked|yes|yes|yes|yes|yes|yes|yes",
    "UNDELIVERED|not-picked|yes|yes|yes|yes|yes|yes|yes",
    "DELIVERED|no|no|no|no|no|no|no|no",
    "RTO_INITIATED|no|no|no|yes|no|yes|yes|yes",
    "RTO_IN_TRANSIT,RTO_OUT_FOR_DELIVERY,RTO_UNDELIVERED|no|no|no|no|no|yes|yes|yes",
    "RTO_DELIVERED|no|no|no|no|no|no|no|no",
    "LOST|not-picked|yes|yes|yes|yes|yes|yes|not-lost",
    "DAMAGED,DISPOSED|no|no|no|no|no|no|no|no",
    "CANCELLED|yes|yes|yes|yes|yes|yes|yes|yes",
  };

  static List<ShipmentStatus> statuses(String names) {
    return Arrays.stream(names.split(",")).map(String::strip).map(ShipmentStatus::valueOf).toList();
  }

  static @Nullable Boolean expected(String cell, ShipmentStatus now, ShipmentStatus scan) {
    if (now == scan && scan != IN_TRANSIT && scan != UNDELIVERED)
      return scan == RTO_IN_TRANSIT ? null : false;
    return switch (cell) {
      case "yes" -> true;
      case "no" -> false;
      case "not-picked" -> scan != PICKED_UP;
      default -> scan != LOST;
    };
  }

  @Test
  @DisplayName(
      "lifecycle.md section 3 promise: 2,000 random sets of scans, each in 6 orders with repeats, end alike")
  void
      given_any_set_of_scans_when_they_arrive_in_any_order_with_repeats_then_the_journey_is_the_same() {
    var random = new Random(42);
    var all = ShipmentStatus.values();
    for (int round = 0; round < 2000; round++) {
      var scans = new ArrayList<Scan>();
      int count = 1 + random.nextInt(9);
      for (int i = 0; i < count; i++) {
        var status = all[2 + random.nextInt(all.length - 2)];
        scans.add(scan(status, "%02d:%02d".formatted(8 + random.nextInt(4), random.nextInt(3))));
      }
      var distinct = distinct(scans);
      var first = Journey.fold(distinct);
      for (int order = 0; order < 6; order++) {
        var arrival = new ArrayList<>(scans);
        arrival.addAll(scans.subList(0, random.nextInt(scans.size() + 1)));
        Collections.shuffle(arrival, random);
        assertThat(Journey.fold(distinct(arrival))).isEqualTo(first);
      }
    }
  }

  /// What the store does: one scan per id.
  static List<Scan> distinct(List<Scan> scans) {
    var byId = new java.util.LinkedHashMap<String, Scan>();
    scans.forEach(s -> byId.putIfAbsent(s.id(), s));
    return List.copyOf(byId.values());
  }

  @Test
  void given_times_the_courier_cannot_mean_when_received_then_suspect_or_refused() {
    var future = new CourierScan(AWB, "X", IN_TRANSIT, RECEIVED.plusSeconds(601), "BLR", null, "");
    var missing = new CourierScan(AWB, "X", IN_TRANSIT, null, "BLR", null, "");
    var ancient =
        new CourierScan(AWB, "X", IN_TRANSIT, RECEIVED.minusSeconds(731L * 86400), "BLR", null, "");

    assertThat(seen(future)).matches(Scan::timeSuspect).extracting(Scan::at).isEqualTo(RECEIVED);
    assertThat(seen(missing)).matches(Scan::timeSuspect);
    assertThat(Scan.received("delhivery", ancient, RECEIVED)).isNull();
    assertThat(seen(future).id())
        .isEqualTo(Scan.received("delhivery", future, RECEIVED.minusSeconds(60)).id());
  }

  private static Scan flagged(ShipmentStatus status, String time, ScanFlag flag) {
    var at = ist("2026-04-08T" + time);
    return seen(new CourierScan(AWB, flag.name(), status, at, "BLR", null, "", flag));
  }

  @Test
  void given_a_loss_that_nobody_confirmed_when_folded_then_the_parcel_goes_on() {
    var journey =
        Journey.fold(
            List.of(
                scan(PICKED_UP, "09:00"),
                flagged(IN_TRANSIT, "10:00", ScanFlag.MISROUTED),
                flagged(LOST, "11:00", ScanFlag.UNTRACEABLE)));

    assertThat(journey.status()).isEqualTo(IN_TRANSIT);
    assertThat(journey.flag()).isEqualTo(ScanFlag.MISROUTED);
    assertThat(journey.milestones().lostAt()).isNull();
    assertThat(Journey.fold(List.of(scan(LOST, "11:00"))).status()).isEqualTo(LOST);
  }

  @Test
  void given_two_failed_pickups_on_one_day_when_counted_then_it_is_one_day() {
    assertThat(
            Journey.failedPickups(
                List.of(scan(PICKUP_FAILED, "10:00"), scan(PICKUP_FAILED, "15:00"))))
        .isEqualTo(1);
  }
}
