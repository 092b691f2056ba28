package com.shipcrowd.bootstrap;

import com.shipcrowd.application.job.WorkJobs;
import com.shipcrowd.application.job.needs.JobBell;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Works files off as soon as they are uploaded, two at a time, instead of waiting for the next tick. What it does not get
/// to, or what breaks off, the tick finds.
@Singleton
final class JobWorkers implements JobBell {
  private static final Logger LOG = LoggerFactory.getLogger(JobWorkers.class);
  private static final int WORKERS = 2;

  private final WorkJobs jobs;
  private final Semaphore free = new Semaphore(WORKERS);
  private final AtomicBoolean more = new AtomicBoolean();
  private volatile boolean closing;

  JobWorkers(WorkJobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public void ring() {
    more.set(true);
    if (!closing && free.tryAcquire()) Thread.ofVirtual().name("jobs").start(this::work);
  }

  private void work() {
    try {
      while (!closing && more.getAndSet(false)) {
        while (!closing && jobs.work() > 0) {
          // Each round is a whole job.
        }
      }
    } catch (RuntimeException e) {
      LOG.warn("a job waits for its next try", e);
    } finally {
      free.release();
      // Somebody may have rung between the last look and the release.
      if (!closing && more.get()) ring();
    }
  }

  @PreDestroy
  void close() {
    closing = true;
  }
}
