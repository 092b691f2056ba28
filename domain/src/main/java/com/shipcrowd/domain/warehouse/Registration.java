package com.shipcrowd.domain.warehouse;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether one courier account knows one pickup place.
///
/// @param reference the courier's own number of the place, empty when it gave none
/// @param words why not, the courier's own or ours; empty when it is registered
/// @param tries how often the courier was asked since the place was described last
/// @param dueAt when it is asked again, null for never
/// @param generation counts descriptions of the place; an answer to an older one does not count
public record Registration(
    CompanyId company,
    WarehouseId warehouse,
    CourierAccountId account,
    State state,
    String reference,
    String words,
    int tries,
    @Nullable Instant dueAt,
    Instant changedAt,
    int generation) {
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(12);

  /// How it stands.
  public enum State {
    /// To be asked, or asked and not reached.
    PENDING,
    REGISTERED,
    /// The courier does not take the place as it is described; asked again when somebody says so or changes it.
    REFUSED,
    /// No answer came; asking again does no harm.
    IN_DOUBT
  }

  /// The courier knows it.
  public Registration registered(String number, Instant at) {
    return with(State.REGISTERED, number, "", null, at);
  }

  /// The courier said no.
  public Registration refused(String why, Instant at) {
    return with(State.REFUSED, reference, why, null, at);
  }

  /// Nobody knows.
  public Registration inDoubt(String why, Instant at) {
    return with(State.IN_DOUBT, reference, why, at.plus(pause()), at);
  }

  /// The courier could not be asked.
  public Registration notReached(String why, Instant at) {
    return with(State.PENDING, reference, why, at.plus(pause()), at);
  }

  /// How long until the next try: a minute, then twice as long each time, half a day at most.
  public Duration pause() {
    var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, 10));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  private Registration with(
      State newState, String number, String why, @Nullable Instant due, Instant at) {
    return new Registration(
        company, warehouse, account, newState, number, why, tries + 1, due, at, generation);
  }
}
