package com.shipcrowd.adapter.couriers.delhivery;

import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.Tokens;
import com.shipcrowd.adapter.couriers.SimulatedCourierContract;
import com.shipcrowd.adapter.simulators.CourierSimulator;
import com.shipcrowd.adapter.simulators.delhivery.DelhiverySimulator;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierHook;
import com.shipcrowd.application.courier.needs.WaybillPool;

/// 6.1: the contract of every courier, kept by Delhivery's adapter against a Delhivery that is played.
class DelhiveryContractTest extends SimulatedCourierContract {
  @Override
  protected CourierSimulator simulator() {
    return new DelhiverySimulator();
  }

  @Override
  protected CourierGateway gateway(HttpCaller caller, Tokens tokens, WaybillPool pool) {
    return new DelhiveryGateway(new DelhiveryClient(caller), pool);
  }

  @Override
  protected CourierHook hook() {
    return new DelhiveryHook();
  }
}
