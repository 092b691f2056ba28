package com.shipcrowd.application.courier;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.courier.CourierHealth.Breaker;
import com.shipcrowd.application.courier.CourierHealth.Operation;
import com.shipcrowd.application.courier.needs.AccountBook;
import com.shipcrowd.application.courier.needs.CallStandings;
import com.shipcrowd.application.courier.needs.CallStandings.Written;
import com.shipcrowd.application.courier.needs.CallsHere;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierHook;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// See {@link WatchCouriers}.
public final class WatchCouriersHandler implements WatchCouriers {
  private static final Duration COUNTS_FOR = Duration.ofSeconds(30);
  private static final Duration KEPT_FOR = Duration.ofMinutes(10);

  private final CallsHere here;
  private final CallStandings everywhere;
  private final AccountBook book;
  private final Map<String, CourierGateway> gateways;
  private final Map<String, CourierHook> hooks;
  private final UnitOfWork work;
  private final Clock clock;

  public WatchCouriersHandler(
      CallsHere here,
      CallStandings everywhere,
      AccountBook book,
      List<CourierGateway> gateways,
      List<CourierHook> hooks,
      UnitOfWork work,
      Clock clock) {
    this.here = here;
    this.everywhere = everywhere;
    this.book = book;
    this.gateways =
        gateways.stream()
            .collect(Collectors.toUnmodifiableMap(CourierGateway::courier, Function.identity()));
    this.hooks =
        hooks.stream()
            .collect(Collectors.toUnmodifiableMap(CourierHook::courier, Function.identity()));
    this.work = work;
    this.clock = clock;
  }

  @Override
  public void writeDown() {
    var now = clock.now();
    everywhere.keep(here.node(), here.standings(now), now, now.minus(KEPT_FOR));
  }

  @Override
  public List<CourierHealth> health() {
    // Asked on this node, it is not older than the question.
    writeDown();
    var written =
        everywhere.since(clock.now().minus(COUNTS_FOR)).stream()
            .collect(Collectors.groupingBy(w -> w.standing().account()));
    return work.acrossCompanies(book::all).stream()
        .map(entry -> health(entry, written.getOrDefault(entry.id(), List.of())))
        .toList();
  }

  private CourierHealth health(AccountEntry entry, List<Written> written) {
    // Without credentials: what a courier can do hangs on settings at most.
    var account =
        new CourierAccount(
            entry.id(), entry.courier(), entry.baseUrl(), Map.of(), entry.settings());
    var gateway = gateways.get(entry.courier());
    var hook = hooks.get(entry.courier());
    var byOperation =
        written.stream()
            .collect(
                Collectors.groupingBy(
                    w -> w.standing().operation(), TreeMap::new, Collectors.toList()));
    return new CourierHealth(
        entry,
        gateway == null || gateway.isEnabled(account),
        written.stream().anyMatch(w -> isDown(w.standing())),
        gateway == null ? Set.of() : names(gateway, account),
        hook == null ? "" : hook.proof(account).name(),
        hook != null && hook.proof(account).isWeak(),
        written.stream()
            .map(w -> w.standing().tokenAgeSeconds())
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null),
        byOperation.entrySet().stream().map(e -> operation(e.getKey(), e.getValue())).toList());
  }

  // A courier that does not tell its prices carries parcels all the same.
  private static boolean isDown(CallStanding standing) {
    return standing.breaker().equals("OPEN") && !standing.operation().equals("rate");
  }

  private static Set<String> names(CourierGateway gateway, CourierAccount account) {
    var names = new TreeSet<String>();
    gateway.capabilities(account).forEach(capability -> names.add(capability.name()));
    return names;
  }

  private static Operation operation(String name, List<Written> written) {
    var all = written.stream().map(Written::standing).toList();
    long calls = all.stream().mapToLong(CallStanding::calls).sum();
    long failures = all.stream().mapToLong(CallStanding::failures).sum();
    var last =
        all.stream()
            .filter(s -> s.lastErrorAt() != null)
            .max(Comparator.comparing(s -> Objects.requireNonNull(s.lastErrorAt())));
    return new Operation(
        name,
        calls,
        failures,
        all.stream().mapToLong(CallStanding::heldBack).sum(),
        calls == 0 ? null : (int) ((calls - failures) * 10_000 / calls),
        all.stream().mapToLong(CallStanding::p50Ms).max().orElse(0),
        all.stream().mapToLong(CallStanding::p99Ms).max().orElse(0),
        last.map(CallStanding::lastError).orElse(""),
        last.map(CallStanding::lastErrorAt).orElse(null),
        written.stream()
            .map(
                w ->
                    new Breaker(
                        w.node(), w.standing().breaker(), w.standing().pausedUntil(), w.at()))
            .toList());
  }
}
