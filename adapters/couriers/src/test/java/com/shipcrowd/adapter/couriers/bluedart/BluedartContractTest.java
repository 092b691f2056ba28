package com.shipcrowd.adapter.couriers.bluedart;

import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.Tokens;
import com.shipcrowd.adapter.couriers.SimulatedCourierContract;
import com.shipcrowd.adapter.couriers.speech.Sessions;
import com.shipcrowd.adapter.simulators.CourierSimulator;
import com.shipcrowd.adapter.simulators.bluedart.BluedartSimulator;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierHook;
import com.shipcrowd.application.courier.needs.WaybillPool;
import java.time.Instant;

class BluedartContractTest extends SimulatedCourierContract {
  @Override
  protected CourierSimulator simulator() {
    return new BluedartSimulator();
  }

  @Override
  protected CourierGateway gateway(HttpCaller caller, Tokens tokens, WaybillPool pool) {
    return new BluedartGateway(new BluedartClient(caller, new Sessions(tokens)), Instant::now);
  }

  @Override
  protected CourierHook hook() {
    return new BluedartHook();
  }
}
