package com.shipcrowd.domain.discrepancy;

import static com.shipcrowd.domain.fixtures.Booked.facts;
import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.domain.fixtures.Booked;
import com.shipcrowd.domain.fixtures.Cards;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.ChargeHead;
import com.shipcrowd.domain.ratecard.ChargeLine;
import com.shipcrowd.domain.ratecard.RateLine;
import com.shipcrowd.domain.ratecard.SlabLadder;
import com.shipcrowd.domain.ratecard.Supply;
import com.shipcrowd.domain.ratecard.ZonePrices;
import com.shipcrowd.domain.shipment.ShipmentFacts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What another weight costs, by stored facts alone. Source: lifecycle.md section 7, zones-and-rates.md example E11.
class WeightDifferenceTest {
  private static final Instant BOOKED = Booked.AT;

  private static Money rs(String rupees) {
    return Money.ofRupees(rupees);
  }

  private static ChargeLine line(ChargeHead head, String taxable) {
    return ChargeLine.of(head, rs(taxable), Supply.INTER_STATE);
  }

  private static ShipmentFacts oneBox(String discount, String charged) {
    return facts(
        "D",
        480,
        List.of(Cards.box(480, 20, 15, 7)),
        discount,
        List.of(line(ChargeHead.FREIGHT, charged)),
        List.of(line(ChargeHead.RTO_FREIGHT, "48")));
  }

  private static WeightDifference by(RateLine card) {
    return new WeightDifference(Cards.version(Map.of("S", card)), State.HR);
  }

  private static WeightDifference.Parcel parcel(ShipmentFacts facts, boolean rto, String before) {
    return new WeightDifference.Parcel("S", BOOKED, facts, rto, rs(before));
  }

  private static List<ChargeLine> lines(
      ShipmentFacts facts, boolean rto, String before, int grams) {
    return by(Cards.S).of(parcel(facts, rto, before), grams).orElseThrow();
  }

  @Test
  @DisplayName("E11: declared 480 g, measured 1,259 g: 88.00 and tax on the difference")
  void given_example_E11_when_the_courier_measures_more_then_the_difference_is_one_line() {
    assertThat(lines(oneBox("0", "52"), false, "0", 1259))
        .containsExactly(line(ChargeHead.WEIGHT_ADJ, "88"));
    assertThat(lines(oneBox("0", "52"), false, "0", 1259).getFirst().total())
        .isEqualTo(rs("103.84"));
  }

  @ParameterizedTest
  // grams, charged by earlier cases: difference of card S in zone D (52.00, then 44.00 for each
  // half kilo)
  @CsvSource({
    "480, 0, ''",
    "500, 0, ''",
    "501, 0, 44",
    "1000, 0, 44",
    "1001, 0, 88",
    "1500, 44, 44",
    "1500, 88, ''",
    "300, 0, ''"
  })
  void given_weights_when_compared_with_what_was_charged_then_slabs_decide(
      int grams, String before, String expected) {
    var wanted =
        expected.isEmpty() ? List.<ChargeLine>of() : List.of(line(ChargeHead.WEIGHT_ADJ, expected));

    assertThat(lines(oneBox("0", "52"), false, before, grams)).isEqualTo(wanted);
  }

  @Test
  void given_a_coupon_when_the_weight_grows_then_it_is_not_given_twice() {
    // 52.00 less 20.00 was charged; by the same coupon 140.00 less 20.00 would have been.
    assertThat(lines(oneBox("20", "32"), false, "0", 1259))
        .containsExactly(line(ChargeHead.WEIGHT_ADJ, "88"));
  }

  @Test
  void given_a_return_that_was_charged_when_the_weight_grows_then_it_is_rated_again_too() {
    // Return rates of card S in zone D: 48.00, then 42.00 for each half kilo.
    assertThat(lines(oneBox("0", "52"), true, "0", 1259))
        .containsExactly(line(ChargeHead.WEIGHT_ADJ, "172"));
    assertThat(lines(oneBox("0", "52"), true, "0", 480)).isEmpty();
  }

  @Test
  void given_a_card_with_fuel_when_the_weight_grows_then_fuel_is_on_the_difference() {
    var air = Cards.X;
    var facts =
        facts(
            "D",
            480,
            List.of(Cards.unmeasured(480)),
            "0",
            List.of(line(ChargeHead.FREIGHT, "76"), line(ChargeHead.FUEL, "9.12")),
            List.of(line(ChargeHead.RTO_FREIGHT, "76"), line(ChargeHead.FUEL, "9.12")));

    // 76.00 and 68.00 for each half kilo, fuel 12 %.
    assertThat(by(air).of(parcel(facts, false, "0"), 1000).orElseThrow())
        .containsExactly(line(ChargeHead.WEIGHT_ADJ, "68"), line(ChargeHead.FUEL, "8.16"));
  }

  @Test
  void given_a_card_with_fuel_when_the_parcel_was_returned_then_fuel_is_on_both_ways() {
    var both = Cards.S.but().fuel(1000).build();
    var facts =
        facts(
            "D",
            480,
            List.of(Cards.unmeasured(480)),
            "0",
            List.of(line(ChargeHead.FREIGHT, "52"), line(ChargeHead.FUEL, "5.20")),
            List.of(line(ChargeHead.RTO_FREIGHT, "48"), line(ChargeHead.FUEL, "4.80")));

    assertThat(by(both).of(parcel(facts, true, "0"), 1000).orElseThrow())
        .containsExactly(line(ChargeHead.WEIGHT_ADJ, "86"), line(ChargeHead.FUEL, "8.60"));
  }

  @Test
  void given_a_lower_weight_when_it_is_passed_on_then_each_head_gives_back_what_it_took() {
    // 1,200 g by card S with 10 % fuel: 140.00 there, 132.00 back. 700 g: 96.00 and 90.00.
    var both = by(Cards.S.but().fuel(1000).build());
    var facts =
        facts(
            "D",
            1200,
            List.of(Cards.unmeasured(1200)),
            "0",
            List.of(line(ChargeHead.FREIGHT, "140"), line(ChargeHead.FUEL, "14")),
            List.of(line(ChargeHead.RTO_FREIGHT, "132"), line(ChargeHead.FUEL, "13.20")));

    assertThat(both.lower(parcel(facts, false, "0"), 700))
        .isEqualTo(Map.of(ChargeHead.FREIGHT, rs("44"), ChargeHead.FUEL, rs("4.40")));
    assertThat(both.lower(parcel(facts, true, "0"), 700))
        .isEqualTo(
            Map.of(
                ChargeHead.FREIGHT,
                rs("44"),
                ChargeHead.RTO_FREIGHT,
                rs("42"),
                ChargeHead.FUEL,
                rs("8.60")));
    // The same slab, or a heavier one, gives nothing back.
    assertThat(both.lower(parcel(facts, true, "0"), 1001)).isEmpty();
    assertThat(both.lower(parcel(facts, true, "0"), 1600)).isEmpty();
    // Both ways' fuel is more than the one line that a note is about.
    assertThat(both.lower(parcel(facts, true, "0"), 100).get(ChargeHead.FUEL)).isEqualTo(rs("14"));
    assertThat(by(Cards.R).lower(parcel(facts, false, "0"), 700)).isEmpty();
  }

  @Test
  void given_a_return_when_weighed_again_then_it_is_rated_on_the_slab_that_is_billed() {
    // At least 1,000 g: 96.00 there, 90.00 back on 1,000 g, whatever the scale says below.
    var facts =
        facts(
            "D",
            1000,
            List.of(Cards.unmeasured(480)),
            "0",
            List.of(line(ChargeHead.FREIGHT, "96")),
            List.of(line(ChargeHead.RTO_FREIGHT, "90")));
    var least = by(Cards.S.but().minChargeable(new Weight(1000)).build());

    assertThat(least.lower(parcel(facts, true, "0"), 400)).isEmpty();
    assertThat(least.of(parcel(facts, true, "0"), 400)).hasValue(List.of());

    // Whole kilos there: 1,100 g is billed as 2,000 g, 44.00 more; back on 2,000 g is 174.00.
    var kilo = new Weight(1000);
    var kilos =
        by(
            Cards.S.but()
                .forward(
                    SlabLadder.of(
                        kilo,
                        ZonePrices.ofRupees("96", "96", "96", "96", "96", "96"),
                        kilo,
                        ZonePrices.ofRupees("44", "44", "44", "44", "44", "44")))
                .build());
    assertThat(kilos.of(parcel(facts, true, "0"), 1100))
        .hasValue(List.of(line(ChargeHead.WEIGHT_ADJ, "128")));
  }

  @Test
  void given_a_coupon_when_a_lower_weight_is_passed_on_then_no_more_than_was_charged() {
    var facts =
        facts(
            "D",
            1200,
            List.of(Cards.unmeasured(1200)),
            "120",
            List.of(line(ChargeHead.FREIGHT, "20")),
            List.of());

    assertThat(by(Cards.S).lower(parcel(facts, false, "0"), 700))
        .isEqualTo(Map.of(ChargeHead.FREIGHT, rs("20")));
  }

  @Test
  void given_several_boxes_when_the_whole_weighs_more_then_the_heaviest_takes_it() {
    // 400 g and 900 g: 52.00 + 96.00. 1,600 g in all makes the second 1,200 g: 140.00.
    var facts =
        facts(
            "D",
            1300,
            List.of(Cards.unmeasured(400), Cards.unmeasured(900)),
            "0",
            List.of(line(ChargeHead.FREIGHT, "148")),
            List.of());
    var turned =
        facts(
            "D",
            1300,
            List.of(Cards.unmeasured(900), Cards.unmeasured(400)),
            "0",
            List.of(line(ChargeHead.FREIGHT, "148")),
            List.of());

    assertThat(lines(facts, false, "0", 1600)).containsExactly(line(ChargeHead.WEIGHT_ADJ, "44"));
    assertThat(lines(turned, false, "0", 1600)).containsExactly(line(ChargeHead.WEIGHT_ADJ, "44"));
    assertThat(lines(facts, false, "0", 1400)).isEmpty();
    assertThat(lines(facts, false, "0", 1401)).containsExactly(line(ChargeHead.WEIGHT_ADJ, "44"));
    // 450 g and 900 g: 60 g more fit into the slab of the heavy one, not into that of the light.
    var near =
        facts(
            "D",
            1350,
            List.of(Cards.unmeasured(450), Cards.unmeasured(900)),
            "0",
            List.of(line(ChargeHead.FREIGHT, "148")),
            List.of());
    assertThat(lines(near, false, "0", 1410)).isEmpty();
    // Lighter than the light box alone: still no more than nothing.
    assertThat(lines(facts, false, "0", 100)).isEmpty();
  }

  @Test
  void given_no_price_when_asked_then_nobody_guesses() {
    var facts = oneBox("0", "52");
    var reverseOnly = by(Cards.R);

    assertThat(reverseOnly.of(parcel(facts, false, "0"), 1259)).isEmpty();
    assertThat(reverseOnly.cost(parcel(facts, false, "0"), 1259)).isEqualTo(Money.ZERO);
    var other = new WeightDifference.Parcel("T", BOOKED, facts, false, Money.ZERO);
    assertThat(by(Cards.S).of(other, 1259)).isEmpty();
    assertThat(by(Cards.S).cost(other, 1259)).isEqualTo(Money.ZERO);
    var lorry = facts("N1-S2", 480, facts.parcels(), "0", facts.charges(), facts.rto());
    assertThat(by(Cards.S).of(parcel(lorry, false, "0"), 1259)).isEmpty();
    assertThat(by(Cards.S).cost(parcel(lorry, false, "0"), 1259)).isEqualTo(Money.ZERO);
  }

  @Test
  void given_the_couriers_card_when_asked_then_it_says_what_the_difference_costs_before_tax() {
    assertThat(by(Cards.S).cost(parcel(oneBox("0", "999"), false, "0"), 1259)).isEqualTo(rs("88"));
    assertThat(by(Cards.S).cost(parcel(oneBox("0", "999"), false, "0"), 300)).isEqualTo(Money.ZERO);
  }

  @ParameterizedTest
  // grams of one unit, paid for: covered
  @CsvSource({"240, 480, true", "241, 480, false", "100, 480, true"})
  void given_agreed_weights_when_the_seller_paid_for_them_then_the_parcel_is_frozen(
      int each, int billed, boolean covered) {
    var facts = facts("D", billed, List.of(), "0", List.of(), List.of());

    assertThat(WeightFreeze.covers(List.of(new WeightFreeze("MUG", each)), facts))
        .isEqualTo(covered);
    assertThat(WeightFreeze.covers(List.of(new WeightFreeze("PLATE", each)), facts)).isFalse();
    assertThat(WeightFreeze.covers(List.of(), facts)).isFalse();
  }
}
