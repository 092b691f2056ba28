package com.shipcrowd.adapter.couriers.delhivery;

import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.Tokens;
import com.shipcrowd.adapter.couriers.SimulatedCourierContract;
import com.shipcrowd.adapter.simulators.CourierSimulator;
import com.shipcrowd.adapter.simulators.delhivery.DelhiverySimulator;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierHook;
import com.shipcrowd.application.courier.needs.WaybillPool;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The kit over a gateway that somebody broke; `KitBitesTest` runs it, no build does.
public class MutatedContract extends SimulatedCourierContract {
  static volatile UnaryOperator<CourierGateway> gatewayMutation = UnaryOperator.identity();
  static volatile Function<CourierHook, CourierHook> hookMutation = Function.identity();

  @Override
  protected CourierSimulator simulator() {
    return new DelhiverySimulator();
  }

  @Override
  protected CourierGateway gateway(HttpCaller caller, Tokens tokens, WaybillPool pool) {
    return gatewayMutation.apply(new DelhiveryGateway(new DelhiveryClient(caller), pool));
  }

  @Override
  protected CourierHook hook() {
    return hookMutation.apply(new DelhiveryHook());
  }
}
