package com.shipcrowd.adapter.couriers.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.adapter.calls.HttpReply.Answered;
import com.shipcrowd.adapter.calls.Tokens;
import com.shipcrowd.adapter.calls.Tokens.Login;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.courier.TransportMode;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.LiveRate;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeechTest {
  @ParameterizedTest
  @CsvSource({"149900,1499", "149950,1499.5", "100000,1000", "1,0.01", "0,0"})
  void rupees_have_no_more_decimals_than_they_need(long paise, String text) {
    assertThat(Rupees.text(new Money(paise))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"118,0,true,100,0", "59,35.4,true,50,30", "42,30,false,42,30", "0.5,0,false,0.50,0"})
  void a_price_loses_its_tax_where_it_holds_one(
      String carriage, String fee, boolean isTaxed, String ours, String oursForCod) {
    assertThat(Rupees.price(node(carriage), node("\"" + fee + "\""), isTaxed))
        .isEqualTo(new LiveRate.Asked(Money.ofRupees(ours), Money.ofRupees(oursForCod)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1000001", "\"1e3\"", "true", "null", "[]", "\"NaN\""})
  void what_is_no_price_is_unreadable(String carriage) {
    assertThat(Rupees.price(node(carriage), null, false))
        .isEqualTo(new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_UNREADABLE));
  }

  @ParameterizedTest
  @CsvSource({
    "true,true",
    "1,true",
    "'\"1\"',true",
    "'\"True\"',true",
    "'\"yes\"',true",
    "'\"Y\"',true",
    "0,false",
    "false,false",
    "null,false",
    "'\"no\"',false",
    "[1],false",
    "2,false"
  })
  void a_yes_has_many_spellings(String json, boolean isYes) {
    assertThat(LooseJson.isYes(node(json))).isEqualTo(isYes);
  }

  @Test
  void a_long_name_is_cut_and_still_tells_itself_from_others() {
    var one = Texts.shortName("Kaveri Crafts, Mumbai warehouse 1", 20);
    var two = Texts.shortName("Kaveri Crafts, Mumbai warehouse 2", 20);

    assertThat(one).hasSizeLessThanOrEqualTo(20).startsWith("Kaveri").isNotEqualTo(two);
    assertThat(Texts.shortName("Kaveri Crafts, Mumbai warehouse 1", 20)).isEqualTo(one);
    assertThat(Texts.shortName("Kaveri WH1", 20)).isEqualTo("Kaveri WH1");
  }

  @ParameterizedTest
  @CsvSource({
    "'12 \"Lake\"\tRoad\n',12 Lake Road",
    "१२ झील मार्ग 2nd Floor 🏠,2nd Floor",
    "झील मार्ग,झील मार्ग"
  })
  void labels_take_plain_letters_unless_nothing_would_be_left(String text, String plain) {
    assertThat(Texts.ascii(text)).isEqualTo(plain);
  }

  @Test
  void words_lose_their_markup() {
    assertThat(Texts.said("<p>The phone\n is <b>required</b></p>"))
        .isEqualTo("The phone is required");
  }

  @Test
  void a_notebook_forgets_the_oldest_first() {
    var notes = new Notebook(2);
    notes.write("a", "1");
    notes.write("b", "2");
    notes.write("a", "3");
    notes.write("c", "4");
    notes.write("d", "");

    assertThat(notes.read("a")).contains("3");
    assertThat(notes.read("b")).isEmpty();
    assertThat(notes.read("c")).contains("4");
    assertThat(notes.read("d")).isEmpty();
  }

  @Test
  void a_token_says_how_long_it_lives() {
    // {"iat":1000,"exp":11800}
    assertThat(Sessions.life("e30.eyJpYXQiOjEwMDAsImV4cCI6MTE4MDB9.sig"))
        .contains(Duration.ofHours(3));
    assertThat(Sessions.life("e30.e30.sig")).isEmpty();
    assertThat(Sessions.life("plain")).isEmpty();
    assertThat(Sessions.life("a.%%%.c")).isEmpty();
  }

  @Test
  void a_worn_out_token_costs_one_login_and_one_repeat() {
    var sessions = new Sessions(new Tokens());
    var logins = new AtomicInteger();
    var calls = new AtomicInteger();

    var reply =
        sessions.send(
            "k",
            () -> new Login.Granted("t" + logins.incrementAndGet(), Duration.ofHours(1)),
            token -> {
              calls.incrementAndGet();
              return answered(token.equals("t1") ? 401 : 200);
            },
            Sessions::isUnauthorized);

    assertThat(reply).isInstanceOfSatisfying(Answered.class, a -> assertThat(a.isOk()).isTrue());
    assertThat(logins).hasValue(2);
    assertThat(calls).hasValue(2);
  }

  @Test
  void without_a_login_nothing_is_called() {
    var sessions = new Sessions(new Tokens());

    assertThat(
            Heard.of(
                sessions.send("k", () -> new Login.Refused("no"), _ -> answered(200), _ -> false)))
        .isEqualTo(new Heard.Refused("COURIER_AUTH", "they do not take our credentials"));
    assertThat(
            Heard.of(
                sessions.send("l", () -> new Login.Failed("late"), _ -> answered(200), _ -> false)))
        .isEqualTo(new Heard.Refused("COURIER_DOWN", "login: late"));
  }

  @ParameterizedTest
  @CsvSource({"429,COURIER_DOWN", "401,COURIER_AUTH", "403,COURIER_AUTH"})
  void some_answers_prove_that_nothing_was_done(int status, String code) {
    assertThat(Heard.of(answered(status)))
        .isInstanceOfSatisfying(
            Heard.Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 408, 500, 502, 504})
  void others_prove_nothing(int status) {
    assertThat(Heard.of(answered(status))).isInstanceOf(Heard.InDoubt.class);
  }

  @Test
  void a_second_host_goes_with_the_production_address_only() {
    var first = "https://one.example";
    var second = "https://two.example";
    var plain = account("", Map.of());

    assertThat(Line.of(plain, first).elsewhere(plain, "x_url", second).baseUrl()).isEqualTo(second);
    var named = account(first, Map.of());
    assertThat(Line.of(named, first).elsewhere(named, "x_url", second).baseUrl()).isEqualTo(second);
    var test = account("http://127.0.0.1:1/x", Map.of());
    assertThat(Line.of(test, first).elsewhere(test, "x_url", second).baseUrl())
        .isEqualTo("http://127.0.0.1:1/x");
    var own = account("", Map.of("x_url", "https://own.example"));
    assertThat(Line.of(own, first).elsewhere(own, "x_url", second).baseUrl())
        .isEqualTo("https://own.example");
  }

  @Test
  void the_service_that_fits_best_is_chosen() {
    var all = account("", Map.of("id", "1", "id_air", "2", "id_SVC", "3"));

    assertThat(Line.chosen(all, "id", "SVC", TransportMode.AIR)).isEqualTo("3");
    assertThat(Line.chosen(all, "id", "OTHER", TransportMode.AIR)).isEqualTo("2");
    assertThat(Line.chosen(all, "id", "OTHER", TransportMode.SURFACE)).isEqualTo("1");
    assertThat(Line.chosen(account("", Map.of()), "id", "SVC", TransportMode.AIR)).isEmpty();
  }

  private static CourierAccount account(String baseUrl, Map<String, String> settings) {
    return new CourierAccount(
        new CourierAccountId(new UUID(5, 5)), "any", baseUrl, Map.of(), settings);
  }

  private static HttpReply answered(int status) {
    return new Answered(status, Map.of(), "{}".getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode node(String json) {
    return LooseJson.read(json.getBytes(StandardCharsets.UTF_8), JsonNode.class).orElseThrow();
  }
}
