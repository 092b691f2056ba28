package com.shipcrowd.adapter.couriers.generic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.shipcrowd.adapter.calls.HttpCall;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Requests made of a template and facts.
///
/// `"${name}"` alone becomes the fact with its type, within a text it becomes text; `${text:name}` is always text,
/// `${?name}` leaves its field out when there is nothing to say. An element with `$each` is repeated for every element of
/// a fact, which is `it` inside; an object with `$when` is null unless that fact is true.
final class GenericTemplate {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern PLACE = Pattern.compile("\\$\\{(\\??)(text:)?([a-z0-9_.]+)}");
  private static final Pattern PART = Pattern.compile("\\{([a-z0-9_.]+)}");

  private GenericTemplate() {}

  /// @return a missing node for what is left out
  static JsonNode fill(JsonNode template, ObjectNode facts) {
    return switch (template) {
      case ObjectNode object -> object(object, facts);
      case ArrayNode array -> array(array, facts);
      default -> template.isTextual() ? value(template.textValue(), facts) : template;
    };
  }

  private static JsonNode object(ObjectNode template, ObjectNode facts) {
    if (template.has("$when")
        && !LooseJson.isYes(fact(LooseJson.text(template.get("$when")), facts)))
      return NullNode.getInstance();
    var filled = NODES.objectNode();
    for (var field : template.properties()) {
      if (field.getKey().startsWith("$")) continue;
      var value = fill(field.getValue(), facts);
      if (!value.isMissingNode()) filled.set(field.getKey(), value);
    }
    return filled;
  }

  private static JsonNode array(ArrayNode template, ObjectNode facts) {
    var filled = NODES.arrayNode();
    for (var element : template) {
      var each = LooseJson.text(element.get("$each"));
      if (each.isEmpty()) {
        var value = fill(element, facts);
        if (!value.isMissingNode()) filled.add(value);
        continue;
      }
      for (var one : fact(each, facts)) {
        ObjectNode inside = NODES.objectNode();
        inside.setAll(facts);
        inside.set("it", one);
        filled.add(fill(element, inside));
      }
    }
    return filled;
  }

  private static JsonNode value(String template, ObjectNode facts) {
    var whole = PLACE.matcher(template);
    if (!whole.matches()) return NODES.textNode(text(template, facts));
    var fact = fact(whole.group(3), facts);
    boolean isNothing =
        fact.isMissingNode() || fact.isNull() || (fact.isTextual() && fact.asText().isEmpty());
    if (isNothing && !whole.group(1).isEmpty()) return MissingNode.getInstance();
    if (fact.isMissingNode()) return NullNode.getInstance();
    return whole.group(2) == null ? fact : NODES.textNode(text(fact));
  }

  /// A text with its places filled.
  static String text(String template, ObjectNode facts) {
    return PLACE
        .matcher(template)
        .replaceAll(found -> Matcher.quoteReplacement(text(fact(found.group(3), facts))));
  }

  /// A path whose `{name}` are filled and escaped.
  static String path(String template, ObjectNode facts) {
    return PART.matcher(template)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    HttpCall.escaped(text(fact(found.group(1), facts))).replace("+", "%20")));
  }

  // Lists become words with commas between, as queries have them.
  private static String text(JsonNode fact) {
    if (fact.isMissingNode() || fact.isNull()) return "";
    if (!fact.isArray()) return fact.asText();
    var parts = new ArrayList<String>();
    fact.forEach(one -> parts.add(text(one)));
    return String.join(",", parts);
  }

  private static JsonNode fact(String name, ObjectNode facts) {
    JsonNode at = facts;
    for (var part : name.split("\\.", -1))
      at =
          at.isArray() && part.matches("[0-9]{1,3}")
              ? at.path(Integer.parseInt(part))
              : at.path(part);
    return at;
  }
}
