package com.shipcrowd.domain.zone;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.zone.ZoneAnswer.Refused;
import com.shipcrowd.domain.zone.ZoneAnswer.Zoned;
import java.util.EnumMap;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneRulesTest {
  private static final PincodeDirectory DIRECTORY = PincodeDirectory.packaged();

  @ParameterizedTest(name = "{0} to {1}: {2}, with extended metros {3} ({4})")
  @CsvSource({
    "110001, 110092, A, A, same city",
    "110001, 122001, B, B, same metro cluster other city",
    "201301, 201001, B, B, same metro cluster",
    "110001, 400001, C, C, two metros",
    "400001, 400703, B, B, same metro cluster",
    "400001, 411001, B, B, same state",
    "560001, 570001, B, B, same state",
    "560001, 600001, C, C, two metros",
    "110001, 302001, D, D, rest",
    "160017, 141001, B, B, CH counts with PB",
    "605001, 600001, B, B, PY counts with TN",
    "396210, 395001, B, B, DN counts with GJ",
    "682001, 695001, B, B, same state",
    "244713, 244001, D, D, UK pincode under a UP prefix",
    "246701, 246001, D, D, UP pincode under a UK prefix",
    "700001, 781001, E, E, special E",
    "781001, 781005, A, A, same city beats special",
    "737101, 734001, E, E, Sikkim is E",
    "110001, 190001, E, E, J&K is E",
    "144001, 180001, E, E, J&K is E neighbour state",
    "110001, 194101, F, F, Ladakh is F",
    "700001, 744101, F, F, A&N is F",
    "682001, 682555, F, F, Lakshadweep is F though same prefix",
    "744101, 682555, F, F, F both",
    "380001, 411001, D, C, extended metros",
    "380001, 110001, D, C, extended metro",
    "110001, 673001, D, D, Kerala is D here",
    "110001, 175019, D, D, HP is D here"
  })
  void given_a_lane_of_the_table_when_zoned_then_it_is_as_printed(
      String origin, String destination, Zone zone, Zone extended, String why) {
    var standard =
        ZoneRules.STANDARD.between(DIRECTORY, new Pincode(origin), new Pincode(destination));
    var wider =
        ZoneRules.STANDARD
            .withExtendedMetros()
            .between(DIRECTORY, new Pincode(origin), new Pincode(destination));

    assertThat(standard).as(why).isEqualTo(new Zoned(zone, false));
    assertThat(wider).as(why).isEqualTo(new Zoned(extended, false));
  }

  @ParameterizedTest(name = "110001 to {0}: {1}")
  @CsvSource({
    "900056, PINCODE_NOT_SERVICEABLE",
    "999999, PINCODE_UNKNOWN",
    "110999, PINCODE_UNKNOWN"
  })
  void given_army_post_or_an_unknown_pincode_when_zoned_then_it_is_refused_both_ways(
      String digits, ZoneAnswer.Code code) {
    var delhi = new Pincode("110001");
    var other = new Pincode(digits);

    for (var rules :
        new ZoneRules[] {ZoneRules.STANDARD, ZoneRules.STANDARD.withExtendedMetros()}) {
      assertThat(rules.between(DIRECTORY, delhi, other)).isEqualTo(new Refused(code, other));
      assertThat(rules.between(DIRECTORY, other, delhi)).isEqualTo(new Refused(code, other));
    }
  }

  @Test
  void given_random_pairs_when_zoned_both_ways_then_the_zone_is_the_same() {
    var random = new Random(20_261_121);
    var seen = new EnumMap<Zone, Integer>(Zone.class);
    var rules =
        new ZoneRules[] {
          ZoneRules.STANDARD,
          ZoneRules.STANDARD.withExtendedMetros(),
          new ZoneRules(true, true, Set.of(State.KL, State.HP))
        };
    for (int i = 0; i < 50_000; i++) {
      var one = DIRECTORY.at(random.nextInt(DIRECTORY.size()));
      // Every other pair is a near one, or A and B would hardly occur.
      var other =
          DIRECTORY.at(
              i % 2 == 0
                  ? random.nextInt(DIRECTORY.size())
                  : Math.min(
                      DIRECTORY.size() - 1,
                      DIRECTORY.position(one.pincode()) + random.nextInt(60)));
      for (var rule : rules) {
        var there = rule.between(one, other);
        var back = rule.between(other, one);
        if (there instanceof Zoned(var zone, _)) {
          assertThat(back).isEqualTo(there);
          seen.merge(zone, 1, Integer::sum);
        } else {
          assertThat(back).isInstanceOf(Refused.class);
        }
      }
    }
    assertThat(seen).containsOnlyKeys(Zone.values());
  }

  @Test
  void given_a_card_where_special_overrides_local_when_zoned_inside_guwahati_then_it_is_e() {
    var rules = new ZoneRules(false, true, Set.of());

    assertThat(rules.between(DIRECTORY, new Pincode("781001"), new Pincode("781005")))
        .isEqualTo(new Zoned(Zone.E, false));
    assertThat(rules.between(DIRECTORY, new Pincode("110001"), new Pincode("110092")))
        .isEqualTo(new Zoned(Zone.A, false));
  }

  @Test
  void given_a_card_with_kerala_as_special_when_zoned_then_only_local_runs_escape() {
    var rules = new ZoneRules(false, false, Set.of(State.KL));

    assertThat(rules.between(DIRECTORY, new Pincode("110001"), new Pincode("673001")))
        .isEqualTo(new Zoned(Zone.E, false));
    assertThat(rules.between(DIRECTORY, new Pincode("682001"), new Pincode("682016")))
        .isEqualTo(new Zoned(Zone.A, false));
  }

  @Test
  void given_a_place_known_by_prefix_only_when_zoned_then_the_answer_says_so() {
    var here = DIRECTORY.find(new Pincode("110001")).orElseThrow();
    var there = DIRECTORY.findOrApproximate(new Pincode("570999")).orElseThrow();

    assertThat(ZoneRules.STANDARD.between(here, there)).isEqualTo(new Zoned(Zone.D, true));
  }
}
