package com.shipcrowd.adapter.couriers.dtdc;

import com.shipcrowd.adapter.calls.HttpCall;
import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.adapter.calls.HttpReply.Answered;
import com.shipcrowd.adapter.calls.Tokens.Login;
import com.shipcrowd.adapter.couriers.speech.Sessions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// Their hosts, paths, headers and the login of tracking. It knows no shipment.
@Singleton
final class DtdcClient {
  private static final Duration QUICK = Duration.ofSeconds(10);
  private static final Duration BOOK = Duration.ofSeconds(20);
  private static final Duration SLOW = Duration.ofSeconds(30);
  // Nobody states it; the token looks fixed per user and is renewed when it is refused.
  private static final Duration TOKEN = Duration.ofHours(12);
  private static final String CONSIGNMENT = "/api/customer/integration/consignment/";
  private static final int LABEL_BYTES = 8 << 20;

  private final HttpCaller caller;
  private final Sessions sessions;

  DtdcClient(HttpCaller caller, Sessions sessions) {
    this.caller = caller;
    this.sessions = sessions;
  }

  /// Never repeated.
  HttpReply create(DtdcSettings to, String json) {
    return keyed(to, to.booking().post("book", CONSIGNMENT + "softdata", json, BOOK));
  }

  /// May be said twice.
  HttpReply cancel(DtdcSettings to, String json) {
    var line = to.cancelling();
    return keyed(
        to, line.post("cancel", CONSIGNMENT + "cancel", json, line.patience(QUICK).repeating(2)));
  }

  HttpReply label(DtdcSettings to, String waybill) {
    var query = new LinkedHashMap<String, String>();
    query.put("reference_number", waybill);
    query.put("label_code", to.labelCode());
    query.put("label_format", "pdf");
    var line = to.labels();
    var call =
        HttpCall.get(
            line.account(),
            "label",
            line.url(CONSIGNMENT + "shippinglabel/stream"),
            query,
            line.patience(SLOW).reading(LABEL_BYTES).repeating(2));
    return keyed(to, call);
  }

  /// Wants no key.
  HttpReply lane(DtdcSettings to, String json) {
    var line = to.pincodes();
    var patience = line.patience(QUICK).repeating(2);
    return caller.send(line.post("service", "/ratecalapi/PincodeApiCall", json, patience));
  }

  HttpReply track(DtdcSettings to, String json) {
    return tracked(to, "track", json);
  }

  HttpReply find(DtdcSettings to, String json) {
    return tracked(to, "find", json);
  }

  Map<String, String> circuits(DtdcSettings of) {
    return caller.circuits(of.booking().account());
  }

  private HttpReply tracked(DtdcSettings to, String operation, String json) {
    var line = to.tracking();
    var call =
        line.post(
            operation,
            "/dtdc-api/rest/JSONCnTrk/getTrackDetails",
            json,
            line.patience(QUICK).repeating(2));
    return sessions.send(
        "dtdc " + line.account(),
        () -> login(to),
        token -> caller.send(call.with("X-Access-Token", token)),
        Sessions::isUnauthorized);
  }

  // A bare text; their 201 and 206 mean that something is missing.
  private Login login(DtdcSettings to) {
    var query = new LinkedHashMap<String, String>();
    query.put("username", to.trackUser());
    query.put("password", to.trackPassword());
    var call = to.tracking().getOnce("login", "/dtdc-api/api/dtdc/authenticate", query, QUICK);
    if (!(caller.send(call) instanceof Answered answer)) return new Login.Failed("no answer");
    var text = answer.text().strip();
    boolean isToken = answer.status() == 200 && text.matches("[\\w:.@+/=-]{8,500}");
    if (isToken) return new Login.Granted(text, TOKEN);
    return switch (answer.status()) {
      case 201, 206, 400, 401 -> new Login.Refused("status " + answer.status());
      default -> new Login.Failed("status " + answer.status());
    };
  }

  private HttpReply keyed(DtdcSettings to, HttpCall call) {
    return caller.send(call.with("api-key", to.apiKey()));
  }
}
