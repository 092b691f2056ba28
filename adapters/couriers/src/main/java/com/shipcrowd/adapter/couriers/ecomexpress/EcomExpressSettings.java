package com.shipcrowd.adapter.couriers.ecomexpress;

import com.shipcrowd.adapter.calls.Patience;
import com.shipcrowd.application.courier.needs.CourierAccount;
import java.net.URI;
import java.time.Duration;

/// One account's addresses, credentials and time-outs. Credentials: `username`, `password`, `webhook_secret` (stands in
/// the address they push to, as `secret`). Settings: `enabled`, without which no new parcel is taken; `express_plus` for a
/// contract of that product; `track_url` and `plus_url`, their other hosts; `qc_check`, the code of the check at the
/// buyer's door; `waybill_batch`, how many numbers of each kind to fetch at once; `deadline_ms`, an upper bound for every
/// operation, for tests and drills.
///
/// @param account text for breakers and limits
record EcomExpressSettings(
    String account,
    String baseUrl,
    String trackUrl,
    String plusUrl,
    String username,
    String password,
    String webhookSecret,
    boolean isOn,
    boolean isPlus,
    String qcCheck,
    Duration longest,
    int waybillBatch) {
  private static final String PRODUCTION = "https://api.ecomexpress.in";

  static EcomExpressSettings of(CourierAccount account) {
    var base = account.baseUrl().isEmpty() ? PRODUCTION : account.baseUrl();
    boolean isLive = base.equals(PRODUCTION);
    return new EcomExpressSettings(
        account.id().text(),
        base,
        or(account.setting("track_url"), isLive ? "https://plapi.ecomexpress.in" : base),
        or(account.setting("plus_url"), isLive ? "https://shipment.ecomexpress.in" : base),
        account.credential("username"),
        account.credential("password"),
        account.credential("webhook_secret"),
        account.setting("enabled").equals("true"),
        account.setting("express_plus").equals("true"),
        or(account.setting("qc_check"), "GEN_ITEM_DESC_CHECK"),
        Duration.ofMillis(number(account.setting("deadline_ms"), 180_000)),
        (int) Math.clamp(number(account.setting("waybill_batch"), 500), 1, 19_999));
  }

  URI url(String path) {
    return URI.create(baseUrl + path);
  }

  URI plus(String path) {
    return URI.create(plusUrl + path);
  }

  URI track(String path) {
    return URI.create(trackUrl + path);
  }

  Patience patience(Duration usual) {
    return Patience.of(usual.compareTo(longest) < 0 ? usual : longest);
  }

  private static String or(String text, String otherwise) {
    return text.isEmpty() ? otherwise : text;
  }

  private static long number(String text, long otherwise) {
    return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : otherwise;
  }

  @Override
  public String toString() {
    return "EcomExpressSettings[" + account + "]";
  }
}
