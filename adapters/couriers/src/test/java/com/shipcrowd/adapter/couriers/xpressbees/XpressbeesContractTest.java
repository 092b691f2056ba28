package com.shipcrowd.adapter.couriers.xpressbees;

import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.Tokens;
import com.shipcrowd.adapter.couriers.SimulatedCourierContract;
import com.shipcrowd.adapter.couriers.speech.Sessions;
import com.shipcrowd.adapter.simulators.CourierSimulator;
import com.shipcrowd.adapter.simulators.xpressbees.XpressbeesSimulator;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.WaybillPool;
import java.time.Instant;

/// 6.1: the contract of every courier, kept by Xpressbees' adapter against an Xpressbees that is played.
class XpressbeesContractTest extends SimulatedCourierContract {
  @Override
  protected CourierSimulator simulator() {
    return new XpressbeesSimulator();
  }

  @Override
  protected CourierGateway gateway(HttpCaller caller, Tokens tokens, WaybillPool pool) {
    return new XpressbeesGateway(
        new XpressbeesClient(caller, new Sessions(tokens)),
        () -> Instant.parse("2026-11-20T04:30:00Z"));
  }
}
