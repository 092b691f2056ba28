package com.shipcrowd.domain.ratecard;

import static com.shipcrowd.domain.fixtures.Cards.unmeasured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.domain.IndianDay;
import com.shipcrowd.domain.courier.CourierService;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.courier.RankingProfile;
import com.shipcrowd.domain.courier.ServiceArea;
import com.shipcrowd.domain.courier.TransportMode;
import com.shipcrowd.domain.fixtures.Cards;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.QuoteDesk.Offer;
import com.shipcrowd.domain.ratecard.QuoteDesk.Request;
import com.shipcrowd.domain.zone.Zone;
import com.shipcrowd.domain.zone.ZoneRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuoteDeskTest {
  private static final PincodeDirectory DIRECTORY = PincodeDirectory.packaged();
  private static final QuoteDesk DESK = new QuoteDesk(DIRECTORY);
  private static final Instant NOW = IndianDay.startOf(LocalDate.of(2026, 11, 21));
  private static final Pincode DELHI = new Pincode("110001");
  private static final Pincode JAIPUR = new Pincode("302001");
  private static final ServiceArea EVERYWHERE = ServiceArea.everywhereIn(DIRECTORY).build();
  private static final CourierService SURFACE =
      CourierService.standard(
              "DLV-S", "Delhivery", "Surface", TransportMode.SURFACE, new Weight(20_000), 1)
          .withReverse();
  private static final CourierService AIR =
      CourierService.standard("BD-A", "Blue Dart", "Air", TransportMode.AIR, new Weight(5_000), 2);
  private static final CourierService LADDER =
      CourierService.standard(
          "XPB-S", "Xpressbees", "Surface", TransportMode.SURFACE, new Weight(10_000), 3);
  private static final RateCardVersion VERSION =
      Cards.version(
          Map.of("DLV-S", ReferenceCards.surfaceBothWays(), "BD-A", Cards.X, "XPB-S", Cards.L));
  private static final List<Offer> OFFERS =
      List.of(
          Offer.of(SURFACE, EVERYWHERE, VERSION),
          Offer.of(AIR, EVERYWHERE, VERSION),
          Offer.of(LADDER, EVERYWHERE, VERSION));

  private static Request to(Pincode pincode, Consignment consignment) {
    return Request.forward(DELHI, pincode, consignment, NOW, Supply.INTER_STATE);
  }

  private static Consignment halfKilo() {
    return Consignment.prepaid(Money.ZERO, unmeasured(500));
  }

  @Test
  void given_three_services_when_quoted_then_all_are_priced_and_the_best_is_recommended() {
    var board = DESK.quote(OFFERS, to(JAIPUR, halfKilo()));

    assertThat(board.refused()).isEmpty();
    assertThat(board.quoted()).hasSize(3);
    var best = board.recommended().orElseThrow();
    assertThat(best.candidate().code()).isEqualTo("XPB-S");
    assertThat(best.candidate().price().zone()).isEqualTo(Zone.D);
    assertThat(best.candidate().cost()).isEqualTo(Money.ofRupees("59.00"));
    assertThat(best.candidate().days()).isEqualTo(6);
    assertThat(best.candidate().version()).isEqualTo(VERSION.id());
    assertThat(best.explanation())
        .startsWith("Cheapest of 3, 3 days slower than the fastest: cost 1.000000");
  }

  @Test
  void given_somebody_in_a_hurry_when_quoted_then_air_comes_first() {
    var request =
        new Request(
            DELHI,
            JAIPUR,
            Direction.FORWARD,
            halfKilo(),
            Agreement.NONE,
            NOW,
            Supply.INTER_STATE,
            RankingProfile.FASTEST.weights(),
            Set.of(),
            null);

    assertThat(DESK.quote(OFFERS, request).recommended().orElseThrow().candidate().service())
        .isEqualTo(AIR);
  }

  @Test
  void given_reasons_of_every_kind_when_quoted_then_each_service_tells_its_own() {
    var future =
        new RateCardVersion(
            VERSION.id(), VERSION.card(), 2, NOW.plusSeconds(1), null, VERSION.content());
    var noRajasthan =
        ServiceArea.everywhereIn(DIRECTORY).without(p -> p.state() == State.RJ).build();
    var offers =
        List.of(
            Offer.of(SURFACE, EVERYWHERE, future),
            Offer.of(AIR, EVERYWHERE, Cards.version(Map.of())),
            Offer.of(LADDER, noRajasthan, VERSION),
            new Offer(SURFACE, EVERYWHERE, List.of(VERSION), Map.of(), false, true));

    var board = DESK.quote(offers, to(JAIPUR, halfKilo()));

    assertThat(board.recommended()).isEmpty();
    assertThat(board.refused())
        .extracting(QuoteDesk.Refused::code)
        .containsExactly(
            "RATE_CARD_NOT_EFFECTIVE",
            "SERVICE_NOT_PRICED",
            "DELIVERY_NOT_SERVICEABLE",
            "COURIER_DOWN");
    assertThat(board.refused()).allSatisfy(r -> assertThat(r.detail()).isNotBlank());
  }

  @Test
  void given_an_unknown_or_army_pincode_when_quoted_then_nobody_carries_it() {
    assertThat(DESK.quote(OFFERS, to(new Pincode("999999"), halfKilo())).refused())
        .hasSize(3)
        .allSatisfy(
            r -> {
              assertThat(r.code()).isEqualTo("PINCODE_UNKNOWN");
              assertThat(r.values()).isEqualTo(Map.of("pincode", "999999"));
            });
    assertThat(DESK.quote(OFFERS, to(new Pincode("900056"), halfKilo())).refused())
        .hasSize(3)
        .allSatisfy(r -> assertThat(r.code()).isEqualTo("PINCODE_NOT_SERVICEABLE"));
  }

  @Test
  void given_a_parcel_coming_back_when_quoted_then_only_services_with_reverse_answer() {
    var request =
        new Request(
            JAIPUR,
            DELHI,
            Direction.REVERSE,
            halfKilo(),
            Agreement.NONE,
            NOW,
            Supply.INTER_STATE,
            RankingProfile.BALANCED.weights(),
            Set.of(),
            null);

    var board = DESK.quote(OFFERS, request);

    assertThat(board.quoted()).hasSize(1);
    assertThat(board.quoted().getFirst().candidate().price().charges().taxable())
        .isEqualTo(Money.ofRupees("80"));
    assertThat(board.refused())
        .extracting(QuoteDesk.Refused::code)
        .containsOnly("REVERSE_NOT_AVAILABLE");
  }

  @Test
  void given_an_out_of_area_destination_when_quoted_then_it_costs_more_and_takes_longer() {
    var far = ServiceArea.everywhereIn(DIRECTORY).oda(ServiceArea.in(List.of(JAIPUR))).build();

    var quoted =
        DESK.quote(List.of(Offer.of(SURFACE, far, VERSION)), to(JAIPUR, halfKilo()))
            .quoted()
            .getFirst();

    assertThat(quoted.candidate().oda()).isTrue();
    assertThat(quoted.candidate().days()).isEqualTo(8);
    assertThat(quoted.candidate().price().charges().taxable()).isEqualTo(Money.ofRupees("77"));
  }

  @Test
  void given_cards_with_different_zone_rules_when_quoted_then_each_is_priced_by_its_own() {
    var wider =
        new RateCardVersion(
            VERSION.id(),
            VERSION.card(),
            2,
            NOW,
            null,
            new RateCardVersion.Parcels(
                Map.of("XPB-S", ZoneRules.STANDARD.withExtendedMetros()),
                Map.of(),
                ((RateCardVersion.Parcels) VERSION.content()).lines(),
                Map.of()));
    var offers =
        List.of(Offer.of(SURFACE, EVERYWHERE, VERSION), Offer.of(LADDER, EVERYWHERE, wider));

    var board = DESK.quote(offers, to(new Pincode("411001"), halfKilo()));

    assertThat(board.quoted())
        .extracting(q -> q.candidate().code() + q.candidate().price().zone())
        .containsExactlyInAnyOrder("DLV-SD", "XPB-SC");
  }

  @Test
  void given_an_area_of_another_directory_when_quoted_then_it_is_refused_loudly() {
    var other = PincodeDirectory.of(DIRECTORY.places());
    var offer = Offer.of(SURFACE, ServiceArea.everywhereIn(other).build(), VERSION);

    assertThatThrownBy(() -> DESK.quote(List.of(offer), to(JAIPUR, halfKilo())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void given_twenty_services_when_quoted_many_times_then_every_answer_is_the_same() {
    var offers = new ArrayList<Offer>();
    var lines = List.of(Cards.S, Cards.X, Cards.H, Cards.L);
    for (int i = 0; i < 20; i++) {
      var code = "SVC-%02d".formatted(i);
      var service =
          CourierService.standard(
              code, "Courier " + i, "Service", TransportMode.SURFACE, new Weight(20_000), i);
      offers.add(Offer.of(service, EVERYWHERE, Cards.version(Map.of(code, lines.get(i % 4)))));
    }
    var request = to(JAIPUR, Consignment.cod(Money.ofRupees("1499"), Cards.box(1400, 25, 20, 10)));
    var first = DESK.quote(offers, request);
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 20; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < 2_000; i++) DESK.quote(offers, request);
      best = Math.min(best, (System.nanoTime() - start) / 2_000);
    }
    System.out.println("QuoteDesk: 20 services in " + best + " ns, best of 20 rounds");

    assertThat(first.quoted()).hasSize(20);
    assertThat(DESK.quote(offers, request)).isEqualTo(first);
  }
}
