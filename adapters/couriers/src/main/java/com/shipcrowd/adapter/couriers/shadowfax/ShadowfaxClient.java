package com.shipcrowd.adapter.couriers.shadowfax;

import com.shipcrowd.adapter.calls.HttpCall;
import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.HttpReply;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// Their paths and their key. It knows no shipment. Slashes at the end matter.
@Singleton
final class ShadowfaxClient {
  private static final Duration QUICK = Duration.ofSeconds(10);
  private static final Duration BOOK = Duration.ofSeconds(30);

  private final HttpCaller caller;

  ShadowfaxClient(HttpCaller caller) {
    this.caller = caller;
  }

  /// Never repeated here.
  HttpReply create(ShadowfaxSettings to, String json) {
    return send(to, false, to.line().post("book", "/v3/clients/orders/", json, BOOK));
  }

  /// Never repeated here.
  HttpReply createReturn(ShadowfaxSettings to, String json) {
    return send(to, true, to.line().post("book", "/v3/clients/requests", json, BOOK));
  }

  /// May be said twice.
  HttpReply cancel(ShadowfaxSettings to, boolean isReturn, String json) {
    return twice(to, isReturn, "cancel", "/v3/clients/orders/cancel/", json);
  }

  HttpReply track(ShadowfaxSettings to, boolean isReturn, String json) {
    return twice(to, isReturn, "track", "/v4/clients/bulk_track/", json);
  }

  HttpReply reopen(ShadowfaxSettings to, boolean isReturn, String json) {
    return send(to, isReturn, to.line().post("ndr", "/v1/clients/order_update/", json, QUICK));
  }

  HttpReply served(ShadowfaxSettings to, String service, String pincode) {
    var query = new LinkedHashMap<String, String>();
    query.put("service", service);
    query.put("page", "1");
    query.put("count", "5");
    query.put("pincodes", pincode);
    boolean isReturn = service.equals(ShadowfaxMapper.BUYERS_DOOR);
    return send(
        to, isReturn, to.line().get("service", "/v1/clients/serviceability/", query, QUICK));
  }

  Map<String, String> circuits(ShadowfaxSettings of) {
    return caller.circuits(of.line().account());
  }

  private HttpReply twice(
      ShadowfaxSettings to, boolean isReturn, String operation, String path, String json) {
    var patience = to.line().patience(QUICK).repeating(2);
    return send(to, isReturn, to.line().post(operation, path, json, patience));
  }

  private HttpReply send(ShadowfaxSettings to, boolean isReturn, HttpCall call) {
    return caller.send(call.with("Authorization", "Token " + to.token(isReturn)));
  }
}
