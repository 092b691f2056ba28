package com.shipcrowd.adapter.couriers.shadowfax;

import com.shipcrowd.adapter.couriers.speech.Line;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.domain.courier.TransportMode;
import com.shipcrowd.domain.shipment.Awb;

/// One account. Credentials: `token`; `reverse_token` where returns have a key of their own; `webhook_secret`. Settings:
/// `order_type`, `marketplace` (usual) or `warehouse`; `order_service` (also `order_service_air`,
/// `order_service_surface`, `order_service_<service code>`); `category` of goods; `return_reason`; `promise_days`, until
/// when a parcel is promised; `webhook_header`, the header that carries the secret; `deadline_ms`.
record ShadowfaxSettings(CourierAccount account, Line line) {
  private static final String PRODUCTION = "https://dale.shadowfax.in/api";
  private static final String WAREHOUSE = "warehouse";

  static ShadowfaxSettings of(CourierAccount account) {
    return new ShadowfaxSettings(account, Line.of(account, PRODUCTION));
  }

  /// The key for forward parcels, or that for returns.
  String token(boolean isReturn) {
    var own = isReturn ? account.credential("reverse_token") : "";
    return own.isEmpty() ? account.credential("token") : own;
  }

  /// Whether a number is that of a return from a buyer: theirs begin with R, the others with SF.
  static boolean isReturn(Awb awb) {
    return awb.number().startsWith("R");
  }

  String webhookSecret() {
    return account.credential("webhook_secret");
  }

  String webhookHeader() {
    return or("webhook_header", "Authorization");
  }

  String orderType() {
    return or("order_type", "marketplace");
  }

  boolean isWarehouse() {
    return orderType().equals(WAREHOUSE);
  }

  String orderService(String serviceCode, TransportMode transport) {
    return Line.chosen(account, "order_service", serviceCode, transport);
  }

  String category() {
    return or("category", "General");
  }

  String returnReason() {
    return or("return_reason", "Customer return");
  }

  /// 1 to 99.
  int promiseDays() {
    var own = account.setting("promise_days");
    return own.matches("[1-9][0-9]?") ? Integer.parseInt(own) : 7;
  }

  private String or(String setting, String otherwise) {
    var own = account.setting(setting);
    return own.isEmpty() ? otherwise : own;
  }

  @Override
  public String toString() {
    return "ShadowfaxSettings[" + line.account() + "]";
  }
}
