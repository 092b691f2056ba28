package com.shipcrowd.adapter.couriers.panel;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Their JSON in their spelling. Numbers come as text in many places, so what is read stays a node.
public final class PanelWire {
  private PanelWire() {}

  /// What a login asks.
  public record Login(String email, String password) {}

  /// Every answer. The reason of a failure stands in `message`, for some readers in `data`.
  public record Answer(
      @Nullable JsonNode status, @Nullable JsonNode message, @Nullable JsonNode data) {
    /// Whether it says yes.
    public boolean isYes() {
      return LooseJson.isYes(status);
    }

    /// Whether it says no and means it: the flag is there and is no flag of another type.
    public boolean isNo() {
      return status != null && status.isValueNode() && !status.isNull() && !isYes();
    }

    /// Their words for a failure.
    public String words() {
      var said = LooseJson.words(message);
      return said.isEmpty() && data != null && data.isTextual() ? LooseJson.words(data) : said;
    }

    /// A member of `data`; null when there is none.
    public @Nullable JsonNode get(String name) {
      return data == null ? null : data.get(name);
    }
  }

  /// A person at a door.
  public record Place(
      String name,
      String address,
      @JsonProperty("address_2") String address2,
      String city,
      String state,
      String pincode,
      String phone) {}

  /// The seller's door, known by a name of at most 20 characters.
  public record Warehouse(
      @JsonProperty("warehouse_name") String warehouseName, @JsonUnwrapped Place place) {}

  /// A line of what is inside.
  public record Item(String name, String qty, String price, String sku) {}

  /// A booking; what one of the couriers does not know is null and left out.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Create(
      @JsonProperty("order_number") String orderNumber,
      @JsonProperty("unique_order_number") @Nullable String uniqueOrderNumber,
      @JsonProperty("shipping_charges") int shippingCharges,
      int discount,
      @JsonProperty("cod_charges") int codCharges,
      @JsonProperty("payment_type") String paymentType,
      @JsonProperty("order_amount") BigDecimal orderAmount,
      @JsonProperty("collectable_amount") @Nullable BigDecimal collectableAmount,
      @JsonProperty("package_weight") int packageWeight,
      @JsonProperty("package_length") int packageLength,
      @JsonProperty("package_breadth") int packageBreadth,
      @JsonProperty("package_height") int packageHeight,
      @JsonProperty("request_auto_pickup") String requestAutoPickup,
      @JsonProperty("courier_id") @Nullable String courierId,
      Place consignee,
      Warehouse pickup,
      @JsonProperty("is_rto_different") @Nullable String isRtoDifferent,
      @Nullable Warehouse rto,
      @JsonProperty("order_items") List<Item> orderItems,
      @JsonProperty("is_insurance") @Nullable String isInsurance) {}

  /// A question for prices of a lane; all texts.
  public record Lane(
      String origin,
      String destination,
      @JsonProperty("payment_type") String paymentType,
      @JsonProperty("order_amount") String orderAmount,
      String weight,
      String length,
      String breadth,
      String height) {}

  /// One parcel by its number.
  public record One(String awb) {}

  /// Parcels of a handover list.
  public record Some(List<String> awbs) {}

  /// One word about a failed attempt.
  public record NdrAct(
      String awb, String action, @JsonProperty("action_data") NdrData actionData) {}

  /// What goes with it.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record NdrData(
      @JsonProperty("re_attempt_date") @Nullable String reAttemptDate,
      @Nullable String name,
      @JsonProperty("address_1") @Nullable String address1,
      @JsonProperty("address_2") @Nullable String address2,
      @Nullable String phone) {}

  /// A parcel's journey.
  public record Tracked(
      @JsonProperty("awb_number") @Nullable JsonNode awb,
      @JsonProperty("payment_type") @Nullable JsonNode paymentType,
      @Nullable JsonNode status,
      @Nullable List<@Nullable Event> history) {}

  /// One event of it.
  public record Event(
      @JsonProperty("status_code") @Nullable JsonNode statusCode,
      @Nullable JsonNode location,
      @JsonProperty("event_time") @Nullable JsonNode eventTime,
      @Nullable JsonNode message) {}
}
