package com.shipcrowd.adapter.couriers.omlogistics;

import com.shipcrowd.adapter.calls.HttpCall;
import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.adapter.calls.Tokens.Login;
import com.shipcrowd.adapter.couriers.speech.Sessions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;

/// Their paths and headers, mostly out of the account's settings. It knows no shipment.
@Singleton
final class OmLogisticsClient {
  private static final Duration QUICK = Duration.ofSeconds(15);
  private static final Duration BOOK = Duration.ofSeconds(30);

  private final HttpCaller caller;
  private final Sessions sessions;

  OmLogisticsClient(HttpCaller caller, Sessions sessions) {
    this.caller = caller;
    this.sessions = sessions;
  }

  /// Never repeated here, but for a worn-out token.
  HttpReply create(OmLogisticsSettings to, String json) {
    return send(to, to.line().post("book", to.createPath(), json, BOOK));
  }

  /// May be said twice.
  HttpReply release(OmLogisticsSettings to, String json) {
    var patience = to.line().patience(QUICK).repeating(2);
    return send(to, to.line().post("release", to.updatePath(), json, patience));
  }

  /// At another host, which wants no credentials and gets none.
  HttpReply status(OmLogisticsSettings to, String note) {
    var path = "/utility-service/api/cn-status/" + HttpCall.escaped(note);
    return caller.send(to.status().get("track", path, Map.of(), QUICK));
  }

  Map<String, String> circuits(OmLogisticsSettings of) {
    return caller.circuits(of.line().account());
  }

  private HttpReply send(OmLogisticsSettings to, HttpCall call) {
    boolean isUsual = to.tokenHeader().equalsIgnoreCase("Authorization");
    return sessions.send(
        "omlogistics " + to.line().account(),
        () -> login(to),
        token -> caller.send(call.with(to.tokenHeader(), isUsual ? "Bearer " + token : token)),
        OmLogisticsMapper::isWornOut);
  }

  private Login login(OmLogisticsSettings to) {
    return OmLogisticsMapper.loggedIn(
        caller.send(to.line().post("login", to.loginPath(), OmLogisticsMapper.login(to), QUICK)));
  }
}
