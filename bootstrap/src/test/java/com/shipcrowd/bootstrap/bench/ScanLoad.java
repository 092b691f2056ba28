package com.shipcrowd.bootstrap.bench;

import com.shipcrowd.adapter.persistence.LocalPostgres;
import com.shipcrowd.bootstrap.TestSetup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Delhivery's default push, one scan each, for parcels that exist; booked ones are handed to that courier beforehand.
final class ScanLoad {
  static final String SECRET = "bench-secret-bench-secret";
  private static final String PATH = TestSetup.hookOf("delhivery");
  private static final int PARCELS = 20_000;
  // What the server has left beside the program's own.
  private static final int MOST_CONNECTIONS = 40;

  private ScanLoad() {}

  static void run(int port, Connection connection, LocalPostgres postgres, int seconds)
      throws Exception {
    var awbs = parcels(connection);
    var next = new AtomicInteger();
    System.out.println(
        "  clients   answered/s   p50 ms   p99 ms   worked in/s   pgbench/s   ratio");
    for (int clients : new int[] {8, 32, 128}) {
      var refused = new AtomicLong();
      var took = new ConcurrentLinkedQueue<Long>();
      long start = System.nanoTime();
      var result =
          Load.run(
              port,
              clients,
              seconds,
              (client, _) -> {
                int n = next.getAndIncrement();
                long asked = System.nanoTime();
                int status =
                    client.post(
                        PATH,
                        "x-shipcrowd-secret: " + SECRET + "\r\n",
                        body(awbs.get(n % awbs.size()), n));
                took.add(System.nanoTime() - asked);
                if (status != 200) refused.incrementAndGet();
                return true;
              });
      if (refused.get() > 0) throw new IllegalStateException(refused + " pushes were not 200");
      while (count(connection, "SELECT count(*) FROM inbound_push WHERE state = 'NEW'") > 0)
        TimeUnit.MILLISECONDS.sleep(100);
      double all = (System.nanoTime() - start) / 1e9;
      double bare = bare(postgres, awbs.getFirst(), clients, seconds);
      var sorted = took.stream().mapToLong(Long::longValue).sorted().toArray();
      System.out.printf(
          "  %7d   %10.0f   %6.1f   %6.1f   %11.0f   %9s   %5s%n",
          clients,
          result.perSecond(),
          sorted[sorted.length / 2] / 1e6,
          sorted[(int) (sorted.length * 99L / 100)] / 1e6,
          result.requests() / all,
          bare == 0 ? "none" : "%.0f".formatted(bare),
          bare == 0 ? "-" : "%.2f".formatted(result.perSecond() / bare));
    }
    System.out.printf(
        "  %d scans in shipments, %d pushes parked%n",
        count(connection, "SELECT count(*) FROM scan WHERE courier_code LIKE 'X-DLL%'"),
        count(connection, "SELECT count(*) FROM inbound_push WHERE state = 'PARKED'"));
  }

  /// The same row by pgbench, a statement and a commit each; 0 without pgbench.
  private static double bare(LocalPostgres postgres, String awb, int clients, int seconds)
      throws Exception {
    var program = PgBench.find();
    if (program.isEmpty()) return 0;
    var script = Files.createTempFile("push", ".sql");
    Files.writeString(
        script,
        """
        BEGIN;
        SELECT set_config('role', 'shipcrowd_platform', true);
        INSERT INTO inbound_push (id, source, account_id, body_hash, body, received_at, state, due_at)
        VALUES (gen_random_uuid(), 'bench', gen_random_uuid(), repeat('0', 64), decode('%s', 'hex'), now(), 'DONE', now());
        COMMIT;
        """
            .formatted(HexFormat.of().formatHex(body(awb, 0))));
    return new PgBench(program, postgres.owner(), postgres.appPassword())
        .perSecond(script, Math.min(clients, MOST_CONNECTIONS), seconds, 1);
  }

  private static List<String> parcels(Connection connection) throws SQLException {
    var awbs = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "UPDATE shipment SET courier = 'delhivery' WHERE id IN (SELECT id FROM shipment WHERE status = 'AWB_ASSIGNED'"
                    + " AND awb IS NOT NULL AND company_id::text NOT LIKE '0c000000%' LIMIT "
                    + PARCELS
                    + ") RETURNING awb")) {
      while (rows.next()) awbs.add(rows.getString(1));
    }
    return awbs;
  }

  private static byte[] body(String awb, int n) {
    var time =
        "2026-11-%02dT%02d:%02d:%02d.000"
            .formatted(1 + n / 86400 % 20, n / 3600 % 24, n / 60 % 60, n % 60);
    return """
        {"Shipment":{"Status":{"Status":"In Transit","StatusDateTime":"%s","StatusType":"UD","StatusLocation":"Delhi_Okhla",
        "Instructions":"Bag added to trip"},"PickUpDate":"2026-11-01T10:00:00","NSLCode":"X-DLL2F","Sortcode":"","ReferenceNo":"B-1",
        "AWB":"%s"}}
        """
        .formatted(time, awb)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static long count(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
