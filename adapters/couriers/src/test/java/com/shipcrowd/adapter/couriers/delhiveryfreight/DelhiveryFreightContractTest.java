package com.shipcrowd.adapter.couriers.delhiveryfreight;

import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.Tokens;
import com.shipcrowd.adapter.couriers.SimulatedCourierContract;
import com.shipcrowd.adapter.simulators.CourierSimulator;
import com.shipcrowd.adapter.simulators.delhiveryfreight.DelhiveryFreightSimulator;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierHook;
import com.shipcrowd.application.courier.needs.WaybillPool;

class DelhiveryFreightContractTest extends SimulatedCourierContract {
  @Override
  protected CourierSimulator simulator() {
    return new DelhiveryFreightSimulator();
  }

  @Override
  protected CourierGateway gateway(HttpCaller caller, Tokens tokens, WaybillPool pool) {
    return new DelhiveryFreightGateway(new DelhiveryFreightClient(caller, tokens));
  }

  @Override
  protected CourierHook hook() {
    return new DelhiveryFreightHook();
  }
}
