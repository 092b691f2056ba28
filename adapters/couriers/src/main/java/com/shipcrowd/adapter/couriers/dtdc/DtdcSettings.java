package com.shipcrowd.adapter.couriers.dtdc;

import com.shipcrowd.adapter.couriers.speech.Line;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierGateway.BookingRequest;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.courier.TransportMode;

/// One account. Credentials: `api_key`; `track_user` and `track_password`; `webhook_secret`. Settings: `customer_code`;
/// `service_type` (also `service_type_air`, `service_type_surface`, `service_type_<service code>`,
/// `service_type_reverse`, `service_type_freight`), their product; `commodity_id`; `label_code`; `webhook_header`, the
/// header that carries the secret; hosts `cancel_url`, `label_url`, `track_url`, `pincode_url`; `deadline_ms`.
record DtdcSettings(
    CourierAccount account,
    Line booking,
    Line cancelling,
    Line labels,
    Line tracking,
    Line pincodes,
    String customerCode) {
  private static final String PRODUCTION = "https://dtdcapi.shipsy.io";
  private static final String LABELS = "https://pxapi.dtdc.in";
  private static final String TRACKING = "https://blktracksvc.dtdc.com";
  // Only plain HTTP answers there, and nothing secret is asked.
  private static final String PINCODES = "http://smarttrack.ctbsplus.dtdc.com";

  static DtdcSettings of(CourierAccount account) {
    var line = Line.of(account, PRODUCTION);
    return new DtdcSettings(
        account,
        line,
        line.elsewhere(account, "cancel_url", PRODUCTION),
        line.elsewhere(account, "label_url", LABELS),
        line.elsewhere(account, "track_url", TRACKING),
        line.elsewhere(account, "pincode_url", PINCODES),
        account.setting("customer_code"));
  }

  String apiKey() {
    return account.credential("api_key");
  }

  String trackUser() {
    return account.credential("track_user");
  }

  String trackPassword() {
    return account.credential("track_password");
  }

  String webhookSecret() {
    return account.credential("webhook_secret");
  }

  String webhookHeader() {
    return or("webhook_header", "x-shipcrowd-secret");
  }

  String commodity() {
    return or("commodity_id", "99");
  }

  String labelCode() {
    return or("label_code", "SHIP_LABEL_4X6");
  }

  boolean takesReturns() {
    return !account.setting("service_type_reverse").isEmpty();
  }

  boolean takesFreight() {
    return !account.setting("service_type_freight").isEmpty();
  }

  /// Their product for a booking.
  String serviceType(BookingRequest request) {
    if (request.direction() == Direction.REVERSE) return account.setting("service_type_reverse");
    if (request.isFreight()) return account.setting("service_type_freight");
    var chosen = Line.chosen(account, "service_type", request.serviceCode(), request.transport());
    if (!chosen.isEmpty()) return chosen;
    return request.transport() == TransportMode.AIR ? "B2C PRIORITY" : "B2C SMART EXPRESS";
  }

  private String or(String setting, String otherwise) {
    var own = account.setting(setting);
    return own.isEmpty() ? otherwise : own;
  }

  @Override
  public String toString() {
    return "DtdcSettings[" + booking.account() + "]";
  }
}
