package com.shipcrowd.adapter.couriers.maruti;

import com.shipcrowd.adapter.couriers.speech.Line;
import com.shipcrowd.application.courier.needs.CourierAccount;

/// One account. Credentials: `api_key`, or `username` and `password`; `webhook_secret`. Settings: `carrier_id`, the
/// number of their carrier in our contract, without which nothing can be booked; `tenant_id` and `user_id`, for accounts
/// with a key; `deadline_ms`.
record MarutiSettings(
    Line line,
    String apiKey,
    String username,
    String password,
    String webhookSecret,
    String carrierId,
    String tenantId,
    String userId) {
  private static final String PRODUCTION = "https://apis.innofulfill.com";

  static MarutiSettings of(CourierAccount account) {
    return new MarutiSettings(
        Line.of(account, PRODUCTION),
        account.credential("api_key"),
        account.credential("username"),
        account.credential("password"),
        account.credential("webhook_secret"),
        account.setting("carrier_id"),
        account.setting("tenant_id"),
        account.setting("user_id"));
  }

  @Override
  public String toString() {
    return "MarutiSettings[" + line.account() + "]";
  }
}
