package com.shipcrowd.adapter.couriers.bluedart;

import com.shipcrowd.adapter.couriers.speech.Line;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.domain.courier.TransportMode;

/// One account. Credentials: `client_id`, `client_secret`, `licence_key` (shipping), `tracking_licence_key`,
/// `webhook_secret`. Settings: `login_id`, `customer_code`, `origin_area` (and `origin_area_<pincode>` where the contract has
/// several), `vendor_code`; `product` (also `product_air`, `product_surface`, `product_<service code>`): A, E or D;
/// `product_type`, their number for goods; `own_labels`; `webhook_header`; paths `pickup_path`, `track_path`, and
/// `transit_origin`, the name of a field; `deadline_ms`.
record BluedartSettings(CourierAccount account, Line line) {
  private static final String PRODUCTION = "https://apigateway.bluedart.com/in/transportation";

  static BluedartSettings of(CourierAccount account) {
    return new BluedartSettings(account, Line.of(account, PRODUCTION));
  }

  String clientId() {
    return account.credential("client_id");
  }

  String clientSecret() {
    return account.credential("client_secret");
  }

  String trackingLicence() {
    return account.credential("tracking_licence_key");
  }

  String webhookSecret() {
    return account.credential("webhook_secret");
  }

  String webhookHeader() {
    return or("webhook_header", "license-key");
  }

  String loginId() {
    return account.setting("login_id");
  }

  String customerCode() {
    return account.setting("customer_code");
  }

  String vendorCode() {
    return account.setting("vendor_code");
  }

  /// The area the contract has for a pickup pincode.
  String originArea(String pincode) {
    return or("origin_area_" + pincode, account.setting("origin_area"));
  }

  /// Their product for a booking.
  String product(String serviceCode, TransportMode transport) {
    var chosen = Line.chosen(account, "product", serviceCode, transport);
    if (!chosen.isEmpty()) return chosen;
    return transport == TransportMode.AIR ? "A" : "E";
  }

  int productType() {
    var own = account.setting("product_type");
    return own.matches("[0-9]") ? Integer.parseInt(own) : 0;
  }

  boolean ownLabels() {
    return account.setting("own_labels").equals("true");
  }

  String pickupPath() {
    return or("pickup_path", "/pickup/v1/RegisterPickup");
  }

  String trackPath() {
    return or("track_path", "/tracking/v1/shipment");
  }

  String transitOrigin() {
    return or("transit_origin", "pPinCodeFrom");
  }

  /// What every call says of us, for shipping.
  BluedartWire.Profile profile(String version) {
    return new BluedartWire.Profile(loginId(), account.credential("licence_key"), "S", version);
  }

  private String or(String setting, String otherwise) {
    var own = account.setting(setting);
    return own.isEmpty() ? otherwise : own;
  }

  @Override
  public String toString() {
    return "BluedartSettings[" + line.account() + "]";
  }
}
