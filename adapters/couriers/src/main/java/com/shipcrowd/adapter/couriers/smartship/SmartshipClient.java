package com.shipcrowd.adapter.couriers.smartship;

import com.shipcrowd.adapter.calls.HttpCall;
import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.adapter.calls.HttpReply.Answered;
import com.shipcrowd.adapter.calls.Tokens.Login;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.adapter.couriers.speech.Sessions;
import com.shipcrowd.adapter.couriers.speech.Texts;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;

/// Their hosts, paths, headers and logins. It knows no shipment.
@Singleton
final class SmartshipClient {
  private static final Duration QUICK = Duration.ofSeconds(10);
  private static final Duration BOOK = Duration.ofSeconds(30);
  private static final String FUNCTIONS = "/v2/app/Fulfillmentservice/";
  // Nobody states a life for sure; clients renew by the clock.
  private static final Duration TOKEN = Duration.ofHours(12);

  private final HttpCaller caller;
  private final Sessions sessions;

  SmartshipClient(HttpCaller caller, Sessions sessions) {
    this.caller = caller;
    this.sessions = sessions;
  }

  HttpReply hub(SmartshipSettings to, String json) {
    return twice(to, "warehouse", "hubRegistration", json);
  }

  /// Never repeated here, but for a worn-out token.
  HttpReply book(SmartshipSettings to, String json) {
    return send(to, to.line().post("book", FUNCTIONS + "orderRegistrationOneStep", json, BOOK));
  }

  HttpReply order(SmartshipSettings to, String json) {
    return twice(to, "find", "orderDetails", json);
  }

  HttpReply trackedByReference(SmartshipSettings to, String reference) {
    return send(
        to,
        to.line().get("find", "/v1/Trackorder", Map.of("order_reference_ids", reference), QUICK));
  }

  HttpReply track(SmartshipSettings to, String numbers) {
    return send(
        to, to.line().get("track", "/v1/Trackorder", Map.of("tracking_numbers", numbers), QUICK));
  }

  /// May be said twice.
  HttpReply cancel(SmartshipSettings to, String json) {
    return twice(to, "cancel", "orderCancellation", json);
  }

  HttpReply manifest(SmartshipSettings to, String json) {
    return send(to, to.line().post("pickup", FUNCTIONS + "createManifest", json, QUICK));
  }

  HttpReply reattempt(SmartshipSettings to, String json) {
    return send(to, to.line().post("ndr", FUNCTIONS + "orderReattempt", json, QUICK));
  }

  HttpReply lane(SmartshipSettings to, String json) {
    return twice(to, "service", "rateCalculator", json);
  }

  Map<String, String> circuits(SmartshipSettings of) {
    return caller.circuits(of.line().account());
  }

  private HttpReply twice(SmartshipSettings to, String operation, String function, String json) {
    var patience = to.line().patience(QUICK).repeating(2);
    return send(to, to.line().post(operation, FUNCTIONS + function, json, patience));
  }

  private HttpReply send(SmartshipSettings to, HttpCall call) {
    return sessions.send(
        "smartship " + to.line().account(),
        () -> login(to),
        token -> caller.send(call.with("Authorization", "Bearer " + token)),
        SmartshipClient::isWornOut);
  }

  private static boolean isWornOut(Answered answer) {
    return Sessions.isUnauthorized(answer)
        || (answer.isOk() && SmartshipMapper.isForbidden(answer.body()));
  }

  private Login login(SmartshipSettings to) {
    var wish =
        new SmartshipWire.Login(
            to.username(), to.password(), to.clientId(), to.clientSecret(), "password");
    var call = to.auth().post("login", "/loginToken.php", LooseJson.write(wish), QUICK);
    if (!(caller.send(call) instanceof Answered answered)) return new Login.Failed("no answer");
    var answer = LooseJson.read(answered.body(), SmartshipWire.Granted.class);
    var token = LooseJson.text(answer.map(SmartshipWire.Granted::accessToken).orElse(null));
    if (answered.isOk() && !token.isEmpty()) return new Login.Granted(token, life(answer.get()));
    return answered.status() == 429 || answered.status() >= 500 || answer.isEmpty()
        ? new Login.Failed("status " + answered.status())
        : new Login.Refused(Texts.said(LooseJson.words(answer.get().error())));
  }

  private static Duration life(SmartshipWire.Granted granted) {
    return LooseJson.decimal(granted.expiresIn())
        .map(seconds -> Duration.ofSeconds(seconds.longValue()))
        .filter(life -> life.isPositive() && life.compareTo(TOKEN) < 0)
        .orElse(TOKEN);
  }
}
