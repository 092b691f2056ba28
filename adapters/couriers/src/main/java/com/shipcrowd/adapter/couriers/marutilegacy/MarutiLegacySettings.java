package com.shipcrowd.adapter.couriers.marutilegacy;

import com.shipcrowd.adapter.couriers.speech.Line;
import com.shipcrowd.application.courier.needs.CourierAccount;

/// One account. Credentials: `email`, `password`. Setting: `deadline_ms`.
record MarutiLegacySettings(Line line, String email, String password) {
  private static final String PRODUCTION = "https://apis.delcaper.com";

  static MarutiLegacySettings of(CourierAccount account) {
    return new MarutiLegacySettings(
        Line.of(account, PRODUCTION), account.credential("email"), account.credential("password"));
  }

  @Override
  public String toString() {
    return "MarutiLegacySettings[" + line.account() + "]";
  }
}
