package com.shipcrowd.adapter.rest.hook;

import com.shipcrowd.application.tracking.AcceptPush;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Works stored pushes in as soon as they arrive, two workers at most, instead of waiting for the next tick of the
/// scheduler. Nothing is lost when it does not get to it: the tick finds what is left.
@Singleton
class Wake {
  private static final Logger LOG = LoggerFactory.getLogger(Wake.class);
  private static final int WORKERS = 2;

  private final AcceptPush pushes;
  private final Semaphore free = new Semaphore(WORKERS);
  private final java.util.concurrent.atomic.AtomicBoolean more =
      new java.util.concurrent.atomic.AtomicBoolean();
  private volatile boolean closing;

  Wake(AcceptPush pushes) {
    this.pushes = pushes;
  }

  /// Something was stored.
  void up() {
    more.set(true);
    if (!closing && free.tryAcquire()) Thread.startVirtualThread(this::work);
  }

  private void work() {
    try {
      while (!closing && (more.getAndSet(false) || pushes.workIn() > 0)) {
        while (!closing && pushes.workIn() > 0) {
          // Each round takes a batch.
        }
      }
    } catch (RuntimeException e) {
      LOG.warn("pushes wait for the next tick: {}", e.toString());
    } finally {
      free.release();
    }
  }

  @PreDestroy
  void close() {
    closing = true;
  }
}
