package com.shipcrowd.adapter.couriers.ecomexpress;

import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.Tokens;
import com.shipcrowd.adapter.couriers.SimulatedCourierContract;
import com.shipcrowd.adapter.simulators.CourierSimulator;
import com.shipcrowd.adapter.simulators.ecomexpress.EcomExpressSimulator;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierHook;
import com.shipcrowd.application.courier.needs.WaybillPool;
import java.time.Instant;

class EcomExpressContractTest extends SimulatedCourierContract {
  @Override
  protected CourierSimulator simulator() {
    return new EcomExpressSimulator();
  }

  @Override
  protected CourierGateway gateway(HttpCaller caller, Tokens tokens, WaybillPool pool) {
    return new EcomExpressGateway(
        new EcomExpressClient(caller), pool, () -> Instant.parse("2026-11-20T06:00:00Z"));
  }

  @Override
  protected CourierHook hook() {
    return new EcomExpressHook();
  }
}
