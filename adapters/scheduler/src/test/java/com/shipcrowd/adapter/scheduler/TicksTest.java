package com.shipcrowd.adapter.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.application.courier.Knock;
import com.shipcrowd.application.job.WorkJobs;
import com.shipcrowd.application.notification.DeliverMails;
import com.shipcrowd.application.payment.AcceptPayment;
import com.shipcrowd.application.payment.AutoRecharge;
import com.shipcrowd.application.payment.PollPayments;
import com.shipcrowd.application.payment.RefundTopUp;
import com.shipcrowd.application.payment.needs.AutoRecharges.Rule;
import com.shipcrowd.application.ratecard.CountTrackRecords;
import com.shipcrowd.application.shipment.SettleShipments;
import com.shipcrowd.application.tracking.AcceptPush;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.Refund;
import com.shipcrowd.domain.payment.TopUpId;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TicksTest {
  private static final Duration FAST = Duration.ofMillis(20);

  @Test
  void given_a_failing_tick_when_time_passes_then_it_and_the_others_go_on() throws Exception {
    var failures = new CountDownLatch(3);
    var rounds = new CountDownLatch(3);
    var ticks =
        new Ticks(
            () ->
                List.of(
                    new Tick(
                        "broken",
                        FAST,
                        () -> {
                          failures.countDown();
                          throw new IllegalStateException("told so");
                        }),
                    new Tick("sound", FAST, rounds::countDown)));
    ticks.start();

    assertThat(failures.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(rounds.await(5, TimeUnit.SECONDS)).isTrue();
    ticks.stop();
  }

  @Test
  void given_a_slow_round_when_its_next_is_due_then_they_do_not_overlap_and_others_are_not_held_up()
      throws Exception {
    var running = new AtomicInteger();
    var overlapped = new AtomicBoolean();
    var slowRounds = new CountDownLatch(3);
    var quickRounds = new CountDownLatch(10);
    var ticks =
        new Ticks(
            () ->
                List.of(
                    new Tick(
                        "slow",
                        FAST,
                        () -> {
                          if (running.incrementAndGet() > 1) overlapped.set(true);
                          pause(100);
                          running.decrementAndGet();
                          slowRounds.countDown();
                        }),
                    new Tick("quick", FAST, quickRounds::countDown)));
    ticks.start();

    assertThat(quickRounds.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(slowRounds.await(5, TimeUnit.SECONDS)).isTrue();
    ticks.stop();
    assertThat(overlapped).isFalse();
  }

  @Test
  void given_a_running_round_when_stopped_then_it_is_waited_for_and_none_follows()
      throws Exception {
    var begun = new Semaphore(0);
    var ended = new AtomicInteger();
    var ticks =
        new Ticks(
            () ->
                List.of(
                    new Tick(
                        "slow",
                        FAST,
                        () -> {
                          begun.release();
                          pause(200);
                          ended.incrementAndGet();
                        })));
    ticks.start();
    assertThat(begun.tryAcquire(5, TimeUnit.SECONDS)).isTrue();

    ticks.stop();

    int rounds = ended.get();
    assertThat(rounds).isPositive();
    pause(100);
    assertThat(ended).hasValue(rounds);
    ticks.stop();
  }

  @Test
  void given_work_in_batches_when_drained_then_until_none_is_left_but_not_for_ever() {
    var left = new AtomicInteger(3);
    var asked = new AtomicInteger();

    Timetable.drain(left::getAndDecrement);
    Timetable.drain(asked::incrementAndGet);

    assertThat(left).hasValue(-1);
    assertThat(asked).hasValueBetween(100, 1000);
  }

  @Test
  void given_the_timetable_when_the_server_is_up_then_every_room_is_looked_after()
      throws Exception {
    var looks = new CountDownLatch(11);
    try (var context = context(Map.of(), looks)) {
      context.publishEvent(new ServerStartupEvent(aServer()));

      assertThat(looks.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void given_a_context_that_closes_when_it_is_closed_then_no_round_is_left_running()
      throws Exception {
    var looks = new AtomicInteger();
    try (var context = context(Map.of("shipcrowd.mail.every", "20ms"), looks)) {
      context.publishEvent(new ServerStartupEvent(aServer()));
      while (looks.get() < 5) pause(10);
    }

    int seen = looks.get();
    pause(200);
    assertThat(looks).hasValue(seen);
  }

  private static EmbeddedServer aServer() {
    return (EmbeddedServer)
        Proxy.newProxyInstance(
            TicksTest.class.getClassLoader(),
            new Class<?>[] {EmbeddedServer.class},
            (_, _, _) -> null);
  }

  @Test
  void given_the_scheduler_switched_off_when_starting_then_nothing_ticks() {
    try (var context =
        context(Map.of("shipcrowd.scheduler.enabled", false), new CountDownLatch(10))) {
      assertThat(context.findBean(Ticks.class)).isEmpty();
    }
  }

  private static final List<Class<?>> SPECIAL =
      List.of(
          AcceptPush.class,
          SettleShipments.class,
          AcceptPayment.class,
          CountTrackRecords.class,
          WorkJobs.class,
          DeliverMails.class);

  private static ApplicationContext context(Map<String, Object> properties, CountDownLatch looks) {
    return context(properties, looks::countDown);
  }

  private static ApplicationContext context(Map<String, Object> properties, AtomicInteger looks) {
    return context(properties, looks::incrementAndGet);
  }

  private static ApplicationContext context(Map<String, Object> properties, Runnable looks) {
    var context = ApplicationContext.builder().properties(properties).build();
    context.registerSingleton(AcceptPush.class, new Pushes(looks));
    context.registerSingleton(SettleShipments.class, (SettleShipments) () -> looked(looks));
    context.registerSingleton(PollPayments.class, (PollPayments) () -> 0);
    context.registerSingleton(RefundTopUp.class, new Refunds());
    context.registerSingleton(AutoRecharge.class, new Recharges());
    context.registerSingleton(AcceptPayment.class, new Payments(looks));
    context.registerSingleton(CountTrackRecords.class, (CountTrackRecords) () -> looked(looks));
    context.registerSingleton(WorkJobs.class, (WorkJobs) () -> looked(looks));
    context.registerSingleton(DeliverMails.class, (DeliverMails) _ -> looked(looks));
    // Every other room that the timetable looks after.
    for (var type : Timetable.class.getDeclaredConstructors()[0].getParameterTypes()) {
      if (type.isInterface() && !SPECIAL.contains(type)) looking(context, type, looks);
    }
    return context.start();
  }

  private static <T> void looking(ApplicationContext context, Class<T> type, Runnable looks) {
    context.registerSingleton(
        type,
        type.cast(
            Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (_, method, _) ->
                    method.getReturnType() == boolean.class
                        ? Boolean.FALSE
                        : method.getReturnType() == void.class
                            ? nothing(looks)
                            : method.getReturnType() == int.class
                                ? looked(looks)
                                : method.getName())));
  }

  private static @Nullable Object nothing(Runnable looks) {
    looks.run();
    return null;
  }

  private static int looked(Runnable looks) {
    looks.run();
    return 0;
  }

  private record Pushes(Runnable looks) implements AcceptPush {
    @Override
    public boolean accept(String courier, CourierAccountId account, Knock knock) {
      return false;
    }

    @Override
    public boolean acceptAndWorkIn(String courier, CourierAccountId account, Knock knock) {
      return false;
    }

    @Override
    public int workIn() {
      return looked(looks);
    }
  }

  private static final class Refunds implements RefundTopUp {
    @Override
    public Refund refund(TopUpId id, Money amount, String reason, String actor) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Refund> of(TopUpId id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void moved(String gateway, String paymentId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int settle() {
      return 0;
    }
  }

  private static final class Recharges implements AutoRecharge {
    @Override
    public Rule set(CompanyId company, Rule rule) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Rule> find(CompanyId company) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int charge() {
      return 0;
    }
  }

  private record Payments(Runnable looks) implements AcceptPayment {
    @Override
    public Answer handle(String gateway, Map<String, String> headers, byte[] body) {
      return Answer.IGNORED;
    }

    @Override
    public int expireUnpaid() {
      return looked(looks);
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
