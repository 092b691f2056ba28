package com.shipcrowd.adapter.couriers.generic;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.shipcrowd.adapter.couriers.speech.Heard;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.adapter.couriers.speech.Texts;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// One thing a partner can be asked, as its profile describes it. Other couriers' wires are records; here the profile
/// says where everything stands.
record GenericWire(String name, JsonNode spec, GenericProfile profile) {
  private static final long USUALLY_MS = 10_000;

  /// What an answer says, before its fields are read.
  sealed interface Said {
    record Yes(JsonNode answer) implements Said {}

    /// @param code ours
    /// @param isDuplicate whether they say that they have it already
    record No(String code, String words, boolean isDuplicate, JsonNode answer) implements Said {}

    record Unclear(String why) implements Said {}
  }

  String method() {
    var method = LooseJson.text(spec.get("method"));
    return method.isEmpty() ? "GET" : method;
  }

  String path(ObjectNode facts) {
    return GenericTemplate.path(LooseJson.text(spec.get("path")), facts);
  }

  Map<String, String> query(ObjectNode facts) {
    return texts(spec.path("query"), facts);
  }

  Map<String, String> headers(ObjectNode facts) {
    var all = texts(profile.section("headers"), facts);
    all.putAll(texts(spec.path("headers"), facts));
    return all;
  }

  private static Map<String, String> texts(JsonNode templates, ObjectNode facts) {
    var all = new LinkedHashMap<String, String>();
    templates
        .properties()
        .forEach(e -> all.put(e.getKey(), GenericTemplate.text(e.getValue().asText(), facts)));
    return all;
  }

  /// A missing node when nothing is handed over.
  JsonNode request(ObjectNode facts) {
    var template = spec.path("request_template");
    return template.isContainerNode()
        ? GenericTemplate.fill(template, facts)
        : MissingNode.getInstance();
  }

  boolean isForm() {
    return LooseJson.text(spec.get("content")).equals("form");
  }

  Duration usually() {
    return Duration.ofMillis(number("timeout_ms", USUALLY_MS));
  }

  /// Whether it may be asked twice without a thought.
  boolean isSafe() {
    return LooseJson.text(spec.get("retry")).equals("safe");
  }

  /// Whether a repeat with the same key gets the first answer.
  boolean hasKey() {
    return LooseJson.text(spec.get("retry")).equals("by_key");
  }

  /// How many at once.
  int atOnce() {
    return Math.clamp(number("at_once", 1), 1, 1_000);
  }

  private long number(String key, long usual) {
    return LooseJson.decimal(spec.get(key)).map(BigDecimal::longValue).orElse(usual);
  }

  boolean isYes(String key) {
    return LooseJson.isYes(spec.get(key));
  }

  /// A field of the answer, or of one element of its list; a missing node when the profile names none.
  JsonNode result(JsonNode from, String field) {
    return first(from, spec.path("result").path(field));
  }

  /// Where the list of an answer stands; the answer itself where the profile names no list.
  JsonNode list(JsonNode answer) {
    return spec.has("list") ? at(answer, LooseJson.text(spec.get("list"))) : answer;
  }

  /// A further field that only this operation has, such as where a duplicate's number stands.
  JsonNode further(JsonNode from, String section, String field) {
    return first(from, spec.path(section).path(field));
  }

  /// Whether they say that they do not know what was asked for.
  boolean isUnknown(Heard.Body body) {
    for (var status : spec.path("unknown").path("http"))
      if (status.asInt() == body.status()) return true;
    var when = LooseJson.text(spec.path("unknown").get("when"));
    return !when.isEmpty() && said(body) instanceof Said.No no && fits(when, no.words());
  }

  /// Yes, no, or neither. Source: section B1, `success` and `error`.
  Said said(Heard.Body body) {
    if (body.status() == 204 && body.bytes().length == 0)
      return new Said.Yes(MissingNode.getInstance());
    var read = LooseJson.read(body.bytes(), JsonNode.class).filter(JsonNode::isContainerNode);
    if (read.isEmpty()) return new Said.Unclear("an answer we cannot read");
    var answer = read.get();
    var pointer = LooseJson.text(success("pointer"));
    var value = pointer.isEmpty() ? "" : scalar(at(answer, pointer));
    boolean isTaken = has(success("http"), Integer.toString(body.status()));
    var values = success("values");
    if (isTaken
        && (pointer.isEmpty() || (values.isEmpty() ? !value.isEmpty() : has(values, value))))
      return new Said.Yes(answer);
    var code = scalar(first(answer, error("code")));
    var words = Texts.said(LooseJson.words(first(answer, error("message"))));
    var all = (code + " " + words).strip();
    if (fits(LooseJson.text(spec.get("already")), all)) return new Said.Yes(answer);
    boolean isNo = isTaken ? has(success("refused"), value) || value.isEmpty() : true;
    if (!isNo || (all.isEmpty() && !(isTaken && !value.isEmpty())))
      return new Said.Unclear("neither yes nor no");
    boolean isDuplicate = fits(LooseJson.text(spec.path("duplicate").get("when")), all);
    return new Said.No(ours(code, all), words.isEmpty() ? code : words, isDuplicate, answer);
  }

  private String ours(String code, String all) {
    var known = LooseJson.text(error("codes").get(code));
    if (!known.isEmpty()) return known;
    for (var row : error("patterns"))
      if (fits(LooseJson.text(row.get("if")), all)) return LooseJson.text(row.get("code"));
    return "COURIER_REFUSED";
  }

  // The operation's own word, else the profile's.
  private JsonNode success(String key) {
    var own = spec.path("success").path(key);
    return own.isMissingNode() ? profile.section("success").path(key) : own;
  }

  private JsonNode error(String key) {
    var own = spec.path("error").path(key);
    return own.isMissingNode() ? profile.section("error").path(key) : own;
  }

  private static boolean has(JsonNode list, String value) {
    for (var one : list) if (scalar(one).equalsIgnoreCase(value)) return true;
    return false;
  }

  private static boolean fits(String regex, String text) {
    if (regex.isEmpty()) return false;
    try {
      return Pattern.compile(regex, Pattern.CASE_INSENSITIVE).matcher(text).find();
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  /// A text, number or flag as text; empty for anything else.
  static String scalar(@Nullable JsonNode node) {
    if (node == null || node.isNull() || !node.isValueNode()) return "";
    return node.asText().strip();
  }

  /// What stands at the first pointer that leads somewhere.
  ///
  /// @param pointers one, or a list
  static JsonNode first(JsonNode from, JsonNode pointers) {
    if (!pointers.isArray()) return at(from, LooseJson.text(pointers));
    for (var pointer : pointers) {
      var found = at(from, LooseJson.text(pointer));
      if (!found.isMissingNode() && !found.isNull()) return found;
    }
    return MissingNode.getInstance();
  }

  private static JsonNode at(JsonNode from, String pointer) {
    if (!pointer.startsWith("/")) return MissingNode.getInstance();
    return from.at(JsonPointer.compile(pointer));
  }
}
