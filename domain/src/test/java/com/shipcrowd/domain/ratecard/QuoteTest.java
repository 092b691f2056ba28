package com.shipcrowd.domain.ratecard;

import static com.shipcrowd.domain.fixtures.Cards.L;
import static com.shipcrowd.domain.fixtures.Cards.R;
import static com.shipcrowd.domain.fixtures.Cards.S;
import static com.shipcrowd.domain.fixtures.Cards.X;
import static com.shipcrowd.domain.fixtures.Cards.box;
import static com.shipcrowd.domain.fixtures.Cards.unmeasured;
import static com.shipcrowd.domain.ratecard.Supply.INTER_STATE;
import static com.shipcrowd.domain.ratecard.Supply.INTRA_STATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.fixtures.Cards;
import com.shipcrowd.domain.measure.Dimensions;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.BasisPoints;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.Quote.Priced;
import com.shipcrowd.domain.ratecard.Quote.Reason;
import com.shipcrowd.domain.ratecard.Quote.Unpriced;
import com.shipcrowd.domain.zone.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuoteTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final List<RateLine> FORWARD_LINES = List.of(S, X, Cards.H, L);

  private static Quote.Booking to(Zone zone) {
    return new Quote.Booking("DLV-S", zone, Direction.FORWARD, false, TODAY, INTER_STATE);
  }

  private static Priced price(RateLine line, Zone zone, Consignment consignment) {
    return (Priced) Quote.of(line, consignment, to(zone), Terms.NONE);
  }

  private static Money freight(RateLine line, Zone zone, int grams) {
    return price(line, zone, Consignment.prepaid(Money.ZERO, unmeasured(grams)))
        .charges()
        .taxable();
  }

  @Test
  void given_any_line_and_zone_when_weight_grows_then_the_price_never_falls() {
    for (var line : FORWARD_LINES) {
      for (var zone : Zone.values()) {
        var before = Money.ZERO;
        for (int grams = 1; grams < 12_000; grams += 7) {
          var now = freight(line, zone, grams);
          assertThat(now).isGreaterThanOrEqualTo(before);
          before = now;
        }
      }
    }
  }

  @Test
  void given_any_slab_edge_when_one_gram_is_added_then_only_then_the_price_rises() {
    for (var line : FORWARD_LINES) {
      var ladder = java.util.Objects.requireNonNull(line.forward());
      var edges = new ArrayList<>(ladder.slabs().stream().map(s -> s.upTo().grams()).toList());
      for (int n = 1; n < 20; n++)
        edges.add(ladder.slabs().getLast().upTo().grams() + n * ladder.step().grams());
      for (var zone : Zone.values()) {
        for (int edge : edges) {
          assertThat(freight(line, zone, edge)).isEqualTo(freight(line, zone, edge - 1));
          assertThat(freight(line, zone, edge + 1)).isGreaterThan(freight(line, zone, edge));
        }
      }
    }
  }

  @Test
  void given_random_consignments_when_priced_then_lines_add_up_and_packages_are_priced_alone() {
    var random = new Random(20_261_121);
    for (int i = 0; i < 20_000; i++) {
      var line =
          FORWARD_LINES
              .get(random.nextInt(FORWARD_LINES.size()))
              .but()
              .handling(new Money(random.nextInt(3_000)))
              .season(
                  new SeasonalWindow(
                      TODAY, TODAY, new BasisPoints(random.nextInt(2_000)), Set.of()))
              .build();
      var zone = Zone.values()[random.nextInt(6)];
      var parcels = new ArrayList<Parcel>();
      for (int n = 1 + random.nextInt(4); n > 0; n--) {
        parcels.add(
            new Parcel(
                new Weight(1 + random.nextInt(9_000)),
                random.nextBoolean()
                    ? null
                    : new Dimensions(
                        1 + random.nextInt(900),
                        1 + random.nextInt(700),
                        1 + random.nextInt(500))));
      }
      boolean cod = random.nextBoolean();
      var collectable = cod ? new Money(1 + random.nextInt(5_000_000)) : Money.ZERO;
      var consignment =
          new Consignment(
              parcels,
              cod ? PaymentMode.COD : PaymentMode.PREPAID,
              collectable,
              new Money(random.nextInt(10_000_000)),
              random.nextBoolean(),
              random.nextBoolean(),
              false,
              false);
      var supply = random.nextBoolean() ? INTRA_STATE : INTER_STATE;
      var terms =
          Terms.percent(random.nextInt(4_000) - 2_000).withCoupon(new Money(random.nextInt(5_000)));
      var booking =
          new Quote.Booking("DLV-S", zone, Direction.FORWARD, random.nextBoolean(), TODAY, supply);

      var priced = (Priced) Quote.of(line, consignment, booking, terms);

      var charges = priced.charges();
      var lines = charges.lines();
      assertThat(Money.sum(lines.stream().map(ChargeLine::total).toList()))
          .isEqualTo(priced.total());
      assertThat(Money.sum(lines.stream().map(ChargeLine::taxable).toList()))
          .isEqualTo(charges.taxable());
      assertThat(lines).extracting(ChargeLine::head).doesNotHaveDuplicates().isSorted();
      for (var one : lines) {
        assertThat(one.taxable().isNegative()).isFalse();
        assertThat(one.tax()).isEqualTo(supply.on(one.taxable()));
      }
      var alone = Money.ZERO;
      for (var parcel : parcels) {
        var single =
            (Priced)
                Quote.of(
                    line,
                    Consignment.prepaid(Money.ZERO, parcel),
                    to(zone),
                    terms.withCoupon(Money.ZERO));
        alone = alone.plus(single.packages().getFirst().freight());
      }
      assertThat(Money.sum(priced.packages().stream().map(Quote.PricedPackage::freight).toList()))
          .isEqualTo(alone);
    }
  }

  @Test
  void given_two_packages_when_priced_then_freight_doubles_and_cod_is_taken_once() {
    var one = price(S, Zone.D, Consignment.cod(Money.ofRupees("3200"), unmeasured(600)));
    var two =
        price(S, Zone.D, Consignment.cod(Money.ofRupees("3200"), unmeasured(600), unmeasured(600)));

    assertThat(two.charges().line(ChargeHead.FREIGHT).orElseThrow().taxable())
        .isEqualTo(Money.ofRupees("192"));
    assertThat(two.charges().line(ChargeHead.COD_FEE))
        .isEqualTo(one.charges().line(ChargeHead.COD_FEE));
    assertThat(two.billed()).isEqualTo(new Weight(2000));
    assertThat(two.dead()).isEqualTo(new Weight(1200));
  }

  @Test
  void given_a_box_nobody_measured_when_priced_then_the_quote_says_so() {
    assertThat(price(S, Zone.D, Consignment.prepaid(Money.ZERO, unmeasured(1))).dimensionsMissing())
        .isTrue();
    assertThat(
            price(S, Zone.D, Consignment.prepaid(Money.ZERO, box(1, 1, 1, 1))).dimensionsMissing())
        .isFalse();
  }

  @Test
  void given_things_a_line_does_not_sell_when_priced_then_it_says_so() {
    var prepaid = Consignment.prepaid(Money.ZERO, unmeasured(500));
    var back = new Quote.Booking("DLV-S", Zone.D, Direction.REVERSE, false, TODAY, INTER_STATE);
    var cod = Consignment.cod(Money.ofRupees("50000.01"), unmeasured(500));

    assertThat(Quote.of(S, prepaid, back, Terms.NONE))
        .isEqualTo(new Unpriced(Reason.REVERSE_NOT_AVAILABLE, Map.of()));
    assertThat(Quote.of(R, prepaid, to(Zone.D), Terms.NONE))
        .isEqualTo(new Unpriced(Reason.SERVICE_NOT_PRICED, Map.of()));
    assertThat(Quote.of(S, cod, to(Zone.D), Terms.NONE))
        .isEqualTo(
            new Unpriced(
                Reason.COD_LIMIT,
                Map.of("collectable_paise", 5_000_001L, "max_cod_paise", 5_000_000L)));
    var noCod = RateLine.builder().forward(java.util.Objects.requireNonNull(S.forward())).build();
    assertThat(
            Quote.of(
                noCod,
                Consignment.cod(Money.ofRupees("10"), unmeasured(500)),
                to(Zone.D),
                Terms.NONE))
        .isEqualTo(new Unpriced(Reason.COD_NOT_AVAILABLE, Map.of()));
  }

  @Test
  void given_a_payment_mode_and_amount_that_contradict_when_built_then_the_code_is_stable() {
    assertThatThrownBy(() -> Consignment.cod(Money.ZERO, unmeasured(500)))
        .isInstanceOfSatisfying(
            DomainError.class, e -> assertThat(e.code()).isEqualTo("COD_AMOUNT_REQUIRED"));
    assertThatThrownBy(
            () ->
                new Consignment(
                    List.of(unmeasured(500)),
                    PaymentMode.PREPAID,
                    new Money(1),
                    Money.ZERO,
                    false,
                    false,
                    false,
                    false))
        .isInstanceOfSatisfying(
            DomainError.class, e -> assertThat(e.code()).isEqualTo("PREPAID_COLLECTS_NOTHING"));
  }

  @Test
  void given_several_seasons_when_one_booking_falls_into_them_then_the_highest_counts() {
    var line =
        S.but()
            .season(new SeasonalWindow(TODAY.minusDays(2), TODAY, new BasisPoints(500), Set.of()))
            .season(
                new SeasonalWindow(TODAY, TODAY.plusDays(2), new BasisPoints(800), Set.of(Zone.D)))
            .build();

    assertThat(line.season(TODAY, Zone.D, "DLV-S").value()).isEqualTo(800);
    assertThat(line.season(TODAY, Zone.A, "DLV-S").value()).isEqualTo(500);
    assertThat(line.season(TODAY.plusDays(1), Zone.A, "DLV-S").value()).isZero();
  }

  @Test
  void given_a_tolerance_when_rated_then_so_many_grams_above_an_edge_stay_below_it() {
    var tolerant = S.but().tolerance(new Weight(20)).build();

    assertThat(freight(tolerant, Zone.D, 520)).isEqualTo(Money.ofRupees("52"));
    assertThat(freight(tolerant, Zone.D, 521)).isEqualTo(Money.ofRupees("96"));
    assertThat(freight(tolerant, Zone.D, 1020)).isEqualTo(Money.ofRupees("96"));
  }

  @Test
  void given_a_least_weight_when_priced_then_it_is_charged() {
    var line = S.but().minChargeable(new Weight(1000)).build();

    assertThat(price(line, Zone.D, Consignment.prepaid(Money.ZERO, unmeasured(10))).chargeable())
        .isEqualTo(new Weight(1000));
  }

  @Test
  void given_insurance_at_the_threshold_when_priced_then_nothing_is_sold() {
    assertThat(InsuranceRate.STANDARD.of(Money.ofRupees("5000"))).isEqualTo(Money.ZERO);
    assertThat(InsuranceRate.STANDARD.of(Money.ofRupees("5000.01")))
        .isEqualTo(Money.ofRupees("27.50"));
  }

  @Test
  void given_a_lighter_parcel_when_corrected_with_fuel_then_both_lines_turn_their_sign() {
    var charges =
        Quote.weightAdjustment(
            X, Zone.D, List.of(new Weight(400)), Money.ofRupees("212"), Terms.NONE, INTER_STATE);

    assertThat(charges.lines())
        .extracting(ChargeLine::taxable)
        .containsExactly(Money.ofRupees("-136.00"), Money.ofRupees("-16.32"));
    assertThat(charges.tax().igst()).isEqualTo(Money.ofRupees("-27.42"));
  }

  @Test
  void given_a_line_when_reversed_then_it_and_its_reversal_cancel_out() {
    var line = ChargeLine.of(ChargeHead.COD_FEE, Money.ofRupees("87.47"), INTER_STATE);

    assertThat(line.total().plus(line.reversed().total())).isEqualTo(Money.ZERO);
  }

  @Test
  void given_the_fuel_index_when_diesel_moves_then_full_steps_count() {
    var index = new FuelIndex(new BasisPoints(1000), Money.ofRupees("90"), Money.ofRupees("1"), 25);

    assertThat(index.at(Money.ofRupees("94.62"))).isEqualTo(new BasisPoints(1100));
    assertThat(index.at(Money.ofRupees("88.30"))).isEqualTo(new BasisPoints(950));
    assertThat(index.at(Money.ofRupees("10"))).isEqualTo(new BasisPoints(0));
  }

  @Test
  void given_sellers_with_and_without_registration_when_taxed_then_the_place_of_supply_differs() {
    assertThat(PlaceOfSupply.of(State.HR, State.DL).from(State.DL)).isEqualTo(INTER_STATE);
    assertThat(PlaceOfSupply.of(null, State.DL).from(State.DL)).isEqualTo(INTRA_STATE);
  }

  @Test
  void given_every_head_when_invoiced_then_it_has_a_services_code() {
    assertThat(Arrays.stream(ChargeHead.values()).map(ChargeHead::sac))
        .allMatch(sac -> sac.matches("99[0-9]{4}"));
    assertThat(ChargeHead.FREIGHT.sac()).isEqualTo("996812");
    assertThat(ChargeHead.EARLY_COD_FEE.sac()).isEqualTo("998599");
  }

  @Test
  void given_ladders_that_make_no_sense_when_built_then_they_are_refused() {
    var prices = ZonePrices.ofRupees("1", "1", "1", "1", "1", "1");
    var slab = new SlabLadder.Slab(new Weight(500), prices);

    assertThatThrownBy(() -> new SlabLadder(List.of(), new Weight(1), prices))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SlabLadder(List.of(slab, slab), new Weight(1), prices))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SlabLadder(List.of(slab), Weight.NONE, prices))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RateLine.builder().build())
        .isInstanceOf(IllegalArgumentException.class);
  }
}
