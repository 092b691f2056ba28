package com.shipcrowd.adapter.couriers.dtdc;

import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.Tokens;
import com.shipcrowd.adapter.couriers.SimulatedCourierContract;
import com.shipcrowd.adapter.couriers.speech.Sessions;
import com.shipcrowd.adapter.simulators.CourierSimulator;
import com.shipcrowd.adapter.simulators.dtdc.DtdcSimulator;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierHook;
import com.shipcrowd.application.courier.needs.WaybillPool;

/// 6.1: the contract of every courier, kept by DTDC's adapter against a DTDC that is played.
class DtdcContractTest extends SimulatedCourierContract {
  @Override
  protected CourierSimulator simulator() {
    return new DtdcSimulator();
  }

  @Override
  protected CourierGateway gateway(HttpCaller caller, Tokens tokens, WaybillPool pool) {
    return new DtdcGateway(new DtdcClient(caller, new Sessions(tokens)));
  }

  @Override
  protected CourierHook hook() {
    return new DtdcHook();
  }
}
