package com.shipcrowd.bootstrap;

import com.shipcrowd.adapter.simulators.CourierSimulator;
import com.shipcrowd.adapter.simulators.Push;
import com.shipcrowd.adapter.simulators.SimulatorServer;
import com.shipcrowd.adapter.simulators.Simulators;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/// `./shipcrowd couriers --simulate …`: couriers as servers that the real adapters talk to. Time passes as fast as it is
/// told to, and what couriers push goes to the program.
final class Simulation {
  private static final int MOST_WAITING = 10_000;
  // The client sets these itself.
  private static final Set<String> NOT_OURS = Set.of("host", "content-length", "connection");

  private final SimulatorServer server;
  private final URI program;
  private final Duration pace;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Queue<Sent> waiting = new ArrayDeque<>();

  private record Sent(CourierSimulator courier, Push push) {}

  private Simulation(SimulatorServer server, URI program, Duration pace) {
    this.server = server;
    this.program = program;
    this.pace = pace;
  }

  /// Runs until the process is ended.
  ///
  /// @throws IllegalArgumentException naming whom nobody can play, and whom one can
  static void run(Options options, PrintStream out) throws InterruptedException {
    var simulation =
        new Simulation(
            new SimulatorServer(options.port(), chosen(options.couriers())),
            URI.create(options.address()),
            Duration.ofMinutes(options.pace()));
    simulation.tell(out);
    simulation.tick();
  }

  private static List<CourierSimulator> chosen(String names) {
    var all = Simulators.all();
    if (names.equals("all")) return all;
    var chosen = new ArrayList<CourierSimulator>();
    for (var name : names.split(",")) {
      chosen.add(
          Simulators.named(name.strip())
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "nobody can play "
                              + name
                              + "; there are "
                              + String.join(
                                  ", ", all.stream().map(CourierSimulator::courier).toList()))));
    }
    return chosen;
  }

  private void tell(PrintStream out) {
    out.printf("%-17s %-42s %s%n", "courier", "address", "pushes to");
    for (var courier : server.couriers())
      out.printf("%-17s %-42s %s%n", courier.courier(), server.baseUrl(courier), hook(courier));
    out.println();
    out.println("start the program with: ./shipcrowd run --simulated-couriers " + server.address());
    out.println("parcels, faults and time: " + server.address() + "/_play/");
    out.printf("each second is %d minutes over there%n", pace.toMinutes());
  }

  private void tick() throws InterruptedException {
    while (true) {
      Thread.sleep(1_000);
      for (var courier : server.couriers()) {
        courier.advance(pace);
        for (var push : courier.unsent())
          if (waiting.size() < MOST_WAITING) waiting.add(new Sent(courier, push));
      }
      // In order, and again in a second when nobody answers.
      while (!waiting.isEmpty() && isTaken(waiting.element())) waiting.remove();
    }
  }

  private boolean isTaken(Sent sent) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(sent.push.addressed(hook(sent.courier))))
            .timeout(Duration.ofSeconds(5))
            .POST(HttpRequest.BodyPublishers.ofByteArray(sent.push.body()));
    sent.push
        .headers()
        .forEach(
            (name, value) -> {
              if (!NOT_OURS.contains(name)) request.header(name, value);
            });
    try {
      // Whatever the program says, it has heard: only silence is worth a repeat.
      http.send(request.build(), BodyHandlers.discarding());
      return true;
    } catch (IOException nobodyThere) {
      return false;
    }
  }

  private String hook(CourierSimulator courier) {
    return program
        + "/v1/hooks/couriers/"
        + courier.courier()
        + "/"
        + Simulators.accountOf(courier.courier()).text();
  }
}
