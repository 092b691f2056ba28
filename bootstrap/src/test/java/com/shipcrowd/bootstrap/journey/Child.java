package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/// The program in a process of its own, on the shared database, to be killed.
final class Child implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;

  private final Process process;
  private final BufferedReader lines;
  private final Thread watchdog;
  private final URI address;
  private final int patienceSeconds;

  /// Starts it and waits until it listens.
  ///
  /// @param more settings beside those of every node
  Child(Map<String, String> more) throws IOException {
    this(more, PATIENCE_SECONDS);
  }

  /// @param seconds after which it is ended whatever it does
  Child(Map<String, String> more, int seconds) throws IOException {
    patienceSeconds = seconds;
    process = started(more);
    lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    // A child that never gets there must not keep the test waiting for its next line.
    watchdog = Thread.startVirtualThread(this::endIfLate);
    address = URI.create("http://127.0.0.1:" + await("LISTENING ").split(" ")[1]);
  }

  URI address() {
    return address;
  }

  /// Waits for a line of its output.
  String await(String beginning) throws IOException {
    var seen = new StringBuilder();
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(beginning)) return line;
      seen.append(line).append('\n');
    }
    throw new AssertionError("the child ended: " + seen);
  }

  /// SIGKILL, and waits until it is dead.
  void kill() throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor()).as("killed by SIGKILL").isEqualTo(137);
  }

  private void endIfLate() {
    try {
      if (!process.waitFor(patienceSeconds, TimeUnit.SECONDS)) process.destroyForcibly();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static Process started(Map<String, String> more) throws IOException {
    var properties = new Properties();
    properties.putAll(Program.settings());
    properties.setProperty(
        "shipcrowd.test.clock-ahead", Program.shared().bean(MovableClock.class).ahead().toString());
    properties.setProperty("datasources.default.maximum-pool-size", "10");
    properties.putAll(more);
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

  @Override
  public void close() throws IOException {
    watchdog.interrupt();
    process.destroyForcibly();
    lines.close();
  }
}
