package com.shipcrowd.adapter.simulators;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Turns an answer into one whose every value has another type.
final class Garble {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Garble() {}

  static byte[] types(ObjectMapper json, byte[] body) {
    try {
      return garbled(json.readTree(body)).toString().getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "[[7]]".getBytes(StandardCharsets.UTF_8);
    }
  }

  private static JsonNode garbled(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> {
        var other = NODES.objectNode();
        object.properties().forEach(e -> other.set(e.getKey(), value(e.getValue())));
        yield other;
      }
      case ArrayNode _ -> NODES.objectNode().put("0", "none");
      default -> NODES.arrayNode().add(NODES.objectNode());
    };
  }

  private static JsonNode value(JsonNode node) {
    if (node.isObject()) return node.isEmpty() ? NODES.textNode("none") : NODES.arrayNode().add(7);
    if (node.isArray()) return NODES.textNode("none");
    return NODES.arrayNode().add(NODES.objectNode());
  }
}
