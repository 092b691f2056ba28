package com.shipcrowd.application.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.application.courier.Couriers;
import com.shipcrowd.application.courier.Knock;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierAccounts;
import com.shipcrowd.application.courier.needs.CourierHook;
import com.shipcrowd.application.discrepancy.KeepWeighings;
import com.shipcrowd.application.fakes.CountingIds;
import com.shipcrowd.application.fakes.ManualClock;
import com.shipcrowd.application.shipment.RecordScans;
import com.shipcrowd.application.tracking.needs.Pushes;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.discrepancy.Weighing;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AcceptPushTest {
  private static final CourierAccountId ACCOUNT = new CourierAccountId(new UUID(2, 2));
  private static final CourierScan SCAN =
      new CourierScan(
          new Awb("9900000001"), "X", ShipmentStatus.PICKED_UP, Instant.EPOCH, "", null, "");
  private final ManualClock clock = new ManualClock(Instant.parse("2026-11-20T10:00:00Z"));
  private final Kept pushes = new Kept();
  private final List<Instant> receipts = new ArrayList<>();
  private final List<String> weights = new ArrayList<>();
  private List<RecordScans.Unplaced> unplaced = List.of();
  private Duration ahead = Duration.ZERO;

  private final AcceptPush desk =
      new AcceptPushHandler(
          new Couriers(new OneAccount(), List.of(), List.of(new Hook())),
          pushes,
          (_, _, receivedAt) -> {
            receipts.add(receivedAt);
            return unplaced;
          },
          new Scale(),
          new CountingIds(),
          clock);

  private static Knock knock(String body) {
    return new Knock(Map.of(), Map.of(), body.getBytes(StandardCharsets.UTF_8));
  }

  private boolean accept(String body) {
    return desk.accept("sandbox", ACCOUNT, knock(body));
  }

  private boolean acceptAndWorkIn(String body) {
    return desk.acceptAndWorkIn("sandbox", ACCOUNT, knock(body));
  }

  @Test
  void given_a_push_when_accepted_then_it_waits_until_it_is_worked_in() {
    assertThat(accept("good")).isTrue();
    assertThat(receipts).isEmpty();

    assertThat(desk.workIn()).isOne();

    assertThat(receipts).containsExactly(clock.now());
    assertThat(pushes.due).isEmpty();
  }

  @Test
  void given_a_forged_push_when_it_comes_then_nothing_is_kept() {
    assertThat(accept("forged")).isFalse();
    assertThat(acceptAndWorkIn("forged")).isFalse();
    assertThat(desk.acceptAndWorkIn("delhivery", ACCOUNT, knock(""))).isFalse();

    assertThat(pushes.due).isEmpty();
    assertThat(receipts).isEmpty();
  }

  @Test
  void
      given_a_playing_partner_when_it_pushes_then_the_push_is_kept_first_and_nobody_else_takes_it() {
    var seen = new ArrayList<Integer>();
    pushes.onKeep = () -> seen.add(desk.workIn());

    assertThat(acceptAndWorkIn("good")).isTrue();

    assertThat(seen).containsExactly(0);
    assertThat(receipts).hasSize(1);
    assertThat(pushes.due).isEmpty();
  }

  @Test
  void given_no_parcel_yet_when_a_playing_partner_pushes_then_it_is_tried_again() {
    unplaced = List.of(new RecordScans.Unplaced(SCAN, "AWB_UNKNOWN"));
    assertThat(acceptAndWorkIn("good")).isTrue();
    unplaced = List.of();

    assertThat(desk.workIn()).isZero();
    clock.pass(Duration.ofSeconds(1));
    assertThat(desk.workIn()).isOne();

    assertThat(pushes.due).isEmpty();
  }

  @Test
  void given_a_partner_whose_clock_runs_ahead_when_worked_in_then_its_time_is_the_receipt() {
    ahead = Duration.ofDays(3);

    assertThat(acceptAndWorkIn("good")).isTrue();

    assertThat(receipts).containsExactly(clock.now().plus(ahead));
  }

  @Test
  void given_a_weight_beside_the_scans_when_worked_in_then_it_is_kept_even_if_the_scans_wait() {
    unplaced = List.of(new RecordScans.Unplaced(SCAN, "AWB_UNKNOWN"));

    assertThat(acceptAndWorkIn("good")).isTrue();

    assertThat(weights).containsExactly("sandbox 1259 " + clock.now());
  }

  private final class Scale implements KeepWeighings {
    @Override
    public void keep(String courier, List<Weighing> weighings, Instant receivedAt) {
      weighings.forEach(w -> weights.add(courier + " " + w.grams() + " " + receivedAt));
    }

    @Override
    public int handOver() {
      throw new UnsupportedOperationException();
    }
  }

  private final class Hook implements CourierHook {
    @Override
    public String courier() {
      return "sandbox";
    }

    @Override
    public Proof proof(CourierAccount account) {
      return Proof.SIGNATURE;
    }

    @Override
    public boolean isGenuine(CourierAccount account, Knock knock) {
      return knock.body().length == 4;
    }

    @Override
    public List<CourierScan> read(CourierAccount account, byte[] body) {
      return List.of(SCAN);
    }

    @Override
    public List<Weighing> weighings(CourierAccount account, byte[] body) {
      return List.of(new Weighing(SCAN.awb(), 1259, 0, 0, 0));
    }

    @Override
    public Instant receivedAt(CourierAccount account, byte[] body, Instant now) {
      return now.plus(ahead);
    }
  }

  private static final class OneAccount implements CourierAccounts {
    private final CourierAccount account =
        new CourierAccount(ACCOUNT, "sandbox", "", Map.of(), Map.of());

    @Override
    public Optional<CourierAccount> find(CourierAccountId id) {
      return id.equals(ACCOUNT) ? Optional.of(account) : Optional.empty();
    }

    @Override
    public List<CourierAccount> all() {
      return List.of(account);
    }

    @Override
    public void keep(CourierAccount account) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class Kept implements Pushes {
    final Map<UUID, Push> all = new LinkedHashMap<>();
    final Map<UUID, Instant> due = new LinkedHashMap<>();
    Runnable onKeep = () -> {};

    @Override
    public void keep(Push push, Instant at, Instant dueAt) {
      all.put(push.id(), push);
      due.put(push.id(), dueAt);
      onKeep.run();
    }

    @Override
    public List<Push> take(Instant now, Instant leaseUntil, int most) {
      var ids =
          due.entrySet().stream()
              .filter(e -> !e.getValue().isAfter(now))
              .map(Map.Entry::getKey)
              .toList();
      ids.forEach(id -> due.put(id, leaseUntil));
      return ids.stream().map(all::get).toList();
    }

    @Override
    public void done(List<UUID> ids) {
      ids.forEach(due::remove);
    }

    @Override
    public void later(UUID id, Instant at, String note, boolean park) {
      if (park) due.remove(id);
      else due.put(id, at);
    }
  }
}
