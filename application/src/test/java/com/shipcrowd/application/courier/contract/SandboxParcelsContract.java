package com.shipcrowd.application.courier.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.application.courier.needs.SandboxCourier.Fault;
import com.shipcrowd.application.courier.needs.SandboxParcels;
import com.shipcrowd.application.courier.needs.SandboxParcels.Desk;
import com.shipcrowd.application.courier.needs.SandboxParcels.Entry;
import com.shipcrowd.application.courier.needs.SandboxParcels.Parcel;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// What the sandbox courier relies on, whoever keeps its parcels.
public abstract class SandboxParcelsContract {
  private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");
  private static long made;

  private final CourierAccountId account =
      new CourierAccountId(new UUID(0x0193_5a00_0000_7000L, fresh()));
  private final long base = fresh() & 0x1FFF_FFFF;
  private final Desk desk = new Desk(account, "cmp_1");
  private final Desk other = new Desk(account, "cmp_2");

  /// The store under test; an account that is new to it may be made up.
  protected abstract SandboxParcels parcels();

  private static long fresh() {
    return 0x8000_0000_0000_0000L + System.nanoTime() + made++;
  }

  private Parcel candidate(Desk at, int number) {
    return new Parcel(
        at,
        new ShipmentId(new UUID(0x0193_5a00_0000_7000L, fresh())),
        awb(number),
        TEN,
        TEN.plusSeconds(number),
        "{\"n\":" + number + "}",
        0);
  }

  private Awb awb(int number) {
    return new Awb("99%09d%03d".formatted(base, number));
  }

  private Parcel booked(Desk at, int number) {
    return Objects.requireNonNull(parcels().book(candidate(at, number)).parcel());
  }

  @Test
  void a_parcel_is_kept_and_found_by_number_and_reference() {
    var candidate = candidate(desk, 1);

    assertThat(parcels().book(candidate)).isEqualTo(new Entry(candidate, null));

    assertThat(parcels().withAwbs(account, List.of(awb(1), awb(2)))).containsExactly(candidate);
    assertThat(parcels().withReference(account, candidate.reference())).contains(candidate);
    assertThat(parcels().withReference(account, new ShipmentId(new UUID(9, 9)))).isEmpty();
  }

  @Test
  void a_known_reference_keeps_its_first_parcel() {
    var first = booked(desk, 1);
    var again = new Parcel(desk, first.reference(), awb(7), TEN.plusSeconds(60), null, "{}", 0);

    assertThat(parcels().book(again)).isEqualTo(new Entry(first, null));
    assertThat(parcels().withAwbs(account, List.of(awb(7)))).isEmpty();
  }

  @Test
  void a_number_is_given_once_over_all_accounts() {
    booked(desk, 1);
    var elsewhere = new Desk(new CourierAccountId(new UUID(0x0193_5a00_0000_7000L, fresh())), "");

    assertThat(parcels().book(candidate(other, 1))).isEqualTo(new Entry(null, null));
    assertThat(parcels().book(candidate(elsewhere, 1))).isEqualTo(new Entry(null, null));
    assertThat(parcels().withAwbs(elsewhere.account(), List.of(awb(1)))).isEmpty();
  }

  @Test
  void faults_wait_in_line_at_their_desk() {
    parcels()
        .script(desk, List.of(Fault.LATE_SCANS, Fault.TIMEOUT_BEFORE_AWB, Fault.TIMEOUT_AFTER_AWB));
    var lost = candidate(desk, 1);

    assertThat(parcels().book(candidate(other, 5)).fault()).isNull();
    assertThat(parcels().book(lost)).isEqualTo(new Entry(null, Fault.TIMEOUT_BEFORE_AWB));
    assertThat(parcels().withReference(account, lost.reference())).isEmpty();
    assertThat(parcels().book(lost)).isEqualTo(new Entry(lost, Fault.TIMEOUT_AFTER_AWB));
    assertThat(parcels().book(candidate(desk, 2)).fault()).isNull();
    assertThat(parcels().takePushFault(other)).isEmpty();
    assertThat(parcels().takePushFault(desk)).contains(Fault.LATE_SCANS);
    assertThat(parcels().takePushFault(desk)).isEmpty();
  }

  @Test
  void a_desk_has_its_own_clock_and_dates_its_parcels_by_it() {
    assertThat(parcels().shift(desk, Duration.ofDays(2))).isEqualTo(Duration.ofDays(2));
    assertThat(parcels().shift(desk, Duration.ofHours(1))).isEqualTo(Duration.ofHours(49));
    assertThat(parcels().shift(other, Duration.ZERO)).isZero();

    var parcel = booked(desk, 30);

    assertThat(parcel.bookedAt()).isEqualTo(TEN.plus(Duration.ofHours(49)));
    assertThat(parcel.dueAt()).isEqualTo(TEN.plus(Duration.ofHours(49)).plusSeconds(30));
  }

  @Test
  void what_is_due_comes_earliest_first_and_only_from_its_desk() {
    booked(desk, 30);
    booked(desk, 10);
    booked(desk, 20);
    booked(other, 15);

    assertThat(parcels().due(desk, TEN.plusSeconds(20), 10))
        .extracting(Parcel::awb)
        .containsExactly(awb(10), awb(20));
    assertThat(parcels().due(desk, TEN.plusSeconds(90), 2))
        .extracting(Parcel::awb)
        .containsExactly(awb(10), awb(20));
  }

  @Test
  void a_change_counts_only_on_what_was_read() {
    var one = booked(desk, 1);
    var two = booked(desk, 2);
    var changed =
        new Parcel(
            desk, one.reference(), one.awb(), one.bookedAt(), null, "{\"n\":11}", one.version());

    assertThat(parcels().replace(List.of(changed))).containsExactly(awb(1));
    assertThat(parcels().replace(List.of(changed, two))).containsExactly(awb(2));

    var now = parcels().withAwbs(account, List.of(awb(1))).getFirst();
    assertThat(now)
        .isEqualTo(
            new Parcel(desk, one.reference(), one.awb(), one.bookedAt(), null, "{\"n\":11}", 1));
    assertThat(parcels().due(desk, TEN.plusSeconds(90), 10))
        .extracting(Parcel::awb)
        .containsExactly(awb(2));
  }

  @Test
  void one_reference_asked_for_by_many_at_once_is_one_parcel() throws Exception {
    var first = candidate(desk, 1);
    var answers = new ConcurrentLinkedQueue<Awb>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 16; i++) {
        var draw = new Parcel(desk, first.reference(), awb(100 + i), TEN, null, "{}", 0);
        threads.submit(
            () -> answers.add(Objects.requireNonNull(parcels().book(draw).parcel()).awb()));
      }
    }

    assertThat(answers).hasSize(16).containsOnly(answers.element());
  }

  @Test
  void one_fault_hits_one_of_many() throws Exception {
    parcels().script(desk, List.of(Fault.ANSWER_200_FAILURE));
    var entries = new ConcurrentLinkedQueue<Entry>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 16; i++) {
        var one = candidate(desk, 200 + i);
        threads.submit(() -> entries.add(parcels().book(one)));
      }
    }

    assertThat(entries).hasSize(16).filteredOn(entry -> entry.fault() != null).hasSize(1);
    assertThat(entries).filteredOn(entry -> entry.parcel() != null).hasSize(15);
  }
}
