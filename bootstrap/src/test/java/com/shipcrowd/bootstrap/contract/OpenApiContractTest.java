package com.shipcrowd.bootstrap.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.adapter.rest.ErrorCatalog;
import com.shipcrowd.application.courier.needs.SandboxCourier;
import com.shipcrowd.bootstrap.contract.OpenApiContract.Call;
import com.shipcrowd.domain.company.CompanyStatus;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.courier.RankingProfile;
import com.shipcrowd.domain.courier.Serviceability;
import com.shipcrowd.domain.courier.TransportMode;
import com.shipcrowd.domain.document.LabelFormat;
import com.shipcrowd.domain.identity.Scope;
import com.shipcrowd.domain.invoice.InvoiceStatus;
import com.shipcrowd.domain.order.OrderStatus;
import com.shipcrowd.domain.payment.TopUpStatus;
import com.shipcrowd.domain.place.Centroids;
import com.shipcrowd.domain.place.PlaceSearch;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.place.ZoneClass;
import com.shipcrowd.domain.ratecard.ChargeHead;
import com.shipcrowd.domain.ratecard.Quote;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import com.shipcrowd.domain.zone.Zone;
import com.shipcrowd.domain.zone.ZoneAnswer;
import com.shipcrowd.domain.zone.ZoneChange;
import com.shipcrowd.domain.zone.ZoneType;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.HttpMethodMapping;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenApiContractTest {
  private static final OpenApiContract CONTRACT = OpenApiContract.ours();
  private static final Map<Class<?>, String> METHODS =
      Map.of(
          Get.class,
          "GET",
          Post.class,
          "POST",
          Put.class,
          "PUT",
          Patch.class,
          "PATCH",
          Delete.class,
          "DELETE");

  /// Every route that a controller of ours declares.
  private static TreeSet<Call> routes() {
    var routes = new TreeSet<Call>();
    for (var type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("com.shipcrowd.adapter")) {
      if (!type.isAnnotatedWith(Controller.class)) continue;
      for (var method : type.getMethods()) {
        METHODS.forEach(
            (annotation, name) ->
                method
                    .tryGetAnnotationOfType(annotation.getName())
                    .ifPresent(
                        a -> {
                          for (var path : paths(a.get("uris"), a.get("value")))
                            routes.add(new Call(name, path(type, path)));
                        }));
      }
    }
    return routes;
  }

  private static List<String> paths(Optional<Object> uris, Optional<Object> value) {
    var many = uris.map(u -> List.of((Object[]) u)).orElse(List.of());
    if (!many.isEmpty() && !many.equals(List.of("/")))
      return many.stream().map(Object::toString).toList();
    return List.of(value.map(Object::toString).orElse("/"));
  }

  private static String path(JavaClass type, String path) {
    var root = type.getAnnotationOfType(Controller.class).value();
    var whole = ("/" + root + "/" + path).replaceAll("/+", "/");
    return whole.length() > 1 && whole.endsWith("/")
        ? whole.substring(0, whole.length() - 1)
        : whole;
  }

  @Test
  void given_the_controllers_when_compared_with_the_contract_then_neither_has_a_route_more() {
    assertThat(routes()).hasSizeGreaterThan(40).isEqualTo(CONTRACT.calls());
  }

  @Test
  void
      given_other_ways_to_declare_routes_when_looked_for_then_there_are_none_that_the_scan_would_miss() {
    var missed =
        new ClassFileImporter()
            .importPackages("com.shipcrowd.adapter.rest").stream()
                .flatMap(t -> t.getMethods().stream())
                .filter(m -> !m.getOwner().getName().contains("ProbeResource"))
                .filter(OpenApiContractTest::isRoute)
                .filter(
                    m -> METHODS.keySet().stream().noneMatch(a -> m.isAnnotatedWith(a.getName())))
                .map(JavaMethod::getFullName);

    assertThat(missed).isEmpty();
  }

  private static boolean isRoute(JavaMethod method) {
    return method.isMetaAnnotatedWith(HttpMethodMapping.class);
  }

  @Test
  void given_every_refusal_of_the_contract_when_looked_up_then_its_code_has_a_row_of_that_status() {
    CONTRACT
        .answers()
        .forEach(
            (answer, response) -> {
              int status = Integer.parseInt(answer.substring(answer.length() - 3));
              if (status < 400) return;
              var codes = OpenApiContract.codes(response);
              assertThat(codes).as(answer).isNotEmpty();
              for (var code : codes) {
                assertThat(ErrorCatalog.knows(code)).as(answer + " " + code).isTrue();
                assertThat(ErrorCatalog.row(code).status().getCode())
                    .as(answer + " " + code)
                    .isEqualTo(status);
              }
            });
  }

  @Test
  void given_every_row_of_the_catalog_when_looked_for_then_some_call_can_answer_it() {
    var told = new TreeSet<String>();
    CONTRACT.answers().values().forEach(a -> told.addAll(OpenApiContract.codes(a)));
    // The first belongs to no call, the others are told inside errors[] of INVALID_INPUT before a
    // rule can say them.
    told.addAll(List.of("METHOD_NOT_ALLOWED", "EMAIL_INVALID", "GSTIN_INVALID", "RANGE_REVERSED"));

    assertThat(ErrorCatalog.rows().stream().map(ErrorCatalog.Row::code))
        .allSatisfy(code -> assertThat(told).contains(code));
  }

  @Test
  void given_the_enums_of_the_domain_when_compared_then_the_contract_has_exactly_these() {
    assertNames("State", State.values());
    assertNames("Zone", Zone.values());
    assertNames("ZoneType", ZoneType.values());
    assertNames("ZoneHistoryLine/properties/what", ZoneChange.What.values());
    assertNames("PincodeDetail/properties/zone_class", ZoneClass.values());
    assertNames("Coordinates/properties/precision", Centroids.Precision.values());
    assertNames("FoundPlace/properties/kind", PlaceSearch.Kind.values());
    assertNames("FoundPlace/properties/match", PlaceSearch.How.values());
    assertNames("ShipmentStatus", ShipmentStatus.values());
    assertNames("Pickup/properties/status", com.shipcrowd.domain.pickup.PickupState.values());
    assertNames("OrderStatus", OrderStatus.values());
    assertNames("ScanFlag", com.shipcrowd.domain.shipment.ScanFlag.values());
    assertNames("NdrReason", NdrReason.values());
    assertNames("PaymentMode", PaymentMode.values());
    assertNames("LabelFormat", LabelFormat.values());
    assertNames("ServiceClass", com.shipcrowd.domain.courier.ServiceClass.values());
    assertNames("JobState", com.shipcrowd.domain.job.JobState.values());
    assertNames("JobMode", com.shipcrowd.domain.job.JobMode.values());
    assertNames("ChargeHead", ChargeHead.values());
    assertNames("Company/properties/status", CompanyStatus.values());
    assertNames("Invoice/properties/status", InvoiceStatus.values());
    assertNames("TopUp/properties/status", TopUpStatus.values());
    assertNames("QuoteQuestion/properties/profile", RankingProfile.values());
    assertNames("QuotePreferences/properties/profile", RankingProfile.values());
    assertNames("QuotedService/properties/mode", TransportMode.values());
    assertNames("Pincode/properties/zone_class", ZoneClass.values());
    assertNames("SandboxFaults/properties/faults/items", SandboxCourier.Fault.values());
    assertNames("SandboxWeather/properties/weather", SandboxCourier.Weather.values());
    assertThat(named("Scope"))
        .containsExactlyInAnyOrderElementsOf(Stream.of(Scope.values()).map(Scope::text).toList());
    assertThat(named("RefusalCode"))
        .isEqualTo(
            Stream.<Enum<?>[]>of(
                    Serviceability.Reason.values(), Quote.Reason.values(), ZoneAnswer.Code.values())
                .flatMap(Stream::of)
                .map(Enum::name)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static void assertNames(String schema, Enum<?>[] values) {
    assertThat(named(schema))
        .as(schema)
        .containsExactlyInAnyOrderElementsOf(Stream.of(values).map(Enum::name).toList());
  }

  private static TreeSet<String> named(String schema) {
    var names = new TreeSet<String>();
    CONTRACT.at("/components/schemas/" + schema + "/enum").forEach(n -> names.add(n.asText()));
    return names;
  }

  @Test
  void given_every_schema_when_read_then_it_is_closed_and_says_what_it_is() {
    var open = new ArrayList<String>();
    for (var name : OpenApiContract.names(CONTRACT.at("/components/schemas"))) {
      var schema = CONTRACT.at("/components/schemas/" + name);
      assertThat(schema.path("description").asText()).as(name).isNotBlank();
      if (schema.path("type").asText().equals("object") && schema.has("properties")) {
        if (!schema.path("additionalProperties").isBoolean()
            || schema.path("additionalProperties").asBoolean()) open.add(name);
        for (var required : schema.path("required")) {
          assertThat(schema.path("properties").has(required.asText()))
              .as(name + "." + required.asText())
              .isTrue();
        }
      }
    }
    assertThat(open).isEmpty();
  }

  @Test
  void given_every_example_when_checked_then_it_fits_its_schema() {
    int examples = 0;
    for (var name : OpenApiContract.names(CONTRACT.at("/components/schemas"))) {
      for (var example : CONTRACT.at("/components/schemas/" + name + "/examples")) {
        assertThat(CONTRACT.troubles("/components/schemas/" + name, example)).as(name).isEmpty();
        examples++;
      }
    }
    assertThat(examples).isGreaterThan(20);
  }

  @Test
  void given_every_request_body_in_json_when_read_then_it_has_an_example() {
    for (var call : CONTRACT.calls()) {
      var schema = CONTRACT.operation(call).at("/requestBody/content/application~1json/schema");
      if (schema.isMissingNode()) continue;
      assertThat(CONTRACT.at(schema.get("$ref").asText().substring(1)).path("examples").isEmpty())
          .as(call.toString())
          .isFalse();
    }
  }

  @Test
  void given_every_reference_when_followed_then_something_is_there() {
    var dangling = new TreeSet<String>();
    var used = new TreeSet<String>();
    references(CONTRACT.at(""))
        .forEach(
            r -> {
              used.add(r);
              if (CONTRACT.at(r.substring(1)).isMissingNode()) dangling.add(r);
            });

    assertThat(dangling).isEmpty();
    for (var name : OpenApiContract.names(CONTRACT.at("/components/schemas"))) {
      assertThat(used).contains("#/components/schemas/" + name);
    }
  }

  private static Stream<String> references(JsonNode node) {
    var here =
        node.path("$ref").isTextual()
            ? Stream.of(node.get("$ref").asText())
            : Stream.<String>empty();
    return Stream.concat(here, node.valueStream().flatMap(OpenApiContractTest::references));
  }

  @Test
  void given_every_call_when_read_then_it_has_a_name_of_its_own_a_known_tag_and_texts() {
    var names = new TreeMap<String, Call>();
    var tags = new TreeSet<String>();
    CONTRACT.at("/tags").forEach(t -> tags.add(t.get("name").asText()));
    for (var call : CONTRACT.calls()) {
      var operation = CONTRACT.operation(call);
      assertThat(names.put(operation.path("operationId").asText(), call))
          .as(call.toString())
          .isNull();
      assertThat(tags).contains(operation.at("/tags/0").asText());
      assertThat(operation.path("summary").asText()).as(call.toString()).isNotBlank();
      assertThat(operation.path("description").asText()).as(call.toString()).isNotBlank();
      var wanted =
          Stream.of(call.path().split("/"))
              .filter(s -> s.startsWith("{"))
              .map(s -> s.substring(1, s.length() - 1));
      var declared =
          operation
              .path("parameters")
              .valueStream()
              .filter(p -> p.path("in").asText().equals("path"))
              .map(p -> p.get("name").asText());
      assertThat(declared.toList()).as(call.toString()).containsExactlyElementsOf(wanted.toList());
    }
  }

  @Test
  void given_a_right_answer_when_checked_then_nothing_is_said() {
    assertThatCode(
            () -> check("GET", "/v1/wallet?x=1", 200, "application/json; charset=utf-8", wallet()))
        .doesNotThrowAnyException();
    assertThatCode(
            () ->
                CONTRACT.check(
                    "DELETE",
                    "/v1/warehouses/whs_06EHB8R0CNS1ZC4V2Q9RMB8F0G",
                    204,
                    null,
                    new byte[0]))
        .doesNotThrowAnyException();
    assertThatCode(
            () ->
                check(
                    "GET",
                    "/v1/nowhere",
                    404,
                    "application/problem+json",
                    problem(404, "NOT_FOUND")))
        .doesNotThrowAnyException();
    assertThatCode(
            () ->
                check(
                    "PUT",
                    "/v1/wallet",
                    405,
                    "application/problem+json",
                    problem(405, "METHOD_NOT_ALLOWED")))
        .doesNotThrowAnyException();
  }

  @Test
  void given_a_wrong_answer_when_checked_then_the_message_says_what_is_wrong() {
    assertWrong("GET", "/v1/nowhere", 200, "application/json", "{}", "no such path");
    assertWrong("PUT", "/v1/wallet", 200, "application/json", "{}", "no such method");
    assertWrong("GET", "/v1/wallet", 201, "application/json", wallet(), "only the statuses");
    assertWrong("GET", "/v1/wallet", 200, "text/plain", wallet(), "only [application/json]");
    assertWrong("GET", "/v1/wallet", 200, "application/json", "", "empty");
    assertWrong("GET", "/v1/wallet", 200, "application/json", "{", "not JSON");
    assertWrong(
        "GET", "/v1/wallet", 200, "application/json", wallet().replace("INR", "USD"), "currency");
    assertWrong(
        "GET",
        "/v1/wallet",
        200,
        "application/json",
        wallet().replace("{", "{\"more\":1,"),
        "more");
    assertWrong(
        "GET",
        "/v1/wallet",
        200,
        "application/json",
        wallet().replace("\"held_paise\":0,", ""),
        "held_paise");
    assertWrong(
        "GET",
        "/v1/wallet",
        200,
        "application/json",
        wallet().replace("\"held_paise\":0", "\"held_paise\":\"0\""),
        "held_paise");
    assertWrong(
        "GET", "/v1/wallet", 401, "application/problem+json", problem(401, "NOT_FOUND"), "code");
    assertWrong(
        "GET",
        "/v1/wallet",
        401,
        "application/problem+json",
        problem(401, "UNAUTHENTICATED").replace("trace_id", "trace"),
        "trace_id");
    assertWrong("DELETE", "/v1/warehouses/x", 204, null, "{}", "promises none");
    assertWrong(
        "GET",
        "/v1/company",
        200,
        "application/json",
        "{\"created_at\":\"yesterday\"}",
        "created_at");
  }

  private static void assertWrong(
      String method, String path, int status, String type, String body, String words) {
    assertThatThrownBy(() -> check(method, path, status, type, body))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(words);
  }

  private static void check(String method, String path, int status, String type, String body) {
    CONTRACT.check(method, path, status, type, body.getBytes(StandardCharsets.UTF_8));
  }

  private static String wallet() {
    return "{\"currency\":\"INR\",\"balance_paise\":0,\"held_paise\":0,\"credit_limit_paise\":0,\"available_paise\":0,\"dues_paise\":0,\"withdrawable_paise\":1,\"promotional_paise\":0,\"deposit_paise\":0}";
  }

  private static String problem(int status, String code) {
    return "{\"type\":\"/docs/errors/%s\",\"title\":\"t\",\"status\":%d,\"detail\":\"d\",\"code\":\"%s\",\"trace_id\":\"%s\"}"
        .formatted(code, status, code, "0af7651916cd43dd8448eb211c80319c");
  }
}
