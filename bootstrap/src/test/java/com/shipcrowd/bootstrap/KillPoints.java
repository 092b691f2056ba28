package com.shipcrowd.bootstrap;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.courier.Couriers;
import com.shipcrowd.application.courier.needs.CourierAccounts;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierHook;
import com.shipcrowd.application.ratecard.Costs;
import com.shipcrowd.application.ratecard.Quoting;
import com.shipcrowd.application.shipment.BookShipment;
import com.shipcrowd.application.shipment.BookShipmentHandler;
import com.shipcrowd.application.shipment.FailBooking;
import com.shipcrowd.application.shipment.needs.Bookings;
import com.shipcrowd.application.shipment.needs.Shipments;
import com.shipcrowd.application.warehouse.RegisterWarehouses;
import com.shipcrowd.domain.place.State;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// In a child process: stops dead at one step of a booking and says so, for the parent to kill it there.
@Factory
@Requires(property = "shipcrowd.kill-at")
public final class KillPoints {
  /// The steps, between which a process can die.
  public enum Step {
    BEFORE_INTENT("reserve", false, Bookings.class),
    AFTER_INTENT("reserve", true, Bookings.class),
    BEFORE_COURIER("book", false, CourierGateway.class),
    AFTER_COURIER("book", true, CourierGateway.class),
    BEFORE_RECORD("confirm", false, Bookings.class),
    AFTER_RECORD("confirm", true, Bookings.class);

    final String method;
    final boolean after;
    final Class<?> port;

    Step(String method, boolean after, Class<?> port) {
      this.method = method;
      this.after = after;
      this.port = port;
    }
  }

  private final Step step;

  KillPoints(@Property(name = "shipcrowd.kill-at") String step) {
    this.step = Step.valueOf(step);
  }

  @Singleton
  @Replaces(value = BookShipment.class, factory = BookingWiring.class)
  BookShipment bookShipment(
      Bookings bookings,
      Shipments shipments,
      UnitOfWork work,
      Quoting quoting,
      Costs costs,
      CourierAccounts accounts,
      List<CourierGateway> gateways,
      List<CourierHook> hooks,
      FailBooking failing,
      RegisterWarehouses registrations,
      Ids ids,
      Clock clock) {
    var watched = gateways.stream().map(g -> stopping(CourierGateway.class, g)).toList();
    return new BookShipmentHandler(
        stopping(Bookings.class, bookings),
        shipments,
        work,
        quoting,
        costs,
        new Couriers(accounts, watched, hooks),
        failing,
        registrations,
        State.HR,
        ids,
        clock);
  }

  private <T> T stopping(Class<T> port, T bean) {
    var proxy =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              boolean here = port == step.port && method.getName().equals(step.method);
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
