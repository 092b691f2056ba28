package com.shipcrowd.bootstrap;

import com.shipcrowd.application.payout.SettlePayouts;
import com.shipcrowd.application.payout.needs.PayoutGateway;
import com.shipcrowd.application.payout.needs.Payouts;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;

/// In a child process: works payouts off and stops dead at one step of it, for the parent to kill it there.
public final class PayoutKillPoints {
  /// The steps, between which a process can die.
  public enum Step {
    BEFORE_CALL("pay", false),
    AFTER_CALL("pay", true),
    BEFORE_RECORD("keep", false),
    AFTER_RECORD("keep", true);

    final String method;
    final boolean after;

    Step(String method, boolean after) {
      this.method = method;
      this.after = after;
    }
  }

  private PayoutKillPoints() {}

  /// Around what asks the bank.
  @Singleton
  @Requires(property = "shipcrowd.kill-payout-at")
  static final class AtTheBank implements BeanCreatedEventListener<PayoutGateway> {
    private final Step step;

    AtTheBank(@Property(name = "shipcrowd.kill-payout-at") String step) {
      this.step = Step.valueOf(step);
    }

    @Override
    public PayoutGateway onCreated(BeanCreatedEvent<PayoutGateway> event) {
      return event.getBean().isPlay()
          ? event.getBean()
          : stopping(PayoutGateway.class, event.getBean(), step, 1);
    }
  }

  /// Around what writes the answer down: the second write of a payout, the first is the intent.
  @Singleton
  @Requires(property = "shipcrowd.kill-payout-at")
  static final class AtTheBook implements BeanCreatedEventListener<Payouts> {
    private final Step step;

    AtTheBook(@Property(name = "shipcrowd.kill-payout-at") String step) {
      this.step = Step.valueOf(step);
    }

    @Override
    public Payouts onCreated(BeanCreatedEvent<Payouts> event) {
      return stopping(Payouts.class, event.getBean(), step, 2);
    }
  }

  /// Turns the wheel once the program listens.
  @Singleton
  @Requires(property = "shipcrowd.kill-payout-at")
  static final class Wheel {
    private final SettlePayouts payouts;

    Wheel(SettlePayouts payouts) {
      this.payouts = payouts;
    }

    @EventListener
    void on(ServerStartupEvent event) {
      Thread.startVirtualThread(
          () -> {
            while (true) payouts.work();
          });
    }
  }

  private static <T> T stopping(Class<T> port, T bean, Step step, int times) {
    var count = new int[1];
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              boolean here = method.getName().equals(step.method) && ++count[0] == times;
              if (here && !step.after) stop();
              try {
                var answer = method.invoke(bean, arguments);
                if (here && step.after) stop();
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  private static void stop() throws InterruptedException {
    System.out.println("REACHED");
    System.out.flush();
    new CountDownLatch(1).await();
  }
}
