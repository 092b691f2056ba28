package com.shipcrowd.adapter.calls;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.shipcrowd.adapter.calls.HttpReply.Answered;
import com.shipcrowd.adapter.calls.HttpReply.InDoubt;
import com.shipcrowd.adapter.calls.HttpReply.NotSent;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class HttpCallerTest {
  private static final Patience SHORT = Patience.of(Duration.ofMillis(600));
  private static final WireMockServer PARTNER = new WireMockServer(options().dynamicPort());

  private final HttpCaller caller = new HttpCaller(Duration.ofMillis(300));

  @BeforeAll
  static void open() {
    PARTNER.start();
    // The first call of a JVM takes longer than the cases wait.
    try (var first = new HttpCaller()) {
      first.send(get(Patience.of(Duration.ofSeconds(20))));
    }
  }

  @AfterAll
  static void shut() {
    PARTNER.stop();
  }

  @BeforeEach
  void clean() {
    PARTNER.resetAll();
  }

  @AfterEach
  void hangUp() {
    caller.close();
  }

  @Test
  void a_whole_answer_comes_back_with_status_headers_and_bytes() {
    answers(
        aResponse()
            .withStatus(201)
            .withHeader("X-Thing", "one")
            .withHeader("Content-Type", "text/plain")
            .withBody("नमस्ते"));

    var reply = (Answered) caller.send(post(SHORT));

    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.header("x-thing")).isEqualTo("one");
    assertThat(reply.text()).isEqualTo("नमस्ते");
  }

  @Test
  void what_we_send_arrives_as_it_is() {
    answers(aResponse());
    var query = new LinkedHashMap<String, String>();
    query.put("waybill", "1,2");
    query.put("a b", "c&d");
    var call =
        new HttpCall(
                "acc",
                "op",
                "POST",
                url("/p/create.json"),
                query,
                Map.of(),
                "application/x-www-form-urlencoded",
                bytes("format=json&data=%7B%7D"),
                SHORT)
            .with("Authorization", "Token t0");

    caller.send(call);

    PARTNER.verify(
        postRequestedFor(urlEqualTo("/p/create.json?waybill=1%2C2&a+b=c%26d"))
            .withHeader("Authorization", equalTo("Token t0"))
            .withHeader("Content-Type", equalTo("application/x-www-form-urlencoded"))
            .withRequestBody(equalTo("format=json&data=%7B%7D")));
  }

  @Test
  void an_error_status_with_any_body_is_an_answer() {
    answers(
        aResponse()
            .withStatus(403)
            .withHeader("Content-Type", "text/html")
            .withBody("<html>slow down</html>"));

    assertThat(caller.send(post(SHORT)))
        .isInstanceOfSatisfying(
            Answered.class,
            a -> {
              assertThat(a.status()).isEqualTo(403);
              assertThat(a.text()).contains("slow down");
            });
  }

  @Test
  void a_json_body_of_another_type_is_an_answer_too() {
    answers(
        aResponse().withHeader("Content-Type", "application/json").withBody("\"26805710004126\""));

    assertThat(((Answered) caller.send(get(SHORT))).text()).isEqualTo("\"26805710004126\"");
  }

  @Test
  void an_empty_answer_has_no_bytes() {
    answers(aResponse().withStatus(200));

    assertThat(((Answered) caller.send(get(SHORT))).body()).isEmpty();
  }

  @Test
  void a_refused_connection_was_not_sent() throws IOException {
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    var call =
        HttpCall.get("acc", "op", URI.create("http://localhost:" + free + "/x"), Map.of(), SHORT);

    assertThat(caller.send(call)).isEqualTo(new NotSent("no connection", false));
  }

  @Test
  void an_unknown_host_was_not_sent() {
    var call =
        HttpCall.get(
            "acc",
            "op",
            URI.create("http://no-such-host.invalid/x"),
            Map.of(),
            Patience.of(Duration.ofSeconds(5)));

    assertThat(caller.send(call)).isInstanceOf(NotSent.class);
  }

  @Test
  void silence_is_in_doubt_after_the_deadline() {
    answers(aResponse().withFixedDelay(5_000));
    long start = System.nanoTime();

    var reply = caller.send(post(SHORT));

    assertThat(reply).isEqualTo(new InDoubt("no answer in time"));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void a_cut_connection_is_in_doubt() {
    for (var fault : Fault.values()) {
      PARTNER.resetAll();
      answers(aResponse().withFault(fault));
      var call = HttpCall.get("acc " + fault, "op", url("/x"), Map.of(), SHORT);

      assertThat(caller.send(call)).as(fault.name()).isInstanceOf(InDoubt.class);
    }
  }

  @Test
  void a_body_shorter_than_promised_is_in_doubt() {
    answers(aResponse().withHeader("Content-Length", "500").withBody("{\"succ"));

    assertThat(caller.send(get(SHORT))).isInstanceOf(InDoubt.class);
  }

  @Test
  void an_answer_above_the_limit_is_in_doubt() {
    answers(aResponse().withBody("x".repeat(20_000)));

    assertThat(caller.send(get(SHORT.reading(10_000)))).isEqualTo(new InDoubt("answer too long"));
  }

  @Test
  void redirects_are_not_followed() {
    answers(aResponse().withStatus(302).withHeader("Location", "http://169.254.169.254/"));

    assertThat(((Answered) caller.send(get(SHORT))).status()).isEqualTo(302);
  }

  @Test
  void nothing_is_repeated_unless_the_caller_says_so() {
    answers(aResponse().withStatus(500));

    caller.send(post(SHORT));

    PARTNER.verify(1, anyRequestedFor(anyUrl()));
  }

  @Test
  void a_safe_call_is_repeated_within_its_deadline() {
    answers(aResponse().withStatus(500));

    var reply = (Answered) caller.send(get(Patience.of(Duration.ofSeconds(4)).repeating(3)));

    assertThat(reply.status()).isEqualTo(500);
    PARTNER.verify(3, anyRequestedFor(anyUrl()));
  }

  @Test
  void five_failures_in_a_row_open_the_circuit_of_that_account_and_operation_only() {
    answers(aResponse().withStatus(500));
    for (int i = 0; i < 5; i++) caller.send(get(SHORT));

    assertThat(caller.send(get(SHORT))).isEqualTo(new NotSent("circuit open", true));
    assertThat(caller.circuits("acc")).isEqualTo(Map.of("op", "OPEN"));
    assertThat(caller.send(HttpCall.get("acc", "other", url("/x"), Map.of(), SHORT)))
        .isInstanceOf(Answered.class);
    assertThat(caller.send(HttpCall.get("acc2", "op", url("/x"), Map.of(), SHORT)))
        .isInstanceOf(Answered.class);
    PARTNER.verify(7, anyRequestedFor(anyUrl()));
  }

  @Test
  void half_of_twenty_opens_the_circuit() {
    for (int i = 0; i < 20; i++) {
      PARTNER.resetAll();
      answers(aResponse().withStatus(i % 2 == 0 ? 200 : 503));
      assertThat(caller.circuits("acc")).isIn(Map.of(), Map.of("op", "CLOSED"));
      caller.send(get(SHORT));
    }

    assertThat(caller.circuits("acc")).isEqualTo(Map.of("op", "OPEN"));
  }

  @Test
  void after_its_rest_three_good_trials_close_the_circuit_and_one_bad_opens_it_again() {
    answers(aResponse().withStatus(500));
    for (int i = 0; i < 5; i++) caller.send(get(SHORT));
    LockSupport.parkNanos(Duration.ofMillis(400).toNanos());

    caller.send(get(SHORT));
    assertThat(caller.circuits("acc")).isEqualTo(Map.of("op", "OPEN"));

    LockSupport.parkNanos(Duration.ofMillis(400).toNanos());
    PARTNER.resetAll();
    answers(aResponse());
    for (int i = 0; i < 3; i++) caller.send(get(SHORT));
    assertThat(caller.circuits("acc")).isEqualTo(Map.of("op", "CLOSED"));
  }

  @Test
  void a_refusal_by_status_is_no_failure_of_the_partner() {
    answers(aResponse().withStatus(422));
    for (int i = 0; i < 30; i++) caller.send(get(SHORT));

    assertThat(caller.circuits("acc")).isEqualTo(Map.of("op", "CLOSED"));
  }

  @Test
  void the_log_names_method_host_path_and_status_and_no_secret() {
    var lines = new ListAppender<ILoggingEvent>();
    lines.start();
    ((Logger) LoggerFactory.getLogger(HttpCaller.class)).addAppender(lines);
    answers(aResponse());

    caller.send(
        HttpCall.get("acc", "op", url("/waybill/bulk"), Map.of("token", "s3cr3t"), SHORT)
            .with("Authorization", "Token s3cr3t"));

    assertThat(lines.list).hasSize(1);
    assertThat(lines.list.getFirst().getFormattedMessage())
        .startsWith("GET localhost /waybill/bulk 200 ")
        .doesNotContain("s3cr3t");
  }

  @Test
  void an_allowance_ends_and_comes_back() {
    var allowance = new Allowance(2, Duration.ofMillis(50));

    assertThat(allowance.take("a")).isTrue();
    assertThat(allowance.take("a")).isTrue();
    assertThat(allowance.take("a")).isFalse();
    assertThat(allowance.take("b")).isTrue();
    LockSupport.parkNanos(Duration.ofMillis(80).toNanos());
    assertThat(allowance.take("a")).isTrue();
  }

  @Test
  void a_partner_that_says_429_is_left_alone_for_as_long_as_it_asks() {
    answers(aResponse().withStatus(429).withHeader("Retry-After", "1"));
    var first = (Answered) caller.send(get(SHORT));
    answers(aResponse());

    assertThat(first.status()).isEqualTo(429);
    assertThat(caller.send(get(SHORT))).isEqualTo(new NotSent("told to wait", true));
    assertThat(caller.send(HttpCall.get("acc", "other", url("/x"), Map.of(), SHORT)))
        .isInstanceOf(Answered.class);
    LockSupport.parkNanos(Duration.ofMillis(1100).toNanos());
    assertThat(((Answered) caller.send(get(SHORT))).status()).isEqualTo(200);
  }

  @Test
  void a_429_is_repeated_after_the_told_pause_where_repeats_are_allowed_and_time_is_left() {
    answers(aResponse().withStatus(429).withHeader("Retry-After", "1"));
    long start = System.nanoTime();

    caller.send(get(Patience.of(Duration.ofSeconds(4)).repeating(2)));

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(1));
    PARTNER.verify(2, anyRequestedFor(anyUrl()));
  }

  @Test
  void a_429_that_asks_for_more_time_than_there_is_comes_back_at_once() {
    answers(aResponse().withStatus(429).withHeader("Retry-After", "30"));

    var reply = (Answered) caller.send(get(Patience.of(Duration.ofSeconds(4)).repeating(3)));

    assertThat(reply.status()).isEqualTo(429);
    PARTNER.verify(1, anyRequestedFor(anyUrl()));
  }

  @Test
  void no_more_than_24_calls_of_one_operation_are_underway_at_once() throws Exception {
    answers(aResponse().withFixedDelay(700));
    var patience = Patience.of(Duration.ofSeconds(6));
    List<HttpReply> replies = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls = new ArrayList<Future<HttpReply>>();
      for (int i = 0; i < 30; i++) calls.add(threads.submit(() -> caller.send(get(patience))));
      for (var call : calls) replies.add(call.get());
    }

    assertThat(replies).filteredOn(Answered.class::isInstance).hasSize(24);
    assertThat(replies)
        .filteredOn(reply -> reply.equals(new NotSent("too many calls at once", true)))
        .hasSize(6);
    assertThat(caller.send(get(patience))).isInstanceOf(Answered.class);
  }

  @Test
  void standings_tell_how_each_operation_goes() {
    answers(aResponse().withFixedDelay(30));
    for (int i = 0; i < 3; i++) caller.send(get(SHORT));
    answers(aResponse().withStatus(502));
    caller.send(get(SHORT));

    var standing = caller.now().getFirst();

    assertThat(standing.account()).isEqualTo("acc");
    assertThat(standing.operation()).isEqualTo("op");
    assertThat(standing.breaker()).isEqualTo("CLOSED");
    assertThat(standing.calls()).isEqualTo(4);
    assertThat(standing.failures()).isEqualTo(1);
    assertThat(standing.underway()).isZero();
    assertThat(standing.p99Ms()).isBetween(30L, 600L);
    assertThat(standing.lastError()).isEqualTo("502");
    assertThat(standing.lastErrorAge()).isPresent();
  }

  private static void answers(ResponseDefinitionBuilder answer) {
    PARTNER.stubFor(any(anyUrl()).willReturn(answer));
  }

  private static HttpCall get(Patience patience) {
    return HttpCall.get("acc", "op", url("/x"), Map.of(), patience);
  }

  private static HttpCall post(Patience patience) {
    return HttpCall.post("acc", "op", url("/x"), "application/json", bytes("{}"), patience);
  }

  private static URI url(String path) {
    return URI.create(PARTNER.baseUrl() + path);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
