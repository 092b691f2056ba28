package com.shipcrowd.adapter.couriers.marutilegacy;

import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.Tokens;
import com.shipcrowd.adapter.couriers.SimulatedCourierContract;
import com.shipcrowd.adapter.couriers.speech.Sessions;
import com.shipcrowd.adapter.simulators.CourierSimulator;
import com.shipcrowd.adapter.simulators.marutilegacy.MarutiLegacySimulator;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.WaybillPool;

class MarutiLegacyContractTest extends SimulatedCourierContract {
  @Override
  protected CourierSimulator simulator() {
    return new MarutiLegacySimulator();
  }

  @Override
  protected CourierGateway gateway(HttpCaller caller, Tokens tokens, WaybillPool pool) {
    return new MarutiLegacyGateway(new MarutiLegacyClient(caller, new Sessions(tokens)));
  }
}
