package com.shipcrowd.adapter.couriers.ekart;

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
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/// Their paths, headers and the login. It knows no shipment.
@Singleton
final class EkartClient {
  private static final Duration QUICK = Duration.ofSeconds(10);
  private static final Duration BOOK = Duration.ofSeconds(30);
  private static final Duration SLOW = Duration.ofSeconds(30);
  private static final Duration PRICE = Duration.ofSeconds(3);
  // For a token whose life is not told.
  private static final Duration SHORT = Duration.ofMinutes(5);
  private static final BigDecimal LONGEST = BigDecimal.valueOf(Duration.ofDays(1).toSeconds());
  private static final int LABEL_BYTES = 8 << 20;

  private final HttpCaller caller;
  private final Sessions sessions;

  EkartClient(HttpCaller caller, Sessions sessions) {
    this.caller = caller;
    this.sessions = sessions;
  }

  HttpReply address(EkartSettings to, String json) {
    return twice(to, "warehouse", "/api/v2/address", json);
  }

  /// Never repeated here, but for a worn-out token. They want a PUT.
  HttpReply create(EkartSettings to, String json) {
    var line = to.line();
    return send(
        to,
        new HttpCall(
                line.account(),
                "book",
                "PUT",
                line.url("/api/v1/package/create"),
                Map.of(),
                Map.of(),
                "application/json",
                json.getBytes(StandardCharsets.UTF_8),
                line.patience(BOOK))
            .with("Accept", "application/json"));
  }

  /// May be said twice.
  HttpReply cancel(EkartSettings to, String number) {
    var line = to.line();
    return send(
        to,
        new HttpCall(
                line.account(),
                "cancel",
                "DELETE",
                line.url("/api/v1/package/cancel"),
                Map.of("tracking_id", number),
                Map.of(),
                "",
                new byte[0],
                line.patience(QUICK).repeating(2))
            .with("Accept", "application/json"));
  }

  /// Open to everybody: our token stays home.
  HttpReply track(EkartSettings to, String number) {
    return caller.send(to.line().get("track", "/api/v1/track/" + number, Map.of(), QUICK));
  }

  HttpReply ndr(EkartSettings to, String json) {
    return twice(to, "ndr", "/api/v2/package/ndr", json);
  }

  HttpReply dispatch(EkartSettings to, String json) {
    return twice(to, "pickup", "/data/shipment/dispatch-date", json);
  }

  HttpReply label(EkartSettings to, String json) {
    var patience = to.line().patience(SLOW).reading(LABEL_BYTES).repeating(2);
    var call = to.line().post("label", "/api/v1/package/label?json_only=false", json, patience);
    return send(to, call.with("Accept", "application/octet-stream"));
  }

  HttpReply manifest(EkartSettings to, String json) {
    return send(to, to.line().post("manifest", "/data/v2/generate/manifest", json, SLOW));
  }

  CourierLabel file(EkartSettings to, String link) {
    var line = to.line();
    return Links.pdf(caller, line.account(), line.baseUrl(), link, line.patience(SLOW));
  }

  HttpReply price(EkartSettings to, String json) {
    return send(to, to.line().post("rate", "/data/pricing/estimate", json, PRICE));
  }

  HttpReply pincode(EkartSettings to, String pincode) {
    return send(to, to.line().get("service", "/api/v2/serviceability/" + pincode, Map.of(), QUICK));
  }

  Map<String, String> circuits(EkartSettings of) {
    return caller.circuits(of.line().account());
  }

  private HttpReply twice(EkartSettings to, String operation, String path, String json) {
    var patience = to.line().patience(QUICK).repeating(2);
    return send(to, to.line().post(operation, path, json, patience));
  }

  private HttpReply send(EkartSettings to, HttpCall call) {
    return sessions.send(
        "ekart " + to.line().account(),
        () -> login(to),
        token -> caller.send(call.with("Authorization", "Bearer " + token)),
        Sessions::isUnauthorized);
  }

  private Login login(EkartSettings to) {
    var wish = LooseJson.write(new EkartWire.Login(to.username(), to.password()));
    var path = "/integrations/v2/auth/token/" + HttpCall.escaped(to.clientId());
    if (!(caller.send(to.line().post("login", path, wish, QUICK)) instanceof Answered answered))
      return new Login.Failed("no answer");
    var answer = LooseJson.read(answered.body(), EkartWire.Granted.class);
    var token = LooseJson.text(answer.map(EkartWire.Granted::accessToken).orElse(null));
    if (answered.isOk() && !token.isEmpty()) return new Login.Granted(token, life(answer.get()));
    return answered.status() == 429
            || answered.status() >= 500
            || answered.isOk()
            || answer.isEmpty()
        ? new Login.Failed("status " + answered.status())
        : new Login.Refused(Texts.said(LooseJson.text(answer.get().message())));
  }

  // An old token comes again with less time left.
  private static Duration life(EkartWire.Granted granted) {
    return LooseJson.decimal(granted.expiresIn())
        .filter(seconds -> seconds.signum() > 0)
        .map(seconds -> Duration.ofSeconds(seconds.min(LONGEST).longValue()))
        .orElse(SHORT);
  }
}
