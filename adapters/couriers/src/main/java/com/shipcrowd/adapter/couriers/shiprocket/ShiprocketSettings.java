package com.shipcrowd.adapter.couriers.shiprocket;

import com.shipcrowd.adapter.couriers.speech.Line;
import com.shipcrowd.application.courier.needs.CourierAccount;

/// One account. Credentials: `email` and `password` of an API user, `webhook_secret`, which comes in `x-api-key`.
/// Settings: `courier_id` (also `courier_id_air`, `courier_id_surface`, `courier_id_<service code>`), the courier company
/// to book, by the account's own rule when empty; `mailbox`, for buyers and warehouses without one; `qc_image`, the link
/// of a picture for quality checks; `deadline_ms`.
record ShiprocketSettings(
    Line line,
    String email,
    String password,
    String webhookSecret,
    String mailbox,
    String qcImage) {
  private static final String PRODUCTION = "https://apiv2.shiprocket.in/v1/external";

  static ShiprocketSettings of(CourierAccount account) {
    var mailbox = account.setting("mailbox");
    return new ShiprocketSettings(
        Line.of(account, PRODUCTION),
        account.credential("email"),
        account.credential("password"),
        account.credential("webhook_secret"),
        mailbox.isEmpty() ? account.credential("email") : mailbox,
        account.setting("qc_image"));
  }

  @Override
  public String toString() {
    return "ShiprocketSettings[" + line.account() + "]";
  }
}
