package com.shipcrowd.domain.ratecard;

import static com.shipcrowd.domain.fixtures.Cards.L;
import static com.shipcrowd.domain.fixtures.Cards.S;
import static com.shipcrowd.domain.fixtures.Cards.X;
import static com.shipcrowd.domain.fixtures.Cards.box;
import static com.shipcrowd.domain.fixtures.Cards.unmeasured;
import static com.shipcrowd.domain.ratecard.Supply.INTER_STATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.domain.courier.CourierService;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.courier.RankingProfile;
import com.shipcrowd.domain.courier.ServiceArea;
import com.shipcrowd.domain.courier.TransportMode;
import com.shipcrowd.domain.fixtures.Cards;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.BasisPoints;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.ratecard.PriceOverride.Absolute;
import com.shipcrowd.domain.ratecard.PriceOverride.Change;
import com.shipcrowd.domain.ratecard.PriceOverride.Percent;
import com.shipcrowd.domain.ratecard.PriceOverride.Scope;
import com.shipcrowd.domain.ratecard.PriceOverride.Waive;
import com.shipcrowd.domain.ratecard.Quote.Priced;
import com.shipcrowd.domain.zone.FreightLane;
import com.shipcrowd.domain.zone.FreightZone;
import com.shipcrowd.domain.zone.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What one customer gets differently, worked through by hand and at random.
class OverridesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
  private static final Instant YESTERDAY = NOW.minusSeconds(86_400);
  private static final Instant TOMORROW = NOW.plusSeconds(86_400);
  private static final Consignment KILO_AND_MORE =
      Consignment.prepaid(Money.ZERO, box(1400, 25, 20, 10));

  private static Terms on(Zone zone, PriceOverride... overrides) {
    return Agreement.of(Overrides.of(List.of(overrides)), NOW).on("DLV-S", zone);
  }

  private static PriceOverride all(Change change) {
    return PriceOverride.since(YESTERDAY, Scope.ALL, change);
  }

  private static PriceOverride service(Change change) {
    return PriceOverride.since(YESTERDAY, Scope.of("DLV-S"), change);
  }

  private static PriceOverride lane(Zone zone, Change change) {
    return PriceOverride.since(YESTERDAY, Scope.of("DLV-S", zone), change);
  }

  private static Absolute absolute(String base, String step) {
    return new Absolute(
        base.isEmpty() ? null : Money.ofRupees(base), step.isEmpty() ? null : Money.ofRupees(step));
  }

  private static Priced price(RateLine line, Zone zone, Consignment goods, Terms terms) {
    var booking = new Quote.Booking("DLV-S", zone, Direction.FORWARD, true, TODAY, INTER_STATE);
    return (Priced) Quote.of(line, goods, booking, terms);
  }

  private static String lines(Charges charges) {
    return charges.lines().stream()
        .map(l -> "%s %s (%s)".formatted(l.head(), rupees(l.taxable()), rupees(l.tax().total())))
        .collect(Collectors.joining(", "));
  }

  private static String rupees(Money money) {
    return "%d.%02d".formatted(money.paise() / 100, money.paise() % 100);
  }

  @Test
  @DisplayName("ABSOLUTE: card S, D, 1400 g at 45.00 + 2 x 40.00 in place of 52.00 + 2 x 44.00")
  void given_own_slab_prices_when_priced_then_they_stand_in_for_the_cards_both_ways() {
    var both = on(Zone.D, lane(Zone.D, absolute("45", "40")));
    var stepOnly = on(Zone.D, lane(Zone.D, absolute("", "40")));
    var baseOnly = on(Zone.D, lane(Zone.D, absolute("45", "")));

    assertThat(lines(price(S, Zone.D, KILO_AND_MORE, both).charges()))
        .isEqualTo("FREIGHT 125.00 (22.50), ODA 25.00 (4.50)");
    assertThat(lines(price(S, Zone.D, KILO_AND_MORE, stepOnly).charges()))
        .startsWith("FREIGHT 132.00");
    assertThat(lines(price(S, Zone.D, KILO_AND_MORE, baseOnly).charges()))
        .startsWith("FREIGHT 133.00");
    var booked = price(S, Zone.D, KILO_AND_MORE, both);
    assertThat(lines(Quote.rto(S, booked, both, INTER_STATE)))
        .isEqualTo("RTO_FREIGHT 125.00 (22.50)");
    assertThat(lines(Quote.rto(S, booked, stepOnly, INTER_STATE)))
        .isEqualTo("RTO_FREIGHT 128.00 (23.04)");
    assertThat(lines(Quote.rto(S, booked, Terms.NONE, INTER_STATE)))
        .isEqualTo("RTO_FREIGHT 132.00 (23.76)");
  }

  @Test
  @DisplayName("ABSOLUTE on a ladder: only the first slab and the step change")
  void given_own_slab_prices_when_a_ladder_is_priced_then_the_slabs_between_stay() {
    var terms = on(Zone.C, all(absolute("20", "25")));

    assertThat(
            List.of(240, 251, 2000, 2001).stream()
                .map(g -> Consignment.prepaid(Money.ZERO, unmeasured(g)))
                .map(c -> rupees(price(L, Zone.C, c, terms).packages().getFirst().freight())))
        .containsExactly("20.00", "44.00", "100.00", "125.00");
  }

  @Test
  @DisplayName("ABSOLUTE with fuel: the share is of the price that is paid")
  void given_own_slab_prices_when_fuel_is_due_then_it_is_a_share_of_them() {
    var terms = on(Zone.D, all(absolute("70", "60"))).withCoupon(Money.ofRupees("30"));

    var booked = price(X, Zone.D, Consignment.prepaid(Money.ZERO, unmeasured(1300)), terms);

    assertThat(lines(booked.charges()))
        .isEqualTo("FREIGHT 160.00 (28.80), FUEL 22.80 (4.10), ODA 35.00 (6.30)");
    assertThat(lines(Quote.rto(X, booked, terms, INTER_STATE)))
        .isEqualTo("RTO_FREIGHT 190.00 (34.20), FUEL 22.80 (4.10)");
  }

  @Test
  @DisplayName("WAIVE: a head is not there, and the others stay")
  void given_waived_heads_when_priced_then_only_they_are_missing() {
    var goods = Consignment.cod(Money.ofRupees("3200"), box(1400, 25, 20, 10));

    assertThat(lines(price(S, Zone.D, goods, on(Zone.D, all(new Waive(ChargeHead.ODA)))).charges()))
        .isEqualTo("FREIGHT 140.00 (25.20), COD_FEE 56.00 (10.08)");
    assertThat(
            lines(
                price(S, Zone.D, goods, on(Zone.D, all(new Waive(ChargeHead.COD_FEE)))).charges()))
        .isEqualTo("FREIGHT 140.00 (25.20), ODA 25.00 (4.50)");
  }

  @Test
  @DisplayName("WAIVE on a return: fuel, the return itself, or freight as a whole")
  void given_waived_heads_when_it_returns_then_the_return_is_cheaper_or_free() {
    var billed = List.of(new Weight(1500));

    assertThat(
            lines(
                Quote.rto(
                    X, Zone.D, billed, on(Zone.D, all(new Waive(ChargeHead.FUEL))), INTER_STATE)))
        .isEqualTo("RTO_FREIGHT 212.00 (38.16)");
    assertThat(
            lines(
                Quote.rto(
                    X,
                    Zone.D,
                    billed,
                    on(Zone.D, all(new Waive(ChargeHead.RTO_FREIGHT))),
                    INTER_STATE)))
        .isEqualTo("RTO_FREIGHT 0.00 (0.00)");
    var free = on(Zone.D, all(new Waive(ChargeHead.FREIGHT)));
    assertThat(lines(Quote.rto(X, Zone.D, billed, free, INTER_STATE)))
        .isEqualTo("RTO_FREIGHT 0.00 (0.00)");
    assertThat(lines(price(X, Zone.D, KILO_AND_MORE, free).charges()))
        .isEqualTo("FREIGHT 0.00 (0.00), ODA 35.00 (6.30)");
  }

  @Test
  void given_own_slab_prices_when_it_is_fetched_back_then_reverse_rates_stay_but_a_share_counts() {
    var line = ReferenceCards.surfaceBothWays();
    var goods = Consignment.prepaid(Money.ZERO, unmeasured(400));
    var booking = new Quote.Booking("DLV-S", Zone.D, Direction.REVERSE, false, TODAY, INTER_STATE);

    var own = (Priced) Quote.of(line, goods, booking, on(Zone.D, all(absolute("20", "20"))));
    var share = (Priced) Quote.of(line, goods, booking, on(Zone.D, all(new Percent(-1000))));

    assertThat(rupees(own.charges().taxable())).isEqualTo("80.00");
    assertThat(rupees(share.charges().taxable())).isEqualTo("72.00");
  }

  @Test
  void given_overrides_of_every_breadth_when_asked_then_the_most_specific_counts_alone() {
    var everything = all(new Percent(-500));
    var ofService = service(absolute("40", "40"));
    var ofLane = lane(Zone.D, new Percent(1000));

    assertThat(on(Zone.D, everything, ofService, ofLane).freight()).isEqualTo(new Percent(1000));
    assertThat(on(Zone.A, everything, ofService, ofLane).freight()).isEqualTo(absolute("40", "40"));
    assertThat(
            Agreement.of(Overrides.of(List.of(everything, ofService, ofLane)), NOW)
                .on("BD-A", Zone.D)
                .freight())
        .isEqualTo(new Percent(-500));
    assertThat(
            rupees(
                price(S, Zone.D, KILO_AND_MORE, on(Zone.D, everything, ofLane))
                    .charges()
                    .lines()
                    .getFirst()
                    .taxable()))
        .isEqualTo("154.00");
  }

  @Test
  void given_different_heads_when_asked_then_each_has_its_own_contest() {
    var terms =
        on(
            Zone.D,
            lane(Zone.D, new Percent(-800)),
            all(new Waive(ChargeHead.FREIGHT)),
            all(new Waive(ChargeHead.ODA)),
            service(new Waive(ChargeHead.FUEL)));

    assertThat(terms)
        .isEqualTo(
            new Terms(new Percent(-800), Set.of(ChargeHead.ODA, ChargeHead.FUEL), Money.ZERO));
  }

  @Test
  void given_a_window_when_asked_at_its_ends_then_the_first_counts_and_the_last_does_not() {
    var window = new PriceOverride(Scope.ALL, NOW, TOMORROW, new Percent(-800));
    var overrides = Overrides.of(List.of(window));

    assertThat(overrides.on("DLV-S", Zone.D, NOW.minusNanos(1), Money.ZERO)).isEqualTo(Terms.NONE);
    assertThat(overrides.on("DLV-S", Zone.D, NOW, Money.ZERO)).isEqualTo(Terms.percent(-800));
    assertThat(overrides.on("DLV-S", Zone.D, TOMORROW.minusNanos(1), Money.ZERO))
        .isEqualTo(Terms.percent(-800));
    assertThat(overrides.on("DLV-S", Zone.D, TOMORROW, Money.ZERO)).isEqualTo(Terms.NONE);
  }

  @Test
  void given_two_in_force_on_one_scope_when_asked_then_the_newer_agreement_counts() {
    var older = all(new Percent(-500));
    var newer =
        new PriceOverride(Scope.ALL, NOW.minusSeconds(60), NOW.plusSeconds(60), absolute("40", ""));

    assertThat(on(Zone.D, older, newer).freight()).isEqualTo(absolute("40", ""));
    assertThat(
            Overrides.of(List.of(older, newer)).on("DLV-S", Zone.D, TOMORROW, Money.ZERO).freight())
        .isEqualTo(new Percent(-500));
  }

  @Test
  void given_slab_prices_when_freight_is_priced_then_they_say_nothing_about_it() {
    var card = ReferenceCards.freight();
    var lane = new FreightLane(FreightZone.N1, FreightZone.S1);
    var overrides =
        Overrides.of(
            List.of(
                service(absolute("10", "10")),
                all(new Percent(-1000)),
                PriceOverride.since(
                    YESTERDAY, Scope.of("DLV-S", lane), new Waive(ChargeHead.DOCKET))));

    var terms = Agreement.of(overrides, NOW).on("DLV-S", lane);

    var priced =
        (Priced)
            card.quote(
                Consignment.prepaid(Money.ZERO, unmeasured(112_000)),
                FreightBooking.forward(lane, INTER_STATE).atOwnersRisk(),
                terms);
    assertThat(lines(priced.charges()))
        .isEqualTo("FREIGHT 1360.80 (244.94), FUEL 204.12 (36.74), HANDLING 336.00 (60.48)");
  }

  @Test
  void given_random_overrides_when_shuffled_then_the_terms_are_the_same() {
    var random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      var list = new ArrayList<PriceOverride>();
      var starts = new HashSet<List<Object>>();
      for (int n = random.nextInt(12); n > 0; n--) {
        var scope =
            switch (random.nextInt(3)) {
              case 0 -> Scope.ALL;
              case 1 -> Scope.of("DLV-S");
              default -> Scope.of("DLV-S", Zone.values()[random.nextInt(6)]);
            };
        Change change =
            switch (random.nextInt(3)) {
              case 0 -> new Percent(random.nextInt(2_000) - 1_000);
              case 1 -> new Absolute(new Money(random.nextInt(9_000)), null);
              default -> new Waive(random.nextBoolean() ? ChargeHead.FREIGHT : ChargeHead.ODA);
            };
        var from = NOW.minusSeconds(random.nextInt(5));
        if (starts.add(List.of(scope, change.head(), from)))
          list.add(new PriceOverride(scope, from, from.plusSeconds(1 + random.nextInt(5)), change));
      }
      var first = Overrides.of(list);
      Collections.shuffle(list, random);
      var second = Overrides.of(list);

      assertThat(second).isEqualTo(first);
      for (var zone : Zone.values())
        assertThat(second.on("DLV-S", zone, NOW, Money.ZERO))
            .isEqualTo(first.on("DLV-S", zone, NOW, Money.ZERO));
    }
  }

  @Test
  void given_an_agreement_when_the_desk_quotes_then_each_service_gets_its_own() {
    var directory = PincodeDirectory.packaged();
    var everywhere = ServiceArea.everywhereIn(directory).build();
    var version = Cards.version(Map.of("DLV-S", S, "XPB-S", S));
    var offers = new ArrayList<QuoteDesk.Offer>();
    for (var code : List.of("DLV-S", "XPB-S"))
      offers.add(
          QuoteDesk.Offer.of(
              CourierService.standard(
                  code, "Courier", "Surface", TransportMode.SURFACE, new Weight(20_000), 1),
              everywhere,
              version));
    var season =
        S.but()
            .season(
                new SeasonalWindow(TODAY, TODAY, new BasisPoints(1000), Set.of(), Set.of("XPB-S")))
            .build();
    offers.set(
        1,
        QuoteDesk.Offer.of(
            offers.get(1).service(), everywhere, Cards.version(Map.of("XPB-S", season))));
    var request =
        new QuoteDesk.Request(
            new Pincode("110001"),
            new Pincode("302001"),
            Direction.FORWARD,
            Consignment.prepaid(Money.ZERO, unmeasured(400)),
            Agreement.of(Overrides.of(List.of(lane(Zone.D, absolute("45", "")))), NOW),
            com.shipcrowd.domain.IndianDay.startOf(TODAY),
            INTER_STATE,
            RankingProfile.BALANCED.weights(),
            Set.of(),
            null);

    assertThat(new QuoteDesk(directory).quote(offers, request).quoted())
        .extracting(q -> q.candidate().code() + " " + lines(q.candidate().price().charges()))
        .containsExactly(
            "DLV-S FREIGHT 45.00 (8.10)", "XPB-S FREIGHT 52.00 (9.36), SEASONAL 5.20 (0.94)");
  }

  @Test
  void given_overrides_that_make_no_sense_when_built_then_they_are_refused() {
    var lane = new FreightLane(FreightZone.N1, FreightZone.S1);
    refused(() -> new Absolute(null, null));
    refused(() -> absolute("-0.01", ""));
    refused(() -> absolute("", "1000000.01"));
    refused(() -> new Percent(-10_001));
    refused(() -> new Percent(100_001));
    refused(() -> new Waive(ChargeHead.WEIGHT_ADJ));
    refused(() -> new Scope(null, Zone.D));
    refused(() -> new Scope(" ", null));
    refused(() -> new PriceOverride(Scope.ALL, NOW, NOW, new Percent(1)));
    refused(() -> PriceOverride.since(NOW, Scope.of("DLV-S", lane), absolute("1", "")));
    refused(() -> Overrides.of(List.of(all(new Percent(1)), all(absolute("1", "")))));
    refused(() -> Terms.NONE.withCoupon(new Money(-1)));
  }

  private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
    assertThatThrownBy(what).isInstanceOf(IllegalArgumentException.class);
  }
}
