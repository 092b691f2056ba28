package com.shipcrowd.adapter.simulators.payments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// What all played gateways have in common: a port, faults that were queued, numbers.
public abstract class GatewaySimulator implements AutoCloseable {
  static final JsonMapper JSON = new JsonMapper();
  private static final AtomicInteger PORTS = new AtomicInteger();

  private final HttpServer server;
  private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
  private final AtomicLong numbers;
  private volatile long slowMs = 300;

  /// Bad luck of the next call.
  public enum Fault {
    /// Does what was asked and hangs up without an answer.
    CUT_AFTER,
    /// Does nothing and says 500.
    BROKEN,
    /// Does what was asked, slowly.
    SLOW
  }

  /// @param seed keeps the numbers of two runs on one database apart
  GatewaySimulator(long seed) {
    numbers = new AtomicLong(seed + PORTS.incrementAndGet() * 1_000_000L);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::serve);
    server.start();
  }

  /// Where it listens, without a slash at the end.
  public String baseUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// Queues faults for the next calls, in order; `null`s are not allowed.
  public void next(Fault... more) {
    faults.addAll(java.util.List.of(more));
  }

  /// How long SLOW takes.
  public void slowness(long ms) {
    slowMs = ms;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /// One request as it came.
  record Asked(
      String method,
      String path,
      Map<String, String> query,
      Map<String, String> headers,
      byte[] body) {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    JsonNode json() throws IOException {
      return JSON.readTree(body);
    }
  }

  /// An answer in JSON.
  record Said(int status, String json) {}

  abstract Said answer(Asked asked) throws IOException;

  static <T> T known(Map<String, T> things, String id) {
    var thing = things.get(id);
    if (thing == null) throw new IllegalArgumentException("nothing is known of " + id);
    return thing;
  }

  String number(String prefix) {
    var text = Long.toString(numbers.incrementAndGet(), 36);
    return prefix + "0".repeat(Math.max(0, 14 - text.length())) + text;
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      var asked =
          new Asked(
              exchange.getRequestMethod(),
              exchange.getRequestURI().getPath(),
              pairs(exchange.getRequestURI().getRawQuery()),
              headers(exchange),
              exchange.getRequestBody().readAllBytes());
      var fault = faults.poll();
      if (fault == Fault.BROKEN) {
        send(exchange, new Said(500, "{}"));
        return;
      }
      var said = answer(asked);
      if (fault == Fault.CUT_AFTER) return;
      if (fault == Fault.SLOW) pause();
      send(exchange, said);
    }
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(slowMs);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, Said said) throws IOException {
    var bytes = said.json().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(said.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static Map<String, String> headers(HttpExchange exchange) {
    var headers = new HashMap<String, String>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) ->
                headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
    return headers;
  }

  static Map<String, String> pairs(@Nullable String text) {
    var pairs = new HashMap<String, String>();
    if (text == null || text.isEmpty()) return pairs;
    for (var pair : text.split("&")) {
      int mark = pair.indexOf('=');
      if (mark > 0)
        pairs.put(
            URLDecoder.decode(pair.substring(0, mark), StandardCharsets.UTF_8),
            URLDecoder.decode(pair.substring(mark + 1), StandardCharsets.UTF_8));
    }
    return pairs;
  }
}
