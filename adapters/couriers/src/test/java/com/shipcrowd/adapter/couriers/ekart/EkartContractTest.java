package com.shipcrowd.adapter.couriers.ekart;

import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.Tokens;
import com.shipcrowd.adapter.couriers.SimulatedCourierContract;
import com.shipcrowd.adapter.couriers.speech.Sessions;
import com.shipcrowd.adapter.simulators.CourierSimulator;
import com.shipcrowd.adapter.simulators.ekart.EkartSimulator;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierHook;
import com.shipcrowd.application.courier.needs.WaybillPool;
import java.time.Instant;

/// 6.1: the contract of every courier, kept by Ekart's adapter against an Ekart that is played.
class EkartContractTest extends SimulatedCourierContract {
  @Override
  protected CourierSimulator simulator() {
    return new EkartSimulator();
  }

  @Override
  protected CourierGateway gateway(HttpCaller caller, Tokens tokens, WaybillPool pool) {
    return new EkartGateway(
        new EkartClient(caller, new Sessions(tokens)), () -> Instant.parse("2026-11-20T04:30:00Z"));
  }

  @Override
  protected CourierHook hook() {
    return new EkartHook();
  }
}
