package com.shipcrowd.adapter.couriers.delhivery;

import com.shipcrowd.adapter.calls.Patience;
import com.shipcrowd.application.courier.needs.CourierAccount;
import java.net.URI;
import java.time.Duration;

/// One account's address, credentials and time-outs. Credentials: `token`, `webhook_secret`. Settings: `client_name`;
/// `webhook_header`, the name of the header that carries the secret; `deadline_ms`, an upper bound for every
/// operation, for tests and drills; `waybill_batch`, how many numbers to fetch at once.
///
/// @param account text for breakers and limits
record DelhiverySettings(
    String account,
    String baseUrl,
    String token,
    String clientName,
    String webhookSecret,
    String webhookHeader,
    Duration longest,
    int waybillBatch) {
  private static final String PRODUCTION = "https://track.delhivery.com";

  static DelhiverySettings of(CourierAccount account) {
    return new DelhiverySettings(
        account.id().text(),
        account.baseUrl().isEmpty() ? PRODUCTION : account.baseUrl(),
        account.credential("token"),
        account.setting("client_name"),
        account.credential("webhook_secret"),
        account.setting("webhook_header").isEmpty()
            ? "x-shipcrowd-secret"
            : account.setting("webhook_header"),
        Duration.ofMillis(number(account.setting("deadline_ms"), 180_000)),
        (int) Math.clamp(number(account.setting("waybill_batch"), 1_000), 1, 9_999));
  }

  URI url(String path) {
    return URI.create(baseUrl + path);
  }

  /// Source of the seconds: published P99 latencies, section 1 of the document.
  Patience patience(Duration usual) {
    return Patience.of(usual.compareTo(longest) < 0 ? usual : longest);
  }

  private static long number(String text, long otherwise) {
    return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : otherwise;
  }

  @Override
  public String toString() {
    return "DelhiverySettings[" + account + "]";
  }
}
