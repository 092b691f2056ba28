package com.shipcrowd.adapter.couriers.maruti;

import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.Tokens;
import com.shipcrowd.adapter.couriers.SimulatedCourierContract;
import com.shipcrowd.adapter.couriers.speech.Sessions;
import com.shipcrowd.adapter.simulators.CourierSimulator;
import com.shipcrowd.adapter.simulators.maruti.MarutiSimulator;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierHook;
import com.shipcrowd.application.courier.needs.WaybillPool;

class MarutiContractTest extends SimulatedCourierContract {
  @Override
  protected CourierSimulator simulator() {
    return new MarutiSimulator();
  }

  @Override
  protected CourierGateway gateway(HttpCaller caller, Tokens tokens, WaybillPool pool) {
    return new MarutiGateway(new MarutiClient(caller, new Sessions(tokens)));
  }

  @Override
  protected CourierHook hook() {
    return new MarutiHook();
  }
}
