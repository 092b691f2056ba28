package com.shipcrowd.bootstrap;

import com.shipcrowd.adapter.calls.Standing;
import com.shipcrowd.adapter.calls.Standings;
import com.shipcrowd.adapter.calls.Tokens;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.courier.CallStanding;
import com.shipcrowd.application.courier.needs.CallsHere;
import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.courier.CourierAccountId;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The calls of this process, those to couriers.
@Singleton
final class NodeCalls implements CallsHere {
  private final Standings standings;
  private final Tokens tokens;
  private final String node;

  /// @param name of this machine or container; what tells its processes apart is added
  NodeCalls(
      Standings standings,
      Tokens tokens,
      Ids ids,
      @Property(name = "shipcrowd.node", defaultValue = "node") String name) {
    this.standings = standings;
    this.tokens = tokens;
    this.node =
        name.toLowerCase(Locale.ROOT)
            + "-"
            + Id.encode(ids.next()).substring(18).toLowerCase(Locale.ROOT);
  }

  @Override
  public String node() {
    return node;
  }

  @Override
  public List<CallStanding> standings(Instant now) {
    return standings.now().stream().flatMap(s -> courier(s, now).stream()).toList();
  }

  private Optional<CallStanding> courier(Standing s, Instant now) {
    return Id.decode(CourierAccountId.PREFIX, s.account())
        .map(CourierAccountId::new)
        .map(
            account ->
                new CallStanding(
                    account,
                    s.operation(),
                    s.breaker(),
                    s.calls(),
                    s.failures(),
                    s.heldBack(),
                    s.underway(),
                    s.p50Ms(),
                    s.p99Ms(),
                    s.lastError(),
                    s.lastErrorAge().map(now::minus).orElse(null),
                    s.pause().isZero() ? null : now.plus(s.pause()),
                    tokenAge(s.account()).map(Duration::toSeconds).orElse(null)));
  }

  // An account may have tokens of several kinds.
  private Optional<Duration> tokenAge(String account) {
    return Stream.of(tokens.age(account), tokens.oldest(account + ":"))
        .flatMap(Optional::stream)
        .max(Duration::compareTo);
  }
}
