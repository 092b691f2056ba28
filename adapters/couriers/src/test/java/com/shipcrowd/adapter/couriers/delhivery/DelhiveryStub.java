package com.shipcrowd.adapter.couriers.delhivery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.domain.courier.CourierAccountId;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/// A Delhivery that remembers: it hands out numbers, makes each of them a parcel at most once, cancels, tracks, and
/// fails as it is told. Start one, make an account with `account`, and let the real gateway talk to it.
///
/// ```
/// try (var delhivery = new DelhiveryStub()) {
///   delhivery.next(Call.CREATE, Mishap.TIMEOUT_AFTER);
///   gateway.book(delhivery.account(id), request);          // in doubt, parcel made
///   byte[] push = delhivery.scan(awb, "X-PPOM", "UD", "In Transit", "Picked up", when);
/// }
/// ```
public final class DelhiveryStub implements AutoCloseable {
  /// The only token it takes.
  public static final String TOKEN = "stub-token-1";

  /// What its pushes carry in `x-shipcrowd-secret`.
  public static final String WEBHOOK_SECRET = "stub-webhook-secret-1";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String INTERNAL =
      "An internal Error has occurred, Please get in touch with client.support@delhivery.com";

  private final WireMockServer server;
  private final Map<Call, Queue<Mishap>> next = new EnumMap<>(Call.class);
  private final Map<Call, Mishap> always = new EnumMap<>(Call.class);
  private final Map<Call, Canned> canned = new EnumMap<>(Call.class);
  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private final Set<String> handedOut = new HashSet<>();
  private final Set<String> unserved = new HashSet<>();
  private final Map<String, Long> pickups = new HashMap<>();
  private final Set<String> warehouses = new HashSet<>();
  private final Map<String, JsonNode> uploads = new HashMap<>();
  private final List<Seen> seen = new ArrayList<>();
  private boolean knowsAllWarehouses = true;
  private int silenceMs = 3_000;
  private int slowMs = 400;
  private long lastNumber = 26_805_710_000_000L;
  private long lastId = 4_363_000;

  /// Starts on a free port.
  public DelhiveryStub() {
    server =
        new WireMockServer(
            options()
                .dynamicPort()
                .disableRequestJournal()
                .containerThreads(24)
                .extensions(new Brain()));
    server.start();
    server.stubFor(any(anyUrl()).willReturn(aResponse()));
  }

  /// What may be called.
  public enum Call {
    NUMBERS,
    CREATE,
    CHANGE,
    TRACK,
    SLIP,
    FILE,
    PICKUP,
    WAREHOUSE_CREATE,
    WAREHOUSE_EDIT,
    NDR,
    NDR_RESULT,
    CHARGES,
    OTHER
  }

  /// What may go wrong with a call.
  public enum Mishap {
    /// It works, but the answer comes long after anybody waits for it.
    TIMEOUT_AFTER,
    /// Nothing is done and nothing is said.
    TIMEOUT_BEFORE,
    /// It works and the connection is cut.
    CUT_AFTER,
    /// HTTP 200, and no.
    FAILURE_200,
    /// HTTP 200: "might have been partially saved", and it was.
    PARTLY_SAVED_200,
    /// HTTP 200, success, no number.
    SUCCESS_WITHOUT_NUMBER,
    /// HTTP 200, success, for another order.
    ANOTHER_ORDER,
    /// It works and half of the answer arrives as if it were whole.
    TRUNCATED,
    EMPTY,
    WRONG_TYPES,
    TOO_MANY_429,
    FORBIDDEN_403_PAGE,
    WRONG_TOKEN_401,
    SERVER_ERROR_500,
    /// It works a little late, within everybody's patience.
    SLOW
  }

  /// A parcel over there.
  ///
  /// @param order our reference
  public record Box(
      String waybill,
      String order,
      String pin,
      String codAmount,
      String pickup,
      String address,
      List<JsonNode> scans) {}

  /// A call that came in.
  ///
  /// @param url path and query
  /// @param headers names in lower case
  public record Seen(
      Call call, String method, String url, Map<String, String> headers, String body) {}

  private record Canned(int status, String body) {}

  /// Where it listens, without a slash at the end.
  public String baseUrl() {
    return "http://localhost:" + server.port();
  }

  /// An account that talks to this stub, with deadlines of under a second.
  public CourierAccount account(CourierAccountId id) {
    return account(id, 700);
  }

  /// An account that talks to this stub.
  ///
  /// @param deadlineMs the longest wait of any call
  public CourierAccount account(CourierAccountId id, int deadlineMs) {
    return new CourierAccount(
        id,
        "delhivery",
        baseUrl(),
        Map.of("token", TOKEN, "webhook_secret", WEBHOOK_SECRET),
        Map.of(
            "client_name",
            "DEMOSTORE-B2C",
            "deadline_ms",
            Integer.toString(deadlineMs),
            "waybill_batch",
            "100"));
  }

  /// The next calls of a kind go wrong so, one after the other.
  public synchronized void next(Call call, Mishap... mishaps) {
    next.computeIfAbsent(call, _ -> new ArrayDeque<>()).addAll(Arrays.asList(mishaps));
  }

  /// Every call of a kind goes wrong so, until `heal`.
  public synchronized void always(Call call, Mishap mishap) {
    always.put(call, mishap);
  }

  /// Every call of every kind goes wrong so, until `heal`.
  public synchronized void always(Mishap mishap) {
    for (var call : Call.values()) always.put(call, mishap);
  }

  /// Every call of a kind gets these words, until `heal`.
  public synchronized void answers(Call call, int status, String body) {
    canned.put(call, new Canned(status, body));
  }

  /// All is well again; parcels stay.
  public synchronized void heal() {
    next.clear();
    always.clear();
    canned.clear();
  }

  /// Nothing is carried to this pincode any more.
  public synchronized void doesNotServe(String pin) {
    unserved.add(pin);
  }

  /// From now on only registered pickup places are known.
  public synchronized void wantsRegisteredWarehouses() {
    knowsAllWarehouses = false;
  }

  /// Numbers are handed out from here on, so that two stubs of one account never give out the same.
  public synchronized void numbersFrom(long first) {
    lastNumber = first;
  }

  /// How long a time-out lasts and how slow slow is.
  public synchronized void patience(int silence, int slow) {
    silenceMs = silence;
    slowMs = slow;
  }

  /// All parcels by number, oldest first.
  public synchronized Map<String, Box> boxes() {
    return new LinkedHashMap<>(boxes);
  }

  /// Calls of a kind, oldest first.
  public synchronized List<Seen> seen(Call call) {
    return seen.stream().filter(s -> s.call() == call).toList();
  }

  /// Forgets which calls came in.
  public synchronized void forgetCalls() {
    seen.clear();
  }

  /// Something happens to a parcel: tracking shows it from now on.
  ///
  /// @param at Indian time, as they write it
  /// @return the body they would push, to be sent with `pushHeaders`
  public synchronized byte[] scan(
      String waybill, String nsl, String type, String status, String words, String at) {
    var place = "Bengaluru_JPNagar_D (Karnataka)";
    var detail = JSON.createObjectNode();
    detail
        .put("ScanDateTime", at)
        .put("ScanType", type)
        .put("Scan", status)
        .put("StatusDateTime", at);
    detail.put("ScannedLocation", place).put("StatusCode", nsl).put("Instructions", words);
    var box = boxes.get(waybill);
    if (box != null) box.scans().add(JSON.createObjectNode().set("ScanDetail", detail));
    var push = JSON.createObjectNode();
    var shipment = push.putObject("Shipment");
    shipment
        .putObject("Status")
        .put("Status", status)
        .put("StatusDateTime", at)
        .put("StatusType", type)
        .put("StatusLocation", place)
        .put("Instructions", words);
    shipment
        .put("NSLCode", nsl)
        .put("AWB", waybill)
        .put("ReferenceNo", box == null ? "" : box.order());
    return push.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// The same at a time of the test's clock.
  public byte[] scan(
      String waybill,
      String nsl,
      String type,
      String status,
      String words,
      LocalDateTime indianTime) {
    return scan(waybill, nsl, type, status, words, indianTime.toString());
  }

  /// What comes with a push.
  public static Map<String, String> pushHeaders() {
    return Map.of("content-type", "application/json", "x-shipcrowd-secret", WEBHOOK_SECRET);
  }

  @Override
  public void close() {
    server.stop();
  }

  private final class Brain implements ResponseDefinitionTransformerV2 {
    @Override
    public String getName() {
      return "delhivery";
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
      try {
        return answer(event.getRequest()).build();
      } catch (RuntimeException | JsonProcessingException e) {
        return aResponse().withStatus(500).withBody("stub: " + e).build();
      }
    }
  }

  private synchronized ResponseDefinitionBuilder answer(Request request)
      throws JsonProcessingException {
    var url = request.getUrl();
    var call = callOf(url);
    var headers = new HashMap<String, String>();
    request
        .getAllHeaderKeys()
        .forEach(
            name -> headers.put(name.toLowerCase(java.util.Locale.ROOT), request.getHeader(name)));
    seen.add(new Seen(call, request.getMethod().value(), url, headers, request.getBodyAsString()));
    var words = canned.get(call);
    if (words != null) return json(words.status(), words.body());
    var queue = next.getOrDefault(call, new ArrayDeque<>());
    var mishap = queue.isEmpty() ? always.get(call) : queue.poll();
    if (mishap == null) return work(call, request);
    return switch (mishap) {
      case TIMEOUT_AFTER -> work(call, request).withFixedDelay(silenceMs);
      case TIMEOUT_BEFORE -> aResponse().withStatus(200).withFixedDelay(silenceMs);
      case CUT_AFTER -> {
        work(call, request);
        yield aResponse().withFault(com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE);
      }
      case FAILURE_200 -> json(200, failed(call));
      case PARTLY_SAVED_200 -> {
        work(call, request);
        yield json(
            200,
            failedBox(
                "Crashing while saving package due to exception 'x'. Package might have been partially saved."));
      }
      case SUCCESS_WITHOUT_NUMBER ->
          json(
              200,
              "{\"success\":true,\"packages\":[{\"status\":\"Success\",\"waybill\":\"\",\"remarks\":[\"\"]}]}");
      case ANOTHER_ORDER ->
          json(
              200,
              "{\"success\":true,\"packages\":[{\"status\":\"Success\",\"waybill\":\"26805719999999\",\"refnum\":\"SOMEBODY-ELSE\",\"remarks\":[\"\"]}]}");
      case TRUNCATED -> {
        var whole = work(call, request).build().getTextBody();
        yield json(200, whole == null ? "{" : whole.substring(0, Math.max(1, whole.length() / 2)));
      }
      case EMPTY -> aResponse().withStatus(200);
      case WRONG_TYPES ->
          json(200, "[{\"success\":[1,2],\"packages\":7,\"status\":{},\"ShipmentData\":\"none\"}]");
      case TOO_MANY_429 -> json(429, "{}").withHeader("Retry-After", "30");
      case FORBIDDEN_403_PAGE ->
          aResponse()
              .withStatus(403)
              .withHeader("Content-Type", "text/html")
              .withBody("<html><body>Request blocked</body></html>");
      case WRONG_TOKEN_401 -> wrongToken();
      case SERVER_ERROR_500 -> json(500, "{\"message\":\"Internal\"}");
      case SLOW -> work(call, request).withFixedDelay(slowMs);
    };
  }

  private static Call callOf(String url) {
    if (url.startsWith("/waybill/api/bulk/json/")) return Call.NUMBERS;
    if (url.startsWith("/api/cmu/create.json")) return Call.CREATE;
    if (url.startsWith("/api/p/edit")) return Call.CHANGE;
    if (url.startsWith("/api/v1/packages/json/")) return Call.TRACK;
    if (url.startsWith("/api/p/packing_slip")) return Call.SLIP;
    if (url.startsWith("/files/")) return Call.FILE;
    if (url.startsWith("/fm/request/new/")) return Call.PICKUP;
    if (url.startsWith("/api/backend/clientwarehouse/create/")) return Call.WAREHOUSE_CREATE;
    if (url.startsWith("/api/backend/clientwarehouse/edit/")) return Call.WAREHOUSE_EDIT;
    if (url.startsWith("/api/kinko/v1/invoice/charges/")) return Call.CHARGES;
    if (url.startsWith("/api/p/update")) return Call.NDR;
    return url.startsWith("/api/cmu/get_bulk_upl/") ? Call.NDR_RESULT : Call.OTHER;
  }

  private ResponseDefinitionBuilder work(Call call, Request request)
      throws JsonProcessingException {
    if (call == Call.FILE) {
      boolean leaksToken = request.getHeader("Authorization") != null;
      return leaksToken
          ? aResponse().withStatus(400)
          : aResponse().withHeader("Content-Type", "application/pdf").withBody("%PDF-1.4 stub");
    }
    if (!("Token " + TOKEN).equals(request.getHeader("Authorization"))) return wrongToken();
    var body = request.getBodyAsString();
    return switch (call) {
      case NUMBERS -> numbers(query(request).getOrDefault("count", "1"));
      case CREATE -> create(body);
      case CHANGE -> change(JSON.readTree(body));
      case TRACK -> track(query(request));
      case SLIP -> slip(query(request).getOrDefault("wbns", ""));
      case PICKUP -> pickup(JSON.readTree(body));
      case WAREHOUSE_CREATE, WAREHOUSE_EDIT -> warehouse(call, JSON.readTree(body));
      case NDR -> ndr(JSON.readTree(body));
      case NDR_RESULT -> ndrResult(request.getUrl());
      case CHARGES -> charges(query(request));
      case FILE, OTHER ->
          aResponse()
              .withStatus(404)
              .withHeader("Content-Type", "text/html")
              .withBody("<html>Not Found</html>");
    };
  }

  // Thirty rupees for each begun half kilogram, and twenty for collecting.
  private ResponseDefinitionBuilder charges(Map<String, String> query) {
    if (unserved.contains(query.get("d_pin")))
      return json(200, "{\"error\":\"Unable to process request for provided d_pin\"}");
    int halves = Math.ceilDiv(Integer.parseInt(query.getOrDefault("cgm", "0")), 500);
    int cod = "COD".equals(query.get("pt")) ? 20 : 0;
    int gross = 30 * halves + cod;
    return json(
        200,
        "[{\"charge_COD\":"
            + cod
            + ".0,\"charge_DL\":"
            + 30 * halves
            + ".0,\"gross_amount\":"
            + gross
            + ".0,\"zone\":\"D\",\"total_amount\":"
            + gross * 118 / 100
            + ",\"charged_weight\":500.0}]");
  }

  private ResponseDefinitionBuilder numbers(String count) {
    int wanted = Integer.parseInt(count);
    if (wanted >= 10_000)
      return json(400, "\"Bad Request! Count value should be less than 10000\"");
    var numbers = new ArrayList<String>();
    for (int i = 0; i < wanted; i++) numbers.add(Long.toString(lastNumber += 11));
    handedOut.addAll(numbers);
    return json(200, "\"" + String.join(",", numbers) + "\"");
  }

  private ResponseDefinitionBuilder create(String body) throws JsonProcessingException {
    if (!body.startsWith("format=json&data="))
      return json(200, failedRequest("format key missing in the post"));
    var data =
        JSON.readTree(
            URLDecoder.decode(
                body.substring("format=json&data=".length()), StandardCharsets.UTF_8));
    var place = data.path("pickup_location").path("name").asText();
    if (!knowsAllWarehouses && !warehouses.contains(place)) {
      return json(200, failedRequest("ClientWarehouse matching query does not exist."));
    }
    var answer = JSON.createObjectNode();
    var packages = answer.putArray("packages");
    boolean allWell = !data.path("shipments").isEmpty();
    for (var box : data.path("shipments")) allWell &= made(box, place, packages);
    answer.put("success", allWell).put("package_count", packages.size()).put("upload_wbn", "UPL1");
    if (!allWell) answer.put("rmk", INTERNAL);
    return json(200, answer.toString());
  }

  private boolean made(JsonNode box, String place, ArrayNode packages) {
    var pin = box.path("pin").asText();
    var number = box.path("waybill").asText();
    var trouble = trouble(box, pin, number);
    var line =
        packages
            .addObject()
            .put("refnum", box.path("order").asText())
            .put("payment", "COD")
            .put("client", "DEMOSTORE-B2C");
    line.putArray("remarks").add(trouble);
    if (!trouble.isEmpty()) {
      line.put("status", "Fail").put("waybill", "").putNull("sort_code");
      return false;
    }
    var waybill = number.isEmpty() ? Long.toString(lastNumber += 11) : number;
    var address = box.path("add").asText();
    boxes.put(
        waybill,
        new Box(
            waybill,
            box.path("order").asText(),
            pin,
            box.path("cod_amount").asText(),
            place,
            address,
            new ArrayList<>()));
    line.put("status", "Success")
        .put("waybill", waybill)
        .put("sort_code", "BLR/JPN")
        .put("serviceable", true);
    return true;
  }

  private String trouble(JsonNode box, String pin, String number) {
    if (box.toString().replace("\\\"", "").matches("(?s).*[&#%;\\\\].*"))
      return "Unterminated string starting at: line 1 column 8 (char 7)";
    if (box.path("order").asText().length() > 50) return "oid does not pass the validator <lambda>";
    if (!box.path("phone").asText().matches("[6-9][0-9]{9}"))
      return "Incorrect phone number(s) for order " + box.path("order").asText();
    if (unserved.contains(pin))
      return "Crashing while saving package due to exception '"
          + pin
          + " is non serviceable pincode'. Package might have been partially saved.";
    if (boxes.containsKey(number)) return "Duplicate waybill";
    if (!number.isEmpty() && !handedOut.contains(number))
      return "Unable to consume waybill " + number;
    boolean isPart = box.path("shipment_type").asText().equals("MPS");
    boolean isKnownOrder =
        boxes.values().stream().anyMatch(b -> b.order().equals(box.path("order").asText()));
    boolean isSameLot = isPart && boxes.containsKey(box.path("master_id").asText());
    return isKnownOrder && !isSameLot ? "Duplicate Order Id" : "";
  }

  private ResponseDefinitionBuilder change(JsonNode wish) {
    var waybill = wish.path("waybill").asText();
    var box = boxes.get(waybill);
    if (box == null) {
      return json(
          200,
          "{\"error\":\"Incorrect Waybill/OrderID, please try again\",\"status\":\"Failure\",\"waybill\":null,\"order_id\":\""
              + waybill
              + "\"}");
    }
    var answer =
        JSON.createObjectNode()
            .put("status", true)
            .put("waybill", waybill)
            .put("order_id", box.order());
    if (wish.has("cancellation")) answer.put("remark", "Shipment has been cancelled.");
    return json(200, answer.toString());
  }

  private ResponseDefinitionBuilder track(Map<String, String> query) {
    var numbers = new HashSet<>(Arrays.asList(query.getOrDefault("waybill", "").split(",")));
    var order = query.getOrDefault("ref_ids", "");
    var answer = JSON.createObjectNode();
    var data = answer.putArray("ShipmentData");
    for (var box : boxes.values()) {
      if (!numbers.contains(box.waybill()) && !box.order().equals(order)) continue;
      var shipment = data.addObject().putObject("Shipment");
      shipment
          .put("AWB", box.waybill())
          .put("ReferenceNo", box.order())
          .put("PickupLocation", box.pickup());
      shipment.put("CODAmount", box.codAmount());
      shipment.putArray("Scans").addAll(box.scans());
      status(box, shipment);
    }
    if (data.isEmpty()) {
      return json(
          200,
          "{\"Success\":false,\"Error\":\"Data does not exists for provided Waybill(s)\",\"rmk\":\"Data does not exists\"}");
    }
    return json(200, answer.toString());
  }

  private static void status(Box box, ObjectNode shipment) {
    var last = box.scans().isEmpty() ? null : box.scans().getLast().path("ScanDetail");
    shipment
        .putObject("Status")
        .put("Status", last == null ? "Manifested" : last.path("Scan").asText())
        .put("StatusType", last == null ? "UD" : last.path("ScanType").asText())
        .put("StatusCode", last == null ? "X-UCI" : last.path("StatusCode").asText())
        .put(
            "StatusDateTime",
            last == null ? "2026-11-20T09:00:00" : last.path("StatusDateTime").asText())
        .put("StatusLocation", "Mumbai_Malad_D (Maharashtra)")
        .put(
            "Instructions",
            last == null ? "Manifest uploaded" : last.path("Instructions").asText());
  }

  private ResponseDefinitionBuilder slip(String waybill) {
    if (!boxes.containsKey(waybill)) return json(200, "{\"packages\":[],\"packages_found\":0}");
    var link = baseUrl() + "/files/" + waybill + ".pdf?X-Amz-Expires=86400";
    return json(
        200,
        "{\"packages\":[{\"wbn\":\""
            + waybill
            + "\",\"pdf_download_link\":\""
            + link
            + "\"}],\"packages_found\":1}");
  }

  private ResponseDefinitionBuilder pickup(JsonNode wish) {
    var place = wish.path("pickup_location").asText();
    var open = pickups.get(place);
    if (open != null) {
      return json(
          200,
          "{\"pr_exist\":true,\"pickup_id\":"
              + open
              + ",\"status\":false,\"error\":{\"code\":669,\"message\":\"A Pickup Request "
              + open
              + " for this Pickup Location Already Exist\"}}");
    }
    pickups.put(place, ++lastId);
    return json(
        201,
        "{\"pickup_id\":"
            + lastId
            + ",\"client_name\":\"DEMOSTORE-B2C\",\"expected_package_count\":\""
            + wish.path("expected_package_count").asText()
            + "\"}");
  }

  private ResponseDefinitionBuilder warehouse(Call call, JsonNode wish) {
    boolean isNew = warehouses.add(wish.path("name").asText());
    if (!isNew && call == Call.WAREHOUSE_CREATE) {
      return json(
          200,
          "{\"success\":false,\"error\":[\"client-warehouse with this name already exists\"],\"data\":{}}");
    }
    return json(
        200,
        "{\"success\":true,\"error\":\"\",\"data\":{\"active\":true,\"name\":"
            + wish.path("name")
            + "}}");
  }

  private ResponseDefinitionBuilder ndr(JsonNode wish) {
    if (!wish.path("data").isArray()) return json(400, "{\"error\":\"Invalid data provided\"}");
    var id = "UPL" + ++lastId;
    uploads.put(id, wish.path("data"));
    return json(
        200, "{\"message\":\"Request submitted successfully!\",\"request_id\":\"" + id + "\"}");
  }

  private ResponseDefinitionBuilder ndrResult(String url) {
    var data = uploads.get(URI.create(url).getPath().replaceAll(".*/", ""));
    if (data == null) return json(404, "{\"message\":\"not found\"}");
    var answer = JSON.createObjectNode().put("status", "Success");
    var good = answer.putArray("success_wbns");
    var bad = answer.putArray("failed_wbns");
    for (var line : data) {
      var box = boxes.get(line.path("waybill").asText());
      boolean isPending =
          box != null
              && !box.scans().isEmpty()
              && box.scans().getLast().path("ScanDetail").path("Scan").asText().equals("Pending");
      var entry =
          (isPending ? good : bad)
              .addObject()
              .put("waybill", line.path("waybill").asText())
              .put("action", line.path("act").asText());
      if (!isPending) entry.put("message", "Package in incorrect status");
    }
    return json(200, answer.toString());
  }

  private static String failed(Call call) {
    return switch (call) {
      case CREATE ->
          failedBox(
              "Crashing while saving package due to exception 'suspicious order/consignee'. Package might have been partially saved.");
      case CHANGE ->
          "{\"error\":\"You are not authorised to this action\",\"status\":\"Failure\",\"waybill\":null}";
      case WAREHOUSE_CREATE, WAREHOUSE_EDIT ->
          "{\"success\":false,\"error\":\"Error due to serviceability for pincode: 400018\"}";
      case PICKUP -> "{\"pickup_date\":\"Pickup date cannot be in past\"}";
      default -> "{\"Success\":false,\"Error\":\"No such waybill or order ID found\"}";
    };
  }

  private static String failedRequest(String words) {
    return JSON.createObjectNode()
        .put("rmk", words)
        .put("error", true)
        .put("success", false)
        .set("packages", JSON.createArrayNode())
        .toString();
  }

  private static String failedBox(String remark) {
    var answer = JSON.createObjectNode().put("success", false).put("rmk", INTERNAL);
    answer
        .putArray("packages")
        .addObject()
        .put("status", "Fail")
        .put("waybill", "")
        .putArray("remarks")
        .add(remark);
    return answer.toString();
  }

  private static ResponseDefinitionBuilder wrongToken() {
    return json(
        401,
        "\"There has been an error but we were asked to not let you see that. Please contact the dev team.\"");
  }

  private static ResponseDefinitionBuilder json(int status, String body) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withBody(body);
  }

  private static Map<String, String> query(Request request) {
    var query = new HashMap<String, String>();
    var raw = URI.create(request.getUrl()).getRawQuery();
    for (var pair : raw == null ? new String[0] : raw.split("&")) {
      int eq = pair.indexOf('=');
      if (eq > 0)
        query.put(
            pair.substring(0, eq),
            URLDecoder.decode(pair.substring(eq + 1), StandardCharsets.UTF_8));
    }
    return query;
  }
}
