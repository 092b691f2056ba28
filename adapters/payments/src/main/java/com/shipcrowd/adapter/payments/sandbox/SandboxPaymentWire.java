package com.shipcrowd.adapter.payments.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The sandbox gateway's JSON.
final class SandboxPaymentWire {
  static final String CAPTURED = "payment.captured";
  static final String FAILED = "payment.failed";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .build();

  private SandboxPaymentWire() {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Told(
      @Nullable String event,
      @JsonProperty("order_id") @Nullable String orderId,
      @JsonProperty("payment_id") @Nullable String paymentId,
      @JsonProperty("amount_paise") @Nullable Long amountPaise,
      @Nullable String currency,
      @Nullable String words,
      @JsonProperty("mandate_id") @Nullable String mandateId,
      @JsonProperty("customer_id") @Nullable String customerId) {}

  static Optional<Told> read(byte[] body) {
    try {
      return Optional.ofNullable(JSON.readValue(body, Told.class));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  static byte[] write(Told told) {
    try {
      return JSON.writeValueAsString(told).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("our own record is not JSON", e);
    }
  }
}
