package com.shipcrowd.adapter.couriers.delhiveryfreight;

import com.shipcrowd.adapter.calls.HttpCall;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// A form of text fields; nested values are JSON texts.
final class DelhiveryFreightForm {
  private final Map<String, String> fields = new LinkedHashMap<>();

  /// One more field; an empty value is left out.
  DelhiveryFreightForm with(String name, String value) {
    if (!value.isEmpty()) fields.put(name, value);
    return this;
  }

  byte[] bytes() {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + HttpCall.escaped(field.getValue()))
        .collect(Collectors.joining("&"))
        .getBytes(StandardCharsets.UTF_8);
  }
}
