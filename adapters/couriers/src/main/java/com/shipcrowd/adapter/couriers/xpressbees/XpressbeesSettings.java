package com.shipcrowd.adapter.couriers.xpressbees;

import com.shipcrowd.adapter.couriers.speech.Line;
import com.shipcrowd.application.courier.needs.CourierAccount;

/// One account. Credentials: `email`, `password`. Settings: `courier_id` (also `courier_id_air`, `courier_id_surface`,
/// `courier_id_<service code>`), which of their services to book, theirs to choose when empty; `category` of goods for
/// returns; `rates_with_tax`, `yes` when their prices hold GST; `deadline_ms`.
record XpressbeesSettings(
    Line line, String email, String password, String category, boolean ratesWithTax) {
  private static final String PRODUCTION = "https://shipment.xpressbees.com";

  static XpressbeesSettings of(CourierAccount account) {
    var category = account.setting("category");
    return new XpressbeesSettings(
        Line.of(account, PRODUCTION),
        account.credential("email"),
        account.credential("password"),
        category.isEmpty() ? "General" : category,
        account.setting("rates_with_tax").equals("yes"));
  }

  @Override
  public String toString() {
    return "XpressbeesSettings[" + line.account() + "]";
  }
}
