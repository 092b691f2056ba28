package com.shipcrowd.adapter.couriers.generic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.shipcrowd.adapter.calls.HttpCall;
import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.adapter.calls.HttpReply.Answered;
import com.shipcrowd.adapter.calls.Tokens.Login;
import com.shipcrowd.adapter.couriers.speech.Links;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.adapter.couriers.speech.Sessions;
import com.shipcrowd.adapter.couriers.speech.Texts;
import com.shipcrowd.application.courier.needs.CourierGateway.CourierLabel;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/// Sends what a profile describes, with the proof it wants: a fixed bearer, header, query parameter or password, or a
/// token after a login. It knows no shipment.
@Singleton
final class GenericClient {
  private static final Duration LOGIN = Duration.ofSeconds(10);
  private static final Duration FILE = Duration.ofSeconds(60);
  private static final int LONGEST_ANSWER = 8 << 20;
  private static final long TOKEN_LIFE_S = 3_600;
  private static final String FORM = "application/x-www-form-urlencoded";

  private final HttpCaller caller;
  private final Sessions sessions;

  GenericClient(HttpCaller caller, Sessions sessions) {
    this.caller = caller;
    this.sessions = sessions;
  }

  /// Asks; repeated only where the profile says that it is safe.
  ///
  /// @param isPaper whether the answer may be a whole file
  HttpReply send(GenericSettings to, GenericWire operation, ObjectNode facts, boolean isPaper) {
    var patience = to.line().patience(operation.usually());
    if (operation.isSafe()) patience = patience.repeating(2);
    if (isPaper) patience = patience.reading(LONGEST_ANSWER);
    var body = operation.request(facts);
    var call =
        new HttpCall(
            to.line().account(),
            breaker(operation.name()),
            operation.method(),
            to.line().url(operation.path(facts)),
            operation.query(facts),
            operation.headers(facts),
            body.isMissingNode() ? "" : operation.isForm() ? FORM : "application/json",
            bytes(body, operation.isForm()),
            patience);
    return send(to, isPaper ? call : call.with("Accept", "application/json"));
  }

  // Four kinds of word about a failed attempt are one call to most.
  private static String breaker(String operation) {
    return operation.startsWith("ndr_") ? "ndr" : operation;
  }

  private static byte[] bytes(JsonNode body, boolean isForm) {
    if (body.isMissingNode()) return new byte[0];
    var text = isForm ? form(body) : body.toString();
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String form(JsonNode body) {
    var parts = new StringJoiner("&");
    body.properties()
        .forEach(
            e ->
                parts.add(
                    HttpCall.escaped(e.getKey())
                        + "="
                        + HttpCall.escaped(
                            e.getValue().isContainerNode()
                                ? e.getValue().toString()
                                : GenericWire.scalar(e.getValue()))));
    return parts.toString();
  }

  CourierLabel file(GenericSettings to, String link) {
    var line = to.line();
    return Links.pdf(caller, line.account(), line.baseUrl(), link, line.patience(FILE));
  }

  Map<String, String> circuits(GenericSettings of) {
    return caller.circuits(of.line().account());
  }

  // ---- proofs

  private HttpReply send(GenericSettings to, HttpCall call) {
    var auth = to.profile().section("auth");
    return switch (LooseJson.text(auth.get("kind"))) {
      case "bearer" ->
          caller.send(call.with("Authorization", "Bearer " + secret(to, auth, "token")));
      case "header" ->
          caller.send(call.with(LooseJson.text(auth.get("name")), secret(to, auth, "value")));
      case "basic" -> caller.send(call.with("Authorization", basic(to)));
      case "query" -> caller.send(queried(to, auth, call));
      case "login", "oauth2-client" ->
          sessions.send(
              "generic " + to.line().account(),
              () -> login(to, auth),
              token -> caller.send(tokened(auth, token, call)),
              Sessions::isUnauthorized);
      default -> new HttpReply.NotSent("the profile's auth is of no known kind", false);
    };
  }

  // A template over the account's credentials.
  private static String secret(GenericSettings to, JsonNode auth, String key) {
    return GenericTemplate.text(LooseJson.text(auth.get(key)), credentials(to));
  }

  private static ObjectNode credentials(GenericSettings to) {
    var facts = JsonNodeFactory.instance.objectNode();
    var all = facts.putObject("credential");
    to.credentials().forEach(all::put);
    return facts;
  }

  private static String basic(GenericSettings to) {
    var pair = to.credential("username") + ":" + to.credential("password");
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpCall queried(GenericSettings to, JsonNode auth, HttpCall call) {
    var query = new LinkedHashMap<>(call.query());
    query.put(LooseJson.text(auth.get("name")), secret(to, auth, "value"));
    return new HttpCall(
        call.account(),
        call.operation(),
        call.method(),
        call.url(),
        query,
        call.headers(),
        call.contentType(),
        call.body(),
        call.patience());
  }

  private static HttpCall tokened(JsonNode auth, String token, HttpCall call) {
    var name = LooseJson.text(auth.get("name"));
    var value = LooseJson.text(auth.get("value"));
    var facts = JsonNodeFactory.instance.objectNode().put("token", token);
    return call.with(
        name.isEmpty() ? "Authorization" : name,
        value.isEmpty() ? "Bearer " + token : GenericTemplate.text(value, facts));
  }

  // ---- logins

  private Login login(GenericSettings to, JsonNode auth) {
    boolean isOauth = LooseJson.text(auth.get("kind")).equals("oauth2-client");
    var facts = credentials(to);
    var request =
        isOauth ? grant(to, auth) : GenericTemplate.fill(auth.path("request_template"), facts);
    boolean isForm = isOauth || LooseJson.text(auth.get("content")).equals("form");
    var reply =
        caller.send(
            HttpCall.post(
                    to.line().account(),
                    "login",
                    address(to, LooseJson.text(auth.get(isOauth ? "token_url" : "path"))),
                    isForm ? FORM : "application/json",
                    bytes(request, isForm),
                    to.line().patience(LOGIN))
                .with("Accept", "application/json"));
    return granted(auth, reply, isOauth);
  }

  private static URI address(GenericSettings to, String place) {
    return place.startsWith("https://") ? URI.create(place) : to.line().url(place);
  }

  private static ObjectNode grant(GenericSettings to, JsonNode auth) {
    var grant = JsonNodeFactory.instance.objectNode().put("grant_type", "client_credentials");
    grant.put("client_id", to.credential("client_id"));
    grant.put("client_secret", to.credential("client_secret"));
    var scope = LooseJson.text(auth.get("scope"));
    return scope.isEmpty() ? grant : grant.put("scope", scope);
  }

  private static Login granted(JsonNode auth, HttpReply reply, boolean isOauth) {
    if (!(reply instanceof Answered answered)) return new Login.Failed("no answer");
    JsonNode answer = LooseJson.object(answered.body()).orElse(null);
    if (answer == null) answer = MissingNode.getInstance();
    var token =
        LooseJson.text(GenericWire.first(answer, pointer(auth, "token", isOauth, "/access_token")));
    if (answered.isOk() && !token.isEmpty()) {
      var told =
          LooseJson.decimal(
                  GenericWire.first(answer, pointer(auth, "life", isOauth, "/expires_in")))
              .or(() -> LooseJson.decimal(auth.get("life_s")));
      long life = told.map(number -> number.longValue()).orElse(TOKEN_LIFE_S);
      return new Login.Granted(token, Duration.ofSeconds(Math.max(1, life)));
    }
    return switch (answered.status()) {
      case 400, 401, 403, 422 -> new Login.Refused(Texts.said(LooseJson.words(answer)));
      default -> new Login.Failed("status " + answered.status());
    };
  }

  private static JsonNode pointer(JsonNode auth, String key, boolean isOauth, String usual) {
    var own = auth.path(key);
    return isOauth || !own.isTextual() ? JsonNodeFactory.instance.textNode(usual) : own;
  }
}
