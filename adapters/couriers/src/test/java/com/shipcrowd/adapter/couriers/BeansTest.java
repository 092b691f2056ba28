package com.shipcrowd.adapter.couriers;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.simulators.CourierSimulator;
import com.shipcrowd.adapter.simulators.Simulators;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.courier.fakes.FakeSandboxParcels;
import com.shipcrowd.application.courier.fakes.FakeWaybillPool;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierHook;
import com.shipcrowd.application.courier.needs.SandboxCourier;
import com.shipcrowd.application.courier.needs.SandboxParcels;
import com.shipcrowd.application.courier.needs.WaybillPool;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class BeansTest {
  @Test
  void every_courier_is_found_by_its_ports() {
    try (var context = ApplicationContext.builder().eagerInitSingletons(false).build()) {
      context.registerSingleton(Clock.class, () -> Instant.EPOCH);
      context.registerSingleton(WaybillPool.class, new FakeWaybillPool());
      context.registerSingleton(SandboxParcels.class, new FakeSandboxParcels());
      context.start();

      // Whoever has a gateway can be played, and the other way round.
      var known =
          new ArrayList<>(Simulators.all().stream().map(CourierSimulator::courier).toList());
      known.add("sandbox");

      assertThat(context.getBeansOfType(CourierGateway.class))
          .extracting(CourierGateway::courier)
          .containsExactlyInAnyOrderElementsOf(known);
      assertThat(context.getBeansOfType(CourierHook.class))
          .extracting(CourierHook::courier)
          .doesNotHaveDuplicates()
          .contains("delhivery", "sandbox")
          .isSubsetOf(known);
      assertThat(context.getBean(SandboxCourier.class)).isNotNull();
    }
  }
}
