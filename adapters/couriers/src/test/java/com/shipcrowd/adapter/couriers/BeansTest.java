package com.shipcrowd.adapter.couriers;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

class BeansTest {
  @Test
  void every_courier_is_found_by_its_ports() {
    try (var context = ApplicationContext.builder().eagerInitSingletons(false).build()) {
      context.registerSingleton(Clock.class, () -> Instant.EPOCH);
      context.registerSingleton(WaybillPool.class, new FakeWaybillPool());
      context.registerSingleton(SandboxParcels.class, new FakeSandboxParcels());
      context.start();

      assertThat(context.getBeansOfType(CourierGateway.class))
          .extracting(CourierGateway::courier)
          .containsExactlyInAnyOrder(
              "delhivery", "delhiveryfreight", "ecomexpress", "sandbox", "xpressbees");
      assertThat(context.getBeansOfType(CourierHook.class))
          .extracting(CourierHook::courier)
          .containsExactlyInAnyOrder("delhivery", "delhiveryfreight", "ecomexpress", "sandbox");
      assertThat(context.getBean(SandboxCourier.class)).isNotNull();
    }
  }
}
