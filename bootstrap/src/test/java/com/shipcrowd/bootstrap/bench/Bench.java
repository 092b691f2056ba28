package com.shipcrowd.bootstrap.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.shipcrowd.adapter.persistence.LocalPostgres;
import com.shipcrowd.domain.Id;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// All benchmarks in one run. The server is the real program in a process of its own; the load comes from here, over
/// loopback, for a bounded time.
public final class Bench {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int WALLETS = 16;
  private static final String PASSWORD = "bench parcels 11";

  /// Numbers a client may use up in one run of pgbench.
  private static final int RUN = 150_000;

  private static final Path HOME = Path.of("target", "bench").toAbsolutePath();

  private final HttpClient http = HttpClient.newHttpClient();
  private final boolean quick;
  private final List<Seller> sellers = new ArrayList<>();
  private final AtomicLong keys = new AtomicLong();
  private int port;

  private Bench(boolean quick) {
    this.quick = quick;
  }

  /// One seller with money.
  private record Seller(
      UUID company, String email, String token, String warehouse, String templateOrder) {}

  /// @param args `quick` for short rounds, then the sections wanted (`quotes labels quotes-http areas upload couriers bookings scans
  /// growth rerate billing ledger`), none for all
  public static void main(String[] args) throws Exception {
    var wanted = new ArrayList<>(List.of(args));
    var bench = new Bench(wanted.remove("quick"));
    if (wanted.isEmpty())
      wanted.addAll(
          List.of(
              "quotes",
              "labels",
              "quotes-http",
              "areas",
              "upload",
              "couriers",
              "bookings",
              "scans",
              "growth",
              "rerate",
              "billing",
              "ledger"));
    if (wanted.contains("quotes")) bench.quotes();
    if (wanted.contains("labels")) LabelBench.run();
    if (wanted.contains("ledger")) LedgerBench.run(bench.quick);
    if (wanted.contains("areas")) AreasBench.run();
    if (wanted.contains("couriers")) CouriersBench.run(bench.quick);
    if (wanted.contains("quotes-http") || wanted.contains("upload"))
      RatesBench.run(bench.quick, wanted);
    if (wanted.stream()
        .anyMatch(List.of("bookings", "scans", "growth", "rerate", "billing")::contains))
      bench.server(wanted);
    // Programs and played couriers leave threads behind.
    System.exit(0);
  }

  private int seconds() {
    return quick ? 5 : 15;
  }

  private void quotes() throws Exception {
    title("quote of 20 courier services in the domain (JMH)");
    var options =
        new OptionsBuilder()
            .include(QuoteBench.class.getSimpleName())
            .forks(1)
            .warmupIterations(3)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(quick ? 3 : 5)
            .measurementTime(TimeValue.seconds(1))
            .timeUnit(TimeUnit.NANOSECONDS)
            .addProfiler(GCProfiler.class)
            .verbosity(org.openjdk.jmh.runner.options.VerboseMode.SILENT)
            .build();
    for (var result : new Runner(options).run()) {
      var score = result.getPrimaryResult();
      System.out.printf(
          "  %-40s %,.0f ns (+- %,.0f)%n",
          result.getParams().getBenchmark().replaceAll(".*\\.", ""),
          score.getScore(),
          score.getScoreError());
      result
          .getSecondaryResults()
          .forEach(
              (name, r) -> {
                if (name.contains("alloc.rate.norm"))
                  System.out.printf("  %,.0f bytes allocated a quote%n", r.getScore());
              });
    }
  }

  private void server(List<String> wanted) throws Exception {
    if (Files.exists(HOME)) delete(HOME);
    var process = start();
    try (var postgres = LocalPostgres.start(HOME)) {
      for (int i = 0; i < WALLETS; i++) sellers.add(seller());
      if (!List.of("rerate", "billing").containsAll(wanted))
        bookings(postgres, 8, false, quick ? 10 : 20);
      if (wanted.contains("bookings")) booking(postgres);
      if (wanted.contains("scans")) scans(postgres);
      if (wanted.contains("rerate")) rerate(postgres, process);
      if (wanted.contains("billing")) billing(postgres, process);
      if (wanted.contains("growth")) growth(postgres);
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private Process start() throws IOException, InterruptedException {
    Files.createDirectories(HOME);
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "-Dshipcrowd.data=" + HOME,
            "com.shipcrowd.bootstrap.Main",
            "run",
            "--no-demo",
            "--port",
            "0");
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(HOME.resolve("server.out").toFile());
    builder.environment().put("SHIPCROWD_REQUESTS_PER_MINUTE", "100000000");
    builder.environment().put("SHIPCROWD_COURIERS_DELHIVERY_TOKEN", "bench");
    builder.environment().put("SHIPCROWD_COURIERS_DELHIVERY_BASE_URL", "http://127.0.0.1:9");
    builder.environment().put("SHIPCROWD_COURIERS_DELHIVERY_WEBHOOK_SECRET", ScanLoad.SECRET);
    var process = builder.start();
    var address = HOME.resolve("address");
    for (int i = 0; i < 600 && !Files.exists(address); i++) TimeUnit.MILLISECONDS.sleep(100);
    if (!Files.exists(address)) throw new IOException(Files.readString(HOME.resolve("server.out")));
    port = URI.create(Files.readString(address)).getPort();
    return process;
  }

  private Seller seller() throws IOException, InterruptedException {
    var email = UUID.randomUUID() + "@bench.example";
    var made =
        post(
            "",
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
                "Bench Traders"));
    var token =
        post("", "/v1/auth/login", Map.of("email", email, "password", PASSWORD))
            .path("access_token")
            .asText();
    var warehouse =
        post(
                token,
                "/v1/warehouses",
                Map.of(
                    "nickname",
                    "W1",
                    "contact_name",
                    "Ravi Kumar",
                    "phone",
                    "9876501234",
                    "address1",
                    "12, Okhla Phase 2",
                    "city",
                    "New Delhi",
                    "state",
                    "DL",
                    "pincode",
                    "110020"))
            .path("id")
            .asText();
    for (int i = 0; i < 20; i++) {
      var topUp =
          post(token, "/v1/wallet/topups", Map.of("amount_paise", 50_000_000, "gateway", "sandbox"))
              .path("id")
              .asText();
      post(token, "/v1/sandbox/payments/" + topUp, Map.of("outcome", "CAPTURED"));
    }
    var order =
        post(
                token,
                "/v1/orders",
                Map.of(
                    "order_number",
                    "TEMPLATE",
                    "payment_mode",
                    "PREPAID",
                    "ship_to",
                    Map.of(
                        "name",
                        "Asha Verma",
                        "phone",
                        "9845012345",
                        "address1",
                        "22, Residency Road",
                        "city",
                        "Bengaluru",
                        "state",
                        "KA",
                        "pincode",
                        "560001"),
                    "items",
                    List.of(
                        Map.of(
                            "sku",
                            "KURTA-M",
                            "name",
                            "Cotton kurta",
                            "quantity",
                            1,
                            "unit_price_paise",
                            149900)),
                    "packages",
                    List.of(
                        Map.of(
                            "weight_g", 800, "length_mm", 250, "breadth_mm", 200, "height_mm", 100),
                        Map.of(
                            "weight_g",
                            400,
                            "length_mm",
                            150,
                            "breadth_mm",
                            100,
                            "height_mm",
                            100))))
            .path("id")
            .asText();
    return new Seller(
        Id.decode("cmp", made.path("company_id").asText()).orElseThrow(),
        email,
        token,
        warehouse,
        order);
  }

  /// Copies a seller's first order, many times, as rows that any import would have made.
  private ConcurrentLinkedQueue<String> orders(LocalPostgres postgres, Seller seller, int count)
      throws SQLException {
    var ids = new ConcurrentLinkedQueue<String>();
    try (var connection = owner(postgres);
        var statement =
            connection.prepareStatement(
                """
            INSERT INTO customer_order SELECT uuidv7(), company_id, 'B-' || gen_random_uuid(), 'NEW', payment_mode,
              collectable_paise, warehouse_id, ship_pincode, body, now(), 1
            FROM customer_order, generate_series(1, ?) WHERE id = ? RETURNING id
            """)) {
      statement.setInt(1, count);
      statement.setObject(2, Id.decode("ord", seller.templateOrder).orElseThrow());
      try (var rows = statement.executeQuery()) {
        while (rows.next()) ids.add("ord_" + Id.encode(rows.getObject(1, UUID.class)));
      }
    }
    return ids;
  }

  private double bookings(LocalPostgres postgres, int clients, boolean hot, int seconds)
      throws Exception {
    var queues = new ArrayList<ConcurrentLinkedQueue<String>>();
    int each = (quick ? 30_000 : 60_000) / (hot ? 1 : WALLETS);
    for (int i = 0; i < (hot ? 1 : WALLETS); i++)
      queues.add(orders(postgres, sellers.get(i), each));
    var refused = new AtomicLong();
    var result =
        Load.run(
            port,
            clients,
            seconds,
            (client, number) -> {
              int who = hot ? 0 : number % WALLETS;
              var order = queues.get(who).poll();
              if (order == null) return false;
              if (book(client, sellers.get(who), order) != 201) refused.incrementAndGet();
              return true;
            });
    if (refused.get() > 0) throw new IllegalStateException(refused + " bookings were not 201");
    return result.perSecond();
  }

  private int book(RawClient client, Seller seller, String order) throws IOException {
    var body =
        ("{\"order_id\":\"" + order + "\",\"service\":\"SBX-S\"}")
            .getBytes(StandardCharsets.US_ASCII);
    return client.post(
        "/v1/shipments",
        "Authorization: Bearer "
            + seller.token
            + "\r\nIdempotency-Key: k"
            + keys.incrementAndGet()
            + "\r\n",
        body);
  }

  private void booking(LocalPostgres postgres) throws Exception {
    title(
        "booking over REST with the sandbox courier, against pgbench with the same SQL on the same server");
    var script = replay(postgres);
    var program = PgBench.find();
    int run = 0;
    System.out.println("  clients  wallets      REST/s   pgbench/s   ratio");
    for (boolean hot : new boolean[] {false, true}) {
      for (int clients : new int[] {4, 16}) {
        double rest = bookings(postgres, clients, hot, seconds());
        double bare = 0;
        if (!program.isEmpty()) {
          prepare(postgres, hot, clients, ++run);
          bare =
              new PgBench(program, postgres.owner(), postgres.appPassword())
                  .perSecond(script.path(hot), clients, seconds(), run * RUN);
        }
        System.out.printf(
            "  %7d  %-9s %9.0f  %10s   %5s%n",
            clients,
            hot ? "one hot" : "many",
            rest,
            bare == 0 ? "no pgbench" : "%.0f".formatted(bare),
            bare == 0 ? "-" : "%.2f".formatted(rest / bare));
      }
    }
  }

  /// @param many books on a wallet per client, `hot` all on one
  private record Scripts(Path many, Path hot) {
    Path path(boolean one) {
      return one ? hot : many;
    }
  }

  /// Logs two bookings and makes the pgbench scripts.
  private Scripts replay(LocalPostgres postgres) throws Exception {
    var seller = sellers.getFirst();
    var orders = orders(postgres, seller, 2);
    var logged = new ArrayList<List<SqlReplay.Logged>>();
    var firstOrder = orders.peek();
    set(postgres, "ALTER SYSTEM SET log_statement = 'all'");
    try (var client = new RawClient(port)) {
      for (int i = 0; i < 2; i++) {
        TimeUnit.MILLISECONDS.sleep(1500);
        long before = Files.size(serverLog());
        if (book(client, seller, orders.remove()) != 201)
          throw new IllegalStateException("not booked");
        TimeUnit.MILLISECONDS.sleep(300);
        var log =
            new String(Files.readAllBytes(serverLog()), StandardCharsets.UTF_8)
                .substring((int) before);
        logged.add(bookingOnly(SqlReplay.read(log)));
      }
    }
    set(postgres, "ALTER SYSTEM RESET log_statement");
    var order = Id.decode("ord", firstOrder).orElseThrow().toString();
    var company = seller.company.toString();
    var orderExpression = "('0b000000-0000-7000-8000-' || lpad((:n)::text, 12, '0'))::uuid";
    var hot =
        Files.writeString(
            HOME.resolve("hot.sql"),
            SqlReplay.script(logged.get(0), logged.get(1), Map.of(order, orderExpression)));
    var wallet = "('0c000000-0000-7000-8000-' || lpad((:client_id)::text, 12, '0'))::uuid";
    var many =
        Files.writeString(
            HOME.resolve("many.sql"),
            SqlReplay.script(
                    logged.get(0), logged.get(1), Map.of(order, orderExpression, company, wallet))
                .replace(
                    "set_config('app.company_id', " + wallet,
                    "set_config('app.company_id', " + wallet + "::text"));
    return new Scripts(many, hot);
  }

  // Timers tick while we listen; a booking's statements are those from its claim to its answer.
  private static List<SqlReplay.Logged> bookingOnly(List<SqlReplay.Logged> all) {
    var units = new ArrayList<List<SqlReplay.Logged>>();
    var open = new HashMap<String, List<SqlReplay.Logged>>();
    for (var statement : all) {
      var process = statement.process();
      if (statement.sql().equalsIgnoreCase("begin")) open.put(process, new ArrayList<>());
      var unit = open.get(process);
      if (unit == null) continue;
      unit.add(statement);
      if (statement.sql().equalsIgnoreCase("commit")) {
        units.add(unit);
        open.remove(process);
      }
    }
    var wanted =
        List.of(
            "idempotency_claim", "customer_order", "sandbox_parcel", "UPDATE shipment SET status");
    return units.stream()
        .filter(u -> u.stream().anyMatch(s -> wanted.stream().anyMatch(s.sql()::contains)))
        .flatMap(List::stream)
        .toList();
  }

  private Path serverLog() {
    return HOME.resolve("data").resolve("server.log");
  }

  /// Orders, and for many wallets also companies, whose ids the script can compute.
  ///
  /// @param run makes the order numbers of this run new
  private void prepare(LocalPostgres postgres, boolean hot, int clients, int run)
      throws SQLException {
    try (var connection = owner(postgres);
        var statement = connection.createStatement()) {
      var template = Id.decode("ord", sellers.getFirst().templateOrder).orElseThrow();
      for (int c = 0; c < clients; c++) {
        var company = "'0c000000-0000-7000-8000-%012d'::uuid".formatted(c);
        var warehouse = "'0d000000-0000-7000-8000-%012d'::uuid".formatted(c);
        if (!hot) {
          statement.execute(
              "INSERT INTO company SELECT "
                  + company
                  + ", name, mode, gen_random_uuid(), status, gstin, state, now(), 1"
                  + " FROM company WHERE id = '"
                  + sellers.getFirst().company
                  + "' ON CONFLICT DO NOTHING");
          statement.execute(
              "INSERT INTO warehouse SELECT "
                  + warehouse
                  + ", "
                  + company
                  + ", nickname, address, gstin, cut_off,"
                  + " return_address, is_default, now(), NULL, 1 FROM warehouse WHERE company_id = '"
                  + sellers.getFirst().company
                  + "' ON CONFLICT DO NOTHING");
          statement.execute(
              "INSERT INTO wallet (company_id, balance_paise, opened_at) VALUES ("
                  + company
                  + ", 100000000000, now()) ON CONFLICT DO NOTHING");
        }
        statement.execute(
            """
            INSERT INTO customer_order SELECT ('0b000000-0000-7000-8000-' || lpad((%d + g)::text, 12, '0'))::uuid, %s,
              'P-' || %d || '-' || g, 'NEW', payment_mode, collectable_paise, %s, ship_pincode, body, now(), 1
            FROM customer_order, generate_series(1, %d) g WHERE id = '%s'
            """
                .formatted(
                    c * 1_000_000 + run * RUN,
                    hot ? "company_id" : company,
                    c * 1_000_000 + run * RUN,
                    hot ? "warehouse_id" : warehouse,
                    (quick ? 60_000 : 120_000) / clients,
                    template));
      }
      statement.execute("VACUUM ANALYZE customer_order");
      statement.execute("CHECKPOINT");
    }
  }

  private void scans(LocalPostgres postgres) throws Exception {
    title("scan webhooks, stored durably before the answer");
    try (var connection = owner(postgres)) {
      ScanLoad.run(port, connection, postgres, seconds());
    }
  }

  private void rerate(LocalPostgres postgres, Process process) throws Exception {
    int many = quick ? 20_000 : 100_000;
    title("a month of %,d shipments priced again by another version".formatted(many));
    var seller = sellers.getFirst();
    var order = orders(postgres, seller, 1).remove();
    try (var client = new RawClient(port);
        var connection = owner(postgres);
        var statement = connection.createStatement()) {
      if (book(client, seller, order) != 201) throw new IllegalStateException("not booked");
      RerateBench.fill(connection, many);
      statement.execute(
          "UPDATE app_user SET platform_role = 'PLATFORM_ADMIN' WHERE email = '"
              + seller.email
              + "'");
    }
    var token =
        post("", "/v1/auth/login", Map.of("email", seller.email, "password", PASSWORD))
            .path("access_token")
            .asText();
    new RerateBench(port, token, process).run();
  }

  private void billing(LocalPostgres postgres, Process process) throws Exception {
    int companies = quick ? 1_000 : 10_000;
    title("month end: %,d companies, %,d captured lines".formatted(companies, companies * 100));
    var seller = sellers.getFirst();
    var order = orders(postgres, seller, 1).remove();
    try (var client = new RawClient(port);
        var connection = owner(postgres);
        var statement = connection.createStatement()) {
      if (book(client, seller, order) != 201) throw new IllegalStateException("not booked");
      BillingBench.fill(connection, companies, companies * 100);
      statement.execute(
          "UPDATE app_user SET platform_role = 'PLATFORM_ADMIN' WHERE email = '"
              + seller.email
              + "'");
      var token =
          post("", "/v1/auth/login", Map.of("email", seller.email, "password", PASSWORD))
              .path("access_token")
              .asText();
      new BillingBench(port, connection, token, process).run();
    }
  }

  private void growth(LocalPostgres postgres) throws Exception {
    int many = quick ? 100_000 : 1_000_000;
    title("one booking with few and with %,d shipments in the tables".formatted(many));
    double before = bookings(postgres, 4, false, seconds());
    long start = System.nanoTime();
    fill(postgres, many);
    System.out.printf("  filled in %.0f s%n", (System.nanoTime() - start) / 1e9);
    bookings(postgres, 4, false, 5);
    double after = bookings(postgres, 4, false, seconds());
    System.out.printf(
        "  %.0f/s before, %.0f/s after: a booking costs %.2f times as much%n",
        before, after, before / after);
  }

  /// Multiplies a real shipment and everything that hangs on it.
  private void fill(LocalPostgres postgres, int many) throws SQLException {
    try (var connection = owner(postgres);
        var statement = connection.createStatement()) {
      statement.execute("SET session_replication_role = replica");
      statement.execute(
          "CREATE TEMP TABLE fresh AS SELECT uuidv7() AS id, uuidv7() AS ord, uuidv7() AS entry, g FROM generate_series(1, "
              + many
              + ") g");
      statement.execute(
          """
          CREATE TEMP TABLE old AS SELECT s.*, o.number AS onumber, e.id AS oentry FROM shipment s
          JOIN customer_order o ON o.id = s.order_id JOIN hold_line h ON h.shipment_id = s.id AND h.n = 1
          JOIN ledger_entry e ON e.business_key LIKE 'HOLD:%' AND e.company_id = s.company_id
          WHERE s.status = 'AWB_ASSIGNED' LIMIT 1
          """);
      statement.execute(
          """
          INSERT INTO customer_order SELECT f.ord, o.company_id, 'F-' || f.ord, 'BOOKED', o.payment_mode, o.collectable_paise,
            o.warehouse_id, o.ship_pincode, o.body, now(), 2 FROM fresh f, customer_order o WHERE o.id = (SELECT order_id FROM old)
          """);
      statement.execute(
          """
          INSERT INTO shipment (id, company_id, order_id, courier, account_id, service, rate_card_version_id, status, status_at,
            awb, tracking_token, to_pincode, zone, billed_g, hold_paise, facts, due_at, created_at, version)
          SELECT f.id, company_id, f.ord, courier, account_id, service, rate_card_version_id, status, now(), 'F' || f.g, 'F' || f.id,
            to_pincode, zone, billed_g, hold_paise, facts, now() + interval '7 days', now(), 2 FROM fresh f, old
          """);
      statement.execute(
          "INSERT INTO shipment_package SELECT f.id, n, company_id, 'F' || f.g || '-' || n, dead_g, length_mm, breadth_mm, height_mm"
              + " FROM fresh f, shipment_package p WHERE p.shipment_id = (SELECT id FROM old)");
      statement.execute(
          "INSERT INTO hold_line SELECT f.id, n, company_id, hold_group, head, taxable_paise, cgst_paise, sgst_paise, igst_paise,"
              + " 'CAPTURED' FROM fresh f, hold_line h WHERE h.shipment_id = (SELECT id FROM old)");
      statement.execute(
          "INSERT INTO shipment_history SELECT f.id, company_id, sequence, status, at, recorded_at, actor, note"
              + " FROM fresh f, shipment_history h WHERE h.shipment_id = (SELECT id FROM old)");
      statement.execute(
          "INSERT INTO ledger_entry SELECT f.entry, company_id, 'HOLD:F' || f.id, booked_on, event, content, now()"
              + " FROM fresh f, ledger_entry e WHERE e.id = (SELECT oentry FROM old)");
      statement.execute(
          "INSERT INTO ledger_leg SELECT f.entry, n, company_id, account, owner, paise"
              + " FROM fresh f, ledger_leg l WHERE l.entry_id = (SELECT oentry FROM old)");
      statement.execute("VACUUM ANALYZE");
      statement.execute("CHECKPOINT");
    }
  }

  private static Connection owner(LocalPostgres postgres) throws SQLException {
    var owner = postgres.owner();
    return DriverManager.getConnection(owner.url(), owner.user(), owner.password());
  }

  private static void set(LocalPostgres postgres, String setting) throws SQLException {
    try (var connection = owner(postgres);
        var statement = connection.createStatement()) {
      statement.execute(setting);
      statement.execute("SELECT pg_reload_conf()");
    }
  }

  private JsonNode post(String token, String path, Map<String, ?> body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
    var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300)
      throw new IOException(path + " answered " + answer.statusCode() + ": " + answer.body());
    return JSON.readTree(answer.body());
  }

  private static void title(String text) {
    System.out.println();
    System.out.println(text);
  }

  private static void delete(Path path) throws IOException {
    try (var all = Files.walk(path)) {
      for (var one : all.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(one);
    }
  }
}
