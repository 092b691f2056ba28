package com.shipcrowd.adapter.couriers.nimbuspost;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Their JSON beside what all panels share.
final class NimbuspostWire {
  private NimbuspostWire() {}

  /// Parcels to be tracked.
  record Numbers(List<String> awb) {}

  /// A push; the status is a word or a code.
  record Push(
      @JsonProperty("awb_number") @Nullable JsonNode awb,
      @Nullable JsonNode status,
      @JsonProperty("event_time") @Nullable JsonNode eventTime,
      @Nullable JsonNode location,
      @Nullable JsonNode message) {}

  /// A row of the old API's list.
  record Row(
      @JsonProperty("order_number") @Nullable JsonNode orderNumber,
      @JsonProperty("awb_number") @Nullable JsonNode awb) {}
}
