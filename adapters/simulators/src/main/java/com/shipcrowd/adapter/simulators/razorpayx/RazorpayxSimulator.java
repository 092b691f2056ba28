package com.shipcrowd.adapter.simulators.razorpayx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// A RazorpayX that remembers. Payouts stay in `processing` until told otherwise, or until somebody asks for them when it
/// settles by itself. Listens on the loopback interface only.
public final class RazorpayxSimulator implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KEY = "rzp_test_shipcrowd";
  private static final String SECRET = "rzp-key-secret-1";
  private static final String WEBHOOK_SECRET = "whsec_shipcrowd_rzpx";
  private static final String ACCOUNT = "7878780080316316";

  private final HttpServer server;
  private final Map<String, String> contacts = new HashMap<>();
  private final Map<String, ObjectNode> fundAccounts = new HashMap<>();
  private final Map<String, ObjectNode> checks = new HashMap<>();
  private final Map<String, ObjectNode> payouts = new LinkedHashMap<>();
  private final Map<String, String> bodies = new HashMap<>();
  private final Deque<Trouble> troubles = new ArrayDeque<>();
  private boolean settlesByItself = true;
  private boolean answersChecksAtOnce = true;
  private String registeredName = "";
  private int numbers;

  /// What may go wrong with the next payout order.
  public enum Trouble {
    /// The connection ends before anything was read.
    LOST_ORDER,
    /// The order is carried out and the answer lost.
    LOST_ANSWER,
    /// Status 500, nothing done.
    ERROR,
    /// Status 429, nothing done.
    THROTTLED,
    /// Refused for good: the account is closed.
    ACCOUNT_CLOSED,
    /// Our key is not known any more.
    BAD_KEY
  }

  /// On a free port.
  public RazorpayxSimulator() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  /// Settings of a program that pays through it.
  public Map<String, String> settings() {
    var at = "shipcrowd.payouts.razorpayx.";
    return Map.of(
        at + "url",
        "http://127.0.0.1:" + server.getAddress().getPort() + "/v1",
        at + "key-id",
        KEY,
        at + "key-secret",
        SECRET,
        at + "account-number",
        ACCOUNT,
        at + "webhook-secret",
        WEBHOOK_SECRET,
        at + "deadline",
        "3s");
  }

  /// The next orders fail so, in this order.
  public synchronized void next(Trouble... coming) {
    troubles.addAll(List.of(coming));
  }

  /// Whether a payout is processed when somebody asks for it.
  public synchronized void settlesByItself(boolean itself) {
    settlesByItself = itself;
  }

  /// Whether checks are completed with the first answer.
  public synchronized void answersChecksAtOnce(boolean atOnce) {
    answersChecksAtOnce = atOnce;
  }

  /// Whose every account is; empty for the name it was entered under.
  public synchronized void registeredName(String name) {
    registeredName = name;
  }

  /// References of all payouts there are, in the order they came.
  public synchronized List<String> references() {
    return payouts.values().stream().map(p -> p.path("reference_id").asText()).toList();
  }

  /// The mode that a payout goes by.
  public synchronized String mode(String reference) {
    return payout(reference).path("mode").asText();
  }

  /// Brings a payout to a state.
  ///
  /// @param reason of a failure, empty for none
  public synchronized void bring(String reference, String status, String reason) {
    var payout = payout(reference).put("status", status);
    payout.putObject("status_details").put("reason", reason.isEmpty() ? "null" : reason);
    if (status.equals("processed")) payout.put("utr", utr(payout));
  }

  /// A push as it would come now.
  ///
  /// @param event as `payout.processed`
  public synchronized Push push(String reference, String event) {
    var push = JSON.createObjectNode().put("entity", "event").put("event", event);
    push.putArray("contains").add("payout");
    push.putObject("payload").putObject("payout").set("entity", payout(reference));
    var body = push.toString().getBytes(StandardCharsets.UTF_8);
    return new Push(
        Map.of("x-razorpay-signature", signed(body), "x-razorpay-event-id", "ev" + ++numbers),
        body);
  }

  /// A webhook call.
  ///
  /// @param headers names in lower case
  public record Push(Map<String, String> headers, byte[] body) {}

  @Override
  public void close() {
    server.stop(0);
  }

  private ObjectNode payout(String reference) {
    return payouts.values().stream()
        .filter(p -> p.path("reference_id").asText().equals(reference))
        .findFirst()
        .orElseThrow();
  }

  private static String signed(byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(WEBHOOK_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Answer(int status, String body) {}

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var asked = exchange.getRequestBody().readAllBytes();
      var answer = answer(exchange, new String(asked, StandardCharsets.UTF_8));
      // Without a word the connection ends.
      if (answer == null) return;
      var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(answer.status(), bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private synchronized @Nullable Answer answer(HttpExchange exchange, String body)
      throws IOException {
    var method = exchange.getRequestMethod();
    var path = exchange.getRequestURI().getPath().replaceFirst("^/v1", "");
    var pair =
        Base64.getEncoder().encodeToString((KEY + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
    if (!("Basic " + pair).equals(exchange.getRequestHeaders().getFirst("Authorization")))
      return error(401, "BAD_REQUEST_AUTHENTICATION_ERROR", "Authentication failed", "null", null);
    if (method.equals("GET")) return found(path, exchange.getRequestURI().getQuery());
    var wish = JSON.readTree(body);
    return switch (path) {
      case "/contacts" -> contact(wish);
      case "/fund_accounts" -> fundAccount(wish);
      case "/fund_accounts/validations" -> check(wish);
      case "/payouts" ->
          pay(wish, body, exchange.getRequestHeaders().getFirst("X-Payout-Idempotency"));
      default -> error(404, "BAD_REQUEST_ERROR", "no such path", "null", null);
    };
  }

  private Answer contact(JsonNode wish) {
    var name = wish.path("name").asText();
    if (!name.matches("[A-Za-z0-9 '/().-]{3,50}"))
      return error(
          400, "BAD_REQUEST_ERROR", "The name is invalid", "input_validation_failed", "name");
    var id = contacts.computeIfAbsent(wish.toString(), _ -> number("cont_"));
    return ok(JSON.createObjectNode().put("id", id).put("entity", "contact").put("active", true));
  }

  private Answer fundAccount(JsonNode wish) {
    var bank = wish.path("bank_account");
    if (!bank.path("ifsc").asText().matches("[A-Z]{4}0[A-Z0-9]{6}"))
      return error(
          400, "BAD_REQUEST_ERROR", "The ifsc is invalid", "input_validation_failed", "ifsc");
    if (!contacts.containsValue(wish.path("contact_id").asText()))
      return error(
          400, "BAD_REQUEST_ERROR", "no such contact", "input_validation_failed", "contact_id");
    var known =
        fundAccounts.values().stream()
            .filter(f -> f.path("wish").asText().equals(wish.toString()))
            .findFirst()
            .orElseGet(
                () -> {
                  var made =
                      JSON.createObjectNode()
                          .put("id", number("fa_"))
                          .put("wish", wish.toString())
                          .put("name", bank.path("name").asText())
                          .put("account", bank.path("account_number").asText());
                  fundAccounts.put(made.path("id").asText(), made);
                  return made;
                });
    return ok(
        JSON.createObjectNode()
            .put("id", known.path("id").asText())
            .put("entity", "fund_account")
            .put("active", true));
  }

  private Answer check(JsonNode wish) {
    var account = fundAccounts.get(wish.path("fund_account").path("id").asText());
    if (account == null || !wish.path("account_number").asText().equals(ACCOUNT))
      return error(
          400, "BAD_REQUEST_ERROR", "no such account", "input_validation_failed", "fund_account");
    var id = number("fav_");
    var check = JSON.createObjectNode().put("id", id).put("entity", "fund_account.validation");
    boolean exists = !account.path("account").asText().endsWith("0000");
    check
        .putObject("results")
        .put("account_status", exists ? "active" : "invalid")
        .put(
            "registered_name",
            registeredName.isEmpty() ? account.path("name").asText() : registeredName);
    check.put("status", answersChecksAtOnce ? "completed" : "created");
    checks.put(id, check);
    return ok(seen(check));
  }

  // While it is not done the results are not there.
  private static ObjectNode seen(ObjectNode check) {
    var shown = check.deepCopy();
    if (check.path("status").asText().equals("created"))
      shown.putObject("results").putNull("account_status").putNull("registered_name");
    return shown;
  }

  private @Nullable Answer pay(JsonNode wish, String body, @Nullable String key) {
    if (key == null || !key.matches("[A-Za-z0-9_ -]{4,36}"))
      return error(
          400,
          "BAD_REQUEST_ERROR",
          "The idempotency key is missing",
          "null",
          "X-Payout-Idempotency");
    var trouble = troubles.poll();
    if (trouble != null && trouble != Trouble.LOST_ANSWER) return hit(trouble);
    var known = payouts.get(key);
    if (known != null) {
      return body.equals(bodies.get(key))
          ? ok(known)
          : error(
              400,
              "BAD_REQUEST_ERROR",
              "Different request body sent for the same Idempotency Header",
              "null",
              null);
    }
    if (!wish.path("account_number").asText().equals(ACCOUNT)
        || !fundAccounts.containsKey(wish.path("fund_account_id").asText())
        || wish.path("amount").asLong() < 100
        || !wish.path("narration").asText().matches("[a-zA-Z0-9 ]{0,30}")
        || wish.path("reference_id").asText().length() > 40)
      return error(
          400, "BAD_REQUEST_ERROR", "The input is invalid", "input_validation_failed", null);
    boolean tooMuch =
        wish.path("mode").asText().equals("IMPS") && wish.path("amount").asLong() > 50_000_000
            || wish.path("mode").asText().equals("RTGS")
                && wish.path("amount").asLong() < 20_000_000;
    if (tooMuch)
      return error(
          400,
          "BAD_REQUEST_ERROR",
          "The amount does not go by this mode",
          "transaction_limit_exceeded",
          "mode");
    var made = ((ObjectNode) wish).deepCopy().put("id", number("pout_")).put("entity", "payout");
    made.remove("account_number");
    made.put("status", "processing").putNull("utr");
    made.putArray("notes");
    made.putObject("status_details").put("reason", "payout_bank_processing");
    payouts.put(key, made);
    bodies.put(key, body);
    return trouble == Trouble.LOST_ANSWER ? null : ok(made);
  }

  private static @Nullable Answer hit(Trouble trouble) {
    return switch (trouble) {
      case LOST_ORDER, LOST_ANSWER -> null;
      case ERROR -> error(500, "SERVER_ERROR", "We are facing some trouble", "server_error", null);
      case THROTTLED -> error(429, "BAD_REQUEST_ERROR", "Too many requests", "null", null);
      case ACCOUNT_CLOSED ->
          error(400, "BAD_REQUEST_ERROR", "The account is closed", "bank_account_closed", null);
      case BAD_KEY ->
          error(400, "BAD_REQUEST_ERROR", "The api key provided is invalid", "null", null);
    };
  }

  private Answer found(String path, @Nullable String query) {
    if (path.startsWith("/fund_accounts/validations/")) {
      var check = checks.get(path.substring(path.lastIndexOf('/') + 1));
      if (check == null) return error(404, "BAD_REQUEST_ERROR", "no such check", "null", null);
      return ok(seen(check.put("status", "completed")));
    }
    if (!path.equals("/payouts") || query == null || !query.contains("account_number=" + ACCOUNT))
      return error(
          400, "BAD_REQUEST_ERROR", "account_number is required", "null", "account_number");
    var list = new ArrayList<ObjectNode>();
    for (var payout : payouts.values()) {
      if (!query.contains("reference_id=" + payout.path("reference_id").asText())) continue;
      if (settlesByItself && payout.path("status").asText().equals("processing"))
        payout.put("status", "processed").put("utr", utr(payout));
      list.add(payout);
    }
    var answer = JSON.createObjectNode().put("entity", "collection").put("count", list.size());
    answer.putArray("items").addAll(list);
    return ok(answer);
  }

  private static String utr(JsonNode payout) {
    return "RZPN" + payout.path("id").asText().substring(5);
  }

  private String number(String prefix) {
    return prefix + "Shp%011d".formatted(++numbers);
  }

  private static Answer ok(JsonNode body) {
    return new Answer(200, body.toString());
  }

  private static Answer error(
      int status, String code, String words, String reason, @Nullable String field) {
    var body = JSON.createObjectNode();
    body.putObject("error")
        .put("code", code)
        .put("description", words)
        .put("source", "business")
        .putNull("step")
        .put("reason", reason)
        .put("field", field)
        .putObject("metadata");
    return new Answer(status, body.toString());
  }
}
