package com.shipcrowd.adapter.couriers.generic;

import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.Tokens;
import com.shipcrowd.adapter.couriers.SimulatedCourierContract;
import com.shipcrowd.adapter.couriers.speech.Sessions;
import com.shipcrowd.adapter.simulators.CourierSimulator;
import com.shipcrowd.adapter.simulators.generic.GenericSimulator;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierHook;
import com.shipcrowd.application.courier.needs.WaybillPool;
import java.time.Instant;

class GenericContractTest extends SimulatedCourierContract {
  @Override
  protected CourierSimulator simulator() {
    return new GenericSimulator();
  }

  @Override
  protected CourierGateway gateway(HttpCaller caller, Tokens tokens, WaybillPool pool) {
    return new GenericGateway(new GenericClient(caller, new Sessions(tokens)), Instant::now);
  }

  @Override
  protected CourierHook hook() {
    return new GenericHook(Instant::now);
  }
}
