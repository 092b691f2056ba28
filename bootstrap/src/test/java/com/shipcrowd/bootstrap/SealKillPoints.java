package com.shipcrowd.bootstrap;

import com.shipcrowd.application.ledger.needs.Seals;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;

/// In a child process: stops dead at one step of closing a month or sealing a day, for the parent to kill it there.
public final class SealKillPoints {
  /// The steps, between which a process can die. What is written at an `AFTER_…` is not committed yet.
  public enum Step {
    AFTER_CLOSE("close", true, true),
    BEFORE_SEAL("sealMonths", false, 1),
    AFTER_SEAL("sealMonths", true, 1),
    AFTER_DAY("sealDay", true, true);

    final String method;
    final boolean after;
    final Object answer;

    Step(String method, boolean after, Object answer) {
      this.method = method;
      this.after = after;
      this.answer = answer;
    }
  }

  private SealKillPoints() {}

  /// Around what writes seals down. Only calls that have something to do count.
  @Singleton
  @Requires(property = "shipcrowd.kill-seal-at")
  static final class AtTheSeal implements BeanCreatedEventListener<Seals> {
    private final Step step;

    AtTheSeal(@Property(name = "shipcrowd.kill-seal-at") String step) {
      this.step = Step.valueOf(step);
    }

    @Override
    public Seals onCreated(BeanCreatedEvent<Seals> event) {
      return stopping(event.getBean());
    }

    private Seals stopping(Seals bean) {
      return (Seals)
          Proxy.newProxyInstance(
              Seals.class.getClassLoader(),
              new Class<?>[] {Seals.class},
              (_, method, arguments) -> {
                boolean here = method.getName().equals(step.method);
                try {
                  if (here && !step.after && isWaiting(bean)) stop();
                  var answer = method.invoke(bean, arguments);
                  if (here && step.after && step.answer.equals(answer)) stop();
                  return answer;
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }

    private static boolean isWaiting(Seals seals) {
      return seals.months().stream().anyMatch(month -> month.seal() == null);
    }
  }

  private static void stop() throws InterruptedException {
    System.out.println("REACHED");
    System.out.flush();
    new CountDownLatch(1).await();
  }
}
