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
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A courier's invoice of a month, from the upload to the downloaded report; then accepted and trued up. The first round is
/// the worst case, in which nearly every line is wrong and its cause is looked for.
///
/// @param maker token of platform staff
/// @param checker token of another one
record AuditBench(int port, String maker, String checker) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final long TARGET_S = 60;
  private static final String HEADER =
      "courier,invoice_number,invoice_date,awb,order_number,shipment_type,origin_pincode,dest_pincode,zone,pickup_date,status,"
          + "dead_g,volumetric_g,charged_g,length_cm,breadth_cm,height_cm,pieces,freight,fuel,cod,rto,oda,handling,other,"
          + "taxable,cgst,sgst,igst,total\n";

  /// Multiplies one shipment, picked up over the last four weeks, bought by the version that it was sold by.
  static void fill(Connection owner, int many) throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.execute("SET session_replication_role = replica");
      statement.execute(
          """
          INSERT INTO shipment (id, company_id, order_id, courier, account_id, service, rate_card_version_id, status, status_at,
            awb, tracking_token, to_pincode, zone, billed_g, hold_paise, facts, picked_up_at, delivered_at, created_at, version)
          SELECT uuidv7(-g * interval '24 seconds'), s.company_id, uuidv7(), s.courier, s.account_id, s.service,
            s.rate_card_version_id, 'DELIVERED', now(), 'A' || lpad(g::text, 11, '0'), 'A' || gen_random_uuid(), s.to_pincode, s.zone, s.billed_g,
            s.hold_paise, jsonb_set(jsonb_set(s.facts, '{parcels,0,dead,grams}', to_jsonb(100 + g %% 9000)), '{bought}',
              jsonb_build_object('version', jsonb_build_object('value', s.rate_card_version_id), 'taxable',
                jsonb_build_object('paise', 4000))),
            now() - g * interval '24 seconds', now(), now() - g * interval '24 seconds', 2
          FROM generate_series(1, %d) g, (SELECT * FROM shipment WHERE status = 'AWB_ASSIGNED' LIMIT 1) s
          """
              .formatted(many));
      statement.execute("SET session_replication_role = origin");
      statement.execute("VACUUM ANALYZE shipment");
      statement.execute("CHECKPOINT");
    }
  }

  void run(Connection owner, int many) throws IOException, InterruptedException, SQLException {
    var worst = new StringBuilder(HEADER);
    for (int g = 1; g <= many; g++)
      line(worst, "A" + "%011d".formatted(g), 600 + g % 9000, "%d.00".formatted(40 + g % 300));
    var report = round("every line wrong", "WORST", worst);
    try (var statement = owner.createStatement()) {
      statement.execute("TRUNCATE courier_invoice CASCADE");
    }
    var right = new StringBuilder(HEADER);
    report
        .lines()
        .skip(1)
        .map(l -> l.split(",", -1))
        .forEach(cells -> line(right, cells[0], Integer.parseInt(cells[3]), cells[8]));
    round("every line right", "RIGHT", right);
    var id =
        json(get(maker, "/v1/finance/courier-invoices")).path("data").get(0).path("id").asText();
    long start = System.nanoTime();
    var path = "/v1/finance/courier-invoices/" + id;
    var invoice =
        json(send(request(checker, path + "/accept").POST(HttpRequest.BodyPublishers.noBody())));
    while (invoice.path("status").asText().equals("ACCEPTED")) {
      TimeUnit.MILLISECONDS.sleep(200);
      invoice = json(get(maker, path));
    }
    System.out.printf(
        "  accepted and trued up (every line an entry): %.1f s, the wait for the timer of up to 10 s included%n",
        (System.nanoTime() - start) / 1e9);
  }

  private static void line(StringBuilder out, String awb, int grams, String amount) {
    out.append("sandbox,%s,2026-11-21,")
        .append(awb)
        .append(",SO-1,FORWARD,110020,560001,C,2026-11-01,DELIVERED,800,1000,")
        .append(grams)
        .append(",25,20,10,1,")
        .append(amount)
        .append(",0.00,0.00,0.00,0.00,0.00,0.00,")
        .append(amount)
        .append(",,,,\n");
  }

  private String round(String title, String number, StringBuilder csv)
      throws IOException, InterruptedException {
    var bytes = csv.toString().replace("%s", number).getBytes(StandardCharsets.UTF_8);
    long start = System.nanoTime();
    var job =
        json(
            send(
                request(maker, "/v1/finance/courier-invoices?force=true")
                    .header("Content-Type", "text/csv")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))));
    var path = "/v1/jobs/" + job.path("id").asText();
    while (!job.path("state").asText().startsWith("COMPLETED")) {
      TimeUnit.MILLISECONDS.sleep(200);
      job = json(get(maker, path));
      if (List.of("FAILED", "REJECTED").contains(job.path("state").asText()))
        throw new IOException("the job did not end well: " + job);
    }
    var report = new String(get(maker, path + "/result.csv"), StandardCharsets.UTF_8);
    double whole = (System.nanoTime() - start) / 1e9;
    int rows = job.path("total").asInt();
    System.out.printf(
        "  %s: %,d lines (%,d bytes) audited in %.1f s, %,.0f lines/s, %d refused%s%n",
        title,
        rows,
        bytes.length,
        whole,
        rows / whole,
        job.path("failed").asInt(),
        whole < TARGET_S ? "" : ", MISSES the target of " + TARGET_S + " s");
    return report;
  }

  private HttpRequest.Builder request(String token, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Authorization", "Bearer " + token);
  }

  private byte[] get(String token, String path) throws IOException, InterruptedException {
    return send(request(token, path).GET());
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
