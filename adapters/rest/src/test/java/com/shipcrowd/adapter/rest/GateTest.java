package com.shipcrowd.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.StaleWrite;
import com.shipcrowd.application.fakes.ManualClock;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class GateTest extends HttpTest {
  @Inject EmbeddedServer server;
  @Inject ManualClock clock;
  @Inject Clock time;

  @Override
  EmbeddedServer server() {
    return server;
  }

  @Test
  void given_refusals_of_the_server_itself_when_met_then_they_are_problems_too() {
    var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    var unknown =
        send("GET", "/nothing/here", null, "traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
    var method = send("DELETE", "/v1/auth/login", null);
    var crash = send("GET", "/v1/probe/crash", null);
    var accept = send("GET", "/v1/probe/thread", null, "Accept", "image/png");

    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(unknown.json().get("trace_id").asText()).isEqualTo(trace);
    assertThat(unknown.json().get("type").asText()).isEqualTo("/docs/errors/NOT_FOUND");
    assertThat(unknown.header("RateLimit")).isNotNull();
    assertThat(unknown.header("RateLimit-Policy")).isEqualTo("\"default\";q=1000;w=60");
    assertThat(method.status()).isEqualTo(405);
    assertThat(method.code()).isEqualTo("METHOD_NOT_ALLOWED");
    assertThat(method.header("Allow")).contains("POST");
    assertThat(crash.status()).isEqualTo(500);
    assertThat(crash.code()).isEqualTo("INTERNAL_ERROR");
    assertThat(crash.raw().body()).doesNotContain("secret words");
    assertThat(accept.status()).isEqualTo(406);
    assertThat(accept.code()).isEqualTo("NOT_ACCEPTABLE");
  }

  @Test
  void given_a_request_when_handled_then_it_runs_on_a_virtual_thread_with_its_trace() {
    var answer =
        send(
            "GET",
            "/v1/probe/thread",
            null,
            "traceparent",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

    assertThat(answer.json().get("virtual").asBoolean()).isTrue();
    assertThat(answer.json().get("trace").asText()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void given_no_or_a_forged_token_when_calling_then_it_is_401() throws Exception {
    var asha = newcomer();
    var parts = asha.access().split("\\.");
    var claims = SignedJWT.parse(asha.access()).getJWTClaimsSet();
    var url = Base64.getUrlEncoder().withoutPadding();
    var none =
        url.encodeToString("{\"alg\":\"none\",\"typ\":\"at+jwt\"}".getBytes())
            + "."
            + parts[1]
            + ".";
    var bad =
        new String[] {
          "x",
          "sk_live_short",
          "sk_live_" + "A".repeat(40),
          none,
          new PlainJWT(claims).serialize(),
          parts[0] + "." + parts[1] + "." + url.encodeToString(new byte[32]),
          signed(
              claims,
              JWSAlgorithm.HS512,
              "at+jwt",
              "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"),
          signed(claims, JWSAlgorithm.HS256, "at+jwt", "another secret of the right size"),
          signed(claims, JWSAlgorithm.HS256, "JWT", SECRET),
          signed(edit(claims).audience("other").build(), JWSAlgorithm.HS256, "at+jwt", SECRET),
          signed(edit(claims).issuer("other").build(), JWSAlgorithm.HS256, "at+jwt", SECRET),
          signed(edit(claims).expirationTime(null).build(), JWSAlgorithm.HS256, "at+jwt", SECRET),
          signed(
              edit(claims).expirationTime(Date.from(time.now())).build(),
              JWSAlgorithm.HS256,
              "at+jwt",
              SECRET),
          signed(
              edit(claims).notBeforeTime(Date.from(time.now().plusSeconds(60))).build(),
              JWSAlgorithm.HS256,
              "at+jwt",
              SECRET),
          "A".repeat(7000),
        };

    assertThat(send("GET", "/v1/company", null, asha.auth()).status()).isEqualTo(200);
    assertThat(send("GET", "/v1/company", null).code()).isEqualTo("UNAUTHENTICATED");
    for (var token : bad) {
      var answer = send("GET", "/v1/company", null, "Authorization", "Bearer " + token);
      assertThat(answer.status()).describedAs(token).isEqualTo(401);
      assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }
  }

  static final String SECRET = "0123456789abcdef0123456789abcdef";

  private static JWTClaimsSet.Builder edit(JWTClaimsSet claims) {
    return new JWTClaimsSet.Builder(claims);
  }

  private static String signed(
      JWTClaimsSet claims, JWSAlgorithm algorithm, String type, String secret) throws Exception {
    var header =
        new JWSHeader.Builder(algorithm)
            .type(new JOSEObjectType(type))
            .keyID("../../dev/null")
            .build();
    var token = new SignedJWT(header, claims);
    token.sign(new MACSigner(secret.getBytes()));
    return token.serialize();
  }

  @Test
  void given_a_token_when_refreshed_logged_out_or_old_then_it_behaves() {
    var asha = newcomer();
    var refreshed =
        send("POST", "/v1/auth/refresh", "{\"refresh_token\":\"%s\"}".formatted(asha.refresh()));
    var again =
        send("POST", "/v1/auth/refresh", "{\"refresh_token\":\"%s\"}".formatted(asha.refresh()));

    assertThat(refreshed.status()).isEqualTo(200);
    assertThat(again.code()).isEqualTo("REFRESH_TOKEN_REUSED");
    assertThat(again.status()).isEqualTo(401);
    assertThat(send("GET", "/v1/company", null, asha.auth()).status()).isEqualTo(401);

    var bela = newcomer();
    assertThat(send("POST", "/v1/auth/logout", null, bela.auth()).status()).isEqualTo(204);
    assertThat(send("GET", "/v1/company", null, bela.auth()).status()).isEqualTo(401);

    var chandra = newcomer();
    clock.pass(Duration.ofMinutes(15));
    assertThat(send("GET", "/v1/company", null, chandra.auth()).status()).isEqualTo(401);
  }

  @Test
  void given_two_companies_when_choosing_by_header_then_only_ones_own_are_found() {
    var asha = newcomer();
    var bela = newcomer();

    var sandbox =
        send(
            "GET",
            "/v1/company",
            null,
            "Authorization",
            "Bearer " + asha.access(),
            "X-Company-Id",
            asha.sandboxId());
    var other =
        send(
            "GET",
            "/v1/company",
            null,
            "Authorization",
            "Bearer " + asha.access(),
            "X-Company-Id",
            bela.companyId());
    var nonsense =
        send(
            "GET",
            "/v1/company",
            null,
            "Authorization",
            "Bearer " + asha.access(),
            "X-Company-Id",
            "cmp_1");

    assertThat(sandbox.json().get("mode").asText()).isEqualTo("SANDBOX");
    assertThat(other.status()).isEqualTo(404);
    assertThat(nonsense.status()).isEqualTo(404);
    assertThat(nonsense.json().get("detail")).isEqualTo(other.json().get("detail"));
  }

  @Test
  void given_a_key_when_it_calls_then_its_scopes_decide() {
    var asha = newcomer();
    var made =
        send(
            "POST",
            "/v1/api-keys",
            "{\"name\":\"shop\",\"mode\":\"test\",\"scopes\":[\"warehouses:read\",\"rates:read\"]}",
            asha.auth());
    var key = made.json().get("key").asText();
    String[] auth = {"Authorization", "Bearer " + key};

    assertThat(made.status()).isEqualTo(201);
    assertThat(key).matches("sk_test_[0-9A-Za-z]{40}");
    assertThat(send("GET", "/v1/warehouses", null, auth).status()).isEqualTo(200);
    assertThat(send("GET", "/v1/pincodes/560001", null, auth).json().get("state").asText())
        .isEqualTo("KA");
    assertThat(send("GET", "/v1/pincodes/999999", null, auth).status()).isEqualTo(404);
    var denied = send("POST", "/v1/warehouses", "{}", auth);
    assertThat(denied.status()).isEqualTo(403);
    assertThat(denied.code()).isEqualTo("SCOPE_MISSING");
    assertThat(denied.json().get("missing_scope").asText()).isEqualTo("warehouses:write");
    assertThat(send("GET", "/v1/api-keys", null, auth).code()).isEqualTo("SCOPE_MISSING");

    var id = made.json().get("id").asText();
    var listed = send("GET", "/v1/api-keys", null, asha.auth());
    assertThat(listed.json().at("/data/0/id").asText()).isEqualTo(id);
    assertThat(listed.raw().body()).doesNotContain(key);
    assertThat(send("DELETE", "/v1/api-keys/" + id, null, asha.auth()).status()).isEqualTo(204);
    assertThat(send("GET", "/v1/warehouses", null, auth).status()).isEqualTo(401);
  }

  @Test
  void given_a_key_of_a_command_when_repeated_then_the_first_answer_is_said_again() {
    var asha = newcomer();
    var auth =
        new String[] {"Authorization", "Bearer " + asha.access(), "Idempotency-Key", "order-1"};

    var first = send("POST", "/v1/probe/run", "{\"want\":\"x\"}", auth);
    var again = send("POST", "/v1/probe/run", "{\"want\":\"x\"}", auth);
    var other = send("POST", "/v1/probe/run", "{\"want\":\"y\"}", auth);

    assertThat(first.status()).isEqualTo(201);
    assertThat(first.json().get("key").asText()).isEqualTo("order-1");
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.raw().body()).isEqualTo(first.raw().body());
    assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void given_a_refusal_or_a_crash_when_repeated_then_only_the_refusal_is_kept() {
    var asha = newcomer();
    var auth = new String[] {"Authorization", "Bearer " + asha.access(), "Idempotency-Key", "k1"};
    var auth2 = new String[] {"Authorization", "Bearer " + asha.access(), "Idempotency-Key", "k2"};
    int before = ProbeResource.RUNS.get();

    var refused = send("POST", "/v1/probe/run", "{\"want\":\"refusal\"}", auth);
    var again = send("POST", "/v1/probe/run", "{\"want\":\"refusal\"}", auth);
    var crashed = send("POST", "/v1/probe/run", "{\"want\":\"crash\"}", auth2);
    var crashedAgain = send("POST", "/v1/probe/run", "{\"want\":\"crash\"}", auth2);

    assertThat(refused.code()).isEqualTo("PINCODE_UNKNOWN");
    assertThat(again.raw().body()).isEqualTo(refused.raw().body());
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(crashed.status()).isEqualTo(500);
    assertThat(crashedAgain.status()).isEqualTo(500);
    assertThat(ProbeResource.RUNS.get() - before).isEqualTo(3);
    var tooLong =
        new String[] {
          "Authorization", "Bearer " + asha.access(), "Idempotency-Key", "k".repeat(65)
        };
    assertThat(send("POST", "/v1/probe/run", "{}", tooLong).code())
        .isEqualTo("IDEMPOTENCY_KEY_INVALID");
  }

  @Test
  void given_a_denial_or_a_stale_write_when_repeated_then_it_is_tried_anew() {
    var asha = newcomer();
    var narrow = keyOf(asha, "warehouses:read");
    var stale =
        new String[] {"Authorization", "Bearer " + asha.access(), "Idempotency-Key", "stale"};
    String[] denied = {"Authorization", "Bearer " + narrow, "Idempotency-Key", "denied"};
    int before = GateProbe.RUNS.get();

    assertThat(send("POST", "/v1/gate/stale", "{}", stale).code()).isEqualTo("STALE_WRITE");
    assertThat(send("POST", "/v1/gate/stale", "{}", stale).header("Idempotent-Replayed")).isNull();
    assertThat(GateProbe.RUNS.get() - before).isEqualTo(2);
    for (int i = 0; i < 2; i++) {
      var answer = send("POST", "/v1/warehouses", "{}", denied);
      assertThat(answer.code()).isEqualTo("SCOPE_MISSING");
      assertThat(answer.header("Idempotent-Replayed")).isNull();
    }
  }

  @Test
  void given_a_key_of_a_command_when_another_caller_of_the_company_uses_it_then_it_is_reused() {
    var asha = newcomer();
    var person =
        new String[] {
          "Authorization",
          "Bearer " + asha.access(),
          "X-Company-Id",
          asha.sandboxId(),
          "Idempotency-Key",
          "shared"
        };
    String[] key = {
      "Authorization", "Bearer " + keyOf(asha, "warehouses:read"), "Idempotency-Key", "shared"
    };

    var first = send("POST", "/v1/probe/run", "{\"want\":\"x\"}", person);
    var other = send("POST", "/v1/probe/run", "{\"want\":\"x\"}", key);
    var again = send("POST", "/v1/probe/run", "{\"want\":\"x\"}", person);

    assertThat(first.status()).isEqualTo(201);
    assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(again.raw().body()).isEqualTo(first.raw().body());
  }

  private String keyOf(Person person, String scope) {
    return send(
            "POST",
            "/v1/api-keys",
            "{\"name\":\"shop\",\"mode\":\"test\",\"scopes\":[\"%s\"]}".formatted(scope),
            person.auth())
        .json()
        .get("key")
        .asText();
  }

  @Test
  void given_pushes_of_a_partner_when_they_are_genuine_then_only_forged_ones_count() {
    int before = left();
    for (int i = 0; i < 5; i++) {
      var genuine = send("POST", "/v1/hooks/gate/200", "{}");
      assertThat(genuine.status()).isEqualTo(200);
      assertThat(genuine.header("RateLimit")).isNull();
    }
    assertThat(left()).isEqualTo(before - 1);
    var forged = send("POST", "/v1/hooks/gate/401", "{}");
    assertThat(forged.code()).isEqualTo("SIGNATURE_INVALID");
    assertThat(forged.header("RateLimit")).isNotNull();
    assertThat(left()).isEqualTo(before - 3);

    while (left() > 0) send("POST", "/v1/hooks/gate/401", "{}");
    assertThat(send("POST", "/v1/hooks/gate/401", "{}").code()).isEqualTo("RATE_LIMITED");
    assertThat(send("POST", "/v1/hooks/gate/200", "{}").status()).isEqualTo(200);
    clock.pass(Duration.ofMinutes(1));
  }

  /// What this address may still ask for in this minute.
  private int left() {
    var header = send("GET", "/v1/probe/thread", null).header("RateLimit");
    return Integer.parseInt(header.replaceFirst(".*r=([0-9]+);.*", "$1"));
  }

  /// Answers as it is told.
  @Controller("/v1")
  static class GateProbe {
    static final AtomicInteger RUNS = new AtomicInteger();

    @Post("/gate/stale")
    HttpResponse<?> stale() {
      RUNS.incrementAndGet();
      throw new StaleWrite("probe");
    }

    @Open
    @Post("/hooks/gate/{status}")
    HttpResponse<?> push(int status) {
      return status == 401
          ? Problem.of("SIGNATURE_INVALID", "forged", Map.of())
          : HttpResponse.ok();
    }
  }

  @Test
  void given_the_same_command_twenty_times_at_once_when_answered_then_it_ran_once()
      throws Exception {
    var asha = newcomer();
    var auth =
        new String[] {"Authorization", "Bearer " + asha.access(), "Idempotency-Key", "at-once"};
    int before = ProbeResource.RUNS.get();
    var calls = new ArrayList<Callable<Answer>>();
    for (int i = 0; i < 20; i++)
      calls.add(() -> send("POST", "/v1/probe/run", "{\"want\":\"x\"}", auth));

    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var future : pool.invokeAll(calls)) {
        var answer = future.get();
        assertThat(answer.status()).isIn(201, 409);
        if (answer.status() == 409) {
          assertThat(answer.code()).isEqualTo("IDEMPOTENCY_IN_PROGRESS");
          assertThat(answer.header("Retry-After")).isNotNull();
        }
      }
    }

    assertThat(ProbeResource.RUNS.get() - before).isEqualTo(1);
  }

  @Test
  void given_bad_fields_when_adding_a_warehouse_then_all_are_told_and_a_good_one_goes_its_way() {
    var auth = newcomer().auth();
    var bad =
        send(
            "POST",
            "/v1/warehouses",
            "{\"nickname\":\"\",\"phone\":\"1\",\"pincode\":\"000000\"}",
            auth);

    assertThat(bad.status()).isEqualTo(422);
    assertThat(bad.code()).isEqualTo("INVALID_INPUT");
    assertThat(bad.json().get("errors")).hasSizeGreaterThanOrEqualTo(6);

    var body =
        """
        {"nickname":"Main","contact_name":"Ravi","phone":"9876543210","address1":"12 MG Road","city":"Bengaluru","state":"KA","pincode":"560001"}
        """;
    var made = send("POST", "/v1/warehouses", body, auth);
    var id = made.json().get("id").asText();
    assertThat(made.status()).describedAs(made.raw().body()).isEqualTo(201);
    assertThat(made.header("ETag")).isEqualTo("\"v1\"");
    assertThat(made.json().get("is_default").asBoolean()).isTrue();
    assertThat(
            send(
                    "POST",
                    "/v1/warehouses",
                    body.replace("560001", "110001").replace("Main", "Far"),
                    auth)
                .code())
        .isEqualTo("PINCODE_UNKNOWN");
    assertThat(send("POST", "/v1/warehouses", body, auth).status()).isEqualTo(409);

    var stale =
        send(
            "PATCH",
            "/v1/warehouses/" + id,
            "{\"city\":\"Mysuru\"}",
            auth[0],
            auth[1],
            "If-Match",
            "\"v9\"");
    var changed =
        send(
            "PATCH",
            "/v1/warehouses/" + id,
            "{\"city\":\"Mysuru\"}",
            auth[0],
            auth[1],
            "If-Match",
            "\"v1\"");
    assertThat(stale.status()).isEqualTo(412);
    assertThat(changed.json().get("city").asText()).isEqualTo("Mysuru");
    assertThat(changed.header("ETag")).isEqualTo("\"v2\"");

    send("POST", "/v1/warehouses", body.replace("Main", "Two"), auth);
    send("POST", "/v1/warehouses", body.replace("Main", "Three"), auth);
    var page = send("GET", "/v1/warehouses?limit=2", null, auth).json();
    var rest =
        send("GET", "/v1/warehouses?limit=2&after=" + page.get("next_after").asText(), null, auth)
            .json();
    assertThat(page.at("/data/0/nickname").asText()).isEqualTo("Three");
    assertThat(rest.at("/data/0/nickname").asText()).isEqualTo("Main");
    assertThat(rest.get("next_after").isNull()).isTrue();
    assertThat(send("GET", "/v1/warehouses?limit=0", null, auth).code())
        .isEqualTo("INVALID_PARAMETER");
    assertThat(send("GET", "/v1/warehouses?after=x", null, auth).code())
        .isEqualTo("INVALID_CURSOR");
    assertThat(send("GET", "/v1/warehouses/" + id, null, newcomer().auth()).status())
        .isEqualTo(404);
    assertThat(send("GET", "/v1/warehouses/shp_1", null, auth).status()).isEqualTo(404);
    assertThat(send("DELETE", "/v1/warehouses/" + id, null, auth).status()).isEqualTo(204);
    assertThat(send("GET", "/v1/warehouses/" + id, null, auth).status()).isEqualTo(404);
  }

  @Test
  void given_a_company_when_it_introduces_itself_then_gstin_and_state_agree() {
    var auth = newcomer().auth();

    var named =
        send("PATCH", "/v1/company", "{\"name\":\"Kaveri\",\"gstin\":\"27AAPFU0939F1ZV\"}", auth);
    var wrong = send("PATCH", "/v1/company", "{\"gstin\":\"27AAPFU0939F1ZW\"}", auth);
    var other =
        send("PATCH", "/v1/company", "{\"gstin\":\"27AAPFU0939F1ZV\",\"state\":\"KA\"}", auth);
    var forged = send("PATCH", "/v1/company", "{\"status\":\"APPROVED\"}", auth);

    assertThat(named.json().get("state").asText()).isEqualTo("MH");
    assertThat(wrong.code()).isEqualTo("INVALID_INPUT");
    assertThat(other.code()).isEqualTo("GSTIN_STATE_MISMATCH");
    assertThat(forged.code()).isEqualTo("UNKNOWN_FIELD");
  }

  @Test
  void given_no_login_when_asking_for_health_metrics_and_docs_then_they_answer() {
    assertThat(send("GET", "/health/live", null).json().get("status").asText()).isEqualTo("UP");
    assertThat(send("GET", "/health/ready", null).json().at("/parts/database").asText())
        .isEqualTo("UP");
    assertThat(send("GET", "/metrics", null).raw().body()).contains("# TYPE");
    assertThat(send("GET", "/openapi.yaml", null).raw().body()).contains("openapi: 3.1");
    assertThat(send("GET", "/openapi.json", null).json().get("openapi").asText())
        .isEqualTo("3.1.0");
    var docs = send("GET", "/docs", null, "Accept", "text/html,*/*");
    assertThat(docs.header("Content-Type")).startsWith("text/html");
    assertThat(docs.header("Content-Security-Policy")).contains("script-src 'self'");
    assertThat(docs.raw().body()).doesNotContain("http://", "https://");
    assertThat(send("GET", "/docs/errors/EMAIL_TAKEN", null).raw().body())
        .contains("EMAIL_TAKEN", "Cure");
    assertThat(send("GET", "/docs/errors", null).raw().body()).contains("UNKNOWN_FIELD");
    assertThat(send("GET", "/docs/errors/%3Cscript%3E", null).status()).isEqualTo(404);
  }
}
