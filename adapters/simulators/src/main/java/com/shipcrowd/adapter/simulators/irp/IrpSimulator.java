package com.shipcrowd.adapter.simulators.irp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.shipcrowd.domain.company.Gstin;
import com.shipcrowd.domain.invoice.FinancialYear;
import com.shipcrowd.domain.invoice.Irn;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One portal on the loopback interface.
public final class IrpSimulator implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ZoneId IST = ZoneId.of("Asia/Kolkata");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final BigDecimal TOLERANCE = BigDecimal.ONE;
  private static final Duration CANCEL = Duration.ofHours(24);

  private record Kept(Map<String, Object> data, Instant at) {}

  private final Map<String, Kept> registered = new ConcurrentHashMap<>();
  private final AtomicLong ack = new AtomicLong(172_610_000_000_000L);
  private final AtomicInteger loseAnswers = new AtomicInteger();
  private final AtomicReference<String> refusal = new AtomicReference<>("");
  private final Supplier<Instant> clock;
  private final KeyPair keys;
  private final HttpServer server;

  /// @param clock whose time it stamps
  public IrpSimulator(Supplier<Instant> clock) {
    this.clock = clock;
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      keys = generator.generateKeyPair();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the portal does not open", e);
    }
    server.createContext("/", this::serve);
    server.start();
  }

  /// Where it listens, without a slash at the end.
  public String baseUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// The key to check its signatures with: X.509, base64.
  public String publicKey() {
    return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
  }

  /// Does the next registrations but lets nobody know.
  public void loseAnswers(int count) {
    loseAnswers.set(count);
  }

  /// Refuses the next registration with a code, whatever it says.
  public void refuseNext(String code) {
    refusal.set(code);
  }

  /// How many documents it knows.
  public int count() {
    return registered.size();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var body = exchange.getRequestBody().readAllBytes();
    Object answer;
    if (path.endsWith("/Invoice/Cancel")) answer = cancel(JSON.readTree(body));
    else if (path.endsWith("/Invoice")) answer = register(JSON.readTree(body));
    else answer = copy(path.substring(path.lastIndexOf('/') + 1));
    if (path.endsWith("/Invoice") && loseAnswers.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
      exchange.close();
      return;
    }
    var bytes = JSON.writeValueAsBytes(answer);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private Map<String, Object> register(JsonNode invoice) {
    var asked = refusal.getAndSet("");
    var wrong = asked.isEmpty() ? wrong(invoice) : asked;
    if (wrong != null) return error(wrong, "refused");
    var doc = invoice.path("DocDtls");
    var seller = invoice.path("SellerDtls").path("Gstin").asText();
    var day = LocalDate.parse(doc.path("Dt").asText(), DAY);
    var irn =
        Irn.of(seller, FinancialYear.of(day), doc.path("Typ").asText(), doc.path("No").asText())
            .text();
    var now = clock.get();
    var fresh = new Kept(data(invoice, irn, now), now);
    var before = registered.putIfAbsent(irn, fresh);
    if (before == null) return Map.of("Status", 1, "Data", fresh.data);
    var told = new LinkedHashMap<>(error("2150", "Duplicate IRN"));
    told.put(
        "InfoDtls",
        List.of(
            Map.of(
                "InfCd",
                "DUPIRN",
                "Desc",
                Map.of(
                    "AckNo",
                    before.data.get("AckNo"),
                    "AckDt",
                    before.data.get("AckDt"),
                    "Irn",
                    irn))));
    return told;
  }

  private static @Nullable String wrong(JsonNode invoice) {
    var buyer = invoice.path("BuyerDtls");
    var seller = invoice.path("SellerDtls");
    if (!Gstin.isWellFormed(buyer.path("Gstin").asText())) return "3028";
    var values = invoice.path("ValDtls");
    boolean intra = seller.path("Stcd").asText().equals(buyer.path("Pos").asText());
    if (intra && values.path("IgstVal").decimalValue().signum() != 0) return "2172";
    var taxable = BigDecimal.ZERO;
    var total = BigDecimal.ZERO;
    for (var item : invoice.path("ItemList")) {
      taxable = taxable.add(item.path("AssAmt").decimalValue());
      total = total.add(item.path("TotItemVal").decimalValue());
    }
    if (isOff(taxable, values.path("AssVal"))) return "2182";
    return isOff(total, values.path("TotInvVal")) ? "2189" : null;
  }

  private static boolean isOff(BigDecimal sum, JsonNode said) {
    return sum.subtract(said.decimalValue()).abs().compareTo(TOLERANCE) > 0;
  }

  private Map<String, Object> data(JsonNode invoice, String irn, Instant now) {
    var at = MOMENT.format(now.atZone(IST));
    var doc = invoice.path("DocDtls");
    var qr = new LinkedHashMap<String, Object>();
    qr.put("SellerGstin", invoice.path("SellerDtls").path("Gstin").asText());
    qr.put("BuyerGstin", invoice.path("BuyerDtls").path("Gstin").asText());
    qr.put("DocNo", doc.path("No").asText());
    qr.put("DocTyp", doc.path("Typ").asText());
    qr.put("DocDt", doc.path("Dt").asText());
    qr.put("TotInvVal", invoice.path("ValDtls").path("TotInvVal").decimalValue());
    qr.put("ItemCnt", invoice.path("ItemList").size());
    qr.put("MainHsnCode", invoice.path("ItemList").path(0).path("HsnCd").asText());
    qr.put("Irn", irn);
    qr.put("IrnDt", at);
    var data = new LinkedHashMap<String, Object>();
    data.put("AckNo", ack.incrementAndGet());
    data.put("AckDt", at);
    data.put("Irn", irn);
    data.put("SignedInvoice", signed(invoice));
    data.put("SignedQRCode", signed(qr));
    data.put("Status", "ACT");
    return data;
  }

  private String signed(Object what) {
    try {
      var encoder = Base64.getUrlEncoder().withoutPadding();
      var head =
          encoder.encodeToString(
              "{\"alg\":\"RS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
      var payload =
          encoder.encodeToString(
              JSON.writeValueAsBytes(Map.of("iss", "NIC", "data", JSON.writeValueAsString(what))));
      var signer = Signature.getInstance("SHA256withRSA");
      signer.initSign(keys.getPrivate());
      signer.update((head + "." + payload).getBytes(StandardCharsets.US_ASCII));
      return head + "." + payload + "." + encoder.encodeToString(signer.sign());
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("cannot sign", e);
    }
  }

  private Map<String, Object> copy(String irn) {
    var kept = registered.get(irn);
    return kept == null ? error("2148", "IRN unknown") : Map.of("Status", 1, "Data", kept.data);
  }

  private Map<String, Object> cancel(JsonNode asked) {
    var kept = registered.get(asked.path("Irn").asText());
    if (kept == null) return error("2148", "IRN unknown");
    if (clock.get().isAfter(kept.at.plus(CANCEL))) return error("2270", "Too late to cancel");
    kept.data.put("Status", "CNL");
    return Map.of(
        "Status",
        1,
        "Data",
        Map.of(
            "Irn",
            asked.path("Irn").asText(),
            "CancelDate",
            MOMENT.format(clock.get().atZone(IST))));
  }

  private static Map<String, Object> error(String code, String words) {
    var error = new LinkedHashMap<String, Object>();
    error.put("Status", 0);
    error.put("ErrorDetails", List.of(Map.of("ErrorCode", code, "ErrorMessage", words)));
    return error;
  }
}
