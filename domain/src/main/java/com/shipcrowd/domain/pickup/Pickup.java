package com.shipcrowd.domain.pickup;

import com.shipcrowd.domain.IndianDay;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.shipment.Shipment;
import com.shipcrowd.domain.shipment.ShipmentId;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A courier asked to collect at one warehouse on one day. Source: lifecycle.md section 6.
///
/// @param account the contract it is asked under
/// @param on a day in India
/// @param from not earlier than this, Indian time
/// @param token the courier's number of the pickup, empty until it gave one
/// @param words why not, the courier's own or ours; empty when scheduled
/// @param attempt 1, and one more each time the day is moved
/// @param tries how often the courier was asked for this day
/// @param shipments what waits there, at least one
/// @param dueAt when the courier is asked again, null for never
/// @param version grows with every change
public record Pickup(
    PickupId id,
    CompanyId company,
    UUID warehouse,
    CourierAccountId account,
    String courier,
    LocalDate on,
    LocalTime from,
    PickupState state,
    String token,
    String words,
    int attempt,
    int tries,
    List<ShipmentId> shipments,
    @Nullable Instant dueAt,
    Instant createdAt,
    long version) {
  /// After this many days on which nobody came, the parcels are called off instead.
  public static final int MOST_ATTEMPTS = 3;

  private static final int MOST_DAYS_AHEAD = 7;
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(2);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(2);

  /// A new wish; asked again after two minutes unless an answer is kept before.
  public static Pickup wanted(
      PickupId id,
      CompanyId company,
      UUID warehouse,
      CourierAccountId account,
      String courier,
      LocalDate on,
      LocalTime from,
      List<ShipmentId> shipments,
      Instant now) {
    return new Pickup(
        id,
        company,
        warehouse,
        account,
        courier,
        on,
        from,
        PickupState.ASKED,
        "",
        "",
        1,
        0,
        List.copyOf(shipments),
        now.plus(LOOK_AGAIN),
        now,
        1);
  }

  /// @param cutOff of the warehouse, Indian time
  /// @throws PickupDayUnfit unless it is today before the cut-off or within the next seven days
  public static void check(LocalDate on, LocalTime cutOff, Instant now) {
    var here = ZonedDateTime.ofInstant(now, IndianDay.ZONE);
    var today = here.toLocalDate();
    if (on.isBefore(today)) throw new PickupDayUnfit(PickupDayUnfit.Reason.PAST);
    if (on.equals(today) && !here.toLocalTime().isBefore(cutOff))
      throw new PickupDayUnfit(PickupDayUnfit.Reason.AFTER_CUT_OFF);
    if (on.isAfter(today.plusDays(MOST_DAYS_AHEAD)))
      throw new PickupDayUnfit(PickupDayUnfit.Reason.TOO_FAR);
  }

  /// The courier comes.
  public Pickup scheduled(String number) {
    return with(PickupState.SCHEDULED, number, "", null);
  }

  /// The courier said no.
  public Pickup refused(String why) {
    return with(PickupState.REFUSED, token, why, null);
  }

  /// No clear answer.
  public Pickup inDoubt(String why, Instant now) {
    return with(PickupState.IN_DOUBT, token, why, now.plus(pause()));
  }

  /// The courier could not be asked.
  public Pickup notReached(String why, Instant now) {
    return with(PickupState.ASKED, token, why, now.plus(pause()));
  }

  private Duration pause() {
    var pause = LOOK_AGAIN.multipliedBy(1L << Math.min(tries, 6));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  /// The same with more parcels waiting.
  public Pickup joined(List<ShipmentId> more) {
    var all = new LinkedHashSet<>(shipments);
    all.addAll(more);
    return changed(on, from, state, token, words, attempt, tries, List.copyOf(all), dueAt);
  }

  /// The same asked for another day, with what still waits.
  ///
  /// @throws PickupNotMissed when nobody missed it, nothing waits any more, or it was missed three times
  public Pickup moved(LocalDate day, LocalTime time, List<Shipment> parcels, Instant now) {
    if (!isMissed(parcels, now)) throw new PickupNotMissed(state, "NOT_MISSED");
    if (attempt >= MOST_ATTEMPTS) throw new PickupNotMissed(state, "MISSED_TOO_OFTEN");
    var waiting = parcels.stream().filter(Pickup::waits).map(Shipment::id).toList();
    if (waiting.isEmpty()) throw new PickupNotMissed(state, "NOTHING_WAITS");
    return changed(
        day, time, PickupState.ASKED, token, "", attempt + 1, 0, waiting, now.plus(LOOK_AGAIN));
  }

  /// Whether a courier that said it would come did not: one of the parcels says so, or the day is over and nothing was
  /// picked up.
  ///
  /// @param parcels those of the pickup as they stand now
  public boolean isMissed(List<Shipment> parcels, Instant now) {
    if (state != PickupState.SCHEDULED) return false;
    return parcels.stream().anyMatch(s -> s.status() == ShipmentStatus.PICKUP_FAILED)
        || (IndianDay.of(now).isAfter(on)
            && parcels.stream().allMatch(s -> s.milestones().pickedUpAt() == null));
  }

  /// Whether a parcel can be collected: booked, not cancelled and not picked up.
  public static boolean waits(Shipment shipment) {
    return shipment.awb() != null && shipment.status().isBeforePickup();
  }

  private Pickup with(PickupState next, String number, String why, @Nullable Instant due) {
    return changed(on, from, next, number, why, attempt, tries + 1, shipments, due);
  }

  private Pickup changed(
      LocalDate day,
      LocalTime time,
      PickupState next,
      String number,
      String why,
      int newAttempt,
      int newTries,
      List<ShipmentId> waiting,
      @Nullable Instant due) {
    return new Pickup(
        id,
        company,
        warehouse,
        account,
        courier,
        day,
        time,
        next,
        number,
        why,
        newAttempt,
        newTries,
        waiting,
        due,
        createdAt,
        version + 1);
  }
}
