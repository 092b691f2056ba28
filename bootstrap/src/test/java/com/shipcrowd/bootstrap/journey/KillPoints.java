package com.shipcrowd.bootstrap.journey;

import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.shipment.needs.Bookings;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;

/// In a child process: stops dead at one step of a booking and says so, for the parent to kill it there.
@Factory
@Requires(property = "shipcrowd.kill-at")
final class KillPoints {
  /// The steps, between which a process can die.
  enum Step {
    BEFORE_INTENT("reserve", false),
    AFTER_INTENT("reserve", true),
    BEFORE_COURIER("book", false),
    AFTER_COURIER("book", true),
    BEFORE_RECORD("confirm", false),
    AFTER_RECORD("confirm", true);

    final String method;
    final boolean after;

    Step(String method, boolean after) {
      this.method = method;
      this.after = after;
    }
  }

  private final Step step;

  KillPoints(@Property(name = "shipcrowd.kill-at") String step) {
    this.step = Step.valueOf(step);
  }

  @Singleton
  BeanCreatedEventListener<Bookings> bookings() {
    return event -> stopping(Bookings.class, event.getBean());
  }

  @Singleton
  BeanCreatedEventListener<CourierGateway> gateways() {
    return event -> stopping(CourierGateway.class, event.getBean());
  }

  private <T> T stopping(Class<T> port, T bean) {
    var proxy =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              boolean here = method.getName().equals(step.method);
              if (here && !step.after) stop();
              try {
                var answer = method.invoke(bean, arguments);
                if (here && step.after) stop();
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return port.cast(proxy);
  }

  private static void stop() throws InterruptedException {
    System.out.println("REACHED");
    System.out.flush();
    new CountDownLatch(1).await();
  }
}
