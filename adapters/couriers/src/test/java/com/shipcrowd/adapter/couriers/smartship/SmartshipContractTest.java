package com.shipcrowd.adapter.couriers.smartship;

import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.Tokens;
import com.shipcrowd.adapter.couriers.SimulatedCourierContract;
import com.shipcrowd.adapter.couriers.speech.Sessions;
import com.shipcrowd.adapter.simulators.CourierSimulator;
import com.shipcrowd.adapter.simulators.smartship.SmartshipSimulator;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.WaybillPool;
import java.time.Instant;

/// 6.1: the contract of every courier, kept by Smartship' adapter against a SmartShip that is played.
class SmartshipContractTest extends SimulatedCourierContract {
  @Override
  protected CourierSimulator simulator() {
    return new SmartshipSimulator();
  }

  @Override
  protected CourierGateway gateway(HttpCaller caller, Tokens tokens, WaybillPool pool) {
    return new SmartshipGateway(
        new SmartshipClient(caller, new Sessions(tokens)),
        () -> Instant.parse("2026-11-20T04:30:00Z"));
  }
}
