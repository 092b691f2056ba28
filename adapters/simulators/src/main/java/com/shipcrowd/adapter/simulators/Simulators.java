package com.shipcrowd.adapter.simulators;

import com.shipcrowd.adapter.simulators.delhivery.DelhiverySimulator;
import com.shipcrowd.adapter.simulators.delhiveryfreight.DelhiveryFreightSimulator;
import com.shipcrowd.adapter.simulators.ecomexpress.EcomExpressSimulator;
import com.shipcrowd.adapter.simulators.xpressbees.XpressbeesSimulator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Every courier that can be played.
public final class Simulators {
  private static final List<Supplier<CourierSimulator>> MAKERS =
      List.of(
          DelhiverySimulator::new,
          DelhiveryFreightSimulator::new,
          EcomExpressSimulator::new,
          XpressbeesSimulator::new);

  private Simulators() {}

  /// A fresh one of each.
  public static List<CourierSimulator> all() {
    return MAKERS.stream().map(Supplier::get).toList();
  }

  /// A fresh one by the name of its adapter.
  public static Optional<CourierSimulator> named(String courier) {
    return all().stream().filter(one -> one.courier().equals(courier)).findFirst();
  }
}
