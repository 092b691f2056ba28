package com.shipcrowd.domain.ratecard;

import static com.shipcrowd.domain.fixtures.Cards.box;
import static com.shipcrowd.domain.fixtures.Cards.unmeasured;
import static com.shipcrowd.domain.ratecard.Supply.INTER_STATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.Quote.Priced;
import com.shipcrowd.domain.ratecard.Quote.Reason;
import com.shipcrowd.domain.ratecard.Quote.Unpriced;
import com.shipcrowd.domain.zone.FreightLane;
import com.shipcrowd.domain.zone.FreightZone;
import com.shipcrowd.domain.zone.FreightZones;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FreightCardTest {
  private static final FreightCard CARD = ReferenceCards.freight();
  private static final FreightLane LANE = new FreightLane(FreightZone.N1, FreightZone.S1);
  private static final FreightBooking BOOKING = FreightBooking.forward(LANE, INTER_STATE);
  private static final Weight QUINTAL = new Weight(100_000);

  private static Priced price(Parcel... boxes) {
    return (Priced) CARD.quote(Consignment.prepaid(Money.ZERO, boxes), BOOKING, Terms.NONE);
  }

  private static Money of(Priced priced, ChargeHead head) {
    return priced.charges().line(head).map(ChargeLine::taxable).orElse(Money.ZERO);
  }

  @Test
  void given_any_lane_when_weight_grows_then_only_a_whole_kilogram_changes_the_price() {
    for (int kg = 20; kg < 400; kg++) {
      var at = price(unmeasured(kg * 1000));
      assertThat(price(unmeasured(kg * 1000 - 999)).billed()).isEqualTo(at.billed());
      assertThat(price(unmeasured(kg * 1000 + 1)).billed().grams())
          .isEqualTo(at.billed().grams() + 1000);
      assertThat(of(price(unmeasured(kg * 1000 + 1)), ChargeHead.FREIGHT))
          .isGreaterThanOrEqualTo(of(at, ChargeHead.FREIGHT));
    }
  }

  @Test
  void given_boxes_whose_volumes_do_not_divide_when_priced_then_they_are_summed_first() {
    var box = box(1_000, 45, 40, 37);

    var priced = price(box, box, box, box, box, box);

    // 6 x 66,600 cm3 x 8 / 27: box by box it would be 6 x 19,734 = 118,404.
    assertThat(priced.volumetric()).isEqualTo(new Weight(118_400));
  }

  @Test
  void given_boxes_around_the_limits_when_priced_then_each_pays_for_its_class() {
    assertThat(of(price(unmeasured(70_000)), ChargeHead.HANDLING)).isEqualTo(Money.ZERO);
    assertThat(of(price(unmeasured(70_001)), ChargeHead.HANDLING)).isEqualTo(Money.ofRupees("213"));
    assertThat(of(price(unmeasured(200_000)), ChargeHead.HANDLING))
        .isEqualTo(Money.ofRupees("600"));
    assertThat(
            of(
                price(unmeasured(200_500), unmeasured(80_500), unmeasured(80_600)),
                ChargeHead.HANDLING))
        .isEqualTo(Money.ofRupees("1290"));
  }

  @Test
  void given_appointments_and_risk_when_priced_then_least_amounts_hold() {
    var goods = Consignment.prepaid(Money.ofRupees("12000"), unmeasured(300_000));

    var mall = (Priced) CARD.quote(goods, BOOKING.by(Appointment.MALL_OR_CSD), Terms.NONE);
    var usual = (Priced) CARD.quote(goods, BOOKING.by(Appointment.USUAL), Terms.NONE);
    var waived = (Priced) CARD.quote(goods, BOOKING.atOwnersRisk(), Terms.NONE);

    assertThat(of(mall, ChargeHead.APPOINTMENT)).isEqualTo(Money.ofRupees("900"));
    assertThat(of(usual, ChargeHead.APPOINTMENT)).isEqualTo(Money.ofRupees("1500"));
    assertThat(of(usual, ChargeHead.ROV)).isEqualTo(Money.ofRupees("100"));
    assertThat(of(waived, ChargeHead.ROV)).isEqualTo(Money.ZERO);
  }

  @Test
  void given_a_card_that_does_not_pass_on_the_green_tax_when_priced_then_it_is_not_there() {
    var goods = Consignment.prepaid(Money.ZERO, unmeasured(1_000));
    var keeps = CARD.but().greenTax(Money.ZERO).build();

    assertThat(
            of(
                (Priced) CARD.quote(goods, BOOKING.throughDelhi(), Terms.NONE),
                ChargeHead.GREEN_TAX))
        .isEqualTo(Money.ofRupees("100"));
    assertThat(
            of(
                (Priced) keeps.quote(goods, BOOKING.throughDelhi(), Terms.NONE),
                ChargeHead.GREEN_TAX))
        .isEqualTo(Money.ZERO);
  }

  @Test
  void given_attempts_and_days_when_they_pass_then_only_the_late_ones_cost() {
    assertThat(CARD.reattempt(QUINTAL, 1, Terms.NONE, INTER_STATE).lines()).isEmpty();
    assertThat(CARD.reattempt(QUINTAL, 2, Terms.NONE, INTER_STATE).taxable())
        .isEqualTo(Money.ofRupees("500"));
    assertThat(CARD.reattempt(new Weight(300_000), 3, Terms.NONE, INTER_STATE).taxable())
        .isEqualTo(Money.ofRupees("900"));
    assertThat(CARD.demurrage(QUINTAL, 3, Terms.NONE, INTER_STATE).lines()).isEmpty();
    assertThat(CARD.demurrage(QUINTAL, 5, Terms.NONE, INTER_STATE).taxable())
        .isEqualTo(Money.ofRupees("200"));
    assertThat(CARD.demurrage(QUINTAL, 5, Terms.waiving(ChargeHead.DEMURRAGE), INTER_STATE).lines())
        .isEmpty();
  }

  @Test
  void given_things_a_contract_does_not_do_when_priced_then_it_says_so() {
    var goods = Consignment.prepaid(Money.ZERO, unmeasured(1_000));
    var cod = Consignment.cod(Money.ofRupees("1000"), unmeasured(1_000));
    var noCod = FreightCard.builder(CARD.matrix()).build();
    var limited = CARD.but().maxCod(Money.ofRupees("999.99")).build();
    var back =
        new FreightBooking(
            LANE, false, Direction.REVERSE, false, Appointment.NONE, false, INTER_STATE);

    assertThat(CARD.quote(goods, back, Terms.NONE))
        .isEqualTo(new Unpriced(Reason.REVERSE_NOT_AVAILABLE, Map.of()));
    assertThat(noCod.quote(cod, BOOKING, Terms.NONE))
        .isEqualTo(new Unpriced(Reason.COD_NOT_AVAILABLE, Map.of()));
    assertThat(limited.quote(cod, BOOKING, Terms.NONE))
        .isEqualTo(
            new Unpriced(
                Reason.COD_LIMIT, Map.of("collectable_paise", 100_000L, "max_cod_paise", 99_999L)));
  }

  @Test
  void given_a_box_too_large_for_a_weight_when_priced_then_it_is_refused_by_every_card() {
    var house = Consignment.prepaid(Money.ZERO, box(1_000, 1_000, 1_000, 1_000));
    var booking =
        new Quote.Booking(
            "DLV-S",
            com.shipcrowd.domain.zone.Zone.D,
            Direction.FORWARD,
            false,
            java.time.LocalDate.of(2026, 11, 21),
            INTER_STATE);

    assertThat(CARD.quote(house, BOOKING, Terms.NONE))
        .isEqualTo(new Unpriced(Reason.WEIGHT_LIMIT, Map.of()));
    assertThat(Quote.of(ReferenceCards.surface(), house, booking, Terms.NONE))
        .isEqualTo(new Unpriced(Reason.WEIGHT_LIMIT, Map.of()));
  }

  @Test
  void given_the_map_when_a_contract_redraws_it_then_only_that_state_moves() {
    var directory = PincodeDirectory.packaged();
    var kochi = directory.find(new Pincode("682001")).orElseThrow();
    var delhi = directory.find(new Pincode("110001")).orElseThrow();
    var army = directory.find(new Pincode("900056")).orElseThrow();
    var redrawn = FreightZones.STANDARD.with(State.KL, FreightZone.S1);

    assertThat(FreightZones.STANDARD.between(delhi, kochi).orElseThrow().name()).isEqualTo("N1-S2");
    assertThat(redrawn.between(delhi, kochi).orElseThrow().name()).isEqualTo("N1-S1");
    assertThat(redrawn.of(State.DL)).contains(FreightZone.N1);
    assertThat(redrawn.between(delhi, army)).isEmpty();
    assertThat(FreightBooking.touchesDelhi(kochi, delhi)).isTrue();
    assertThat(FreightBooking.touchesDelhi(kochi, kochi)).isFalse();
    refused(() -> FreightZones.STANDARD.with(State.APS, FreightZone.X));
    refused(() -> new FreightZones(new EnumMap<>(Map.of(State.DL, FreightZone.N1))));
  }

  @Test
  void given_cards_that_make_no_sense_when_built_then_they_are_refused() {
    var hole = new HashMap<>(CARD.matrix().perKg());
    hole.remove(LANE);
    refused(() -> new FreightMatrix(hole));
    refused(() -> new FreightMatrix(with(new Money(-1))));
    refused(() -> new FreightMatrix(with(new Money(100_000_001))));
    refused(() -> FreightMatrix.builder().row(FreightZone.N1, "1.00"));
    refused(() -> CARD.but().cft(0).build());
    refused(() -> CARD.but().minKg(50_001).build());
    refused(() -> CARD.but().docket(new Money(-1)).build());
    refused(() -> CARD.but().greenTax(new Money(100_000_001)).build());
    refused(() -> CARD.but().demurrage(new Money(1), -1).build());
    refused(() -> CARD.but().maxCod(new Money(-1)).build());
    refused(() -> CARD.but().oda(new Money(-1), Money.ZERO));
    refused(() -> CARD.but().rov(new Money(-1), 20));
    var heavy = new HeavyBoxes(new Weight(70_000), new Money(300));
    refused(() -> CARD.but().heavy(heavy, heavy).build());
    refused(() -> CARD.but().heavy(heavy, new HeavyBoxes(new Weight(1), new Money(1))).build());
    assertThat(new FreightMatrix(with(new Money(100_000_000))).at(LANE))
        .isEqualTo(FreightMatrix.HIGHEST);
    assertThat(CARD.but().build()).isEqualTo(CARD);
  }

  private static Map<FreightLane, Money> with(Money price) {
    var changed = new HashMap<>(CARD.matrix().perKg());
    changed.put(LANE, price);
    return changed;
  }

  private static void refused(ThrowingCallable what) {
    assertThatThrownBy(what).isInstanceOf(IllegalArgumentException.class);
  }
}
