package com.shipcrowd.adapter.couriers;

import com.shipcrowd.adapter.calls.HttpCall;
import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.Patience;
import com.shipcrowd.adapter.simulators.SimulatorServer;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/// The first call of a program takes seconds on a busy machine, longer than a played courier is waited for.
final class FirstCall {
  private FirstCall() {}

  /// Makes it before any case is timed.
  static void to(SimulatorServer server) {
    var patience = Patience.of(Duration.ofSeconds(30));
    try (var caller = new HttpCaller()) {
      caller.send(
          HttpCall.get(
              "first", "first", URI.create(server.address() + "/_play"), Map.of(), patience));
    }
  }
}
