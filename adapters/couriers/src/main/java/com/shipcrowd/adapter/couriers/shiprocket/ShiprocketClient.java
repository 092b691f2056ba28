package com.shipcrowd.adapter.couriers.shiprocket;

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
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// Their paths, headers and logins. It knows no shipment.
@Singleton
final class ShiprocketClient {
  private static final Duration QUICK = Duration.ofSeconds(10);
  // The wrapper asks the carrier behind it before it answers.
  private static final Duration BOOK = Duration.ofSeconds(30);
  private static final Duration RATE = Duration.ofSeconds(2);
  private static final Duration SLOW = Duration.ofSeconds(60);

  private final HttpCaller caller;
  private final Sessions sessions;

  ShiprocketClient(HttpCaller caller, Sessions sessions) {
    this.caller = caller;
    this.sessions = sessions;
  }

  /// A quote waits for it, so it is asked once.
  HttpReply prices(ShiprocketSettings to, Map<String, String> query) {
    var line = to.line();
    return send(
        to,
        HttpCall.get(
            line.account(),
            "rate",
            line.url("/courier/serviceability/"),
            query,
            line.patience(RATE)));
  }

  HttpReply lane(ShiprocketSettings to, Map<String, String> query) {
    return send(to, to.line().get("service", "/courier/serviceability/", query, QUICK));
  }

  /// Order and number at once; never repeated here, but for a worn-out token.
  HttpReply create(ShiprocketSettings to, String json) {
    return send(to, to.line().post("book", "/shipments/create/forward-shipment", json, BOOK));
  }

  HttpReply createReturn(ShiprocketSettings to, String json) {
    return send(to, to.line().post("book", "/shipments/create/return-shipment", json, BOOK));
  }

  /// A number for an order that has none; on one that has, they refuse.
  HttpReply assign(ShiprocketSettings to, String json) {
    return send(to, to.line().post("book", "/courier/assign/awb", json, BOOK));
  }

  HttpReply orders(ShiprocketSettings to, String reference) {
    var query = new LinkedHashMap<String, String>();
    query.put("filter_by", "channel_order_id");
    query.put("filter", reference);
    return send(to, to.line().get("find", "/orders", query, QUICK));
  }

  /// May be said twice.
  HttpReply cancelOrder(ShiprocketSettings to, String json) {
    return twice(to, "cancel", "/orders/cancel", json);
  }

  HttpReply cancelNumber(ShiprocketSettings to, String json) {
    return twice(to, "cancel", "/orders/cancel/shipment/awbs", json);
  }

  HttpReply track(ShiprocketSettings to, String json) {
    return twice(to, "track", "/courier/track/awbs", json);
  }

  HttpReply label(ShiprocketSettings to, String json) {
    return send(to, to.line().post("label", "/courier/generate/label", json, SLOW));
  }

  HttpReply manifest(ShiprocketSettings to, String json) {
    return send(to, to.line().post("manifest", "/manifests/generate", json, SLOW));
  }

  HttpReply manifestAgain(ShiprocketSettings to, String json) {
    return send(to, to.line().post("manifest", "/manifests/print", json, SLOW));
  }

  HttpReply pickup(ShiprocketSettings to, String json) {
    return twice(to, "pickup", "/courier/generate/pickup", json);
  }

  HttpReply addPlace(ShiprocketSettings to, String json) {
    return send(to, to.line().post("warehouse", "/settings/company/addpickup", json, QUICK));
  }

  HttpReply places(ShiprocketSettings to) {
    return send(to, to.line().get("warehouse", "/settings/company/pickup", Map.of(), QUICK));
  }

  HttpReply ndr(ShiprocketSettings to, String waybill, String json) {
    var path = "/ndr/" + HttpCall.escaped(waybill) + "/action";
    return send(to, to.line().post("ndr", path, json, QUICK));
  }

  CourierLabel file(ShiprocketSettings to, String link) {
    var line = to.line();
    return Links.pdf(caller, line.account(), line.baseUrl(), link, line.patience(SLOW));
  }

  Map<String, String> circuits(ShiprocketSettings of) {
    return caller.circuits(of.line().account());
  }

  private HttpReply twice(ShiprocketSettings to, String operation, String path, String json) {
    var patience = to.line().patience(QUICK).repeating(2);
    return send(to, to.line().post(operation, path, json, patience));
  }

  private HttpReply send(ShiprocketSettings to, HttpCall call) {
    return sessions.send(
        "shiprocket " + to.line().account(),
        () -> login(to),
        token -> caller.send(call.with("Authorization", "Bearer " + token)),
        ShiprocketClient::isWornOut);
  }

  // Source: section 2; a firewall's page is no word about our token.
  private static boolean isWornOut(Answered answer) {
    return answer.status() == 401
        || (answer.status() == 403 && !answer.text().stripLeading().startsWith("<"));
  }

  private Login login(ShiprocketSettings to) {
    var body = LooseJson.write(new ShiprocketWire.Login(to.email(), to.password()));
    return ShiprocketMapper.login(caller.send(to.line().post("login", "/auth/login", body, QUICK)));
  }
}
