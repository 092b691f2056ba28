package com.shipcrowd.bootstrap.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// A closed loop of clients for a bounded time; throughput is what it measures.
final class Load {
  private Load() {}

  /// One client's next request.
  @FunctionalInterface
  interface Request {
    /// @return false when there is nothing more to send
    boolean send(RawClient client, int clientNumber) throws Exception;
  }

  /// What came of it.
  record Result(long requests, double seconds) {
    double perSecond() {
      return requests / seconds;
    }
  }

  static Result run(int port, int clients, int seconds, Request request) throws Exception {
    var done = new AtomicLong();
    long start = System.nanoTime();
    long end = start + seconds * 1_000_000_000L;
    List<Callable<Void>> loops = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      int number = i;
      loops.add(
          () -> {
            try (var client = new RawClient(port)) {
              while (System.nanoTime() < end && request.send(client, number))
                done.incrementAndGet();
            }
            return null;
          });
    }
    try (var threads = Executors.newFixedThreadPool(clients)) {
      for (var loop : threads.invokeAll(loops)) loop.get();
    }
    return new Result(done.get(), (System.nanoTime() - start) / 1e9);
  }
}
