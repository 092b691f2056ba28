package com.shipcrowd.adapter.calls;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Login tokens of accounts, kept in this process and renewed before they run out. However many callers need one, one of
/// them logs in and the others wait for it. Tokens are never written down or logged.
@Singleton
public final class Tokens {
  // The last tenth of a token's life, but no more than ten minutes, is not used any more.
  private static final long LAST_TENTH = 10;
  private static final Duration LONGEST_MARGIN = Duration.ofMinutes(10);
  // After a refused login nobody knocks again for a while, or couriers lock the account.
  private static final Duration REST_AFTER_REFUSAL = Duration.ofSeconds(30);

  private final Map<String, Place> places = new ConcurrentHashMap<>();

  /// What a login came to.
  public sealed interface Login {
    /// @param life how long it is good for from now
    record Granted(String token, Duration life) implements Login {
      @Override
      public String toString() {
        return "Granted";
      }
    }

    /// The courier said no, in its own words.
    record Refused(String words) implements Login {}

    /// No usable answer; the next caller tries again.
    record Failed(String why) implements Login {}
  }

  private record Kept(Login.Granted login, long since, long until) {}

  private record Rest(Login.Refused refusal, long until) {}

  private static final class Place {
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Kept kept;
    private volatile @Nullable Rest rest;
  }

  /// The account's token, or what its login came to. Blocks while somebody logs in.
  ///
  /// @param key account, and the kind of token when it has several
  /// @param login asked only when there is no token that lasts
  public Login get(String key, Supplier<Login> login) {
    var place = places.computeIfAbsent(key, _ -> new Place());
    var known = usable(place);
    if (known != null) return known;
    place.lock.lock();
    try {
      known = usable(place);
      if (known != null) return known;
      var answer = login.get();
      long now = System.nanoTime();
      switch (answer) {
        case Login.Granted granted -> {
          long life = granted.life().toNanos();
          long margin = Math.min(life / LAST_TENTH, LONGEST_MARGIN.toNanos());
          place.kept = new Kept(granted, now, now + life - margin);
          place.rest = null;
        }
        case Login.Refused refused ->
            place.rest = new Rest(refused, now + REST_AFTER_REFUSAL.toNanos());
        case Login.Failed _ -> {}
      }
      return answer;
    } finally {
      place.lock.unlock();
    }
  }

  private static @Nullable Login usable(Place place) {
    var kept = place.kept;
    long now = System.nanoTime();
    if (kept != null && now - kept.until < 0) return kept.login;
    var rest = place.rest;
    return rest != null && now - rest.until < 0 ? rest.refusal : null;
  }

  /// Throws a token away because the courier no longer takes it. A newer one than the given stays, so that a hundred late
  /// complaints cost one login.
  public void forget(String key, String token) {
    var place = places.get(key);
    if (place == null) return;
    place.lock.lock();
    try {
      var kept = place.kept;
      if (kept != null && kept.login.token().equals(token)) place.kept = null;
    } finally {
      place.lock.unlock();
    }
  }

  /// The age of the oldest present token whose key starts so; empty when there is none.
  public Optional<Duration> oldest(String prefix) {
    return places.keySet().stream()
        .filter(key -> key.startsWith(prefix))
        .flatMap(key -> age(key).stream())
        .max(Duration::compareTo);
  }

  /// How long ago the present token was granted; empty when there is none.
  public Optional<Duration> age(String key) {
    var place = places.get(key);
    var kept = place == null ? null : place.kept;
    return kept == null
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(System.nanoTime() - kept.since));
  }
}
