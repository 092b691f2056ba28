package com.shipcrowd.adapter.couriers.maruti;

import com.shipcrowd.adapter.calls.HttpCall;
import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.adapter.calls.Tokens.Login;
import com.shipcrowd.adapter.couriers.maruti.MarutiWire.Pass;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.adapter.couriers.speech.Sessions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/// Their paths and headers. It knows no shipment.
@Singleton
final class MarutiClient {
  private static final Duration QUICK = Duration.ofSeconds(10);
  private static final Duration BOOK = Duration.ofSeconds(20);
  private static final Duration RATE = Duration.ofSeconds(2);
  private static final Duration SLOW = Duration.ofSeconds(30);
  private static final int LABEL_BYTES = 8 << 20;
  private static final String ORDERS = "/gateway/booking-service/orders";

  private final HttpCaller caller;
  private final Sessions sessions;

  MarutiClient(HttpCaller caller, Sessions sessions) {
    this.caller = caller;
    this.sessions = sessions;
  }

  /// Never repeated here, but for a worn-out token.
  HttpReply create(MarutiSettings to, String json) {
    return send(to, to.line().post("book", ORDERS, json, BOOK));
  }

  /// Orders by one of their filters: `referenceId`, `awbNumber`.
  HttpReply orders(MarutiSettings to, String filter, String value) {
    return send(to, to.line().get("find", ORDERS, Map.of(filter, value), QUICK));
  }

  /// May be said twice.
  HttpReply cancel(MarutiSettings to, String json) {
    var patience = to.line().patience(QUICK).repeating(2);
    return send(to, to.line().post("cancel", ORDERS + "/cancel/bulk", json, patience));
  }

  HttpReply track(MarutiSettings to, String awb) {
    var path = "/gateway/tracking-v2/api/tracking/awb/" + HttpCall.escaped(awb);
    return send(to, to.line().get("track", path, Map.of(), QUICK));
  }

  HttpReply lane(MarutiSettings to, String json) {
    return send(to, to.line().post("service", "/gateway/serviceability/ecomm", json, QUICK));
  }

  /// A quote waits for it, so it is asked once.
  HttpReply price(MarutiSettings to, String json) {
    var path = "/gateway/ure/api/external/rate-calculation/calculate/v2";
    return send(to, to.line().post("rate", path, json, RATE));
  }

  /// The body names tenant and user, which may only be known from the login.
  HttpReply label(MarutiSettings to, String orderId) {
    var patience = to.line().patience(SLOW).reading(LABEL_BYTES).repeating(2);
    return send(
        to,
        pass ->
            to.line()
                .post(
                    "label",
                    "/gateway/pdf-generator/shipping-label",
                    LooseJson.write(new MarutiWire.Label(orderId, pass.tenant(), pass.user())),
                    patience)
                .with("Accept", "application/pdf, application/json"));
  }

  Map<String, String> circuits(MarutiSettings of) {
    return caller.circuits(of.line().account());
  }

  private HttpReply send(MarutiSettings to, HttpCall call) {
    return send(to, _ -> call);
  }

  private HttpReply send(MarutiSettings to, Function<Pass, HttpCall> call) {
    if (!to.apiKey().isEmpty()) {
      var pass = new Pass("", to.tenantId(), to.userId());
      return caller.send(call.apply(pass).with("api-key", to.apiKey()));
    }
    return sessions.send(
        "maruti " + to.line().account(),
        () -> login(to),
        text -> {
          var pass = Pass.of(text);
          var signed = call.apply(pass).with("Authorization", "Bearer " + pass.token());
          return caller.send(
              pass.tenant().isEmpty() ? signed : signed.with("tenantid", pass.tenant()));
        },
        Sessions::isUnauthorized);
  }

  private Login login(MarutiSettings to) {
    var json = LooseJson.write(new MarutiWire.Login(to.username(), to.password(), "EMAIL"));
    return MarutiMapper.login(caller.send(to.line().post("login", "/auth/login", json, QUICK)), to);
  }
}
