package com.shipcrowd.bootstrap.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The contract, to hold answers against. Everything it does not promise is a failure: a path, a status, a content type,
/// a field, a code. Safe for many threads.
public final class OpenApiContract {
  private static final OpenApiContract OURS =
      new OpenApiContract(load("/contracts/ours/openapi/shipcrowd.yaml"));
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final String PROBLEM = "application/problem+json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode whole;
  private final List<Route> routes = new ArrayList<>();
  private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();
  private final JsonSchemaFactory factory;

  /// One call of the contract.
  ///
  /// @param method upper case
  /// @param path with its `{parameters}`
  public record Call(String method, String path) implements Comparable<Call> {
    @Override
    public int compareTo(Call other) {
      return (path + " " + method).compareTo(other.path + " " + other.method);
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private record Route(String path, Pattern shape, int parameters, JsonNode item) {}

  /// @param whole the parsed contract
  OpenApiContract(JsonNode whole) {
    this.whole = whole;
    this.factory =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder ->
                builder.schemaLoaders(
                    loaders ->
                        loaders.schemas(
                            Map.of("https://shipcrowd.test/contract", whole.toString()))));
    for (var entry : whole.path("paths").properties()) {
      var path = entry.getKey();
      // A parameter is one segment.
      var shape = Pattern.compile(path.replaceAll("[.]", "[.]").replaceAll("\\{[^}]+}", "[^/]+"));
      routes.add(new Route(path, shape, path.split("\\{", -1).length - 1, entry.getValue()));
    }
    routes.sort((a, b) -> a.parameters - b.parameters);
  }

  /// The one in `contracts/ours`.
  public static OpenApiContract ours() {
    return OURS;
  }

  /// Every call of the contract.
  public Set<Call> calls() {
    var calls = new TreeSet<Call>();
    for (var route : routes) {
      for (var name : names(route.item)) {
        if (METHODS.contains(name)) calls.add(new Call(name.toUpperCase(Locale.ROOT), route.path));
      }
    }
    return calls;
  }

  /// Holds an answer against the contract.
  ///
  /// @param path as it was asked for, with or without its query
  /// @param contentType of the answer; null or empty when it has none
  /// @param body of the answer
  /// @throws AssertionError that says what the contract does not promise
  public void check(
      String method, String path, int status, @Nullable String contentType, byte[] body) {
    var said = method + " " + path + " answered " + status;
    var bare = path.replaceFirst("[?#].*", "");
    var type =
        contentType == null
            ? ""
            : contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    var route =
        routes.stream().filter(r -> r.shape.matcher(bare).matches()).findFirst().orElse(null);
    var operation = route == null ? null : route.item.get(method.toLowerCase(Locale.ROOT));
    // HEAD is GET without its body.
    if (operation == null && route != null && method.equals("HEAD"))
      operation = route.item.get("get");
    if (operation == null) {
      checkNowhere(said, route != null, status, type, body);
      return;
    }
    var call = said + ", which is " + method + " " + route.path;
    var answer = resolved(operation.path("responses").path(Integer.toString(status)));
    if (answer.isMissingNode()) {
      throw wrong(
          call + ", but the contract has only the statuses " + names(operation.path("responses")),
          body);
    }
    if (method.equals("HEAD")) return;
    var contents = answer.path("content");
    if (contents.isMissingNode() || contents.isEmpty()) {
      if (body.length > 0) throw wrong(call + " with a body, but the contract promises none", body);
      return;
    }
    var content = contents.get(type);
    if (content == null) {
      throw wrong(call + " as '" + type + "', but the contract has only " + names(contents), body);
    }
    if (!isJson(type)) {
      if (body.length == 0)
        throw wrong(call + " without a body, but the contract promises " + type, body);
      return;
    }
    var troubles = troubles(pointer(operation, route, method, status, type), parsed(call, body));
    if (!troubles.isEmpty())
      throw wrong(call + ", but the body is not as promised: " + String.join("; ", troubles), body);
  }

  // What is not in the contract is refused, and that refusal has a shape too.
  private void checkNowhere(String said, boolean pathKnown, int status, String type, byte[] body) {
    var code = pathKnown ? "METHOD_NOT_ALLOWED" : "NOT_FOUND";
    boolean everywhere = status == 429 || status == 413;
    if (status != (pathKnown ? 405 : 404) && !everywhere) {
      throw wrong(
          said
              + (pathKnown
                  ? ", but the contract has no such method there"
                  : ", but the contract has no such path"),
          body);
    }
    if (!type.equals(PROBLEM))
      throw wrong(said + " as '" + type + "', but refusals are " + PROBLEM, body);
    var json = parsed(said, body);
    var troubles = troubles("/components/schemas/Problem", json);
    if (!troubles.isEmpty())
      throw wrong(said + ", but that is no problem: " + String.join("; ", troubles), body);
    if (!everywhere && !json.path("code").asText().equals(code))
      throw wrong(said + ", but its code is not " + code, body);
  }

  private static String pointer(
      JsonNode operation, Route route, String method, int status, String type) {
    var answer = operation.path("responses").path(Integer.toString(status));
    var holder =
        answer.has("$ref")
            ? answer.get("$ref").asText().substring(1)
            : "/paths/"
                + escaped(route.path)
                + "/"
                + method.toLowerCase(Locale.ROOT)
                + "/responses/"
                + status;
    return holder + "/content/" + escaped(type) + "/schema";
  }

  /// What is wrong with a value, by the schema at a place of the contract.
  ///
  /// @param pointer JSON pointer into the contract
  List<String> troubles(String pointer, JsonNode value) {
    var schema =
        schemas.computeIfAbsent(
            pointer,
            // By reference: asked for by its address, every schema would parse the whole contract
            // anew and keep it.
            p ->
                factory.getSchema(
                    JSON.createObjectNode()
                        .put("$ref", "https://shipcrowd.test/contract#" + fragment(p)),
                    SchemaValidatorsConfig.builder()
                        .formatAssertionsEnabled(true)
                        .locale(Locale.ENGLISH)
                        .build()));
    return schema.validate(value).stream().map(m -> m.getMessage()).distinct().toList();
  }

  /// The node at a JSON pointer.
  JsonNode at(String pointer) {
    return whole.at(pointer);
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? whole.at(node.get("$ref").asText().substring(1)) : node;
  }

  /// The codes of an answer, by the `enum` of its schema.
  static List<String> codes(JsonNode response) {
    var codes = new ArrayList<String>();
    for (var part : response.path("content").path(PROBLEM).path("schema").path("allOf")) {
      part.path("properties").path("code").path("enum").forEach(c -> codes.add(c.asText()));
    }
    return codes;
  }

  /// Every answer of every call, shared ones looked up.
  Map<String, JsonNode> answers() {
    var answers = new TreeMap<String, JsonNode>();
    for (var call : calls()) {
      var responses = operation(call).path("responses");
      for (var status : names(responses))
        answers.put(call + " " + status, resolved(responses.get(status)));
    }
    return answers;
  }

  JsonNode operation(Call call) {
    return whole.path("paths").path(call.path()).path(call.method().toLowerCase(Locale.ROOT));
  }

  private static boolean isJson(String type) {
    return type.equals("application/json") || type.endsWith("+json");
  }

  private static JsonNode parsed(String said, byte[] body) {
    try {
      var json = JSON.readTree(body);
      if (json == null || json.isMissingNode()) throw wrong(said + ", but the body is empty", body);
      return json;
    } catch (IOException e) {
      throw wrong(said + ", but the body is not JSON", body);
    }
  }

  private static AssertionError wrong(String what, byte[] body) {
    var text = new String(body, 0, Math.min(body.length, 2000), StandardCharsets.UTF_8);
    return new AssertionError(what + "\n" + text);
  }

  static Set<String> names(JsonNode node) {
    Iterator<String> names = node.fieldNames();
    var all = new TreeSet<String>();
    names.forEachRemaining(all::add);
    return all;
  }

  private static String escaped(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }

  // A pointer in a URI fragment.
  private static String fragment(String pointer) {
    return pointer.replace("{", "%7B").replace("}", "%7D");
  }

  private static JsonNode load(String resource) {
    try (InputStream in = OpenApiContract.class.getResourceAsStream(resource)) {
      if (in == null) throw new IllegalStateException("not on the classpath: " + resource);
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static JsonNode parse(String yaml) {
    var options = new LoaderOptions();
    options.setCodePointLimit(10_000_000);
    options.setAllowDuplicateKeys(false);
    ObjectNode tree =
        new ObjectMapper().valueToTree(new Yaml(new SafeConstructor(options)).load(yaml));
    return tree;
  }

  @Override
  public String toString() {
    return calls().stream().map(Call::toString).collect(Collectors.joining("\n"));
  }
}
