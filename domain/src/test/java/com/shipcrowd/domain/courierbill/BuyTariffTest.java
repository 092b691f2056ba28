package com.shipcrowd.domain.courierbill;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.domain.IndianDay;
import com.shipcrowd.domain.courierbill.BuyTariff.Stage;
import com.shipcrowd.domain.fixtures.Booked;
import com.shipcrowd.domain.fixtures.Cards;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.BuyPrice;
import com.shipcrowd.domain.ratecard.CardDirection;
import com.shipcrowd.domain.ratecard.RateCardVersion;
import com.shipcrowd.domain.ratecard.RateCardVersionId;
import com.shipcrowd.domain.ratecard.RateLine;
import com.shipcrowd.domain.ratecard.Route;
import com.shipcrowd.domain.ratecard.Terms;
import com.shipcrowd.domain.shipment.PricedFrom;
import com.shipcrowd.domain.shipment.Rerating;
import com.shipcrowd.domain.shipment.ShipmentFacts;
import com.shipcrowd.domain.zone.Zone;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a courier may bill by the reference cards of zones-and-rates.md section 8. Card S in zone D asks 52.00 and 44.00 a
/// step, 48.00 and 42.00 for the return, COD at least 35.00.
class BuyTariffTest {
  private static final RateCardVersionId CARD = new RateCardVersionId(new UUID(0, 1));
  private static final Stage PICKED = new Stage(true, false, false);
  private static final Stage DELIVERED = new Stage(true, true, false);
  private static final Stage RETURNED = new Stage(true, false, true);
  private static final Stage BOOKED = new Stage(false, false, false);
  private static final ShipmentFacts COD = Booked.bought(Booked.mugs(), null, "900", null);

  private static Money rs(String rupees) {
    return Money.ofRupees(rupees);
  }

  private static Rerating card(RateLine line) {
    return card(Cards.version(Map.of("S", line)));
  }

  private static Rerating card(RateCardVersion version) {
    return new Rerating(version, CardDirection.BUY, (place, _, _) -> place, State.HR);
  }

  private static BuyTariff tariff(
      @Nullable Rerating card, ShipmentFacts facts, BilledLeg leg, Stage stage) {
    return new BuyTariff(card, "S", Booked.AT, facts, null, leg, stage);
  }

  private static Map<BilledHead, Money> heads(BilledLeg leg, Stage stage) {
    return tariff(card(Cards.S), COD, leg, stage).at(null, null).heads();
  }

  @Test
  void given_a_parcel_when_priced_then_only_what_happened_and_was_asked_about() {
    assertThat(heads(BilledLeg.FORWARD, BOOKED)).isEmpty();
    assertThat(heads(BilledLeg.FORWARD, PICKED)).isEqualTo(Map.of(BilledHead.FREIGHT, rs("52")));
    assertThat(heads(BilledLeg.FORWARD, DELIVERED))
        .isEqualTo(Map.of(BilledHead.FREIGHT, rs("52"), BilledHead.COD, rs("35")));
    assertThat(heads(BilledLeg.FORWARD, RETURNED)).isEqualTo(Map.of(BilledHead.FREIGHT, rs("52")));
    assertThat(heads(BilledLeg.RTO, RETURNED)).isEqualTo(Map.of(BilledHead.RTO, rs("48")));
    assertThat(heads(BilledLeg.RTO, DELIVERED)).isEmpty();
    assertThat(heads(BilledLeg.FORWARD_AND_RTO, RETURNED))
        .isEqualTo(Map.of(BilledHead.FREIGHT, rs("52"), BilledHead.RTO, rs("48")));
  }

  @Test
  void given_another_weight_or_zone_when_priced_then_the_same_card_answers() {
    var tariff = tariff(card(Cards.S), COD, BilledLeg.FORWARD, PICKED);
    assertThat(tariff.at(null, null))
        .isEqualTo(new Tariff.Price(480, 500, "D", Map.of(BilledHead.FREIGHT, rs("52"))));
    assertThat(tariff.at(1200, null))
        .isEqualTo(new Tariff.Price(1200, 1500, "D", Map.of(BilledHead.FREIGHT, rs("140"))));
    assertThat(tariff.at(1200, Zone.A))
        .isEqualTo(new Tariff.Price(1200, 1500, "A", Map.of(BilledHead.FREIGHT, rs("80"))));
    assertThat(tariff.at(1, null).slabGrams()).isEqualTo(500);

    // A weight case that the seller paid counts instead of the booked weight.
    var heavier =
        new BuyTariff(card(Cards.S), "S", Booked.AT, COD, 1200, BilledLeg.FORWARD, PICKED);
    assertThat(heavier.at(null, null).total()).isEqualTo(rs("140"));
    assertThat(heavier.at(null, null).grams()).isEqualTo(1200);
    assertThat(heavier.at(400, null).total()).isEqualTo(rs("52"));
  }

  @Test
  void given_fuel_and_fees_when_priced_then_each_under_the_column_couriers_bill_it_in() {
    var route = new Route(place("380001"), place("411001"), true);
    var version = Cards.version(Map.of("S", Cards.X));
    var facts =
        Booked.bought(
            Booked.mugs(),
            null,
            "900",
            PricedFrom.of(Booked.AT, false, route, "S", version, Terms.NONE));

    var heads = tariff(card(version), facts, BilledLeg.FORWARD, DELIVERED).at(null, null).heads();

    // Zone D by air: 76.00, 12 % fuel on it, off the route 35.00, COD at least 45.00.
    assertThat(heads.get(BilledHead.FREIGHT)).isEqualTo(rs("76"));
    assertThat(heads.get(BilledHead.FUEL)).isEqualTo(rs("9.12"));
    assertThat(heads.get(BilledHead.ODA)).isEqualTo(rs("35"));
    assertThat(heads.get(BilledHead.COD)).isEqualTo(rs("45"));
  }

  private static com.shipcrowd.domain.place.Place place(String pincode) {
    return PincodeDirectory.packaged().find(new Pincode(pincode)).orElseThrow();
  }

  @Test
  void given_several_boxes_when_the_weight_is_another_then_the_heaviest_takes_the_difference() {
    var facts =
        Booked.facts(
            "D",
            2400,
            List.of(Cards.unmeasured(400), Cards.unmeasured(1600), Cards.unmeasured(400)),
            "0",
            List.of(),
            List.of());
    var tariff = tariff(card(Cards.S), facts, BilledLeg.FORWARD, PICKED);
    // 52.00 each for two, 52.00 and three steps of 44.00 for the third.
    assertThat(tariff.at(null, null).total()).isEqualTo(rs("288"));
    assertThat(tariff.at(2400, null).total()).isEqualTo(rs("288"));
    assertThat(tariff.at(2400, null).slabGrams()).isEqualTo(3000);
    assertThat(tariff.at(1900, null).total()).isEqualTo(rs("244"));
    assertThat(tariff.at(2900, null).total()).isEqualTo(rs("332"));
    // Lighter than the others alone: a gram is left for the heaviest.
    assertThat(tariff.at(500, null).total()).isEqualTo(rs("156"));

    // The volume counts as it did at booking: 5,000 g by its sides.
    var bulky =
        Booked.facts(
            "D",
            5400,
            List.of(Cards.unmeasured(400), Cards.box(300, 50, 50, 10)),
            "0",
            List.of(),
            List.of());
    var big = tariff(card(Cards.S), bulky, BilledLeg.FORWARD, PICKED);
    assertThat(big.at(null, null).total()).isEqualTo(rs("500"));
    assertThat(big.at(5900, null).total()).isEqualTo(rs("544"));
  }

  @Test
  void given_boxes_of_one_weight_when_the_weight_is_another_then_one_of_them_takes_it() {
    var facts =
        Booked.facts(
            "D",
            1000,
            List.<Parcel>of(Cards.unmeasured(500), Cards.unmeasured(500)),
            "0",
            List.of(),
            List.of());
    var tariff = tariff(card(Cards.S), facts, BilledLeg.FORWARD, PICKED);
    assertThat(tariff.at(1500, null).total()).isEqualTo(rs("148"));
  }

  private static final BuyPrice WRITTEN = new BuyPrice(CARD, rs("80"), rs("40"), rs("26"));

  private static Tariff.Price written(BuyPrice price, BilledLeg leg, Stage stage) {
    return tariff(null, Booked.bought(Booked.mugs(), price, "900", null), leg, stage)
        .at(null, null);
  }

  @Test
  void given_a_card_that_is_gone_when_priced_then_what_was_written_down_at_booking_counts() {
    // S2 of the worked month costs 110.00 and 40.00 for the cash; here 40.00, 40.00 and 26.00 back.
    assertThat(written(WRITTEN, BilledLeg.FORWARD, BOOKED).heads()).isEmpty();
    assertThat(written(WRITTEN, BilledLeg.FORWARD, PICKED).heads())
        .isEqualTo(Map.of(BilledHead.FREIGHT, rs("40")));
    assertThat(written(WRITTEN, BilledLeg.FORWARD, DELIVERED).heads())
        .isEqualTo(Map.of(BilledHead.FREIGHT, rs("40"), BilledHead.COD, rs("40")));
    assertThat(written(WRITTEN, BilledLeg.RTO, RETURNED).heads())
        .isEqualTo(Map.of(BilledHead.RTO, rs("26")));
    assertThat(written(WRITTEN, BilledLeg.RTO, PICKED).heads()).isEmpty();
    assertThat(written(WRITTEN, BilledLeg.FORWARD, RETURNED).heads())
        .isEqualTo(Map.of(BilledHead.FREIGHT, rs("40")));

    var old = new BuyPrice(CARD, rs("80"), null, null);
    assertThat(written(old, BilledLeg.FORWARD_AND_RTO, new Stage(true, true, true)).heads())
        .isEqualTo(Map.of(BilledHead.FREIGHT, rs("80")));

    assertThat(tariff(null, Booked.mugs(), BilledLeg.FORWARD, PICKED).at(null, null))
        .isEqualTo(new Tariff.Price(480, 480, "D", Map.of()));
    var price = tariff(null, Booked.mugs(), BilledLeg.FORWARD, PICKED).at(900, Zone.E);
    assertThat(price).isEqualTo(new Tariff.Price(900, 900, "E", Map.of()));
  }

  @Test
  void given_what_the_card_cannot_price_when_asked_then_the_written_price() {
    var facts = Booked.bought(Booked.mugs(), WRITTEN, "0", null);
    var forward = Map.of(BilledHead.FREIGHT, rs("40"));
    // No such service, backwards only, no zone of the six, no price for cash on delivery.
    assertThat(
            new BuyTariff(card(Cards.S), "T", Booked.AT, facts, null, BilledLeg.FORWARD, PICKED)
                .at(null, null)
                .heads())
        .isEqualTo(forward);
    assertThat(tariff(card(Cards.R), facts, BilledLeg.FORWARD, PICKED).at(null, null).heads())
        .isEqualTo(forward);
    var nowhere =
        Booked.bought(
            Booked.facts("N1-S2", 480, List.of(Cards.unmeasured(480)), "0", List.of(), List.of()),
            WRITTEN,
            "0",
            null);
    assertThat(tariff(card(Cards.S), nowhere, BilledLeg.FORWARD, PICKED).at(null, null).heads())
        .isEqualTo(forward);
    assertThat(tariff(card(Cards.S), nowhere, BilledLeg.FORWARD, PICKED).at(null, Zone.D).heads())
        .isEqualTo(Map.of(BilledHead.FREIGHT, rs("52")));
    var cashless =
        Cards.version(Map.of("S", RateLine.builder().forward(Cards.S.forward()).build()));
    var cash = Booked.bought(Booked.mugs(), WRITTEN, "900", null);
    assertThat(tariff(card(cashless), cash, BilledLeg.FORWARD, PICKED).at(null, null).heads())
        .isEqualTo(forward);
  }

  @Test
  void given_an_index_of_fuel_when_priced_then_the_day_whose_prices_counted() {
    var day = LocalDate.of(2026, 4, 5);
    var later = new TreeMap<LocalDate, RateLine>(Map.of(day, Cards.X));
    var parcels =
        new RateCardVersion.Parcels(
            Map.of(),
            Map.of(),
            Map.of("S", Cards.S),
            Map.<String, NavigableMap<LocalDate, RateLine>>of("S", later));
    var version =
        new RateCardVersion(
            CARD,
            Cards.version(Map.of()).card(),
            1,
            IndianDay.startOf(Cards.NEW_YEAR),
            null,
            parcels);
    var route = new Route(place("380001"), place("411001"), false);
    var quotedBefore =
        PricedFrom.of(
            IndianDay.startOf(day).minusSeconds(1), false, route, "S", version, Terms.NONE);
    assertThat(
            tariff(card(version), Booked.mugs(), BilledLeg.FORWARD, PICKED)
                .at(null, null)
                .heads()
                .get(BilledHead.FREIGHT))
        .isEqualTo(rs("76"));
    assertThat(
            tariff(
                    card(version),
                    Booked.bought(Booked.mugs(), null, "0", quotedBefore),
                    BilledLeg.FORWARD,
                    PICKED)
                .at(null, null)
                .heads()
                .get(BilledHead.FREIGHT))
        .isEqualTo(rs("52"));
  }
}
