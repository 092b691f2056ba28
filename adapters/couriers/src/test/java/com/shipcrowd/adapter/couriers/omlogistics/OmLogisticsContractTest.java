package com.shipcrowd.adapter.couriers.omlogistics;

import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.Tokens;
import com.shipcrowd.adapter.couriers.SimulatedCourierContract;
import com.shipcrowd.adapter.couriers.speech.Sessions;
import com.shipcrowd.adapter.simulators.CourierSimulator;
import com.shipcrowd.adapter.simulators.omlogistics.OmLogisticsSimulator;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.WaybillPool;

class OmLogisticsContractTest extends SimulatedCourierContract {
  @Override
  protected CourierSimulator simulator() {
    return new OmLogisticsSimulator();
  }

  @Override
  protected CourierGateway gateway(HttpCaller caller, Tokens tokens, WaybillPool pool) {
    return new OmLogisticsGateway(new OmLogisticsClient(caller, new Sessions(tokens)));
  }
}
