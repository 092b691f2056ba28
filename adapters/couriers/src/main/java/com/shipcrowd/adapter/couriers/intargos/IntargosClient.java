package com.shipcrowd.adapter.couriers.intargos;

import com.shipcrowd.adapter.calls.HttpCall;
import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.HttpReply;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;

/// Their paths and headers, in both dialects. It knows no shipment.
@Singleton
final class IntargosClient {
  private static final Duration QUICK = Duration.ofSeconds(10);
  private static final Duration BOOK = Duration.ofSeconds(20);

  private final HttpCaller caller;

  IntargosClient(HttpCaller caller) {
    this.caller = caller;
  }

  /// Never repeated here: nothing is known of repeats.
  HttpReply create(IntargosSettings to, String json) {
    var path = to.isParcelx() ? "/order/create_order" : "/CreateOrder";
    return send(to, to.line().post("book", path, json, BOOK));
  }

  /// May be said twice.
  HttpReply cancel(IntargosSettings to, String json) {
    var path = to.isParcelx() ? "/order/cancel_order" : "/CancelOrder";
    return send(to, to.line().post("cancel", path, json, to.line().patience(QUICK).repeating(2)));
  }

  /// @param json for Intargos, whose question is a POST
  HttpReply track(IntargosSettings to, String awb, String json) {
    return send(
        to,
        to.isParcelx()
            ? to.line().get("track", "/track_order", Map.of("awb", awb), QUICK)
            : to.line()
                .post("track", "/ShipmentSummary", json, to.line().patience(QUICK).repeating(2)));
  }

  HttpReply addWarehouse(IntargosSettings to, String json) {
    var path = to.isParcelx() ? "/create_warehouse" : "/AddWarehouse";
    return send(to, to.line().post("warehouse", path, json, QUICK));
  }

  /// Only Intargos has it.
  HttpReply updateWarehouse(IntargosSettings to, String json) {
    return send(to, to.line().post("warehouse", "/UpdateWarehouse", json, QUICK));
  }

  Map<String, String> circuits(IntargosSettings of) {
    return caller.circuits(of.line().account());
  }

  private HttpReply send(IntargosSettings to, HttpCall call) {
    return caller.send(call.with(to.isParcelx() ? "access-token" : "signature", to.key()));
  }
}
