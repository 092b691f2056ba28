package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.persistence.TestDatabase;
import com.shipcrowd.application.shipment.SettleShipments;
import com.shipcrowd.bootstrap.KillPoints;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A real process is killed with SIGKILL between each two steps of a booking; what is left is brought to its end by another
/// node: exactly one AWB, one hold, balanced books.
class KilledTest {
  static final Program PROGRAM = Program.shared();

  @ParameterizedTest(name = "killed {0}: one AWB, one hold, balanced books")
  @EnumSource(KillPoints.Step.class)
  void given_a_process_killed_in_a_booking_when_another_node_looks_then_nothing_is_lost_or_doubled(
      KillPoints.Step step) throws Exception {
    var seller = Seller.withMoney(PROGRAM, 1000);
    var order = seller.order(0);
    var key = UUID.randomUUID().toString();
    var body = Map.of("order_id", order, "service", "SBX-S");

    killedWhileBooking(step, seller, key, body);

    letTheLeaseEndAndSettle();
    var retried =
        seller.http().with("Idempotency-Key", key).post("/v1/shipments", body).is(201).json();
    assertThat(retried.path("status").asText()).isEqualTo("AWB_ASSIGNED");
    var parcels =
        Program.sql(
            "select p.awb from sandbox_parcel p join shipment s on p.reference = s.id join customer_order o on o.id = s.order_id"
                + " where s.company_id = (select company_id from shipment where awb = '"
                + retried.path("awb").asText()
                + "')");
    assertThat(parcels).containsExactly(retried.path("awb").asText());
    assertThat(seller.held()).isEqualTo(9912);
    assertThat(seller.balance()).isEqualTo(100000 - 9912);
    Books.hold(PROGRAM);
  }

  private static void letTheLeaseEndAndSettle() {
    var clock = PROGRAM.bean(MovableClock.class);
    var settling = PROGRAM.bean(SettleShipments.class);
    for (int i = 0; i < 4; i++) {
      clock.pass(Duration.ofMinutes(3));
      while (settling.settle() > 0) {
        // Until nothing is due.
      }
    }
  }

  private static void killedWhileBooking(
      KillPoints.Step step, Seller seller, String key, Map<String, String> body)
      throws IOException, InterruptedException {
    var child = started(step);
    // A child that never gets there must not keep the test waiting for its next line.
    var watchdog =
        Thread.startVirtualThread(
            () -> {
              try {
                if (!child.waitFor(40, TimeUnit.SECONDS)) child.destroyForcibly();
              } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
              }
            });
    try (var lines =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      var port = await(lines, "LISTENING ").split(" ")[1];
      var there =
          seller.http().at(URI.create("http://127.0.0.1:" + port)).with("Idempotency-Key", key);
      var caller = Thread.startVirtualThread(() -> tolerant(child, there, body));
      await(lines, "REACHED");
      child.destroyForcibly();
      assertThat(child.waitFor()).isEqualTo(137);
      caller.join(Duration.ofSeconds(10));
    } finally {
      watchdog.interrupt();
      child.destroyForcibly();
    }
  }

  private static void tolerant(Process child, Http there, Map<String, String> body) {
    try {
      var answer = there.post("/v1/shipments", body);
      System.err.println("the child was not stopped but answered " + answer.text());
      child.destroyForcibly();
    } catch (AssertionError connectionCut) {
      // That is what being killed looks like from outside.
    }
  }

  private static String await(BufferedReader lines, String beginning) throws IOException {
    var seen = new StringBuilder();
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(beginning)) return line;
      seen.append(line).append('\n');
    }
    throw new AssertionError("the child ended: " + seen);
  }

  private static Process started(KillPoints.Step step) throws IOException {
    var properties = new Properties();
    properties.putAll(Program.settings());
    properties.setProperty("shipcrowd.kill-at", step.name());
    properties.setProperty(
        "shipcrowd.test.clock-ahead", PROGRAM.bean(MovableClock.class).ahead().toString());
    properties.setProperty("datasources.default.maximum-pool-size", "5");
    var file = Files.createTempFile(Path.of("target"), "child", ".properties");
    try (var out = Files.newOutputStream(file)) {
      properties.store(out, null);
    }
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            ChildProgram.class.getName(),
            file.toString());
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  static {
    // The database outlives every child.
    TestDatabase.server();
  }
}
