package com.shipcrowd.adapter.couriers.sandbox;

import com.shipcrowd.adapter.couriers.sandbox.SandboxWire.Step;
import com.shipcrowd.adapter.simulators.Journeys;
import com.shipcrowd.adapter.simulators.Leg;
import com.shipcrowd.application.courier.needs.SandboxCourier.Weather;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.util.List;
import java.util.Optional;

/// The journeys that all simulated couriers share, in the sandbox courier's codes.
final class SandboxJourneys {
  private SandboxJourneys() {}

  static List<Step> planned(Awb awb, Weather weather, String from, String to) {
    return steps(Journeys.planned(awb, weather, from, to));
  }

  static List<Step> rest(Awb awb, Weather weather, String from, String to, ShipmentStatus stands) {
    return steps(Journeys.rest(awb, weather, from, to, stands));
  }

  static List<Step> onwards(
      Awb awb, List<Step> plan, String from, String to, ShipmentStatus stands) {
    for (int i = 0; i < plan.size(); i++) {
      if (SandboxStatuses.read(plan.get(i).code()) == stands && !stands.isTerminal())
        return plan.subList(i + 1, plan.size());
    }
    return rest(awb, Weather.FAIR, from, to, stands);
  }

  static List<Step> again(Awb awb, String from, String to, long afterSeconds) {
    return steps(Journeys.again(awb, from, to, afterSeconds));
  }

  static List<Step> home(Awb awb, String from, String to) {
    return steps(Journeys.home(awb, from, to));
  }

  static Optional<List<Step>> way(
      Awb awb,
      String from,
      String to,
      ShipmentStatus stands,
      ShipmentStatus wanted,
      NdrReason reason) {
    return Journeys.way(awb, from, to, stands, wanted, reason).map(SandboxJourneys::steps);
  }

  private static List<Step> steps(List<Leg> legs) {
    return legs.stream().map(SandboxJourneys::step).toList();
  }

  private static Step step(Leg leg) {
    var code =
        switch (leg.aside()) {
          case null -> SandboxStatuses.codeOf(leg.status()).orElseThrow();
          case DELAYED -> SandboxStatuses.DELAYED;
          case WEIGHED -> SandboxStatuses.WEIGHED;
        };
    return new Step(
        code, leg.afterSeconds(), leg.place(), leg.reason() == null ? null : leg.reason().name());
  }
}
