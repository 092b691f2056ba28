package com.shipcrowd.adapter.couriers.nimbuspost;

import com.shipcrowd.adapter.couriers.speech.Line;
import com.shipcrowd.application.courier.needs.CourierAccount;

/// One account. Credentials: `email`, `password`, `webhook_secret`, and `legacy_key` for the old API, if any. Settings:
/// `courier_id` (also `courier_id_air`, `courier_id_surface`, `courier_id_<service code>`), the carrier to book, by the
/// account's rule when empty; `rates_with_tax`, `no` when their prices are before GST; `legacy_url`; `deadline_ms`.
record NimbuspostSettings(
    Line line,
    Line legacy,
    String email,
    String password,
    String webhookSecret,
    String legacyKey,
    boolean ratesWithTax) {
  private static final String PRODUCTION = "https://api.nimbuspost.com/v1";
  private static final String LEGACY = "https://ship.nimbuspost.com/api";

  static NimbuspostSettings of(CourierAccount account) {
    var line = Line.of(account, PRODUCTION);
    return new NimbuspostSettings(
        line,
        line.elsewhere(account, "legacy_url", LEGACY),
        account.credential("email"),
        account.credential("password"),
        account.credential("webhook_secret"),
        account.credential("legacy_key"),
        !account.setting("rates_with_tax").equals("no"));
  }

  @Override
  public String toString() {
    return "NimbuspostSettings[" + line.account() + "]";
  }
}
