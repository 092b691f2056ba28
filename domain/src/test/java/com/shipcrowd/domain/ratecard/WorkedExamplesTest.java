package com.shipcrowd.domain.ratecard;

import static com.shipcrowd.domain.fixtures.Cards.H;
import static com.shipcrowd.domain.fixtures.Cards.L;
import static com.shipcrowd.domain.fixtures.Cards.R;
import static com.shipcrowd.domain.fixtures.Cards.S;
import static com.shipcrowd.domain.fixtures.Cards.X;
import static com.shipcrowd.domain.fixtures.Cards.box;
import static com.shipcrowd.domain.fixtures.Cards.unmeasured;
import static com.shipcrowd.domain.ratecard.ChargeHead.COD_FEE;
import static com.shipcrowd.domain.ratecard.ChargeHead.FREIGHT;
import static com.shipcrowd.domain.ratecard.ChargeHead.FUEL;
import static com.shipcrowd.domain.ratecard.ChargeHead.HANDLING;
import static com.shipcrowd.domain.ratecard.ChargeHead.INSURANCE;
import static com.shipcrowd.domain.ratecard.ChargeHead.ODA;
import static com.shipcrowd.domain.ratecard.ChargeHead.REVERSE_FREIGHT;
import static com.shipcrowd.domain.ratecard.ChargeHead.RTO_FREIGHT;
import static com.shipcrowd.domain.ratecard.ChargeHead.SEASONAL;
import static com.shipcrowd.domain.ratecard.ChargeHead.WEIGHT_ADJ;
import static com.shipcrowd.domain.ratecard.Supply.INTER_STATE;
import static com.shipcrowd.domain.ratecard.Supply.INTRA_STATE;
import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.BasisPoints;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.zone.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The worked examples of zones-and-rates.md section 9, to the paisa.
@DisplayName("Worked examples")
class WorkedExamplesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final Money NOT_DECLARED = Money.ZERO;

  /// One row of the table. Weights in grams, money in rupees as printed.
  private record Example(
      String id,
      String words,
      RateLine line,
      Zone zone,
      Consignment consignment,
      Direction direction,
      boolean oda,
      Terms terms,
      Supply supply,
      int volumetric,
      int chargeable,
      int billed,
      List<Line> lines,
      String taxable,
      String total) {
    Quote.Priced priced() {
      var booking = new Quote.Booking("DLV-S", zone, direction, oda, TODAY, supply);
      return (Quote.Priced) Quote.of(line, consignment, booking, terms);
    }

    @Override
    public String toString() {
      return id + ": " + words;
    }
  }

  private record Line(ChargeHead head, String amount, String tax) {}

  private static Line line(ChargeHead head, String amount, String tax) {
    return new Line(head, amount, tax);
  }

  private static Stream<Example> examples() {
    var dimmed = prepaid(box(400, 15, 10, 5));
    var small = box(450, 20, 15, 8);
    var fragile = S.but().handling(Money.ofRupees("8.25")).build();
    var diwali =
        X.but()
            .season(
                new SeasonalWindow(
                    TODAY.minusDays(1), TODAY.plusDays(1), new BasisPoints(1000), Set.of()))
            .build();
    return Stream.of(
        of("E1", "S, A, prepaid, intra-state", S, Zone.A, dimmed)
            .intra()
            .weights(150, 400, 500)
            .expect("32.00", "37.76", line(FREIGHT, "32.00", "5.76")),
        of("E2", "S, D, volume wins", S, Zone.D, prepaid(box(800, 40, 30, 20)))
            .weights(4800, 4800, 5000)
            .expect("448.00", "528.64", line(FREIGHT, "448.00", "80.64")),
        of("E3a", "S, C, exactly the first slab", S, Zone.C, prepaid(unmeasured(500)))
            .weights(0, 500, 500)
            .expect("46.00", "54.28", line(FREIGHT, "46.00", "8.28")),
        of("E3b", "S, C, exactly one step", S, Zone.C, prepaid(unmeasured(1000)))
            .weights(0, 1000, 1000)
            .expect("84.00", "99.12", line(FREIGHT, "84.00", "15.12")),
        of("E3c", "S, C, one gram over", S, Zone.C, prepaid(unmeasured(1001)))
            .weights(0, 1001, 1500)
            .expect("122.00", "143.96", line(FREIGHT, "122.00", "21.96")),
        of("E4", "S, B, COD 1500.00, intra-state: flat COD wins", S, Zone.B, cod("1500.00", small))
            .intra()
            .weights(480, 480, 500)
            .expect(
                "73.00", "86.14", line(FREIGHT, "38.00", "6.84"), line(COD_FEE, "35.00", "6.30")),
        of("E5", "S, D, COD 4998.00: HALF_UP", S, Zone.D, cod("4998.00", small))
            .weights(480, 480, 500)
            .expect(
                "139.47",
                "164.57",
                line(FREIGHT, "52.00", "9.36"),
                line(COD_FEE, "87.47", "15.74")),
        of("E6", "X, D, prepaid, fuel 12 %", X, Zone.D, prepaid(box(1300, 30, 20, 10)))
            .weights(1200, 1300, 1500)
            .expect(
                "237.44", "280.18", line(FREIGHT, "212.00", "38.16"), line(FUEL, "25.44", "4.58")),
        of("E7", "X, C, COD 8999.50", X, Zone.C, cod("8999.50", box(620, 22, 18, 9)))
            .weights(713, 713, 1000)
            .expect(
                "309.91",
                "365.70",
                line(FREIGHT, "116.00", "20.88"),
                line(FUEL, "13.92", "2.51"),
                line(COD_FEE, "179.99", "32.40")),
        of(
                "E8a",
                "S, B, handling 8.25, intra-state",
                fragile,
                Zone.B,
                prepaid(unmeasured(500)).withCare())
            .intra()
            .weights(0, 500, 500)
            .expect(
                "46.25", "54.57", line(FREIGHT, "38.00", "6.84"), line(HANDLING, "8.25", "1.48")),
        of(
                "E8b",
                "the same, inter-state: one paisa more tax",
                fragile,
                Zone.B,
                prepaid(unmeasured(500)).withCare())
            .weights(0, 500, 500)
            .expect(
                "46.25", "54.58", line(FREIGHT, "38.00", "6.84"), line(HANDLING, "8.25", "1.49")),
        of("E9", "S, E, COD 2500.00, ODA", S, Zone.E, cod("2500.00", box(2300, 30, 25, 12)))
            .oda()
            .weights(1800, 2300, 2500)
            .expect(
                "366.75",
                "432.77",
                line(FREIGHT, "298.00", "53.64"),
                line(ODA, "25.00", "4.50"),
                line(COD_FEE, "43.75", "7.88")),
        of("E10a", "S, D, COD 3200.00, forward", S, Zone.D, cod("3200.00", box(1400, 25, 20, 10)))
            .weights(1000, 1400, 1500)
            .expect(
                "196.00",
                "231.28",
                line(FREIGHT, "140.00", "25.20"),
                line(COD_FEE, "56.00", "10.08")),
        of("E11a", "S, D, declared", S, Zone.D, prepaid(box(480, 20, 15, 7)))
            .weights(420, 480, 500)
            .expect("52.00", "61.36", line(FREIGHT, "52.00", "9.36")),
        of("E11b", "S, D, as the courier measures", S, Zone.D, prepaid(box(1240, 26, 22, 11)))
            .weights(1259, 1259, 1500)
            .expect("140.00", "165.20", line(FREIGHT, "140.00", "25.20")),
        of("E12a", "L, C, 240 g", L, Zone.C, prepaid(unmeasured(240)))
            .weights(0, 240, 250)
            .expect("35.00", "41.30", line(FREIGHT, "35.00", "6.30")),
        of("E12b", "L, C, 251 g", L, Zone.C, prepaid(unmeasured(251)))
            .weights(0, 251, 500)
            .expect("44.00", "51.92", line(FREIGHT, "44.00", "7.92")),
        of("E12c", "L, C, 700 g", L, Zone.C, prepaid(unmeasured(700)))
            .weights(0, 700, 1000)
            .expect("68.00", "80.24", line(FREIGHT, "68.00", "12.24")),
        of("E12d", "L, C, 2000 g", L, Zone.C, prepaid(unmeasured(2000)))
            .weights(0, 2000, 2000)
            .expect("100.00", "118.00", line(FREIGHT, "100.00", "18.00")),
        of("E12e", "L, C, 2001 g", L, Zone.C, prepaid(unmeasured(2001)))
            .weights(0, 2001, 3000)
            .expect("130.00", "153.40", line(FREIGHT, "130.00", "23.40")),
        of("E12f", "L, C, 4300 g", L, Zone.C, prepaid(unmeasured(4300)))
            .weights(0, 4300, 5000)
            .expect("190.00", "224.20", line(FREIGHT, "190.00", "34.20")),
        of("E13", "H, D, divisor 4500", H, Zone.D, prepaid(box(3000, 40, 30, 25)))
            .weights(6667, 6667, 7000)
            .expect("262.00", "309.16", line(FREIGHT, "262.00", "47.16")),
        of(
                "E14",
                "S, D, insured",
                S,
                Zone.D,
                Consignment.prepaid(Money.ofRupees("18499.00"), box(900, 20, 20, 10))
                    .withInsurance())
            .weights(800, 900, 1000)
            .expect(
                "197.74",
                "233.33",
                line(FREIGHT, "96.00", "17.28"),
                line(INSURANCE, "101.74", "18.31")),
        of(
                "E15",
                "X, C, seasonal 10 %, coupon 20.00",
                diwali,
                Zone.C,
                prepaid(box(900, 25, 20, 10)))
            .on(Terms.coupon(Money.ofRupees("20.00")))
            .weights(1000, 1000, 1000)
            .expect(
                "121.52",
                "143.40",
                line(FREIGHT, "96.00", "17.28"),
                line(FUEL, "13.92", "2.51"),
                line(SEASONAL, "11.60", "2.09")),
        of("E16", "S, F, COD 12,999.00, ODA", S, Zone.F, cod("12999.00", box(5200, 40, 30, 25)))
            .oda()
            .weights(6000, 6000, 6000)
            .expect(
                "1152.48",
                "1359.93",
                line(FREIGHT, "900.00", "162.00"),
                line(ODA, "25.00", "4.50"),
                line(COD_FEE, "227.48", "40.95")),
        of("E17", "S, D, VIP override -8 %", S, Zone.D, prepaid(box(1400, 25, 20, 10)))
            .on(Terms.percent(-800))
            .weights(1000, 1400, 1500)
            .expect("128.80", "151.98", line(FREIGHT, "128.80", "23.18")),
        of(
                "E18",
                "R, D, reverse with a check at the door",
                R,
                Zone.D,
                prepaid(unmeasured(1100)).withQualityCheck())
            .back()
            .weights(0, 1100, 1500)
            .expect(
                "195.00",
                "230.10",
                line(REVERSE_FREIGHT, "180.00", "32.40"),
                line(HANDLING, "15.00", "2.70")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void given_an_example_when_priced_then_weights_lines_and_sums_are_as_printed(Example example) {
    var priced = example.priced();

    var expected = new ArrayList<Line>();
    for (var line : priced.charges().lines()) {
      expected.add(new Line(line.head(), rupees(line.taxable()), rupees(line.tax().total())));
    }
    assertThat(expected).isEqualTo(example.lines());
    assertThat(priced.volumetric()).isEqualTo(new Weight(example.volumetric()));
    assertThat(priced.chargeable()).isEqualTo(new Weight(example.chargeable()));
    assertThat(priced.billed()).isEqualTo(new Weight(example.billed()));
    assertThat(rupees(priced.charges().taxable())).isEqualTo(example.taxable());
    assertThat(rupees(priced.total())).isEqualTo(example.total());
  }

  @Test
  @DisplayName("E10b: the RTO charge, and what the return cost the seller in all")
  void given_example_E10_when_it_returns_then_rto_is_charged_and_the_cod_fee_is_not() {
    var forward = example("E10a").priced();

    var rto = Quote.rto(S, Zone.D, List.of(forward.billed()), Terms.NONE, INTER_STATE);

    assertThat(rto)
        .isEqualTo(
            Charges.of(
                List.of(
                    new ChargeLine(
                        RTO_FREIGHT,
                        Money.ofRupees("132.00"),
                        new Tax(Money.ZERO, Money.ZERO, Money.ofRupees("23.76"))))));
    assertThat(rto.total()).isEqualTo(Money.ofRupees("155.76"));
    var freight = forward.charges().line(FREIGHT).orElseThrow();
    var released = forward.charges().line(COD_FEE).orElseThrow();
    assertThat(released.total()).isEqualTo(Money.ofRupees("66.08"));
    assertThat(freight.total().plus(rto.total())).isEqualTo(Money.ofRupees("320.96"));
  }

  @Test
  @DisplayName("E11: the weight adjustment is taxed on the difference")
  void given_example_E11_when_the_weight_is_corrected_then_the_difference_is_one_taxed_line() {
    var declared = example("E11a").priced();
    var measured = example("E11b").priced();

    var adjustment =
        Quote.weightAdjustment(
            S,
            Zone.D,
            List.of(measured.chargeable()),
            declared.packages().getFirst().freight(),
            Terms.NONE,
            INTER_STATE);

    assertThat(adjustment.lines()).hasSize(1);
    assertThat(adjustment.lines().getFirst().head()).isEqualTo(WEIGHT_ADJ);
    assertThat(adjustment.taxable()).isEqualTo(Money.ofRupees("88.00"));
    assertThat(adjustment.tax().total()).isEqualTo(Money.ofRupees("15.84"));
    assertThat(adjustment.total()).isEqualTo(Money.ofRupees("103.84"));
  }

  @Test
  @DisplayName("E8: CGST and SGST of 4.16 each against IGST of 8.33")
  void given_example_E8_when_taxed_both_ways_then_the_halves_miss_a_paisa() {
    var inside = example("E8a").priced().charges();
    var between = example("E8b").priced().charges();

    assertThat(inside.lines())
        .extracting(l -> rupees(l.tax().cgst()))
        .containsExactly("3.42", "0.74");
    assertThat(inside.lines())
        .extracting(l -> rupees(l.tax().sgst()))
        .containsExactly("3.42", "0.74");
    assertThat(rupees(inside.tax().total())).isEqualTo("8.32");
    assertThat(between.lines())
        .extracting(l -> rupees(l.tax().igst()))
        .containsExactly("6.84", "1.49");
    assertThat(rupees(between.tax().total())).isEqualTo("8.33");
  }

  @Test
  @DisplayName("E15: the coupon touches freight only, and never below zero")
  void given_example_E15_with_a_huge_coupon_when_priced_then_freight_is_zero_and_the_rest_stays() {
    var huge = new Row(example("E15")).on(Terms.coupon(Money.ofRupees("500"))).example().priced();

    assertThat(huge.charges().lines())
        .extracting(l -> rupees(l.taxable()))
        .containsExactly("0.00", "13.92", "11.60");
  }

  @Test
  @DisplayName("X, H, L: a return costs what the way there cost, with fuel")
  void
      given_cards_without_return_rates_when_it_returns_then_all_of_the_forward_freight_is_charged() {
    var air = Quote.rto(X, Zone.D, List.of(new Weight(1500)), Terms.NONE, INTER_STATE);
    var ladder = Quote.rto(L, Zone.C, List.of(new Weight(3000)), Terms.NONE, INTER_STATE);

    assertThat(air.lines()).extracting(ChargeLine::head).containsExactly(RTO_FREIGHT, FUEL);
    assertThat(rupees(air.taxable())).isEqualTo("237.44");
    assertThat(rupees(ladder.taxable())).isEqualTo("130.00");
  }

  private static Example example(String id) {
    return examples().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
  }

  private static Consignment prepaid(Parcel parcel) {
    return Consignment.prepaid(NOT_DECLARED, parcel);
  }

  private static Consignment cod(String rupees, Parcel parcel) {
    return Consignment.cod(Money.ofRupees(rupees), parcel);
  }

  private static String rupees(Money money) {
    return "%d.%02d".formatted(money.paise() / 100, money.paise() % 100);
  }

  private static Row of(
      String id, String words, RateLine line, Zone zone, Consignment consignment) {
    return new Row(
        new Example(
            id,
            words,
            line,
            zone,
            consignment,
            Direction.FORWARD,
            false,
            Terms.NONE,
            INTER_STATE,
            0,
            0,
            0,
            List.of(),
            "",
            ""));
  }

  /// Says what differs from a plain forward booking between states.
  private record Row(Example example) {
    Row intra() {
      return with(example.direction, example.oda, example.terms, INTRA_STATE);
    }

    Row oda() {
      return with(example.direction, true, example.terms, example.supply);
    }

    Row back() {
      return with(Direction.REVERSE, example.oda, example.terms, example.supply);
    }

    Row on(Terms terms) {
      return with(example.direction, example.oda, terms, example.supply);
    }

    private Row with(Direction direction, boolean oda, Terms terms, Supply supply) {
      return new Row(
          new Example(
              example.id,
              example.words,
              example.line,
              example.zone,
              example.consignment,
              direction,
              oda,
              terms,
              supply,
              example.volumetric,
              example.chargeable,
              example.billed,
              example.lines,
              example.taxable,
              example.total));
    }

    Row weights(int volumetric, int chargeable, int billed) {
      return new Row(
          new Example(
              example.id,
              example.words,
              example.line,
              example.zone,
              example.consignment,
              example.direction,
              example.oda,
              example.terms,
              example.supply,
              volumetric,
              chargeable,
              billed,
              List.of(),
              "",
              ""));
    }

    Example expect(String taxable, String total, Line... lines) {
      return new Example(
          example.id,
          example.words,
          example.line,
          example.zone,
          example.consignment,
          example.direction,
          example.oda,
          example.terms,
          example.supply,
          example.volumetric,
          example.chargeable,
          example.billed,
          List.of(lines),
          taxable,
          total);
    }
  }
}
