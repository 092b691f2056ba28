package com.shipcrowd.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/// What demonstrations have in common: they speak HTTP as anybody does, print each step, and leave papers in a folder.
abstract class DemoClient {
  private static final ObjectMapper JSON = new ObjectMapper();

  final URI server;
  final Path out;
  final PrintStream print = System.out;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  String token = "";
  private int step;

  DemoClient(URI server, Path out) {
    this.server = server;
    this.out = out;
  }

  /// Prints a numbered step and its answer.
  void say(String what, String answer) {
    print.printf("%3d %-15s %s%n", ++step, what, answer);
  }

  static String rupees(long paise) {
    return new com.shipcrowd.domain.money.Money(paise).toString();
  }

  JsonNode post(String path, Map<String, ?> body) throws IOException, InterruptedException {
    var request =
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
            .build();
    return JSON.readTree(send(request));
  }

  JsonNode put(String path, Map<String, ?> body) throws IOException, InterruptedException {
    var request =
        request(path)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
            .build();
    return JSON.readTree(send(request));
  }

  JsonNode upload(String path, String csv) throws IOException, InterruptedException {
    var request =
        request(path)
            .header("Content-Type", "text/csv")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString(csv))
            .build();
    return JSON.readTree(send(request));
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return JSON.readTree(send(request(path).build()));
  }

  /// Leaves what is served at a path in the folder.
  void file(String path, String name) throws IOException, InterruptedException {
    Files.write(out.resolve(name), send(request(path).build()));
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(server.resolve(path)).timeout(Duration.ofSeconds(30));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private byte[] send(HttpRequest request) throws IOException, InterruptedException {
    var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() >= 300) {
      throw new IOException(
          request.method()
              + " "
              + request.uri().getPath()
              + " answered "
              + answer.statusCode()
              + ": "
              + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
    }
    return answer.body();
  }
}
