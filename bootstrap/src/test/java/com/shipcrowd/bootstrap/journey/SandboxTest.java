package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The strings behind the sandbox, pulled over HTTP with everything real behind them.
class SandboxTest {
  static final Program PROGRAM = Program.shared();

  private static JsonNode scans(Seller seller, JsonNode shipment) {
    return seller
        .http()
        .get("/v1/shipments/" + shipment.path("id").asText() + "/events")
        .is(200)
        .json()
        .path("scans");
  }

  @Test
  @DisplayName(
      "five days pass at the desk: delivered at the courier's time, none of it suspect, money on today's page")
  void
      given_an_advanced_clock_when_scans_arrive_then_their_time_counts_and_the_ledger_keeps_ours() {
    var seller = Seller.withMoney(PROGRAM, 1000);
    var other = Seller.withMoney(PROGRAM, 1000);
    var shipment = seller.bookNew(320000);
    var others = other.bookNew(0);
    var now = Instant.now();

    var passed = seller.http().post("/v1/sandbox/clock/advance", Map.of("days", 5)).is(200).json();

    var after = seller.shipment(shipment.path("id").asText());
    assertThat(passed.path("pushes").asInt()).isOne();
    assertThat(Instant.parse(passed.path("now_at").asText())).isAfter(now.plus(Duration.ofDays(5)));
    assertThat(after.path("status").asText()).isEqualTo("DELIVERED");
    assertThat(Instant.parse(after.path("delivered_at").asText()))
        .isAfter(now.plus(Duration.ofDays(1)));
    assertThat(scans(seller, shipment))
        .hasSize(9)
        .allSatisfy(s -> assertThat(s.path("time_suspect").asBoolean()).isFalse());
    assertThat(seller.held()).isZero();
    assertThat(seller.balance()).isEqualTo(100000 - 16520);
    assertThat(
            Program.sql(
                "select count(*) from ledger_entry where company_id = (select company_id from shipment where awb = '"
                    + shipment.path("awb").asText()
                    + "') and booked_on > (now() at time zone 'Asia/Kolkata')::date"))
        .containsExactly("0");
    assertThat(other.shipment(others.path("id").asText()).path("status").asText())
        .isEqualTo("AWB_ASSIGNED");
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName("a payer pays, pays again, pays something else, gives up")
  void given_a_payer_when_he_plays_then_money_comes_once_and_only_as_asked() {
    var seller = Seller.withMoney(PROGRAM, 0);
    var paid = topUp(seller);
    var wrong = topUp(seller);
    var failed = topUp(seller);

    assertThat(pay(seller, paid, Map.of("outcome", "CAPTURED"))).isEqualTo("CREDITED CAPTURED");
    assertThat(pay(seller, paid, Map.of("outcome", "CAPTURED"))).isEqualTo("CREDITED CAPTURED");
    assertThat(pay(seller, wrong, Map.of("outcome", "CAPTURED", "amount_paise", 1)))
        .isEqualTo("MISMATCH MISMATCH");
    assertThat(pay(seller, wrong, Map.of("outcome", "CAPTURED"))).isEqualTo("MISMATCH MISMATCH");
    assertThat(pay(seller, failed, Map.of("outcome", "FAILED"))).isEqualTo("IGNORED FAILED");

    assertThat(seller.balance()).isEqualTo(50_000);
    var thief = Seller.registered(PROGRAM);
    thief.http().post("/v1/sandbox/payments/" + failed, Map.of("outcome", "CAPTURED")).is(404);
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName("bad luck: pushes late, doubled, lost; a parcel that is lost under another weather")
  void given_faults_when_parcels_move_then_their_end_is_the_same() {
    var seller = Seller.withMoney(PROGRAM, 1000);
    var shipment = seller.bookNew(0);
    seller
        .http()
        .post(
            "/v1/sandbox/faults",
            Map.of("faults", List.of("LATE_SCANS", "REPEATED_SCANS", "UNKNOWN_CODE")))
        .is(200);
    var doomed = seller.bookNew(0);
    var weather = "/v1/sandbox/shipments/" + doomed.path("id").asText() + "/weather";
    seller.http().post(weather, Map.of("weather", "LOST")).is(200);

    assertThat(seller.advance(shipment, "PICKED_UP")).isEqualTo("PICKED_UP");
    assertThat(seller.advance(shipment, "OUT_FOR_DELIVERY")).isEqualTo("OUT_FOR_DELIVERY");
    assertThat(seller.advance(shipment, "DELIVERED")).isEqualTo("DELIVERED");
    seller.http().post("/v1/sandbox/clock/advance", Map.of("days", 20)).is(200);

    assertThat(seller.shipment(doomed.path("id").asText()).path("status").asText())
        .isEqualTo("LOST");
    seller
        .http()
        .post(
            "/v1/sandbox/shipments/" + shipment.path("id").asText() + "/advance",
            Map.of("to", "IN_TRANSIT"))
        .is(409, "SANDBOX_NO_WAY");
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName("an installation that is live: strings for sandbox twins only")
  void given_a_live_installation_when_a_live_company_plays_then_nothing_is_here() {
    var live = Program.another(Map.of("shipcrowd.sandbox.for-everyone", "false"));
    try {
      var seller = Seller.registered(live);
      seller.http().post("/v1/sandbox/clock/advance", Map.of()).is(404, "NOT_FOUND");
      seller
          .http()
          .with("X-Company-Id", seller.sandboxCompany())
          .post("/v1/sandbox/clock/advance", Map.of())
          .is(200);
    } finally {
      live.stop();
    }
  }

  private static String topUp(Seller seller) {
    return seller
        .http()
        .post("/v1/wallet/topups", Map.of("amount_paise", 50_000, "gateway", "sandbox"))
        .is(201)
        .json()
        .path("id")
        .asText();
  }

  private static String pay(Seller seller, String topUp, Map<String, ?> body) {
    var answer = seller.http().post("/v1/sandbox/payments/" + topUp, body).is(200).json();
    return answer.path("result").asText() + " " + answer.path("status").asText();
  }
}
