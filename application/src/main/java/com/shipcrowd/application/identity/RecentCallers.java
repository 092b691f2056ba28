package com.shipcrowd.application.identity;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.identity.needs.ApiKeys;
import com.shipcrowd.application.identity.needs.Sessions;
import com.shipcrowd.domain.identity.ApiKeyId;
import com.shipcrowd.domain.identity.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Remembers for five seconds who called, so that not every request asks the database. One per node.
public final class RecentCallers {
  private static final Duration KEPT = Duration.ofSeconds(5);
  private static final int MOST = 20_000;

  private record Remembered<T>(T what, Instant until) {}

  private final Map<String, Remembered<ApiKeys.Holder>> keys = new ConcurrentHashMap<>();
  private final Map<SessionId, Remembered<Sessions.Standing>> sessions = new ConcurrentHashMap<>();
  private final Clock clock;

  public RecentCallers(Clock clock) {
    this.clock = clock;
  }

  Optional<ApiKeys.Holder> key(String hash, Supplier<Optional<ApiKeys.Holder>> ask) {
    return recall(keys, hash, ask);
  }

  Optional<Sessions.Standing> session(SessionId id, Supplier<Optional<Sessions.Standing>> ask) {
    return recall(sessions, id, ask);
  }

  void forget(SessionId session) {
    sessions.remove(session);
  }

  void forget(ApiKeyId key) {
    keys.values().removeIf(r -> r.what().key().id().equals(key));
  }

  private <K, T> Optional<T> recall(Map<K, Remembered<T>> map, K key, Supplier<Optional<T>> ask) {
    var now = clock.now();
    var known = map.get(key);
    if (known != null && now.isBefore(known.until())) return Optional.of(known.what());
    var asked = ask.get();
    if (map.size() >= MOST) {
      map.values().removeIf(r -> !now.isBefore(r.until()));
      if (map.size() >= MOST) map.clear();
    }
    asked.ifPresentOrElse(
        t -> map.put(key, new Remembered<>(t, now.plus(KEPT))), () -> map.remove(key));
    return asked;
  }
}
