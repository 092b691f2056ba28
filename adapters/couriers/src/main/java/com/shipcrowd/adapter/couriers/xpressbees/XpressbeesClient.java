package com.shipcrowd.adapter.couriers.xpressbees;

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
final class XpressbeesClient {
  private static final Duration QUICK = Duration.ofSeconds(10);
  private static final Duration BOOK = Duration.ofSeconds(20);
  private static final Duration RATE = Duration.ofSeconds(2);
  private static final Duration SLOW = Duration.ofSeconds(30);
  // Source: section 1; the token itself says it, this is for one that does not.
  private static final Duration TOKEN = Duration.ofHours(3);

  private final HttpCaller caller;
  private final Sessions sessions;

  XpressbeesClient(HttpCaller caller, Sessions sessions) {
    this.caller = caller;
    this.sessions = sessions;
  }

  /// A quote waits for it, so it is asked once.
  HttpReply prices(XpressbeesSettings to, String json) {
    return send(to, to.line().post("rate", "/api/courier/serviceability", json, RATE));
  }

  HttpReply lane(XpressbeesSettings to, String json) {
    return send(to, to.line().post("service", "/api/courier/serviceability", json, QUICK));
  }

  /// Never repeated here, but for a worn-out token.
  HttpReply create(XpressbeesSettings to, String json) {
    return send(to, to.line().post("book", "/api/shipments2", json, BOOK));
  }

  HttpReply createReverse(XpressbeesSettings to, String json) {
    return send(to, to.line().post("book", "/api/reverseshipments", json, BOOK));
  }

  /// May be said twice.
  HttpReply cancel(XpressbeesSettings to, String json) {
    var patience = to.line().patience(QUICK).repeating(2);
    return send(to, to.line().post("cancel", "/api/shipments2/cancel", json, patience));
  }

  HttpReply manifest(XpressbeesSettings to, String json) {
    return send(to, to.line().post("manifest", "/api/shipments2/manifest", json, SLOW));
  }

  HttpReply track(XpressbeesSettings to, String waybill) {
    var path = "/api/shipments2/track/" + HttpCall.escaped(waybill);
    return send(to, to.line().get("track", path, Map.of(), QUICK));
  }

  HttpReply ndr(XpressbeesSettings to, String json) {
    return send(to, to.line().post("ndr", "/api/ndr/create", json, QUICK));
  }

  CourierLabel file(XpressbeesSettings to, String link) {
    var line = to.line();
    return Links.pdf(caller, line.account(), line.baseUrl(), link, line.patience(SLOW));
  }

  Map<String, String> circuits(XpressbeesSettings of) {
    return caller.circuits(of.line().account());
  }

  private HttpReply send(XpressbeesSettings to, HttpCall call) {
    return sessions.send(
        "xpressbees " + to.line().account(),
        () -> login(to),
        token -> caller.send(call.with("Authorization", "Bearer " + token)),
        PanelMapper::isWornOut);
  }

  private Login login(XpressbeesSettings to) {
    var body = LooseJson.write(new PanelWire.Login(to.email(), to.password()));
    return PanelMapper.login(
        caller.send(to.line().post("login", "/api/users/login", body, QUICK)), TOKEN);
  }
}
