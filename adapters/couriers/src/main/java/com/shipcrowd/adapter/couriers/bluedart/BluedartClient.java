package com.shipcrowd.adapter.couriers.bluedart;

import com.shipcrowd.adapter.calls.HttpCall;
import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.adapter.calls.HttpReply.Answered;
import com.shipcrowd.adapter.calls.Tokens.Login;
import com.shipcrowd.adapter.couriers.speech.Sessions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Their paths, headers and logins. It knows no shipment.
@Singleton
final class BluedartClient {
  private static final Duration QUICK = Duration.ofSeconds(10);
  // Their gateway gives its backend 55 seconds.
  private static final Duration BOOK = Duration.ofSeconds(60);
  // A PDF as a list of numbers is long.
  private static final int LONGEST_BOOKING = 8 << 20;
  private static final String TOKEN = "JWTToken";

  private final HttpCaller caller;
  private final Sessions sessions;

  BluedartClient(HttpCaller caller, Sessions sessions) {
    this.caller = caller;
    this.sessions = sessions;
  }

  /// Never repeated here, but for a worn-out token.
  HttpReply book(BluedartSettings to, String json) {
    var patience = to.line().patience(BOOK);
    return send(
        to,
        to.line()
            .post(
                "book",
                "/waybill/v1/GenerateWayBill",
                json,
                to.ownLabels() ? patience.reading(LONGEST_BOOKING) : patience));
  }

  HttpReply cancel(BluedartSettings to, String json) {
    return twice(to, "cancel", "/waybill/v1/CancelWaybill", json);
  }

  HttpReply pincode(BluedartSettings to, String json) {
    return twice(to, "service", "/finder/v1/GetServicesforPincode", json);
  }

  HttpReply returnPincode(BluedartSettings to, String json) {
    return twice(to, "service", "/finder/v1/GetServicesforPincodeAndProduct", json);
  }

  HttpReply transit(BluedartSettings to, String json) {
    return twice(to, "service", "/transit/v1/GetDomesticTransitTimeForPinCodeandProduct", json);
  }

  /// A repeat is told that it is registered already.
  HttpReply pickup(BluedartSettings to, String json) {
    return twice(to, "pickup", to.pickupPath(), json);
  }

  HttpReply instruct(BluedartSettings to, String json) {
    return send(
        to,
        to.line().post("ndr", "/cust-instruction-update/v1/CustALTInstructionUpdate", json, QUICK));
  }

  /// The licence goes in the query, which is never logged.
  HttpReply track(BluedartSettings to, List<String> numbers) {
    var query = new LinkedHashMap<String, String>();
    query.put("handler", "tnt");
    query.put("action", "custawbquery");
    query.put("loginid", to.loginId());
    query.put("awb", "awb");
    query.put("numbers", String.join(",", numbers));
    query.put("format", "json");
    query.put("lickey", to.trackingLicence());
    query.put("verno", "1");
    query.put("scan", "1");
    return send(to, to.line().get("track", to.trackPath(), query, QUICK));
  }

  Map<String, String> circuits(BluedartSettings of) {
    return caller.circuits(of.line().account());
  }

  private HttpReply twice(BluedartSettings to, String operation, String path, String json) {
    return send(to, to.line().post(operation, path, json, to.line().patience(QUICK).repeating(2)));
  }

  private HttpReply send(BluedartSettings to, HttpCall call) {
    return sessions.send(
        "bluedart " + to.line().account(),
        () -> login(to),
        token -> caller.send(call.with(TOKEN, token)),
        BluedartClient::isWornOut);
  }

  // Source: section 1; a firewall's page is no word about our token.
  private static boolean isWornOut(Answered answer) {
    return answer.status() == 401
        || (answer.status() == 403 && !answer.text().stripLeading().startsWith("<"));
  }

  private Login login(BluedartSettings to) {
    var reply =
        caller.send(
            to.line()
                .getOnce("login", "/token/v1/login", Map.of(), QUICK)
                .with("ClientID", to.clientId())
                .with("clientSecret", to.clientSecret()));
    return BluedartAnswers.login(reply);
  }
}
