package com.shipcrowd.bootstrap.bench;

import com.shipcrowd.bootstrap.TestSetup;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Delhivery's default push, one scan each, for parcels that exist; booked ones are handed to that courier beforehand.
final class ScanLoad {
  static final String SECRET = "bench-secret-bench-secret";
  private static final String PATH = TestSetup.hookOf("delhivery");
  private static final int PARCELS = 20_000;

  private ScanLoad() {}

  static void run(int port, Connection connection, int seconds) throws Exception {
    var awbs = parcels(connection);
    var next = new AtomicInteger();
    var refused = new AtomicLong();
    long start = System.nanoTime();
    var result =
        Load.run(
            port,
            8,
            seconds,
            (client, _) -> {
              int n = next.getAndIncrement();
              if (client.post(
                      PATH,
                      "x-shipcrowd-secret: " + SECRET + "\r\n",
                      body(awbs.get(n % awbs.size()), n))
                  != 200) {
                refused.incrementAndGet();
              }
              return true;
            });
    if (refused.get() > 0) throw new IllegalStateException(refused + " pushes were not 200");
    System.out.printf("  %.0f pushes a second answered, each stored%n", result.perSecond());
    while (count(connection, "SELECT count(*) FROM inbound_push WHERE state = 'NEW'") > 0)
      TimeUnit.MILLISECONDS.sleep(200);
    double all = (System.nanoTime() - start) / 1e9;
    long scans = count(connection, "SELECT count(*) FROM scan WHERE courier_code LIKE 'X-DLL%'");
    System.out.printf(
        "  %.0f scans a second worked into shipments, answering included (%d scans, %d parked)%n",
        result.requests() / all,
        scans,
        count(connection, "SELECT count(*) FROM inbound_push WHERE state = 'PARKED'"));
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
