package com.shipcrowd.adapter.couriers.intargos;

import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.Tokens;
import com.shipcrowd.adapter.couriers.SimulatedCourierContract;
import com.shipcrowd.adapter.simulators.CourierSimulator;
import com.shipcrowd.adapter.simulators.intargos.IntargosSimulator;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.WaybillPool;

class IntargosContractTest extends SimulatedCourierContract {
  @Override
  protected CourierSimulator simulator() {
    return new IntargosSimulator();
  }

  @Override
  protected CourierGateway gateway(HttpCaller caller, Tokens tokens, WaybillPool pool) {
    return new IntargosGateway(new IntargosClient(caller));
  }
}
