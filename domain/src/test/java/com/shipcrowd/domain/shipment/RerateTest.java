package com.shipcrowd.domain.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.domain.IndianDay;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.courier.TransportMode;
import com.shipcrowd.domain.measure.Dimensions;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.BuyPrice;
import com.shipcrowd.domain.ratecard.CardDirection;
import com.shipcrowd.domain.ratecard.ChargeHead;
import com.shipcrowd.domain.ratecard.ChargeLine;
import com.shipcrowd.domain.ratecard.Consignment;
import com.shipcrowd.domain.ratecard.PriceOverride.Absolute;
import com.shipcrowd.domain.ratecard.PriceOverride.Percent;
import com.shipcrowd.domain.ratecard.Quote;
import com.shipcrowd.domain.ratecard.RateCardId;
import com.shipcrowd.domain.ratecard.RateCardVersion;
import com.shipcrowd.domain.ratecard.RateCardVersionId;
import com.shipcrowd.domain.ratecard.RateLine;
import com.shipcrowd.domain.ratecard.ReferenceCards;
import com.shipcrowd.domain.ratecard.Route;
import com.shipcrowd.domain.ratecard.Supply;
import com.shipcrowd.domain.ratecard.Terms;
import com.shipcrowd.domain.zone.ZoneRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RerateTest {
  private static final PincodeDirectory DIRECTORY = PincodeDirectory.packaged();
  private static final Instant BOOKED = IndianDay.startOf(LocalDate.of(2026, 11, 21));
  private static final Pincode AHMEDABAD = new Pincode("380001");
  private static final Pincode PUNE = new Pincode("411001");
  private static final RateLine S = ReferenceCards.surface();
  private static final RateCardVersion CARD_S = version(Map.of(), S);

  private static RateCardVersion version(Map<String, ZoneRules> zones, RateLine line) {
    return new RateCardVersion(
        new RateCardVersionId(new UUID(1, 1)),
        new RateCardId(new UUID(1, 2)),
        1,
        IndianDay.startOf(LocalDate.of(2027, 4, 1)),
        null,
        new RateCardVersion.Parcels(zones, Map.of(), Map.of("S", line), Map.of()));
  }

  private static Quote again(RateCardVersion version, CardDirection direction, ShipmentFacts f) {
    return new Rerating(version, direction, (place, _, _) -> place, State.HR).of("S", BOOKED, f);
  }

  private static Quote again(RateCardVersion version, ShipmentFacts facts) {
    return again(version, CardDirection.SELL, facts);
  }

  private static Route route(boolean oda) {
    return new Route(
        DIRECTORY.find(AHMEDABAD).orElseThrow(), DIRECTORY.find(PUNE).orElseThrow(), oda);
  }

  private static PricedFrom from(boolean insured, boolean oda, Terms terms) {
    return PricedFrom.of(BOOKED, insured, route(oda), "S", CARD_S, terms);
  }

  // Zone D, COD 3,200.00, 1,400 g: example E10a.
  private static ShipmentFacts facts(@Nullable PricedFrom from, Money discount, ChargeHead... old) {
    var charges =
        List.of(old).stream()
            .map(head -> ChargeLine.of(head, Money.ofRupees("1"), Supply.INTER_STATE))
            .toList();
    var door =
        new Address(
            "Asha Verma", "9845012345", "22, Residency Road", "", "Pune", State.MH, PUNE, null);
    return new ShipmentFacts(
        "SO-1",
        BOOKED,
        "Kaveri Crafts",
        "",
        new UUID(1, 3),
        "W1",
        door,
        door,
        door,
        PaymentMode.COD,
        Money.ofRupees("3200"),
        Money.ofRupees("18499"),
        List.of(new Parcel(new Weight(1400), new Dimensions(250, 200, 100))),
        List.of(),
        "",
        "",
        false,
        false,
        TransportMode.SURFACE,
        "Surface",
        "D",
        1400,
        1000,
        1400,
        1500,
        6,
        State.GJ,
        charges,
        List.of(),
        discount,
        "",
        from,
        null,
        null,
        false,
        List.of());
  }

  private static String taxable(Quote quote) {
    return ((Quote.Priced) quote).charges().taxable().toString();
  }

  @Test
  void given_what_a_shipment_was_priced_from_when_priced_again_then_example_e10a() {
    var again = (Quote.Priced) again(CARD_S, facts(from(false, false, Terms.NONE), Money.ZERO));

    assertThat(again.total()).isEqualTo(Money.ofRupees("231.28"));
  }

  @Test
  void given_insurance_oda_terms_and_coupon_when_priced_again_then_all_count_once_more() {
    var own = Terms.percent(-800).withCoupon(Money.ofRupees("20"));

    // Freight 140.00 less 8 % is 128.80, less the coupon 108.80; ODA 25.00; insurance 101.74; COD
    // 56.00.
    assertThat(taxable(again(CARD_S, facts(from(true, true, own), Money.ofRupees("20")))))
        .isEqualTo("Rs 291.54");
  }

  @Test
  void given_facts_from_before_it_was_kept_when_priced_again_then_their_lines_and_zone_say_it() {
    var old = facts(null, Money.ofRupees("20"), ChargeHead.ODA, ChargeHead.INSURANCE);

    // Freight 140.00 less the coupon; ODA 25.00; insurance 101.74; COD 56.00.
    assertThat(taxable(again(CARD_S, old))).isEqualTo("Rs 302.74");
    assertThat(taxable(again(CARD_S, facts(null, Money.ZERO)))).isEqualTo("Rs 196.00");
  }

  @Test
  void given_a_card_that_draws_zones_differently_when_priced_again_then_its_zone_counts() {
    var extended = version(Map.of("S", ZoneRules.STANDARD.withExtendedMetros()), S);

    // Ahmedabad to Pune is C with extended metros: 46.00 + 2 x 38.00 + 56.00.
    assertThat(taxable(again(extended, facts(from(false, false, Terms.NONE), Money.ZERO))))
        .isEqualTo("Rs 178.00");
    assertThat(taxable(again(extended, facts(null, Money.ZERO)))).isEqualTo("Rs 196.00");
  }

  @Test
  void given_a_buy_card_when_priced_again_then_the_sellers_terms_do_not_count() {
    var own = Terms.percent(-800).withCoupon(Money.ofRupees("20"));

    assertThat(
            taxable(
                again(
                    CARD_S,
                    CardDirection.BUY,
                    facts(from(false, false, own), Money.ofRupees("20")))))
        .isEqualTo("Rs 196.00");
  }

  @Test
  void given_a_service_that_is_not_on_the_card_when_priced_again_then_the_reason_is_named() {
    var other =
        new Rerating(CARD_S, CardDirection.SELL, (place, _, _) -> place, State.HR)
            .of("X", BOOKED, facts(from(false, false, Terms.NONE), Money.ZERO));

    assertThat(other).isEqualTo(new Quote.Unpriced(Quote.Reason.SERVICE_NOT_PRICED, Map.of()));
  }

  @Test
  void given_terms_of_every_kind_when_kept_then_they_are_the_same_again() {
    for (var terms :
        List.of(
            Terms.NONE,
            Terms.percent(500),
            Terms.NONE.withFreight(new Percent(0)),
            Terms.NONE.withFreight(new Absolute(Money.ofRupees("40"), null)),
            Terms.NONE.withFreight(new Absolute(null, Money.ofRupees("30"))),
            Terms.waiving(ChargeHead.COD_FEE, ChargeHead.FUEL),
            Terms.coupon(Money.ofRupees("20")))) {
      assertThat(from(false, false, terms).terms()).isEqualTo(terms);
    }
  }

  @Test
  void given_a_buy_card_when_bought_then_its_price_without_terms_and_nothing_when_it_is_silent() {
    var cod =
        Consignment.cod(
            Money.ofRupees("3200"), new Parcel(new Weight(1400), new Dimensions(250, 200, 100)));
    var day = LocalDate.of(2026, 11, 21);

    assertThat(
            BuyPrice.of(
                List.of(CARD_S),
                (place, _, _) -> place,
                "S",
                cod,
                route(true),
                day,
                Supply.INTER_STATE))
        .contains(
            new BuyPrice(
                CARD_S.id(),
                Money.ofRupees("221.00"),
                Money.ofRupees("56.00"),
                Money.ofRupees("132.00")));
    assertThat(
            BuyPrice.of(
                List.of(CARD_S),
                (place, _, _) -> place,
                "X",
                cod,
                route(true),
                day,
                Supply.INTER_STATE))
        .isEmpty();
  }

  @Test
  void given_sold_and_bought_when_held_against_each_other_then_the_margin_in_basis_points() {
    var margin = new Margin(new Money(8400), new Money(7700));

    assertThat(margin.amount()).isEqualTo(new Money(700));
    assertThat(margin.basisPoints()).hasValue(909);
    assertThat(new Margin(new Money(7700), new Money(8400)).basisPoints()).hasValue(-833);
    // 0.005 of a rupee in a hundred: half a basis point goes up.
    assertThat(new Margin(new Money(20_001), new Money(20_000)).basisPoints()).hasValue(1);
    assertThat(new Margin(new Money(100), Money.ZERO).basisPoints()).isEmpty();
  }
}
