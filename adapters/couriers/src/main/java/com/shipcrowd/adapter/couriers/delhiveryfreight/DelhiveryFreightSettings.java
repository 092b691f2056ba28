package com.shipcrowd.adapter.couriers.delhiveryfreight;

import com.shipcrowd.adapter.calls.Patience;
import com.shipcrowd.application.courier.needs.CourierAccount;
import java.net.URI;
import java.time.Duration;

/// One account's address, login and time-outs. Credentials: `username`, `password`, `webhook_secret`. Settings: `cod`,
/// true where their contract lets them collect money; `freight_mode` (`fop` or `fod`), `rov_insurance` and `fm_pickup`
/// (`True` or `False`), for retail contracts only, because corporate ones are refused with them; `webhook_header`, the
/// header that carries the secret; `poll_ms`, the pause before a job is asked; `deadline_ms`, an upper bound for every
/// call, for tests and drills.
///
/// @param account text for breakers, tokens and limits
record DelhiveryFreightSettings(
    String account,
    String baseUrl,
    String username,
    String password,
    String webhookSecret,
    String webhookHeader,
    boolean collects,
    String freightMode,
    String rovInsurance,
    String fmPickup,
    Duration pause,
    Duration longest) {
  private static final String PRODUCTION = "https://ltl-clients-api.delhivery.com";

  static DelhiveryFreightSettings of(CourierAccount account) {
    return new DelhiveryFreightSettings(
        account.id().text(),
        account.baseUrl().isEmpty() ? PRODUCTION : account.baseUrl(),
        account.credential("username"),
        account.credential("password"),
        account.credential("webhook_secret"),
        account.setting("webhook_header").isEmpty()
            ? "x-shipcrowd-secret"
            : account.setting("webhook_header"),
        account.setting("cod").equals("true"),
        account.setting("freight_mode"),
        account.setting("rov_insurance"),
        account.setting("fm_pickup"),
        Duration.ofMillis(number(account.setting("poll_ms"), 2_000)),
        Duration.ofMillis(number(account.setting("deadline_ms"), 180_000)));
  }

  URI url(String path) {
    return URI.create(baseUrl + path);
  }

  Patience patience(Duration usual) {
    return Patience.of(usual.compareTo(longest) < 0 ? usual : longest);
  }

  private static long number(String text, long otherwise) {
    return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : otherwise;
  }

  @Override
  public String toString() {
    return "DelhiveryFreightSettings[" + account + "]";
  }
}
