package com.shipcrowd.bootstrap.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.shipcrowd.adapter.persistence.LocalPostgres;
import com.shipcrowd.domain.place.PincodeDirectory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/// Prices and areas over HTTP: 20 services on sale under one approved card, in a server process and a database of its own.
final class RatesBench {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path HOME = Path.of("target", "bench-rates").toAbsolutePath();
  private static final double WANTED = 2_000;
  private static final int SERVICES = 20;
  private static final int CLIENTS = 8;
  private static final String PASSWORD = "bench parcels 11";
  private static final String HEADER =
      "service,pincode,pickup,prepaid,cod,reverse,oda,max_cod,max_weight_kg,tat_days,sort_code,embargo_from,embargo_to\r\n";
  private static final byte[] QUESTION =
      """
      {"origin_pincode":"110001","destination_pincode":"302001","payment_mode":"COD","collectable_paise":620000,
      "declared_value_paise":620000,"insured":true,
      "packages":[{"weight_g":1400,"length_mm":250,"breadth_mm":200,"height_mm":100}]}
      """
          .getBytes(StandardCharsets.US_ASCII);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final boolean quick;
  private int port;
  private long pid;
  private String company = "";

  private RatesBench(boolean quick) {
    this.quick = quick;
  }

  static void run(boolean quick, List<String> wanted) throws Exception {
    var bench = new RatesBench(quick);
    delete();
    var process = bench.start();
    try (var postgres = LocalPostgres.start(HOME)) {
      var maker = bench.staff(postgres);
      var checker = bench.staff(postgres);
      var seller = bench.login(bench.register());
      bench.onSale(maker, checker);
      if (wanted.contains("quotes-http")) bench.quotes(postgres, seller);
      if (wanted.contains("upload")) bench.upload(maker, seller);
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private void quotes(LocalPostgres postgres, String seller) throws Exception {
    System.out.printf("%nPOST /v1/quotes over HTTP, 20 services on sale, load on the same cores%n");
    var headers = "Authorization: Bearer " + seller + "\r\n";
    int offered = ask(seller).path("quotes").size();
    if (offered != SERVICES) throw new IllegalStateException(offered + " services are quoted");
    closed(headers, quick ? 5 : 20);
    int seconds = quick ? 5 : 15;
    Load.run(port, CLIENTS, 3, (client, _) -> client.get("/health/live", "") == 200);
    var empty =
        Load.run(port, CLIENTS, seconds, (client, _) -> client.get("/health/live", "") == 200);
    long idle = transactions(postgres);
    TimeUnit.SECONDS.sleep(seconds);
    idle = transactions(postgres) - idle;
    long busy = transactions(postgres);
    var full = closed(headers, seconds);
    busy = transactions(postgres) - busy;
    System.out.printf(
        "  closed loop, %d clients: %,.0f quotes/s (target >= 2,000); /health/live %,.0f/s; ratio %.2f%n",
        CLIENTS, full.perSecond(), empty.perSecond(), full.perSecond() / empty.perSecond());
    System.out.printf(
        "  transactions of the database: %d during %,d quotes, %d in as many idle seconds: %.4f a quote%n",
        busy, full.requests(), idle, (busy - idle) / (double) full.requests());
    // Half of what is wanted, all of it, and half of what this machine can do.
    open(headers, WANTED / 2, seconds);
    open(headers, WANTED, seconds);
    open(headers, full.perSecond() / 2, seconds);
    profile(headers);
  }

  private Load.Result closed(String headers, int seconds) throws Exception {
    return Load.run(
        port,
        CLIENTS,
        seconds,
        (client, _) -> {
          int status = client.post("/v1/quotes", headers, QUESTION);
          if (status != 200) throw new IllegalStateException("a quote answered " + status);
          return true;
        });
  }

  /// Each request is due at a fixed pace, and counted from when it was due.
  private void open(String headers, double perSecond, int seconds) throws Exception {
    int count = (int) (perSecond * seconds);
    long[] micros = new long[count];
    var next = new AtomicInteger();
    long start = System.nanoTime() + 100_000_000L;
    var loops = new ArrayList<java.util.concurrent.Callable<Void>>();
    for (int c = 0; c < 32; c++) {
      loops.add(
          () -> {
            try (var client = new RawClient(port)) {
              for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                long due = start + (long) (i * 1e9 / perSecond);
                long wait = due - System.nanoTime();
                if (wait > 0) TimeUnit.NANOSECONDS.sleep(wait);
                client.post("/v1/quotes", headers, QUESTION);
                micros[i] = (System.nanoTime() - due) / 1_000;
              }
            }
            return null;
          });
    }
    try (var threads = Executors.newFixedThreadPool(loops.size())) {
      for (var one : threads.invokeAll(loops)) one.get();
    }
    Arrays.sort(micros);
    System.out.printf(
        "  open loop at %,.0f/s, counted from when due: p50 %.2f ms, p95 %.2f ms, p99 %.2f ms (target < 10), max %.1f ms%n",
        perSecond,
        micros[count / 2] / 1e3,
        micros[count * 95 / 100] / 1e3,
        micros[count * 99 / 100] / 1e3,
        micros[count - 1] / 1e3);
  }

  private void profile(String headers) throws Exception {
    var file = HOME.resolve("quotes.jfr");
    jcmd("JFR.start", "name=quotes", "settings=profile");
    closed(headers, quick ? 4 : 10);
    jcmd("JFR.dump", "name=quotes", "filename=" + file);
    jcmd("JFR.stop", "name=quotes");
    var tops = new HashMap<String, Integer>();
    var anywhere = new HashMap<String, Integer>();
    int samples = 0;
    try (var recording = new RecordingFile(file)) {
      while (recording.hasMoreEvents()) {
        var event = recording.readEvent();
        if (!event.getEventType().getName().equals("jdk.ExecutionSample")
            || event.getStackTrace() == null) continue;
        samples++;
        var frames = event.getStackTrace().getFrames();
        tops.merge(name(frames.getFirst()), 1, Integer::sum);
        frames.stream()
            .map(RatesBench::name)
            .distinct()
            .forEach(f -> anywhere.merge(f, 1, Integer::sum));
      }
    }
    print("top frames", tops, samples, 12);
    anywhere.keySet().removeIf(f -> !f.startsWith("com.shipcrowd"));
    print("ours, with all they call", anywhere, samples, 25);
  }

  private static String name(RecordedFrame frame) {
    return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
  }

  private static void print(String what, Map<String, Integer> counts, int samples, int most) {
    System.out.printf("  %s, of %d samples%n", what, samples);
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .limit(most)
        .forEach(
            e ->
                System.out.printf(
                    "    %5.1f %%  %s%n", 100.0 * e.getValue() / samples, e.getKey()));
  }

  private void jcmd(String... words) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    command.add(Long.toString(pid));
    command.addAll(List.of(words));
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) throw new IOException("jcmd " + words[0] + " failed");
  }

  private void upload(String maker, String seller) throws Exception {
    System.out.printf("%nPOST /v1/serviceability/uploads, 50,000 rows of three services%n");
    System.out.printf("  nobody asks:           %.1f s (target < 10)%n", uploaded(maker, 3));
    var going = new AtomicBoolean(true);
    var asked = new AtomicLong();
    var half = new AtomicLong();
    var seen = new AtomicLong();
    try (var threads = Executors.newSingleThreadExecutor()) {
      Future<?> asking =
          threads.submit(
              () -> {
                while (going.get()) {
                  var days = new ArrayList<Integer>();
                  for (var quote : ask(seller).path("quotes"))
                    if (List.of("BEN-0", "BEN-1", "BEN-2").contains(quote.path("service").asText()))
                      days.add(quote.path("estimated_days").asInt());
                  asked.incrementAndGet();
                  if (days.size() != 3 || days.stream().distinct().count() != 1)
                    half.incrementAndGet();
                  if (days.contains(5)) seen.incrementAndGet();
                }
                return null;
              });
      double seconds = uploaded(maker, 5);
      TimeUnit.MILLISECONDS.sleep(500);
      going.set(false);
      asking.get();
      System.out.printf(
          "  while quotes are asked: %.1f s; %,d quotes, %d half switched, %,d saw the new area%n",
          seconds, asked.get(), half.get(), seen.get());
    }
    if (seen.get() == 0) throw new IllegalStateException("no quote saw the new area");
    if (half.get() > 0) throw new IllegalStateException("a quote saw half a file");
  }

  private double uploaded(String maker, int days) throws Exception {
    var text = new StringBuilder(HEADER);
    int rows = 50_000;
    var places = PincodeDirectory.packaged().places();
    for (int i = 0; i < rows; i++) {
      // Three services take turns, so each has a third of the rows; the lane that is asked comes
      // first.
      int at = i / 3;
      var pincode = at == 0 ? "110001" : at == 1 ? "302001" : places.get(at + 2).pincode().digits();
      if (at > 1 && (pincode.equals("110001") || pincode.equals("302001")))
        pincode =
            places.get(places.size() - 1 - (pincode.equals("110001") ? 0 : 1)).pincode().digits();
      text.append("BEN-").append(i % 3).append(',').append(pincode);
      text.append(",Y,Y,Y,Y,N,,,").append(days).append(",,,\r\n");
    }
    long start = System.nanoTime();
    var job = send(maker, "POST", "/v1/serviceability/uploads", "text/csv", text.toString());
    var id = job.path("id").asText();
    while (true) {
      var state = send(maker, "GET", "/v1/jobs/" + id, "", "").path("state").asText();
      if (state.equals("COMPLETED")) return (System.nanoTime() - start) / 1e9;
      if (List.of("REJECTED", "FAILED", "COMPLETED_WITH_ERRORS").contains(state))
        throw new IllegalStateException("the upload ended " + state);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private JsonNode ask(String seller) throws Exception {
    return send(
        seller,
        "POST",
        "/v1/quotes",
        "application/json",
        new String(QUESTION, StandardCharsets.US_ASCII));
  }

  /// Twenty services with a small area and a card that prices them, and nothing else on sale.
  private void onSale(String maker, String checker) throws Exception {
    for (var code : List.of("SBX-S", "SBX-X", "SBX-H", "SBX-L", "SBX-R", "SBX-B"))
      json(maker, "PATCH", "/v1/courier-services/" + code, Map.of("active", false));
    var area = new StringBuilder(HEADER);
    var records = new ArrayList<List<String>>();
    for (int i = 0; i < SERVICES; i++) {
      var code = "BEN-" + i;
      var made = new HashMap<String, Object>();
      made.put("code", code);
      made.put("courier", "sandbox");
      made.put("title", "Bench " + i);
      made.put("transport", "SURFACE");
      made.put("max_weight_g", 20_000);
      made.put("priority", 100 + i);
      made.put("service_class", "STANDARD");
      json(maker, "POST", "/v1/courier-services", made);
      for (var pincode : List.of("110001", "302001"))
        area.append(code).append(',').append(pincode).append(",Y,Y,Y,Y,Y,,,3,,,\r\n");
      var base = Integer.toString(30 + i);
      records.add(List.of(code, "FORWARD", "BASE", "500", "", base, base, base, base, base, base));
      records.add(List.of(code, "FORWARD", "STEP", "", "500", "20", "20", "20", "20", "20", "20"));
      records.add(List.of(code, "PARAM", "fuel_percent", "", "", "12"));
      records.add(List.of(code, "PARAM", "oda_flat", "", "", "25.00"));
      records.add(List.of(code, "PARAM", "cod_flat", "", "", "35.00"));
      records.add(List.of(code, "PARAM", "cod_percent", "", "", "1.75"));
    }
    var job = send(maker, "POST", "/v1/serviceability/uploads", "text/csv", area.toString());
    for (int i = 0; i < 200; i++) {
      var state =
          send(maker, "GET", "/v1/jobs/" + job.path("id").asText(), "", "").path("state").asText();
      if (state.equals("COMPLETED")) break;
      TimeUnit.MILLISECONDS.sleep(50);
    }
    var card =
        json(
                maker,
                "POST",
                "/v1/rate-cards",
                Map.of(
                    "name",
                    "Bench",
                    "type",
                    "B2C",
                    "scope",
                    "COMPANY",
                    "company_id",
                    company,
                    "records",
                    records))
            .path("id")
            .asText();
    var steps = "/v1/rate-cards/" + card + "/versions/1/steps";
    json(maker, "POST", steps, Map.of("step", "SUBMIT", "reason", "the bench"));
    json(checker, "POST", steps, Map.of("step", "APPROVE", "reason", "the bench"));
  }

  private String register() throws Exception {
    var email = UUID.randomUUID() + "@bench.example";
    company =
        json(
                "",
                "POST",
                "/v1/auth/register",
                Map.of(
                    "email",
                    email,
                    "password",
                    PASSWORD,
                    "name",
                    "Bench",
                    "phone",
                    "9812345670",
                    "company_name",
                    "Bench Traders"))
            .path("company_id")
            .asText();
    return email;
  }

  private String login(String email) throws Exception {
    return json("", "POST", "/v1/auth/login", Map.of("email", email, "password", PASSWORD))
        .path("access_token")
        .asText();
  }

  private String staff(LocalPostgres postgres) throws Exception {
    var email = register();
    var owner = postgres.owner();
    try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
        var statement =
            connection.prepareStatement(
                "UPDATE app_user SET platform_role = 'PLATFORM_ADMIN' WHERE email = ?")) {
      statement.setString(1, email);
      statement.executeUpdate();
    }
    return login(email);
  }

  /// Committed transactions so far; backends tell theirs within a second.
  private static long transactions(LocalPostgres postgres) throws Exception {
    TimeUnit.MILLISECONDS.sleep(1_500);
    var owner = postgres.owner();
    try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT sum(xact_commit + xact_rollback) FROM pg_stat_database")) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private JsonNode json(String token, String method, String path, Object body) throws Exception {
    return send(token, method, path, "application/json", JSON.writeValueAsString(body));
  }

  private JsonNode send(String token, String method, String path, String type, String body)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(
                method,
                method.equals("GET")
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (!type.isEmpty()) request.header("Content-Type", type);
    if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
    var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300)
      throw new IOException(path + " answered " + answer.statusCode() + ": " + answer.body());
    return JSON.readTree(answer.body());
  }

  private Process start() throws Exception {
    Files.createDirectories(HOME);
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                classpath(),
                "-Dshipcrowd.data=" + HOME,
                "com.shipcrowd.bootstrap.Main",
                "run",
                "--no-demo",
                "--port",
                "0")
            .redirectErrorStream(true)
            .redirectOutput(HOME.resolve("server.out").toFile());
    builder.environment().put("SHIPCROWD_REQUESTS_PER_MINUTE", "100000000");
    var process = builder.start();
    pid = process.pid();
    var address = HOME.resolve("address");
    for (int i = 0; i < 900 && !Files.exists(address); i++) TimeUnit.MILLISECONDS.sleep(100);
    if (!Files.exists(address)) throw new IOException(Files.readString(HOME.resolve("server.out")));
    port = URI.create(Files.readString(address)).getPort();
    return process;
  }

  // The program as it is shipped: stand-ins of the tests would be wired in.
  private static String classpath() {
    return Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(java.util.stream.Collectors.joining(java.io.File.pathSeparator));
  }

  private static void delete() throws IOException {
    if (!Files.exists(HOME)) return;
    try (var all = Files.walk(HOME)) {
      for (var one : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(one);
    }
  }
}
