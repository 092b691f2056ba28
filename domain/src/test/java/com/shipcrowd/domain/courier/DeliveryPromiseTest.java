package com.shipcrowd.domain.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.domain.zone.Zone;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeliveryPromiseTest {
  // A Thursday.
  private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 19);

  private static DeliveryPromise bookedAt(LocalDateTime at, int days) {
    return DeliveryPromise.of(
        at,
        DeliveryPromise.DEFAULT_CUT_OFF,
        DeliveryPromise.DEFAULT_CUT_OFF,
        WorkingDays.ALL_BUT_SUNDAY,
        WorkingDays.ALL_BUT_SUNDAY,
        days);
  }

  @Test
  void given_a_booking_before_the_cut_off_when_promised_then_it_is_picked_up_the_same_day() {
    assertThat(bookedAt(THURSDAY.atTime(13, 59), 2))
        .isEqualTo(new DeliveryPromise(THURSDAY, THURSDAY.plusDays(2)));
  }

  @Test
  void given_a_booking_at_the_cut_off_when_promised_then_it_is_picked_up_the_next_working_day() {
    assertThat(bookedAt(THURSDAY.atTime(14, 0), 2).pickupOn()).isEqualTo(THURSDAY.plusDays(1));
    assertThat(bookedAt(THURSDAY.plusDays(2).atTime(15, 0), 2).pickupOn())
        .isEqualTo(LocalDate.of(2026, 11, 23));
  }

  @Test
  void given_two_cut_offs_when_promised_then_the_earlier_counts() {
    var promise =
        DeliveryPromise.of(
            THURSDAY.atTime(11, 30),
            LocalTime.of(16, 0),
            LocalTime.of(11, 0),
            WorkingDays.ALL_BUT_SUNDAY,
            WorkingDays.ALL_BUT_SUNDAY,
            1);

    assertThat(promise.pickupOn()).isEqualTo(THURSDAY.plusDays(1));
  }

  @Test
  void given_a_promise_on_a_sunday_when_made_then_it_moves_to_monday() {
    assertThat(bookedAt(THURSDAY.atTime(9, 0), 3).deliveredBy())
        .isEqualTo(LocalDate.of(2026, 11, 23));
  }

  @Test
  void given_a_holiday_after_the_sunday_when_promised_then_both_are_skipped() {
    var service =
        new WorkingDays(WorkingDays.ALL_BUT_SUNDAY.weekdays(), Set.of(LocalDate.of(2026, 11, 23)));
    var promise =
        DeliveryPromise.of(
            THURSDAY.atTime(9, 0),
            LocalTime.NOON,
            LocalTime.NOON,
            WorkingDays.ALL_BUT_SUNDAY,
            service,
            3);

    assertThat(promise.deliveredBy()).isEqualTo(LocalDate.of(2026, 11, 24));
  }

  @Test
  void given_the_standard_tables_when_asked_then_days_are_as_printed() {
    var surface = TransitTable.standard(TransportMode.SURFACE);
    var air = TransitTable.standard(TransportMode.AIR);

    assertThat(Arrays.stream(Zone.values()).map(z -> surface.days(z, false)))
        .containsExactly(2, 3, 5, 6, 8, 10);
    assertThat(Arrays.stream(Zone.values()).map(z -> air.days(z, false)))
        .containsExactly(1, 2, 2, 3, 5, 7);
    assertThat(surface.days(Zone.D, true)).isEqualTo(8);
  }

  @Test
  void given_impossible_calendars_when_built_then_they_are_refused() {
    assertThatThrownBy(() -> new WorkingDays(Set.of(), Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TransitTable(0, 1, 1, 1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new WorkingDays(Set.of(DayOfWeek.MONDAY), Set.of()).onOrAfter(THURSDAY))
        .isEqualTo(LocalDate.of(2026, 11, 23));
  }
}
