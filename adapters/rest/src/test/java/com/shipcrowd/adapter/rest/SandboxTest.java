package com.shipcrowd.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.application.courier.needs.SandboxCourier.Fault;
import com.shipcrowd.application.courier.needs.SandboxCourier.Weather;
import com.shipcrowd.application.payment.AcceptPayment;
import com.shipcrowd.application.sandbox.DriveSandbox;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.TopUp;
import com.shipcrowd.domain.payment.TopUpId;
import com.shipcrowd.domain.payment.TopUpStatus;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.Milestones;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.Shipment;
import com.shipcrowd.domain.shipment.ShipmentId;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class SandboxTest extends HttpTest {
  private static final String TOP_UP = new TopUpId(new UUID(7, 1)).text();
  private static final String SHIPMENT = new ShipmentId(new UUID(7, 2)).text();
  private static final Instant AT = Instant.parse("2026-11-21T04:00:00Z");

  @Inject EmbeddedServer server;
  @Inject Strings strings;

  @Override
  EmbeddedServer server() {
    return server;
  }

  @BeforeEach
  void quiet() {
    strings.pulled.clear();
  }

  /// Notes what it was asked for.
  @Singleton
  static final class Strings implements DriveSandbox {
    final List<String> pulled = new ArrayList<>();

    @Override
    public Paid pay(
        CompanyId company, TopUpId topUp, Outcome outcome, Money amount, String currency) {
      pulled.add(company.text() + " pay " + outcome + " " + amount + " " + currency);
      var status = outcome == Outcome.FAILED ? TopUpStatus.FAILED : TopUpStatus.CAPTURED;
      return new Paid(
          outcome == Outcome.FAILED ? AcceptPayment.Answer.IGNORED : AcceptPayment.Answer.CREDITED,
          new TopUp(topUp, company, "sandbox", new Money(100), status, "o", "p", AT));
    }

    @Override
    public Moved advance(
        CompanyId company, ShipmentId shipment, ShipmentStatus to, NdrReason reason) {
      pulled.add(company.text() + " advance " + to + " " + reason);
      return moved(company, shipment, to, reason);
    }

    @Override
    public Passed pass(CompanyId company, Duration time) {
      pulled.add(company.text() + " pass " + time);
      return new Passed(2, AT.plus(time));
    }

    @Override
    public void inject(CompanyId company, List<Fault> faults) {
      pulled.add(company.text() + " inject " + faults);
    }

    @Override
    public Moved weather(CompanyId company, ShipmentId shipment, Weather weather) {
      pulled.add(company.text() + " weather " + weather);
      return moved(company, shipment, ShipmentStatus.IN_TRANSIT, null);
    }

    private static Moved moved(
        CompanyId company, ShipmentId id, ShipmentStatus status, NdrReason reason) {
      return new Moved(
          1,
          new Shipment(
              id,
              company,
              new UUID(6, 1),
              "sandbox",
              new CourierAccountId(new UUID(2, 2)),
              "SBX-S",
              null,
              status,
              AT,
              reason,
              null,
              new Awb("99000000000100"),
              List.of(),
              "",
              "token",
              null,
              Milestones.NONE,
              null,
              "",
              AT,
              0));
    }
  }

  private String[] inSandbox(Person person) {
    return new String[] {
      "Authorization", "Bearer " + person.access(), "X-Company-Id", person.sandboxId()
    };
  }

  private static final String[][] CALLS = {
    {"/v1/sandbox/payments/" + TOP_UP, "{\"outcome\":\"CAPTURED\"}"},
    {"/v1/sandbox/shipments/" + SHIPMENT + "/advance", "{\"to\":\"DELIVERED\"}"},
    {"/v1/sandbox/shipments/" + SHIPMENT + "/weather", "{\"weather\":\"LOST\"}"},
    {"/v1/sandbox/clock/advance", "{\"days\":1}"},
    {"/v1/sandbox/faults", "{\"faults\":[\"LATE_SCANS\"]}"},
  };

  @Test
  void given_a_live_company_when_it_calls_then_nothing_is_here() {
    var asha = newcomer();

    for (var call : CALLS) {
      var answer = send("POST", call[0], call[1], asha.auth());
      assertThat(answer.status()).describedAs(call[0]).isEqualTo(404);
      assertThat(answer.code()).isEqualTo("NOT_FOUND");
    }
    assertThat(strings.pulled).isEmpty();
  }

  @Test
  void given_a_sandbox_company_when_it_calls_then_it_plays_for_itself_only() {
    var asha = newcomer();

    for (var call : CALLS) {
      assertThat(send("POST", call[0], call[1], inSandbox(asha)).status())
          .describedAs(call[0])
          .isEqualTo(200);
    }

    assertThat(strings.pulled)
        .containsExactly(
            asha.sandboxId() + " pay CAPTURED null null",
            asha.sandboxId() + " advance DELIVERED null",
            asha.sandboxId() + " weather LOST",
            asha.sandboxId() + " pass PT24H",
            asha.sandboxId() + " inject [LATE_SCANS]");
  }

  @Test
  void given_a_payer_when_he_plays_then_the_answer_says_whether_money_came() {
    var asha = newcomer();

    var paid =
        send(
            "POST",
            CALLS[0][0],
            "{\"outcome\":\"CAPTURED\",\"amount_paise\":1,\"currency\":\"USD\"}",
            inSandbox(asha));
    var failed = send("POST", CALLS[0][0], "{\"outcome\":\"FAILED\"}", inSandbox(asha));

    assertThat(paid.raw().body())
        .isEqualTo(
            "{\"credited\":true,\"result\":\"CREDITED\",\"topup_id\":\""
                + TOP_UP
                + "\",\"status\":\"CAPTURED\"}");
    assertThat(failed.json().get("credited").asBoolean()).isFalse();
    assertThat(failed.json().get("status").asText()).isEqualTo("FAILED");
    assertThat(strings.pulled.getFirst()).endsWith("pay CAPTURED " + new Money(1) + " USD");
  }

  @Test
  void given_a_parcel_when_moved_then_the_answer_shows_where_it_stands() {
    var asha = newcomer();

    var moved =
        send(
            "POST",
            CALLS[1][0],
            "{\"to\":\"UNDELIVERED\",\"ndr_reason\":\"PHONE_UNREACHABLE\"}",
            inSandbox(asha));
    var time = send("POST", CALLS[3][0], "{\"days\":1,\"hours\":2,\"minutes\":3}", inSandbox(asha));

    assertThat(moved.json().get("status").asText()).isEqualTo("UNDELIVERED");
    assertThat(moved.json().get("ndr_reason").asText()).isEqualTo("PHONE_UNREACHABLE");
    assertThat(moved.json().get("pushes").asInt()).isOne();
    assertThat(time.raw().body()).isEqualTo("{\"pushes\":2,\"now_at\":\"2026-11-22T06:03:00Z\"}");
  }

  @Test
  void given_a_key_when_it_calls_then_it_moves_parcels_but_pays_nothing() {
    var asha = newcomer();
    var key =
        send(
                "POST",
                "/v1/api-keys",
                "{\"name\":\"shop\",\"mode\":\"test\",\"scopes\":[\"shipments:write\",\"wallet:read\"]}",
                asha.auth())
            .json()
            .get("key")
            .asText();

    assertThat(send("POST", CALLS[1][0], CALLS[1][1], "Authorization", "Bearer " + key).status())
        .isEqualTo(200);
    var refused = send("POST", CALLS[0][0], CALLS[0][1], "Authorization", "Bearer " + key);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("SCOPE_MISSING");
    assertThat(strings.pulled).containsExactly(asha.sandboxId() + " advance DELIVERED null");
  }

  @Test
  void given_a_key_that_only_reads_when_it_calls_then_nothing_moves() {
    var asha = newcomer();
    var key =
        send(
                "POST",
                "/v1/api-keys",
                "{\"name\":\"eye\",\"mode\":\"test\",\"scopes\":[\"shipments:read\"]}",
                asha.auth())
            .json()
            .get("key")
            .asText();

    for (int i = 1; i < CALLS.length; i++) {
      assertThat(send("POST", CALLS[i][0], CALLS[i][1], "Authorization", "Bearer " + key).status())
          .isEqualTo(403);
    }
    assertThat(strings.pulled).isEmpty();
  }

  @Test
  void given_nonsense_when_called_then_every_field_is_named_and_nothing_moves() {
    var asha = newcomer();
    String[][] bad = {
      {
        CALLS[0][0],
        "{\"outcome\":\"MAYBE\",\"amount_paise\":0,\"currency\":\"RUPEES\"}",
        "/outcome /amount_paise /currency"
      },
      {CALLS[0][0], "{\"outcome\":\"FAILED\",\"amount_paise\":5}", "/amount_paise"},
      {CALLS[1][0], "{\"to\":\"MOON\",\"ndr_reason\":\"X\"}", "/to /ndr_reason"},
      {CALLS[1][0], "{}", "/to"},
      {CALLS[2][0], "{\"weather\":\"HAIL\"}", "/weather"},
      {CALLS[3][0], "{\"days\":-1,\"hours\":999999,\"minutes\":-5}", "/days /hours /minutes"},
      {CALLS[4][0], "{\"faults\":[]}", "/faults"},
      {CALLS[4][0], "{\"faults\":[\"LATE_SCANS\",\"X\",null]}", "/faults/2 /faults/1"},
    };

    for (var call : bad) {
      var answer = send("POST", call[0], call[1], inSandbox(asha));
      assertThat(answer.status()).describedAs(call[1]).isEqualTo(422);
      assertThat(answer.json().get("errors").findValuesAsText("pointer"))
          .containsExactlyInAnyOrder(call[2].split(" "));
    }
    assertThat(
            send("POST", "/v1/sandbox/payments/" + SHIPMENT, CALLS[0][1], inSandbox(asha)).status())
        .isEqualTo(404);
    assertThat(strings.pulled).isEmpty();
  }

  @Test
  void given_an_installation_for_everyone_when_a_live_company_calls_then_it_may_play() {
    try (var open =
        ApplicationContext.run(
            EmbeddedServer.class,
            java.util.Map.of("shipcrowd.sandbox.for-everyone", true, "micronaut.server.port", -1),
            "test")) {
      var elsewhere =
          new HttpTest() {
            @Override
            EmbeddedServer server() {
              return open;
            }
          };
      var asha = elsewhere.newcomer();
      var answer = elsewhere.send("POST", CALLS[1][0], CALLS[1][1], asha.auth());

      assertThat(answer.status()).isEqualTo(200);
      assertThat(open.getApplicationContext().getBean(Strings.class).pulled)
          .containsExactly(asha.companyId() + " advance DELIVERED null");
    }
  }
}
