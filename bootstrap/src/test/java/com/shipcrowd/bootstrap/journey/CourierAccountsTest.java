package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.adapter.simulators.Call;
import com.shipcrowd.adapter.simulators.Mishap;
import com.shipcrowd.adapter.simulators.SimulatorServer;
import com.shipcrowd.adapter.simulators.delhivery.DelhiverySimulator;
import com.shipcrowd.application.courier.Couriers;
import com.shipcrowd.application.courier.KeepAccounts;
import com.shipcrowd.bootstrap.TestSetup;
import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.company.Role;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.shipment.Awb;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Contracts with couriers as platform staff lays them down, and how they do. Feature rows 6.14, 6.15, 6.16, 6.20.
class CourierAccountsTest {
  private static final Program PROGRAM = Program.shared();
  private static final String ACCOUNTS = "/v1/admin/courier-accounts";

  private final Http staff = Staff.as(PROGRAM, Role.PLATFORM_ADMIN);

  // Others count the accounts there are.
  @AfterEach
  void switchOff() {
    for (var account : staff.get(ACCOUNTS).is(200).json().path("data")) {
      if (!account.path("title").asText().startsWith("journey")) continue;
      staff.patch(ACCOUNTS + "/" + account.path("id").asText(), Map.of("active", false)).is(200);
    }
  }

  private JsonNode open(Map<String, Object> body) {
    return staff.post(ACCOUNTS, body).is(201).json();
  }

  private static CourierAccountId id(JsonNode account) {
    return new CourierAccountId(
        Id.decode(CourierAccountId.PREFIX, account.path("id").asText()).orElseThrow());
  }

  @Test
  @DisplayName("an account goes in with its secrets, which nobody gets to see again")
  void given_a_contract_when_laid_down_then_everything_is_shown_but_its_secrets() {
    var answer =
        staff
            .post(
                ACCOUNTS,
                Map.of(
                    "courier", "delhivery",
                    "title", "journey one",
                    "base_url", "https://courier.example/",
                    "credentials", Map.of("token", "s3cr3t-one", "webhook_secret", "s3cr3t-two"),
                    "settings", Map.of("client_name", "KAVERI")))
            .is(201);

    assertThat(answer.header("ETag")).isEqualTo("\"v1\"");
    assertThat(answer.json().path("credentials").toString())
        .isEqualTo("[\"token\",\"webhook_secret\"]");
    assertThat(answer.json().path("base_url").asText()).isEqualTo("https://courier.example");
    assertThat(answer.json().path("company_id").isNull()).isTrue();
    assertThat(answer.text() + staff.get(ACCOUNTS).text()).doesNotContain("s3cr3t");
    assertThat(
            Program.sql(
                "select courier_account::text || encode(credentials, 'escape') from courier_account"))
        .noneMatch(row -> row.contains("s3cr3t"));
    var line = PROGRAM.bean(Couriers.class).line(id(answer.json()), new CompanyId(new UUID(0, 0)));
    assertThat(line.account().credential("token")).isEqualTo("s3cr3t-one");
  }

  @Test
  void given_an_unknown_courier_when_laid_down_then_the_known_ones_are_told() {
    var refusal =
        staff
            .post(ACCOUNTS, Map.of("courier", "pigeons", "credentials", Map.of()))
            .is(422, "COURIER_UNKNOWN");

    assertThat(refusal.json().path("known").toString()).contains("delhivery", "sandbox");
    staff
        .post(
            ACCOUNTS,
            Map.of(
                "courier", "sandbox",
                "base_url", "https://user:pass@courier.example",
                "credentials", Map.of("Not A Name", "x")))
        .is(422, "INVALID_INPUT");
    staff
        .post(
            ACCOUNTS,
            Map.of(
                "courier",
                "sandbox",
                "company_id",
                new CompanyId(new UUID(1, 1)).text(),
                "credentials",
                Map.of()))
        .is(404, "NOT_FOUND");
    Seller.registered(PROGRAM).http().get(ACCOUNTS).is(403, "PERMISSION_DENIED");
    Staff.as(PROGRAM, Role.SUPPORT)
        .post(ACCOUNTS, Map.of("courier", "sandbox", "credentials", Map.of()))
        .is(403, "PERMISSION_DENIED");
  }

  @Test
  @DisplayName("credentials are replaced while the program runs; a stale version changes nothing")
  void given_an_account_when_its_credentials_rotate_then_the_next_call_uses_the_new_ones() {
    var account =
        open(
            Map.of(
                "courier", "delhivery",
                "title", "journey two",
                "credentials", Map.of("token", "old")));
    var path = ACCOUNTS + "/" + account.path("id").asText();
    var couriers = PROGRAM.bean(Couriers.class);
    var anybody = new CompanyId(new UUID(0, 0));
    assertThat(couriers.line(id(account), anybody).account().credential("token")).isEqualTo("old");

    var rotated =
        staff
            .with("If-Match", "\"v1\"")
            .send("PUT", path + "/credentials", Map.of("credentials", Map.of("token", "new")))
            .is(200);

    assertThat(rotated.header("ETag")).isEqualTo("\"v2\"");
    assertThat(couriers.line(id(account), anybody).account().credential("token")).isEqualTo("new");
    staff
        .with("If-Match", "\"v1\"")
        .send("PUT", path + "/credentials", Map.of("credentials", Map.of("token", "newer")))
        .is(412, "VERSION_MISMATCH");
    staff.patch(path, Map.of("active", false)).is(200);
    assertThat(couriers.find(id(account), anybody)).isEmpty();
    assertThat(PROGRAM.bean(KeepAccounts.class).reseal()).isZero();
  }

  @Test
  @DisplayName("a company books under its own account of the courier, others under the platform's")
  void given_a_company_with_its_own_account_when_it_books_then_that_account_is_used() {
    var seller = Seller.withMoney(PROGRAM, 1000);
    var other = Seller.withMoney(PROGRAM, 1000);
    var own =
        open(
            Map.of(
                "courier",
                "sandbox",
                "company_id",
                seller.company(),
                "title",
                "journey three",
                "credentials",
                Map.of("webhook_secret", "a long enough secret")));

    var mine = seller.bookNew(0).path("id").asText();
    var theirs = other.bookNew(0).path("id").asText();

    assertThat(accountOf(mine)).isEqualTo(own.path("id").asText());
    assertThat(accountOf(theirs)).isEqualTo(TestSetup.sandboxAccount());
    Books.hold(PROGRAM);
  }

  private static String accountOf(String shipment) {
    var id = Id.decode("shp", shipment).orElseThrow();
    var account =
        Program.sql("select account_id::text from shipment where id = '" + id + "'").getFirst();
    return new CourierAccountId(UUID.fromString(account)).text();
  }

  @Test
  @DisplayName("health tells success rate, latency, breakers, last error and proof of pushes")
  void given_a_courier_that_fails_when_health_is_asked_then_it_says_so() {
    var stub = new DelhiverySimulator();
    try (var server = new SimulatorServer(stub)) {
      var known = server.account(stub, new CourierAccountId(new UUID(0, 1)));
      var account =
          open(
              Map.of(
                  "courier", "delhivery",
                  "title", "journey four",
                  "base_url", server.baseUrl(stub),
                  "credentials", known.credentials(),
                  "settings", known.settings()));
      var line = PROGRAM.bean(Couriers.class).line(id(account), new CompanyId(new UUID(0, 0)));
      stub.always(Call.CANCEL, Mishap.SERVER_ERROR);
      for (int i = 0; i < 6; i++) line.gateway().cancel(line.account(), new Awb("2690571000" + i));

      var health = staff.get("/v1/admin/couriers/health").is(200).json();

      var found =
          health
              .path("data")
              .valueStream()
              .filter(c -> c.path("account_id").asText().equals(account.path("id").asText()))
              .findFirst()
              .orElseThrow();
      assertThat(found.path("state").asText()).isEqualTo("DOWN");
      assertThat(found.path("webhook_proof").asText()).isEqualTo("SECRET_HEADER");
      assertThat(found.path("webhook_weak").asBoolean()).isTrue();
      assertThat(found.path("capabilities").toString()).contains("\"FORWARD\"");
      var operation = found.path("operations").get(0);
      assertThat(operation.path("failures").asLong()).isGreaterThanOrEqualTo(5);
      assertThat(operation.path("held_back").asLong()).isGreaterThanOrEqualTo(1);
      assertThat(operation.path("success_bp").asInt()).isZero();
      assertThat(operation.path("last_error").asText()).isEqualTo("500");
      assertThat(operation.path("breakers").get(0).path("state").asText()).isEqualTo("OPEN");
      var ready = PROGRAM.anonymous().get("/health/ready").is(200).json();
      assertThat(ready.path("status").asText()).isEqualTo("UP");
      assertThat(ready.path("parts").path("courier.delhivery").asText()).isIn("DEGRADED", "");
    }
  }
}
