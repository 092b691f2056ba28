package com.shipcrowd.application.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.courier.Couriers;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierAccounts;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.fakes.ManualClock;
import com.shipcrowd.application.tracking.needs.Polls;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.courier.TokenBucket;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.ShipmentId;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PollParcelsTest {
  private static final Instant T0 = Instant.parse("2026-11-20T10:00:00Z");
  private static final CompanyId COMPANY = new CompanyId(new UUID(5, 5));

  private final ManualClock clock = new ManualClock(T0);
  private final Shelf shelf = new Shelf();
  private final Map<CourierAccountId, List<Instant>> calls = new HashMap<>();
  private final List<Integer> sizes = new ArrayList<>();
  private boolean isSilent;

  private PollParcels node(List<CourierAccount> accounts) {
    return new PollParcelsHandler(
        new Couriers(new Book(accounts), List.of(new Slow()), List.of()),
        shelf,
        (_, _, _) -> List.of(),
        new NoTransactions(),
        clock);
  }

  private static CourierAccount account(int n, int perMinute) {
    return new CourierAccount(
        new CourierAccountId(new UUID(9, n)),
        "slow",
        "",
        Map.of(),
        Map.of("polls_per_minute", Integer.toString(perMinute)));
  }

  private void open(CourierAccountId account, int parcels) {
    for (int i = 0; i < parcels; i++) {
      var id = new ShipmentId(new UUID(account.value().getLeastSignificantBits(), i));
      shelf
          .due
          .computeIfAbsent(account, _ -> new ArrayDeque<>())
          .add(
              new Polls.Parcel(
                  id,
                  COMPANY,
                  new Awb("77" + account.value().getLeastSignificantBits() + i),
                  ShipmentStatus.IN_TRANSIT,
                  T0.minus(Duration.ofDays(3)),
                  T0.minus(Duration.ofHours(5)),
                  null));
    }
  }

  @Test
  void a_hundred_thousand_parcels_are_asked_about_within_the_limits_and_in_the_time_they_allow() {
    var accounts = List.of(account(1, 60), account(2, 30), account(3, 120));
    open(accounts.get(0).id(), 40_000);
    open(accounts.get(1).id(), 20_000);
    open(accounts.get(2).id(), 40_000);
    var nodes = List.of(node(accounts), node(accounts), node(accounts));

    int seconds = 0;
    while (shelf.open() > 0 && seconds < 4_000) {
      for (var node : nodes) node.poll();
      clock.pass(Duration.ofSeconds(1));
      seconds++;
    }

    assertThat(shelf.open()).isZero();
    assertThat(shelf.next).hasSize(100_000);
    // 20,000 parcels at 50 a call and 30 calls a minute.
    assertThat(seconds).isBetween(13 * 60, 14 * 60);
    for (var account : accounts) {
      int limit = Integer.parseInt(account.setting("polls_per_minute"));
      assertThat(mostInAMinute(calls.get(account.id()))).isLessThanOrEqualTo(limit);
    }
    assertThat(sizes).allMatch(size -> size == 50);
  }

  private static int mostInAMinute(List<Instant> made) {
    int most = 0;
    int first = 0;
    for (int last = 0; last < made.size(); last++) {
      while (!made.get(first).plusSeconds(60).isAfter(made.get(last))) first++;
      most = Math.max(most, last - first + 1);
    }
    return most;
  }

  @Test
  void a_courier_that_does_not_answer_is_asked_later_and_one_that_may_not_be_asked_never() {
    var asked = account(1, 60);
    var never = account(2, 0);
    open(asked.id(), 1);
    open(never.id(), 1);
    isSilent = true;

    assertThat(node(List.of(asked, never)).poll()).isEqualTo(1);

    assertThat(shelf.next.values()).containsExactly(T0.plus(Duration.ofMinutes(15)));
    assertThat(calls).containsOnlyKeys(asked.id());
  }

  @Test
  void what_was_pushed_meanwhile_costs_no_call() {
    var account = account(1, 60);
    shelf.due.put(
        account.id(),
        new ArrayDeque<>(
            List.of(
                new Polls.Parcel(
                    new ShipmentId(new UUID(1, 1)),
                    COMPANY,
                    new Awb("7700000001"),
                    ShipmentStatus.IN_TRANSIT,
                    T0,
                    T0.minusSeconds(60),
                    null))));

    assertThat(node(List.of(account)).poll()).isZero();

    assertThat(shelf.next.values()).containsExactly(T0.plusSeconds(7140));
  }

  private final class Slow implements CourierGateway {
    @Override
    public String courier() {
      return "slow";
    }

    @Override
    public Set<Capability> capabilities(CourierAccount account) {
      return Set.of(Capability.TRACK);
    }

    @Override
    public Booking book(CourierAccount account, BookingRequest request) {
      return new Booking.InDoubt("not asked here");
    }

    @Override
    public int trackedAtOnce() {
      return 50;
    }

    @Override
    public Tracking track(CourierAccount account, List<Awb> awbs) {
      calls.computeIfAbsent(account.id(), _ -> new ArrayList<>()).add(clock.now());
      sizes.add(awbs.size());
      return isSilent ? new Tracking.InDoubt("silence") : new Tracking.Scans(List.of());
    }
  }

  private record Book(List<CourierAccount> all) implements CourierAccounts {
    @Override
    public Optional<CourierAccount> find(CourierAccountId id) {
      return all.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    @Override
    public void keep(CourierAccount account) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class NoTransactions implements UnitOfWork {
    @Override
    public <T> T of(CompanyId company, Supplier<T> work) {
      return work.get();
    }

    @Override
    public <T> T acrossCompanies(Supplier<T> work) {
      return work.get();
    }
  }

  /// Shared by all nodes, as the database is.
  private static final class Shelf implements Polls {
    final Map<CourierAccountId, Deque<Parcel>> due = new HashMap<>();
    final Map<ShipmentId, Parcel> taken = new HashMap<>();
    final Map<ShipmentId, @Nullable Instant> next = new HashMap<>();
    final Map<CourierAccountId, TokenBucket> buckets = new HashMap<>();

    int open() {
      return due.values().stream().mapToInt(Deque::size).sum();
    }

    @Override
    public TokenBucket lock(CourierAccountId account, Instant now) {
      return buckets.computeIfAbsent(account, _ -> TokenBucket.fresh(now));
    }

    @Override
    public void keep(CourierAccountId account, TokenBucket bucket) {
      buckets.put(account, bucket);
    }

    @Override
    public List<Parcel> takeDue(
        CourierAccountId account, Instant now, Instant leaseUntil, int most) {
      var waiting = due.getOrDefault(account, new ArrayDeque<>());
      var some = new ArrayList<Parcel>();
      while (some.size() < most && !waiting.isEmpty()) some.add(waiting.remove());
      some.forEach(parcel -> taken.put(parcel.id(), parcel));
      return some;
    }

    @Override
    public List<Parcel> again(List<ShipmentId> ids) {
      return ids.stream().map(taken::get).toList();
    }

    @Override
    public void next(Map<ShipmentId, @Nullable Instant> times) {
      next.putAll(times);
    }
  }
}
