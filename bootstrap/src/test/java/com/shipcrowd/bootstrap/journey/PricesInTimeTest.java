package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.domain.IndianDay;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Prices that change with the calendar, on a node of their own whose clock the tests move: rows 7.14, 7.17, 7.18.
class PricesInTimeTest {
  private static Program program;
  private static MovableClock clock;

  @BeforeAll
  static void start() {
    program = Program.another(Map.of());
    clock = program.bean(MovableClock.class);
  }

  @AfterAll
  static void stop() {
    program.stop();
  }

  private static void goTo(Instant moment) {
    clock.pass(Duration.between(clock.now(), moment));
  }

  @Test
  @DisplayName(
      "7.14 the last second of a window prices by the old version, the next one by the new; overlaps are refused")
  void row_7_14_given_two_versions_when_the_second_begins_then_the_very_second_decides() {
    var cards = new Cards(program);
    var seller = Seller.registered(program);
    var card = cards.inForce(seller, Cards.flat("30.00", "20.00"));
    var begins = IndianDay.startOf(IndianDay.of(clock.now()).plusDays(2));
    var next =
        Map.of(
            "records",
            Cards.flat("28.00", "19.00"),
            "effective_from",
            IndianDay.of(begins).toString());
    cards.maker.post("/v1/rate-cards/" + card + "/versions", next).is(201);
    cards.approve(card, 2);
    assertThat(cards.state(card, 1)).isEqualTo("ACTIVE");
    assertThat(cards.state(card, 2)).isEqualTo("APPROVED");
    assertThat(cards.version(card, 1).at("/version/effective_to").asText())
        .isEqualTo(begins.toString());
    // A third one for the same instant.
    cards.maker.post("/v1/rate-cards/" + card + "/versions", next).is(201);
    Cards.step(cards.maker, card, 3, "SUBMIT").is(200);
    Cards.step(cards.checker, card, 3, "APPROVE").is(409, "EFFECTIVE_DATES_OVERLAP");
    // One that would run into the second.
    cards
        .maker
        .post(
            "/v1/rate-cards/" + card + "/versions",
            Map.of(
                "records",
                Cards.flat("27.00", "19.00"),
                "effective_to",
                IndianDay.of(begins).plusDays(5).toString()))
        .is(201);
    Cards.step(cards.maker, card, 4, "SUBMIT").is(200);
    Cards.step(cards.checker, card, 4, "APPROVE").is(409, "EFFECTIVE_DATES_OVERLAP");

    var http = seller.http();
    goTo(begins.minusMillis(900));
    assertThat(Cards.freight(seller, "SBX-S", 400)).isEqualTo(3000);
    goTo(begins);
    assertThat(Cards.freight(seller, "SBX-S", 400)).isEqualTo(2800);
    assertThat(http).isNotNull();
    var later = new Cards(program);
    assertThat(later.state(card, 1)).isEqualTo("SUPERSEDED");
    assertThat(later.state(card, 2)).isEqualTo("ACTIVE");
  }

  @Test
  @DisplayName(
      "7.17 diesel at 94.62 makes 11.00 %, at 88.30 9.50 %, from the first of the month after")
  void row_7_17_given_the_average_of_a_month_when_the_next_begins_then_fuel_follows() {
    // A month of the future that no other test uses.
    goTo(IndianDay.startOf(LocalDate.of(2027, 3, 10)));
    var cards = new Cards(program);
    var seller = Seller.registered(program);
    var records = Cards.flat("100.00", "50.00");
    for (var parameter :
        List.of(
            List.of("SBX-S", "PARAM", "fuel_index_percent", "", "", "10"),
            List.of("SBX-S", "PARAM", "fuel_index_price", "", "", "90"),
            List.of("SBX-S", "PARAM", "fuel_index_step", "", "", "1"),
            List.of("SBX-S", "PARAM", "fuel_index_step_percent", "", "", "0.25"))) {
      records = Cards.with(records, parameter.toArray(String[]::new));
    }
    cards.inForce(seller, records);
    assertThat(fuel(seller)).isEqualTo(1000);

    prices(cards.maker, "2027-03,94.62").is(422, "FUEL_MONTH_OPEN");
    goTo(IndianDay.startOf(LocalDate.of(2027, 3, 31)).plus(Duration.ofHours(20)));
    prices(new Cards(program).maker, "2027-02,94.62").is(200);
    // Late by a month: from tomorrow on, not from a day that was charged already.
    assertThat(fuel(seller)).isEqualTo(1000);
    goTo(IndianDay.startOf(LocalDate.of(2027, 4, 1)));
    assertThat(fuel(seller)).isEqualTo(1100);

    var staff = new Cards(program).maker;
    prices(staff, "2027-02,95.00").is(409, "FUEL_PRICE_SETTLED");
    prices(staff, "2027-02,94.62").is(200);
    prices(staff, "2027-03,88.30").is(200);
    prices(staff, "march,88.30").is(422, "INVALID_INPUT");
    assertThat(fuel(seller)).isEqualTo(1100);
    goTo(IndianDay.startOf(LocalDate.of(2027, 4, 2)));
    assertThat(fuel(seller)).isEqualTo(950);
    // January, brought later still, does not take the place of March.
    prices(new Cards(program).maker, "2027-01,99.00").is(200);
    goTo(IndianDay.startOf(LocalDate.of(2027, 4, 4)));
    assertThat(fuel(seller)).isEqualTo(950);
    assertThat(
            new Cards(program)
                .maker
                .get("/v1/fuel-prices")
                .is(200)
                .json()
                .at("/data/0/month")
                .asText())
        .isEqualTo(YearMonth.of(2027, 3).toString());
  }

  private static long fuel(Seller seller) {
    return Cards.head(Cards.quoted(seller, "SBX-S", 400), "FUEL");
  }

  private static Http.Answer prices(Http who, String row) {
    var file = "month,average_price\n" + row + "\n";
    return who.replace("/v1/fuel-prices", file.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName(
      "7.18 inside a season the highest matching percent is added, the day after it is not")
  void row_7_18_given_a_season_when_it_ends_then_the_day_after_is_free_of_it() {
    goTo(IndianDay.startOf(LocalDate.of(2027, 10, 5)));
    var cards = new Cards(program);
    var seller = Seller.registered(program);
    var records = Cards.flat("100.00", "50.00");
    records = Cards.with(records, "*", "PARAM", "season", "", "", "10", "2027-10-01", "2027-10-20");
    records = Cards.with(records, "*", "PARAM", "season", "", "", "4", "2027-10-01", "2027-10-31");
    records =
        Cards.with(records, "*", "PARAM", "season", "", "", "25", "2027-10-01", "2027-10-20", "F");
    cards.inForce(seller, records);

    assertThat(season(seller)).isEqualTo(1000);
    goTo(IndianDay.startOf(LocalDate.of(2027, 10, 21)).minusSeconds(5));
    assertThat(season(seller)).isEqualTo(1000);
    goTo(IndianDay.startOf(LocalDate.of(2027, 10, 21)));
    assertThat(season(seller)).isEqualTo(400);
    goTo(IndianDay.startOf(LocalDate.of(2027, 11, 1)));
    assertThat(season(seller)).isZero();
  }

  private static long season(Seller seller) {
    return Cards.head(Cards.quoted(seller, "SBX-S", 400), "SEASONAL");
  }
}
