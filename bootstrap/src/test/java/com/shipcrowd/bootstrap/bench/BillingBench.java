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
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// Month end: every company's charges invoiced, numbered, drawn, kept and promised by mail.
///
/// @param owner of the database, to fill it and to count
/// @param token of platform staff
/// @param server the process that does it, for its heap
record BillingBench(int port, Connection owner, String token, Process server) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern USED = Pattern.compile("total [0-9]+K, used ([0-9]+)K");
  private static final long TARGET_S = 600;

  /// Companies with an owner and a warehouse, and parcels of last month with a charge each, copied from the one booking there
  /// is.
  static void fill(Connection owner, int companies, int lines) throws SQLException {
    var month = lastMonth();
    try (var s = owner.createStatement()) {
      s.execute("SET session_replication_role = replica");
      s.execute(
          "CREATE TEMP TABLE one AS SELECT * FROM shipment WHERE status = 'AWB_ASSIGNED' LIMIT 1");
      s.execute(
          "CREATE TEMP TABLE many AS SELECT uuidv7() AS id, uuidv7() AS person, g - 1 AS g FROM generate_series(1, "
              + companies
              + ") g");
      s.execute(
          "INSERT INTO company (id, name, mode, twin_id, status, state, created_at, version)"
              + " SELECT id, 'Bench Traders ' || g, 'LIVE', gen_random_uuid(), 'REGISTERED', 'DL', now(), 1 FROM many");
      s.execute(
          "INSERT INTO app_user (id, email, name, phone, password_hash, created_at)"
              + " SELECT person, 'owner' || g || '@bench.example', 'Owner', '9812345670', 'x', now() FROM many");
      s.execute(
          "INSERT INTO membership (user_id, company_id, role, created_at) SELECT person, id, 'OWNER', now() FROM many");
      s.execute("INSERT INTO wallet (company_id, opened_at) SELECT id, now() FROM many");
      s.execute(
          "INSERT INTO warehouse (id, company_id, nickname, address, cut_off, is_default, created_at, version)"
              + " SELECT gen_random_uuid(), m.id, 'W1', w.address, w.cut_off, true, now(), 1 FROM many m,"
              + " (SELECT * FROM warehouse WHERE id <> '00000000-0000-0000-0000-000000000000' LIMIT 1) w");
      s.execute(
          "CREATE TEMP TABLE parcel AS SELECT uuidv7() AS id, m.id AS company, t.g FROM generate_series(1, "
              + lines
              + ") t (g) JOIN many m ON m.g = t.g % "
              + companies);
      s.execute(
          """
          INSERT INTO shipment (id, company_id, order_id, courier, account_id, service, rate_card_version_id, status, status_at,
            awb, tracking_token, to_pincode, zone, billed_g, hold_paise, facts, created_at, version)
          SELECT p.id, p.company, gen_random_uuid(), o.courier, o.account_id, o.service, o.rate_card_version_id, 'DELIVERED',
            now(), 'M' || lpad(p.g::text, 11, '0'), 'M' || p.id, o.to_pincode, o.zone, o.billed_g, o.hold_paise, o.facts, now(), 2
          FROM parcel p, one o
          """);
      s.execute(
          """
          INSERT INTO captured_line (id, company_id, shipment_id, captured_on, head, sac, taxable_paise, cgst_paise, sgst_paise,
            igst_paise, place_of_supply, business_key)
          SELECT uuidv7(), company, id, '%s'::date + (g %% 28)::int, 'FREIGHT', '996812', 8400, 0, 0, 1512, 'DL',
            'CAPTURE:' || id || ':FREIGHT' FROM parcel
          """
              .formatted(month.atDay(1)));
      s.execute("SET session_replication_role = origin");
      s.execute("VACUUM ANALYZE");
      s.execute("CHECKPOINT");
    }
  }

  private static YearMonth lastMonth() {
    return YearMonth.now(ZoneId.of("Asia/Kolkata")).minusMonths(1);
  }

  void run() throws Exception {
    long start = System.nanoTime();
    var run = json(post("/v1/finance/billing-runs", Map.of("period", lastMonth().toString())));
    var path = "/v1/finance/billing-runs/" + run.path("id").asText();
    long peak = 0;
    double numbered = 0;
    for (int i = 0; ; i++) {
      TimeUnit.MILLISECONDS.sleep(500);
      if (i % 4 == 0) peak = Math.max(peak, heapKb());
      if (numbered == 0) {
        run = json(get(path));
        if (run.path("status").asText().equals("DONE"))
          numbered = (System.nanoTime() - start) / 1e9;
      } else if (count("SELECT count(*) FROM invoice WHERE paper_due_at IS NOT NULL") == 0) {
        break;
      }
    }
    double whole = (System.nanoTime() - start) / 1e9;
    long invoices = count("SELECT count(*) FROM invoice WHERE number LIKE 'SC/%'");
    long lines = count("SELECT count(*) FROM captured_line WHERE invoice_id IS NOT NULL");
    long open = count("SELECT count(*) FROM captured_line WHERE invoice_id IS NULL");
    long last =
        count(
            "SELECT max(split_part(number, '/', 3)::bigint) FROM invoice WHERE number LIKE 'SC/%'");
    System.out.printf(
        "  %,d lines on %,d invoices (last number %,d, %,d lines left open): numbered in %.0f s, all in %.0f s, %,.0f lines/s%n",
        lines, invoices, last, open, numbered, whole, lines / whole);
    System.out.printf(
        "  %,d papers, %,d pages, %,d MB; %,d mails; heap up to %,d MB of 512%s%n",
        count("SELECT count(*) FROM paper"),
        count("SELECT sum(pages) FROM paper"),
        count("SELECT sum(bytes) FROM paper") >> 20,
        count("SELECT count(*) FROM invoice_mail"),
        peak / 1024,
        whole < TARGET_S ? "" : ", MISSES the target of " + TARGET_S + " s");
  }

  private long count(String query) throws SQLException {
    try (var s = owner.createStatement();
        var rows = s.executeQuery(query)) {
      return rows.next() ? rows.getLong(1) : 0;
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

  private byte[] post(String path, Map<String, ?> body) throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
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
