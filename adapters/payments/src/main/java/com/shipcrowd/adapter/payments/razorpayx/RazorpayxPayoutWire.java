package com.shipcrowd.adapter.payments.razorpayx;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// RazorpayX's JSON. Absent texts come as null, as the word "null" or as "NA".
final class RazorpayxPayoutWire {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private RazorpayxPayoutWire() {}

  record NewContact(String name, String type, @JsonProperty("reference_id") String referenceId) {}

  record NewFundAccount(
      @JsonProperty("contact_id") String contactId,
      @JsonProperty("account_type") String accountType,
      @JsonProperty("bank_account") Bank bank) {}

  record Bank(String name, String ifsc, @JsonProperty("account_number") String accountNumber) {
    @Override
    public String toString() {
      return "Bank";
    }
  }

  record NewCheck(
      @JsonProperty("account_number") String accountNumber,
      @JsonProperty("fund_account") Named fundAccount,
      long amount,
      String currency) {}

  record Named(String id) {}

  record NewPayout(
      @JsonProperty("account_number") String accountNumber,
      @JsonProperty("fund_account_id") String fundAccountId,
      long amount,
      String currency,
      String mode,
      String purpose,
      @JsonProperty("queue_if_low_balance") boolean queueIfLowBalance,
      @JsonProperty("reference_id") String referenceId,
      String narration) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Payout(
      @Nullable String id,
      @JsonProperty("reference_id") @Nullable String referenceId,
      @Nullable String status,
      @Nullable String utr,
      @JsonProperty("status_details") @Nullable Details details) {
    String reason() {
      var said = details == null ? null : details.reason();
      return said(said);
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Details(@Nullable String reason) {}

  record Payouts(@Nullable List<Payout> items) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Check(@Nullable String id, @Nullable String status, @Nullable Results results) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Results(
      @JsonProperty("account_status") @Nullable String accountStatus,
      @JsonProperty("registered_name") @Nullable String registeredName) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Trouble(@Nullable Failure error) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Failure(
      @Nullable String code,
      @Nullable String description,
      @Nullable String reason,
      @Nullable String field) {}

  /// A text that is really there, empty otherwise.
  static String said(@Nullable String text) {
    return text == null || text.equals("null") || text.equals("NA") ? "" : text;
  }

  static <T> Optional<T> read(byte[] body, Class<T> type) {
    try {
      return Optional.ofNullable(JSON.readValue(body, type));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  static <T> Optional<T> read(JsonNode node, Class<T> type) {
    try {
      return Optional.ofNullable(JSON.treeToValue(node, type));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  static byte[] write(Object body) {
    try {
      return JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("our own record is not JSON", e);
    }
  }
}
