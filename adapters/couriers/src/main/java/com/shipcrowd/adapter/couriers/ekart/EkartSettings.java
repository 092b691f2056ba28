package com.shipcrowd.adapter.couriers.ekart;

import com.shipcrowd.adapter.couriers.speech.Line;
import com.shipcrowd.application.courier.needs.CourierAccount;
import java.util.Optional;

/// One account. Credentials: `username`, `password`, `webhook_secret`. Settings: `client_id`; `seller_gst_tin`, for sellers
/// without a number of their own; `alternate_phone`, told as the buyer's second number instead of the pickup place's;
/// `category` of goods; `return_reason`; `delayed_dispatch`, `yes` where pickups are asked for; `open_box`, `yes` where the
/// account delivers opened; `billing_client_type`, for prices; `webhook_proof`, `signature` (usual) or `address`, with the
/// parameter `secret`; `webhook_header`, `webhook_digest` (`sha256`, `sha1`, `sha512`); `deadline_ms`.
record EkartSettings(CourierAccount account, Line line) {
  private static final String PRODUCTION = "https://app.elite.ekartlogistics.in";

  static EkartSettings of(CourierAccount account) {
    return new EkartSettings(account, Line.of(account, PRODUCTION));
  }

  String username() {
    return account.credential("username");
  }

  String password() {
    return account.credential("password");
  }

  String webhookSecret() {
    return account.credential("webhook_secret");
  }

  /// Part of a path, so no secret.
  String clientId() {
    return account.setting("client_id");
  }

  String gstin(String sellers) {
    return sellers.isEmpty() ? account.setting("seller_gst_tin") : sellers;
  }

  String alternatePhone() {
    return account.setting("alternate_phone");
  }

  String category() {
    return or("category", "General");
  }

  String returnReason() {
    return or("return_reason", "Customer return");
  }

  boolean isDispatchDelayed() {
    return account.setting("delayed_dispatch").equals("yes");
  }

  boolean opensBoxes() {
    return account.setting("open_box").equals("yes");
  }

  Optional<String> billingClientType() {
    return Optional.of(account.setting("billing_client_type")).filter(text -> !text.isEmpty());
  }

  boolean isProvedByAddress() {
    return account.setting("webhook_proof").equals("address");
  }

  String webhookHeader() {
    return or("webhook_header", "x-ekart-signature");
  }

  String webhookDigest() {
    return or("webhook_digest", "sha256");
  }

  private String or(String setting, String otherwise) {
    var own = account.setting(setting);
    return own.isEmpty() ? otherwise : own;
  }

  @Override
  public String toString() {
    return "EkartSettings[" + line.account() + "]";
  }
}
