package com.shipcrowd.domain.courier;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.domain.courier.LaneDays.Lane;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.place.Place;
import com.shipcrowd.domain.place.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceAreaRowsTest {
  private static final PincodeDirectory DIRECTORY = PincodeDirectory.packaged();
  private static final LocalDate DAY = LocalDate.of(2026, 12, 10);

  private static AreaRow row(int position) {
    boolean full = position % 7 == 0;
    return new AreaRow(
        DIRECTORY.at(position).pincode(),
        new Coverage(position % 2 == 0, true, position % 3 == 0, position % 5 == 0, false),
        full ? Integer.valueOf(position % 11 * 100) : null,
        full ? Integer.valueOf(500 + position) : null,
        full ? Integer.valueOf(1 + position % 60) : null,
        full ? "S" + position % 400 : "",
        full ? DAY : null,
        full && position % 2 == 0 ? DAY.plusDays(2) : null);
  }

  @Test
  void given_rows_with_and_without_limits_when_read_then_each_position_says_what_its_row_says() {
    var rows = new ArrayList<AreaRow>();
    for (int i = 0; i < DIRECTORY.size(); i += 2) rows.add(row(i));

    var area = ServiceArea.ofRows(DIRECTORY, rows);

    for (int i = 0; i < DIRECTORY.size(); i++) {
      if (i % 2 == 1) {
        assertThat(area.at(i)).isEqualTo(Coverage.NONE);
        assertThat(area.maxCodPaise(i)).isEqualTo(-1);
        continue;
      }
      var row = row(i);
      boolean full = i % 7 == 0;
      assertThat(area.at(i)).isEqualTo(row.coverage());
      assertThat(area.maxCodPaise(i)).isEqualTo(full ? i % 11 * 100 : -1);
      assertThat(area.maxWeightG(i)).isEqualTo(full ? 500 + i : -1);
      assertThat(area.tatDays(i)).isEqualTo(full ? 1 + i % 60 : 0);
      assertThat(area.sortCode(i)).isEqualTo(row.sortCode());
      assertThat(area.embargo(i, DAY) != null).isEqualTo(full);
      assertThat(area.embargo(i, DAY.minusDays(1))).isNull();
      assertThat(area.embargo(i, DAY.plusDays(3)) != null).isFalse();
    }
  }

  @Test
  void given_an_embargo_without_end_when_asked_years_later_then_it_still_holds() {
    var pincode = new Pincode("110001");
    var area =
        ServiceArea.ofRows(
            DIRECTORY,
            List.of(new AreaRow(pincode, Coverage.FULL, null, null, null, "", DAY, null)));

    assertThat(area.isEmbargoed(pincode, DAY.plusYears(9))).isTrue();
    assertThat(area.isEmbargoed(pincode, DAY.minusDays(1))).isFalse();
  }

  @Test
  void given_twenty_services_with_every_limit_when_held_then_they_fit_into_64_mebibytes() {
    var rows = new ArrayList<AreaRow>();
    for (int i = 0; i < DIRECTORY.size(); i++) rows.add(row(i / 7 * 7));
    var runtime = Runtime.getRuntime();
    System.gc();
    long before = runtime.totalMemory() - runtime.freeMemory();
    var areas = new ArrayList<ServiceArea>();
    for (int i = 0; i < 20; i++) areas.add(ServiceArea.ofRows(DIRECTORY, rows));
    System.gc();
    long used = runtime.totalMemory() - runtime.freeMemory() - before;

    assertThat(used).isLessThan(64L << 20);
    assertThat(areas).hasSize(20);
  }

  @Test
  void given_lanes_of_every_kind_when_asked_then_the_most_specific_pair_wins() {
    var delhi = place("110001");
    var bengaluru = place("560001");
    int dl = LaneDays.end(State.DL);
    int ka = LaneDays.end(State.KA);
    // From the least to the most specific; each one added wins over those before.
    var pairs =
        List.of(
            new Lane(dl, ka),
            new Lane(110, ka),
            new Lane(dl, 560),
            new Lane(110001, ka),
            new Lane(110, 560),
            new Lane(dl, 560001),
            new Lane(110001, 560),
            new Lane(110, 560001),
            new Lane(110001, 560001));
    var lanes = new java.util.HashMap<Lane, Integer>();
    for (int i = 0; i < pairs.size(); i++) {
      lanes.put(pairs.get(i), i + 1);
      assertThat(LaneDays.of(lanes).days(delhi, bengaluru)).isEqualTo(i + 1);
    }
    assertThat(LaneDays.of(lanes).days(bengaluru, delhi)).isZero();
    assertThat(LaneDays.of(Map.of()).days(delhi, bengaluru)).isZero();
  }

  private static Place place(String pincode) {
    return DIRECTORY.find(new Pincode(pincode)).orElseThrow();
  }
}
