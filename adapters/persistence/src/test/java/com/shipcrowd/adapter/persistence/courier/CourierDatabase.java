package com.shipcrowd.adapter.persistence.courier;

import com.shipcrowd.adapter.persistence.TestDatabase;
import com.shipcrowd.application.Clock;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// The room on a real PostgreSQL.
final class CourierDatabase {
  static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  private CourierDatabase() {}

  /// @param envelopeKey 64 hex characters
  static ApplicationContext open(String envelopeKey) {
    return open(envelopeKey, "");
  }

  /// @param former keys that only open, separated by commas
  static ApplicationContext open(String envelopeKey, String former) {
    Map<String, Object> properties = new HashMap<>(TestDatabase.properties());
    properties.put("shipcrowd.envelope-key", envelopeKey);
    properties.put("shipcrowd.envelope-former-keys", former);
    var context = ApplicationContext.builder().properties(properties).build();
    context.registerSingleton(Clock.class, () -> NOW);
    return context.start();
  }

  static ApplicationContext open() {
    return open("0f".repeat(32));
  }
}
