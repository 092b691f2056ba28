package com.shipcrowd.bootstrap.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// A month of shipments priced again, from the question to the downloaded answer.
///
/// @param server the process that answers, for its heap
/// @param token of platform staff
record RerateBench(int port, String token, Process server) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern USED = Pattern.compile("total [0-9]+K, used ([0-9]+)K");
  private static final long TARGET_S = 20;

  /// Multiplies one shipment over the last four weeks, with other weights.
  static void fill(Connection owner, int many) throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.execute("SET session_replication_role = replica");
      statement.execute(
          """
          INSERT INTO shipment (id, company_id, order_id, courier, account_id, service, rate_card_version_id, status, status_at,
            awb, tracking_token, to_pincode, zone, billed_g, hold_paise, facts, created_at, version)
          SELECT uuidv7(-g * interval '24 seconds'), s.company_id, uuidv7(), s.courier, s.account_id, s.service,
            s.rate_card_version_id, 'DELIVERED', now(), 'R' || lpad(g::text, 11, '0'), 'R' || gen_random_uuid(), s.to_pincode, s.zone, s.billed_g,
            s.hold_paise, jsonb_set(s.facts, '{parcels,0,dead,grams}', to_jsonb(100 + g %% 9000)),
            now() - g * interval '24 seconds', 2
          FROM generate_series(1, %d) g, (SELECT * FROM shipment WHERE status = 'AWB_ASSIGNED' LIMIT 1) s
          """
              .formatted(many));
      statement.execute("SET session_replication_role = origin");
      statement.execute("VACUUM ANALYZE shipment");
      statement.execute("CHECKPOINT");
    }
  }

  void run() throws IOException, InterruptedException {
    var card =
        json(get("/v1/rate-cards?type=B2C&direction=SELL&limit=100"))
            .path("data")
            .valueStream()
            .filter(c -> c.path("scope").path("kind").asText().equals("STANDARD"))
            .findFirst()
            .orElseThrow()
            .path("id")
            .asText();
    var today = LocalDate.now(ZoneId.of("Asia/Kolkata"));
    // The first round is for the compiler.
    for (int round = 1; round <= 2; round++) {
      long start = System.nanoTime();
      var job =
          json(
              send(
                  request("/v1/rate-cards/" + card + "/rerate")
                      .header("Content-Type", "application/json")
                      .POST(
                          HttpRequest.BodyPublishers.ofByteArray(
                              JSON.writeValueAsBytes(
                                  Map.of("from_on", today.minusDays(30).toString()))))));
      long asked = System.nanoTime();
      var path = "/v1/jobs/" + job.path("id").asText();
      long peak = 0;
      for (int i = 0; !job.path("state").asText().equals("COMPLETED"); i++) {
        TimeUnit.MILLISECONDS.sleep(100);
        job = json(get(path));
        if (job.path("state").asText().matches("FAILED|REJECTED"))
          throw new IOException("the job did not end well: " + job);
        if (i % 10 == 0) peak = Math.max(peak, heapKb());
      }
      long done = System.nanoTime();
      int bytes = get(path + "/result.csv").length;
      long end = System.nanoTime();
      peak = Math.max(peak, heapKb());
      int rows = job.path("total").asInt();
      double whole = (end - start) / 1e9;
      System.out.printf(
          "  round %d: %,d rows in %.1f s (question %.1f, job %.1f, result of %,d bytes %.1f), %,.0f rows/s, heap up to %,d MB of 512%s%n",
          round,
          rows,
          whole,
          (asked - start) / 1e9,
          (done - asked) / 1e9,
          bytes,
          (end - done) / 1e9,
          rows / whole,
          peak / 1024,
          whole < TARGET_S ? "" : ", MISSES the target of " + TARGET_S + " s");
    }
  }

  /// What the server's heap holds now, garbage included.
  private long heapKb() throws IOException {
    var jcmd =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/jcmd",
                Long.toString(server.pid()),
                "GC.heap_info")
            .redirectErrorStream(true)
            .start();
    var text = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    long used = 0;
    for (var line : text.lines().toList()) {
      var found = USED.matcher(line.replaceAll("\\s+", " "));
      if (found.find()) used += Long.parseLong(found.group(1));
    }
    return used;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Authorization", "Bearer " + token);
  }

  private byte[] get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  private static byte[] send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() >= 300)
      throw new IOException(
          answer.uri() + " answered " + new String(answer.body(), StandardCharsets.UTF_8));
    return answer.body();
  }

  private static JsonNode json(byte[] body) throws IOException {
    return JSON.readTree(body);
  }
}
