package com.shipcrowd.adapter.couriers.nimbuspost;

import com.shipcrowd.adapter.calls.HttpCall;
import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.adapter.calls.Tokens.Login;
import com.shipcrowd.adapter.couriers.panel.PanelMapper;
import com.shipcrowd.adapter.couriers.panel.PanelWire;
import com.shipcrowd.adapter.couriers.speech.Links;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.adapter.couriers.speech.Sessions;
import com.shipcrowd.application.courier.needs.CourierGateway.CourierLabel;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;

/// Their paths, headers and logins. It knows no shipment.
@Singleton
final class NimbuspostClient {
  private static final Duration QUICK = Duration.ofSeconds(10);
  private static final Duration BOOK = Duration.ofSeconds(30);
  private static final Duration RATE = Duration.ofSeconds(2);
  private static final Duration SLOW = Duration.ofSeconds(30);
  // Source: section 1; the token itself says it, this is for one that does not.
  private static final Duration TOKEN = Duration.ofHours(3);

  private final HttpCaller caller;
  private final Sessions sessions;

  NimbuspostClient(HttpCaller caller, Sessions sessions) {
    this.caller = caller;
    this.sessions = sessions;
  }

  /// A quote waits for it, so it is asked once.
  HttpReply prices(NimbuspostSettings to, String json) {
    return send(to, to.line().post("rate", "/courier/serviceability", json, RATE));
  }

  HttpReply lane(NimbuspostSettings to, String json) {
    return send(to, to.line().post("service", "/courier/serviceability", json, QUICK));
  }

  /// Never repeated, but for a worn-out token: a second call makes a second parcel.
  HttpReply create(NimbuspostSettings to, String json) {
    return send(to, to.line().post("book", "/shipments", json, BOOK));
  }

  /// The newest page of the old API's list; it knows no login.
  HttpReply newest(NimbuspostSettings to) {
    return caller.send(
        to.legacy()
            .get("find", "/shipments", Map.of("page", "1"), QUICK)
            .with("NP-API-KEY", to.legacyKey()));
  }

  /// May be said twice.
  HttpReply cancel(NimbuspostSettings to, String json) {
    var patience = to.line().patience(QUICK).repeating(2);
    return send(to, to.line().post("cancel", "/shipments/cancel", json, patience));
  }

  HttpReply manifest(NimbuspostSettings to, String json) {
    return send(to, to.line().post("manifest", "/shipments/manifest", json, SLOW));
  }

  HttpReply track(NimbuspostSettings to, String json) {
    var patience = to.line().patience(QUICK).repeating(2);
    return send(to, to.line().post("track", "/shipments/track/bulk", json, patience));
  }

  HttpReply ndr(NimbuspostSettings to, String json) {
    return send(to, to.line().post("ndr", "/ndr/action", json, QUICK));
  }

  CourierLabel file(NimbuspostSettings to, String link) {
    var line = to.line();
    return Links.pdf(caller, line.account(), line.baseUrl(), link, line.patience(SLOW));
  }

  Map<String, String> circuits(NimbuspostSettings of) {
    return caller.circuits(of.line().account());
  }

  private HttpReply send(NimbuspostSettings to, HttpCall call) {
    return sessions.send(
        "nimbuspost " + to.line().account(),
        () -> login(to),
        token -> caller.send(call.with("Authorization", "Bearer " + token)),
        Sessions::isUnauthorized);
  }

  private Login login(NimbuspostSettings to) {
    var body = LooseJson.write(new PanelWire.Login(to.email(), to.password()));
    return PanelMapper.login(
        caller.send(to.line().post("login", "/users/login", body, QUICK)), TOKEN);
  }
}
