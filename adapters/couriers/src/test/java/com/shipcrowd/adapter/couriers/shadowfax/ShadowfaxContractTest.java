package com.shipcrowd.adapter.couriers.shadowfax;

import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.Tokens;
import com.shipcrowd.adapter.couriers.SimulatedCourierContract;
import com.shipcrowd.adapter.simulators.CourierSimulator;
import com.shipcrowd.adapter.simulators.shadowfax.ShadowfaxSimulator;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierHook;
import com.shipcrowd.application.courier.needs.WaybillPool;
import java.time.Instant;

/// 6.1: the contract of every courier, kept by Shadowfax' adapter against a Shadowfax that is played.
class ShadowfaxContractTest extends SimulatedCourierContract {
  @Override
  protected CourierSimulator simulator() {
    return new ShadowfaxSimulator();
  }

  @Override
  protected CourierGateway gateway(HttpCaller caller, Tokens tokens, WaybillPool pool) {
    return new ShadowfaxGateway(
        new ShadowfaxClient(caller), () -> Instant.parse("2026-11-20T04:30:00Z"));
  }

  @Override
  protected CourierHook hook() {
    return new ShadowfaxHook();
  }
}
