package com.shipcrowd.adapter.couriers.speech;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// JSON of partners who write numbers as text, flags as numbers and lists as objects.
public final class LooseJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private LooseJson() {}

  /// Reads a body; empty when it is not JSON of that shape.
  public static <T> Optional<T> read(byte[] body, Class<T> shape) {
    try {
      return Optional.ofNullable(JSON.readValue(body, shape));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /// A body that is a JSON object; empty for anything else.
  public static Optional<JsonNode> object(byte[] body) {
    return read(body, JsonNode.class).filter(JsonNode::isObject);
  }

  /// Our own record as JSON.
  public static String write(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("our own record is not JSON", e);
    }
  }

  /// A text or number as text, stripped; empty for flags, nothing, lists and objects.
  public static String text(@Nullable JsonNode node) {
    return node == null || !(node.isTextual() || node.isNumber()) ? "" : node.asText().strip();
  }

  /// All text found in a node: itself, its elements, or its members.
  public static String words(@Nullable JsonNode node) {
    if (node == null || node.isNull() || node.isMissingNode() || node.isBoolean()) return "";
    if (node.isValueNode()) return node.asText().strip();
    var parts = new ArrayList<String>();
    node.forEach(
        part -> {
          var text = words(part);
          if (!text.isEmpty()) parts.add(text);
        });
    return String.join("; ", parts);
  }

  /// Whether a node says yes: `true`, `1`, `"1"`, `"true"`, `"yes"`, `"y"`.
  public static boolean isYes(@Nullable JsonNode node) {
    if (node == null) return false;
    if (node.isBoolean()) return node.booleanValue();
    return switch (text(node).toLowerCase(Locale.ROOT)) {
      case "1", "true", "yes", "y" -> true;
      default -> false;
    };
  }

  /// A number, also when it is written as text; empty when it is none or longer than any amount of ours.
  public static Optional<BigDecimal> decimal(@Nullable JsonNode node) {
    var text = text(node);
    return text.matches("-?[0-9]{1,12}(\\.[0-9]{1,12})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  /// A member of an object; a missing node when there is none, or no object.
  public static JsonNode member(@Nullable JsonNode node, String name) {
    return node == null ? MissingNode.getInstance() : node.path(name);
  }

  /// A part of an answer as a record; empty when it does not have that shape.
  public static <T> Optional<T> as(@Nullable JsonNode node, Class<T> shape) {
    if (node == null || !node.isObject()) return Optional.empty();
    try {
      return Optional.ofNullable(JSON.treeToValue(node, shape));
    } catch (JsonProcessingException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /// Elements of a list, or members of an object that stands for one; none for anything else.
  public static List<JsonNode> each(@Nullable JsonNode node) {
    if (node == null || !node.isContainerNode()) return List.of();
    var all = new ArrayList<JsonNode>();
    node.forEach(all::add);
    return all;
  }
}
