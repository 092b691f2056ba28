package com.shipcrowd.adapter.couriers.shiprocket;

import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.Tokens;
import com.shipcrowd.adapter.couriers.SimulatedCourierContract;
import com.shipcrowd.adapter.couriers.speech.Sessions;
import com.shipcrowd.adapter.simulators.CourierSimulator;
import com.shipcrowd.adapter.simulators.shiprocket.ShiprocketSimulator;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierHook;
import com.shipcrowd.application.courier.needs.WaybillPool;

/// 6.1: the contract of every courier, kept by Shiprocket's adapter against a Shiprocket that is played.
class ShiprocketContractTest extends SimulatedCourierContract {
  @Override
  protected CourierSimulator simulator() {
    return new ShiprocketSimulator();
  }

  @Override
  protected CourierGateway gateway(HttpCaller caller, Tokens tokens, WaybillPool pool) {
    return new ShiprocketGateway(new ShiprocketClient(caller, new Sessions(tokens)));
  }

  @Override
  protected CourierHook hook() {
    return new ShiprocketHook();
  }
}
