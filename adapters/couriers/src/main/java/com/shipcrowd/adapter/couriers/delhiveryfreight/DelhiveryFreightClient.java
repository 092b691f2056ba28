package com.shipcrowd.adapter.couriers.delhiveryfreight;

import com.shipcrowd.adapter.calls.Allowance;
import com.shipcrowd.adapter.calls.HttpCall;
import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.adapter.calls.Patience;
import com.shipcrowd.adapter.calls.Tokens;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// Their paths, login and limits. It knows no shipment.
@Singleton
final class DelhiveryFreightClient {
  private static final Duration QUICK = Duration.ofSeconds(15);
  private static final Duration RATE = Duration.ofSeconds(3);
  private static final int LABEL_BYTES = 8 << 20;
  private static final String JSON = "application/json";
  private static final Duration SPAN = Duration.ofMinutes(5);

  private final HttpCaller caller;
  private final Tokens tokens;

  // Source: "Rate limits per 5 min" in section 1, by our operation.
  private final Map<String, Allowance> allowances =
      Map.ofEntries(
          Map.entry("login", new Allowance(100, SPAN)),
          Map.entry("serviceability", new Allowance(500, SPAN)),
          Map.entry("transit", new Allowance(300, SPAN)),
          Map.entry("rate", new Allowance(100, SPAN)),
          Map.entry("warehouse", new Allowance(300, SPAN)),
          Map.entry("book", new Allowance(500, SPAN)),
          Map.entry("job", new Allowance(500, SPAN)),
          Map.entry("edit", new Allowance(500, SPAN)),
          Map.entry("cancel", new Allowance(100, SPAN)),
          Map.entry("track", new Allowance(500, SPAN)),
          Map.entry("pickup", new Allowance(300, SPAN)),
          Map.entry("label", new Allowance(500, SPAN)));

  DelhiveryFreightClient(HttpCaller caller, Tokens tokens) {
    this.caller = caller;
    this.tokens = tokens;
  }

  /// Never repeated here: they do not recognise a repeat.
  HttpReply create(DelhiveryFreightSettings to, DelhiveryFreightForm form) {
    return send(to, form(to, "book", "POST", "/manifest", form));
  }

  HttpReply job(DelhiveryFreightSettings to, String job) {
    return send(to, get(to, "job", "/manifest", Map.of("job_id", job), QUICK));
  }

  HttpReply update(DelhiveryFreightSettings to, String lr, DelhiveryFreightForm form) {
    return send(to, form(to, "edit", "PUT", "/lrn/update/" + HttpCall.escaped(lr), form));
  }

  /// May be said twice.
  HttpReply cancel(DelhiveryFreightSettings to, String lr) {
    var path = "/lrn/cancel/" + HttpCall.escaped(lr);
    return send(to, call(to, "cancel", "DELETE", to.url(path), "", new byte[0], QUICK, 2));
  }

  HttpReply track(DelhiveryFreightSettings to, String lr) {
    return send(to, get(to, "track", "/lrn/track", Map.of("lrnum", lr), QUICK));
  }

  HttpReply pincode(DelhiveryFreightSettings to, String pincode) {
    return send(to, get(to, "serviceability", "/pincode-service/" + pincode, Map.of(), QUICK));
  }

  HttpReply transit(DelhiveryFreightSettings to, String from, String until) {
    var query = new LinkedHashMap<String, String>();
    query.put("origin_pin", from);
    query.put("destination_pin", until);
    return send(to, get(to, "transit", "/tat/estimate", query, QUICK));
  }

  /// A quote waits for it, so it is asked once.
  HttpReply estimate(DelhiveryFreightSettings to, String json) {
    return send(to, json(to, "rate", "POST", "/freight/estimate", json, RATE));
  }

  HttpReply createWarehouse(DelhiveryFreightSettings to, String json) {
    return send(to, json(to, "warehouse", "POST", "/client-warehouse/create/", json, QUICK));
  }

  HttpReply updateWarehouse(DelhiveryFreightSettings to, String json) {
    return send(to, json(to, "warehouse", "PATCH", "/client-warehouses/update", json, QUICK));
  }

  HttpReply pickup(DelhiveryFreightSettings to, String json) {
    return send(to, json(to, "pickup", "POST", "/pickup_requests", json, QUICK));
  }

  HttpReply labels(DelhiveryFreightSettings to, String lr) {
    var path = "/label/get_urls/a4/" + HttpCall.escaped(lr);
    return send(to, get(to, "label", path, Map.of(), QUICK));
  }

  /// @param link below their own address, for our token goes along
  HttpReply label(DelhiveryFreightSettings to, URI link) {
    return send(
        to,
        HttpCall.get(
            to.account(), "label", link, Map.of(), to.patience(QUICK).reading(LABEL_BYTES)));
  }

  Map<String, String> circuits(DelhiveryFreightSettings of) {
    return caller.circuits(of.account());
  }

  private static HttpCall get(
      DelhiveryFreightSettings to,
      String operation,
      String path,
      Map<String, String> query,
      Duration usual) {
    return HttpCall.get(
        to.account(), operation, to.url(path), query, to.patience(usual).repeating(2));
  }

  private static HttpCall json(
      DelhiveryFreightSettings to,
      String operation,
      String method,
      String path,
      String json,
      Duration usual) {
    var body = json.getBytes(StandardCharsets.UTF_8);
    return call(to, operation, method, to.url(path), JSON, body, usual, 1);
  }

  private static HttpCall form(
      DelhiveryFreightSettings to,
      String operation,
      String method,
      String path,
      DelhiveryFreightForm form) {
    return call(
        to, operation, method, to.url(path), HttpCall.FORM_OF_PARTS, form.bytes(), QUICK, 1);
  }

  private static HttpCall call(
      DelhiveryFreightSettings to,
      String operation,
      String method,
      URI url,
      String type,
      byte[] body,
      Duration usual,
      int tries) {
    Patience patience = to.patience(usual).repeating(tries);
    return new HttpCall(
        to.account(), operation, method, url, Map.of(), Map.of(), type, body, patience);
  }

  // A token that is not taken proves that nothing was done: once more with a fresh one.
  private HttpReply send(DelhiveryFreightSettings to, HttpCall call) {
    var allowance = allowances.get(call.operation());
    if (allowance != null && !allowance.take(to.account()))
      return new HttpReply.NotSent("our share of their rate limit is used up", false);
    return switch (tokens.get(to.account(), () -> login(to))) {
      case Tokens.Login.Granted(var token, var _) -> {
        var reply = withToken(call, token);
        if (!DelhiveryFreightMapper.isStale(reply)) yield reply;
        tokens.forget(to.account(), token);
        yield tokens.get(to.account(), () -> login(to))
                instanceof Tokens.Login.Granted(var fresh, var _)
            ? withToken(call, fresh)
            : reply;
      }
      case Tokens.Login.Refused(var words) ->
          new HttpReply.Answered(401, Map.of(), words.getBytes(StandardCharsets.UTF_8));
      case Tokens.Login.Failed(var why) -> new HttpReply.NotSent("no login: " + why, false);
    };
  }

  private HttpReply withToken(HttpCall call, String token) {
    return caller.send(call.with("Authorization", "Bearer " + token).with("Accept", JSON));
  }

  private Tokens.Login login(DelhiveryFreightSettings to) {
    var body = DelhiveryFreightMapper.login(to).getBytes(StandardCharsets.UTF_8);
    var allowance = allowances.get("login");
    if (allowance != null && !allowance.take(to.account()))
      return new Tokens.Login.Failed("too many logins");
    return DelhiveryFreightMapper.loggedIn(
        caller.send(call(to, "login", "POST", to.url("/ums/login"), JSON, body, QUICK, 1)));
  }
}
