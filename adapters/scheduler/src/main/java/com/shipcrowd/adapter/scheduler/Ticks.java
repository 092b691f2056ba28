package com.shipcrowd.adapter.scheduler;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.spi.JobFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Quartz, keeping nothing but the timetable in memory: every node ticks. From the start of the server until the context
/// begins to close; a round that runs then is waited for. See the decision `timers-without-a-cluster`.
@Singleton
@Requires(property = "shipcrowd.scheduler.enabled", notEquals = "false")
class Ticks {
  private static final Logger LOG = LoggerFactory.getLogger(Ticks.class);

  // Asked for at the start: a context that closes without a server needs none of it.
  private final Supplier<List<Tick>> timetable;
  private @Nullable Scheduler scheduler;

  @Inject
  Ticks(BeanProvider<Timetable> timetable) {
    this(() -> timetable.get().rows());
  }

  Ticks(Supplier<List<Tick>> timetable) {
    this.timetable = timetable;
  }

  @EventListener
  void on(ServerStartupEvent event) {
    start();
  }

  @EventListener
  void on(ShutdownEvent event) {
    stop();
  }

  synchronized void start() {
    if (scheduler != null) return;
    try {
      var ticks = timetable.get();
      var made = quartz(ticks);
      for (var tick : ticks) {
        made.scheduleJob(
            JobBuilder.newJob(Round.class).withIdentity(tick.name()).build(),
            TriggerBuilder.newTrigger()
                .withIdentity(tick.name())
                .withSchedule(
                    SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(tick.interval().toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build());
      }
      made.start();
      scheduler = made;
    } catch (SchedulerException e) {
      throw new IllegalStateException("the timers do not start", e);
    }
  }

  @PreDestroy
  synchronized void stop() {
    var present = scheduler;
    if (present == null) return;
    scheduler = null;
    try {
      present.shutdown(true);
    } catch (SchedulerException e) {
      LOG.warn("the timers do not stop", e);
    }
  }

  private Scheduler quartz(List<Tick> ticks) throws SchedulerException {
    var properties = new Properties();
    properties.put(
        "org.quartz.scheduler.instanceName",
        "ticks-" + Integer.toHexString(System.identityHashCode(this)));
    properties.put("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
    properties.put("org.quartz.scheduler.skipUpdateCheck", "true");
    properties.put("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
    properties.put("org.quartz.threadPool.threadCount", "4");
    properties.put("org.quartz.threadPool.makeThreadsDaemons", "true");
    properties.put("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
    // Ticks that a long round swallowed are not made up for.
    properties.put("org.quartz.jobStore.misfireThreshold", "1000");
    var made = new StdSchedulerFactory(properties).getScheduler();
    made.setJobFactory(rounds(ticks));
    return made;
  }

  private static JobFactory rounds(List<Tick> ticks) {
    Map<String, Tick> byName = new HashMap<>();
    ticks.forEach(tick -> byName.put(tick.name(), tick));
    return (bundle, _) -> {
      var tick = byName.get(bundle.getJobDetail().getKey().getName());
      if (tick == null) throw new SchedulerException("no such tick");
      return new Round(tick);
    };
  }

  /// One round of one tick; Quartz never runs two of the same name at once.
  @DisallowConcurrentExecution
  private static final class Round implements Job {
    private final Tick tick;

    private Round(Tick tick) {
      this.tick = tick;
    }

    @Override
    public void execute(JobExecutionContext context) {
      try {
        tick.round().run();
      } catch (RuntimeException | Error trouble) {
        LOG.warn(
            "the round of {} failed; the next one comes in {}",
            tick.name(),
            tick.interval(),
            trouble);
      }
    }
  }
}
