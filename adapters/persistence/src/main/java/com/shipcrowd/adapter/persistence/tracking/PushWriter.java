package com.shipcrowd.adapter.persistence.tracking;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.tracking.needs.Pushes.Push;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/// Writes the pushes of callers that come at the same time in one statement and one commit. Nobody waits for company:
/// whoever comes while a commit runs joins the next one, so batches grow with the load and a lone push goes at once.
@Singleton
final class PushWriter {
  // Two commits under way at once keep the disk busy while the next batch gathers.
  private static final int WRITERS = 2;
  private static final int MOST = 64;
  private static final long MOST_BYTES = 4L << 20;

  private final Sql sql;
  private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
  private final Semaphore writers = new Semaphore(WRITERS);

  PushWriter(Sql sql) {
    this.sql = sql;
  }

  private record Waiting(Push push, Instant at, Instant due, CompletableFuture<Void> done) {}

  /// Comes back when the push is durable.
  void write(Push push, Instant at, Instant due) {
    var waiting = new Waiting(push, at, due, new CompletableFuture<>());
    queue.add(waiting);
    // Nobody's own request is held up by writing for others.
    if (writers.tryAcquire()) Thread.ofVirtual().name("pushes").start(this::work);
    try {
      waiting.done.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException trouble ? trouble : e;
    }
  }

  private void work() {
    do {
      try {
        for (var batch = next(); !batch.isEmpty(); batch = next()) store(batch);
      } finally {
        writers.release();
      }
      // Somebody may have come between the last look and the release.
    } while (!queue.isEmpty() && writers.tryAcquire());
  }

  private List<Waiting> next() {
    var batch = new ArrayList<Waiting>();
    long bytes = 0;
    while (batch.size() < MOST && bytes < MOST_BYTES) {
      var waiting = queue.poll();
      if (waiting == null) break;
      batch.add(waiting);
      bytes += waiting.push.body().length;
    }
    return batch;
  }

  // All or none: whoever hears of trouble sends again, and a push that was stored twice counts
  // once.
  private void store(List<Waiting> batch) {
    try {
      insert(batch);
      batch.forEach(waiting -> waiting.done.complete(null));
    } catch (RuntimeException | Error trouble) {
      batch.forEach(waiting -> waiting.done.completeExceptionally(trouble));
    }
  }

  private void insert(List<Waiting> batch) {
    sql.aloneAcross(
        """
        WITH stored AS (
          INSERT INTO inbound_push (id, source, account_id, body_hash, body, received_at, state, due_at)
          SELECT t.id, t.source, t.account, t.hash, t.body, t.at::timestamptz, 'NEW', t.due::timestamptz
          FROM unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::bytea[], ?::text[], ?::text[])
            AS t (id, source, account, hash, body, at, due)
          RETURNING 1)
        SELECT count(*) FROM stored
        """,
        row -> row.getLong(1),
        batch.stream().map(w -> w.push.id()).toArray(UUID[]::new),
        texts(batch, w -> w.push.courier()),
        batch.stream().map(w -> w.push.account().value()).toArray(UUID[]::new),
        texts(batch, w -> hash(w.push.body())),
        batch.stream().map(w -> w.push.body()).toArray(byte[][]::new),
        texts(batch, w -> w.at.toString()),
        texts(batch, w -> w.due.toString()));
  }

  private static String[] texts(List<Waiting> batch, Function<Waiting, String> text) {
    return batch.stream().map(text).toArray(String[]::new);
  }

  private static String hash(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
