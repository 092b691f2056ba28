package com.shipcrowd.adapter.couriers.marutilegacy;

import com.shipcrowd.adapter.calls.HttpCall;
import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.adapter.calls.HttpReply.Answered;
import com.shipcrowd.adapter.calls.Tokens.Login;
import com.shipcrowd.adapter.couriers.speech.Links;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.adapter.couriers.speech.Sessions;
import com.shipcrowd.application.courier.needs.CourierGateway.CourierLabel;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/// Their paths and headers. It knows no shipment.
@Singleton
final class MarutiLegacyClient {
  private static final Duration QUICK = Duration.ofSeconds(10);
  private static final Duration BOOK = Duration.ofSeconds(20);
  private static final Duration RATE = Duration.ofSeconds(2);
  private static final Duration SLOW = Duration.ofSeconds(30);
  private static final int LABEL_BYTES = 8 << 20;
  private static final String ORDER = "/fulfillment/public/seller/order";

  private final HttpCaller caller;
  private final Sessions sessions;

  MarutiLegacyClient(HttpCaller caller, Sessions sessions) {
    this.caller = caller;
    this.sessions = sessions;
  }

  /// Never repeated here, but for a worn-out token.
  HttpReply create(MarutiLegacySettings to, String json) {
    return send(to, to.line().post("book", ORDER + "/ecomm/push-order", json, BOOK));
  }

  /// May be said twice.
  HttpReply cancel(MarutiLegacySettings to, String json) {
    var call =
        new HttpCall(
            to.line().account(),
            "cancel",
            "PUT",
            to.line().url(ORDER + "/cancel-order"),
            Map.of(),
            Map.of("Accept", "application/json"),
            "application/json",
            json.getBytes(StandardCharsets.UTF_8),
            to.line().patience(QUICK).repeating(2));
    return send(to, call);
  }

  /// @param number an AWB, or our order number where they take it
  HttpReply track(MarutiLegacySettings to, String number) {
    var path = ORDER + "/order-tracking/" + HttpCall.escaped(number);
    return send(to, to.line().get("track", path, Map.of(), QUICK));
  }

  /// Open to everybody.
  HttpReply lane(MarutiLegacySettings to, String json) {
    var path = ORDER + "/check-ecomm-order-serviceability";
    return caller.send(to.line().post("service", path, json, QUICK));
  }

  /// A quote waits for it, so it is asked once.
  HttpReply price(MarutiLegacySettings to, String json) {
    return send(
        to, to.line().post("rate", "/fulfillment/rate-card/calculate-rate/ecomm", json, RATE));
  }

  HttpReply label(MarutiLegacySettings to, String awb) {
    var line = to.line();
    return send(
        to,
        HttpCall.get(
            line.account(),
            "label",
            line.url(ORDER + "/download/label-invoice"),
            Map.of("cAwbNumber", awb),
            line.patience(SLOW).reading(LABEL_BYTES).repeating(2)));
  }

  CourierLabel file(MarutiLegacySettings to, String link) {
    var line = to.line();
    return Links.pdf(caller, line.account(), line.baseUrl(), link, line.patience(SLOW));
  }

  Map<String, String> circuits(MarutiLegacySettings of) {
    return caller.circuits(of.line().account());
  }

  private HttpReply send(MarutiLegacySettings to, HttpCall call) {
    return sessions.send(
        "marutilegacy " + to.line().account(),
        () -> login(to),
        token -> caller.send(call.with("Authorization", "Bearer " + token)),
        MarutiLegacyClient::isWornOut);
  }

  // They say it with HTTP or in the body.
  private static boolean isWornOut(Answered answer) {
    return answer.status() == 401
        || LooseJson.object(answer.body())
            .filter(root -> LooseJson.text(root.path("status")).equals("401"))
            .isPresent();
  }

  private Login login(MarutiLegacySettings to) {
    var json = LooseJson.write(new MarutiLegacyWire.Login(to.email(), to.password(), "SELLER"));
    return MarutiLegacyMapper.login(
        caller.send(to.line().post("login", "/auth/login", json, QUICK)));
  }
}
