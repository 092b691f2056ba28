package com.shipcrowd.domain.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.place.Place;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.zone.ZoneAnswer.Zoned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneSetTest {
  private static final PincodeDirectory DIRECTORY = PincodeDirectory.packaged();
  private static final ZoneSetId SET = new ZoneSetId(new UUID(1, 1));

  private static final NamedZoneSet HEAD =
      new NamedZoneSet(SET, "Test", null, Instant.EPOCH, null, 1);

  private static NamedZone zone(int number, Zone countsAs) {
    return new NamedZone(
        new ZoneId(new UUID(2, number)),
        SET,
        "Z" + number,
        "Zone " + number,
        ZoneType.LOCAL,
        countsAs,
        null,
        Instant.EPOCH,
        null,
        1);
  }

  private static Place place(String pincode) {
    return DIRECTORY.find(new Pincode(pincode)).orElseThrow();
  }

  private static Zone zoned(ZoneSet set, String from, String to) {
    return ((Zoned) ZoneRules.STANDARD.between(set.seen(place(from)), set.seen(place(to)))).zone();
  }

  // Delhi 110001, Gurugram 122001, Jaipur 302001, Mumbai 400001, Guwahati 781001 in a zone; other
  // ends outside or inside.
  @ParameterizedTest(name = "both in a zone that counts as {0}: {1}, to Delhi 110092: {2}")
  @CsvSource({"A, A, D", "B, B, D", "C, B, C", "D, D, D", "E, E, E", "F, F, F"})
  void given_jaipur_and_kochi_in_one_zone_when_zoned_then_it_is_as_the_zone_counts(
      Zone countsAs, Zone between, Zone toDelhi) {
    var zone = zone(1, countsAs);
    var set =
        ZoneSet.of(
            HEAD,
            List.of(zone),
            List.of(new ZoneSet.Member(302001, zone.id()), new ZoneSet.Member(682001, zone.id())));

    assertThat(zoned(set, "302001", "682001")).isEqualTo(between);
    assertThat(zoned(set, "302001", "110092")).isEqualTo(toDelhi);
    assertThat(zoned(set, "110001", "110092")).isEqualTo(Zone.A);
  }

  @Test
  void given_a_state_that_a_card_makes_special_when_a_zone_says_otherwise_then_the_zone_wins() {
    var zone = zone(1, Zone.D);
    var set = ZoneSet.of(HEAD, List.of(zone), List.of(new ZoneSet.Member(682001, zone.id())));
    var rules = new ZoneRules(false, false, Set.of(State.KL));

    assertThat(rules.between(set.seen(place("682001")), place("302001")))
        .isEqualTo(new Zoned(Zone.D, false));
    assertThat(rules.between(place("682001"), place("302001"))).isEqualTo(new Zoned(Zone.E, false));
  }

  @Test
  void given_army_post_in_a_zone_when_seen_then_it_stays_army_post() {
    var zone = zone(1, Zone.A);
    var set = ZoneSet.of(HEAD, List.of(zone), List.of(new ZoneSet.Member(900056, zone.id())));

    assertThat(set.seen(place("900056"))).isEqualTo(place("900056"));
  }

  @Test
  void given_a_pincode_in_two_zones_when_compiled_then_it_is_refused() {
    var members =
        List.of(
            new ZoneSet.Member(110001, zone(1, Zone.A).id()),
            new ZoneSet.Member(110001, zone(2, Zone.A).id()));

    assertThatThrownBy(() -> ZoneSet.of(HEAD, List.of(zone(1, Zone.A), zone(2, Zone.A)), members))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void given_random_sets_when_zoned_then_lanes_are_symmetric_and_others_keep_their_zone() {
    var random = new Random(20_261_121);
    var seen = new EnumMap<Zone, Integer>(Zone.class);
    var rules =
        List.of(
            ZoneRules.STANDARD,
            ZoneRules.STANDARD.withExtendedMetros(),
            new ZoneRules(true, true, Set.of(State.KL, State.HP)));
    for (int round = 0; round < 30; round++) {
      var set = anySet(random);
      for (int i = 0; i < 2_000; i++) {
        var one = DIRECTORY.at(random.nextInt(DIRECTORY.size()));
        var other =
            DIRECTORY.at(
                i % 2 == 0
                    ? random.nextInt(DIRECTORY.size())
                    : Math.min(
                        DIRECTORY.size() - 1,
                        DIRECTORY.position(one.pincode()) + random.nextInt(60)));
        for (var rule : rules) {
          var there = rule.between(set.seen(one), set.seen(other));
          if (there instanceof Zoned(var zone, _)) {
            seen.merge(zone, 1, Integer::sum);
            assertThat(rule.between(set.seen(other), set.seen(one))).isEqualTo(there);
          }
          if (set.zoneOf(one.pincode().number()).isEmpty()
              && set.zoneOf(other.pincode().number()).isEmpty()) {
            assertThat(there).isEqualTo(rule.between(one, other));
          }
        }
      }
    }
    assertThat(seen).containsOnlyKeys(Zone.values());
  }

  @Test
  void
      given_random_sets_when_both_ends_lie_in_one_zone_then_the_lane_is_never_dearer_than_it_counts() {
    var random = new Random(8);
    var most = Map.of(Zone.A, Zone.A, Zone.B, Zone.B, Zone.C, Zone.C, Zone.D, Zone.D);
    for (int round = 0; round < 30; round++) {
      var set = anySet(random);
      for (int i = 0; i < 3_000; i++) {
        var one = DIRECTORY.at(random.nextInt(DIRECTORY.size()));
        var other = DIRECTORY.at(random.nextInt(DIRECTORY.size()));
        var zone = set.zoneOf(one.pincode().number()).orElse(null);
        if (zone == null || !set.zoneOf(other.pincode().number()).equals(Optional.of(zone)))
          continue;
        var limit = most.get(zone.countsAs());
        if (limit != null
            && ZoneRules.STANDARD.between(set.seen(one), set.seen(other))
                instanceof Zoned(var got, _)) assertThat(got).isLessThanOrEqualTo(limit);
      }
    }
  }

  private static ZoneSet anySet(Random random) {
    var zones = new ArrayList<NamedZone>();
    for (int i = 0; i < 12; i++) zones.add(zone(i, Zone.values()[i % 6]));
    var members = new ArrayList<ZoneSet.Member>();
    for (int i = 0; i < DIRECTORY.size(); i++) {
      if (random.nextInt(3) != 0) continue;
      members.add(
          new ZoneSet.Member(
              DIRECTORY.at(i).pincode().number(), zones.get(random.nextInt(zones.size())).id()));
    }
    return ZoneSet.of(HEAD, zones, members);
  }
}
