package com.shipcrowd.adapter.couriers.speech;

import com.shipcrowd.adapter.calls.HttpCall;
import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.adapter.calls.Patience;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.domain.courier.TransportMode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Where one account's courier is and how long we wait for it. The setting `deadline_ms` is an upper bound for every
/// operation, for tests and drills.
///
/// @param account text for breakers and limits
/// @param baseUrl without a slash at the end; paths are appended to it
/// @param longest no operation waits longer
public record Line(String account, String baseUrl, Duration longest) {
  private static final String JSON = "application/json";
  private static final long USUALLY_MS = 180_000;

  /// The account's own address, or the courier's production address.
  public static Line of(CourierAccount account, String production) {
    var deadline = account.setting("deadline_ms");
    return new Line(
        account.id().text(),
        account.baseUrl().isEmpty() ? production : account.baseUrl(),
        Duration.ofMillis(deadline.matches("[0-9]{1,9}") ? Long.parseLong(deadline) : USUALLY_MS));
  }

  /// The same account at another host of its courier: the setting of that name, else the second production host, but
  /// only when the first is the production one; elsewhere, in tests, all is at one address.
  public Line elsewhere(CourierAccount account, String setting, String production) {
    var own = account.setting(setting);
    if (!own.isEmpty()) return new Line(this.account, own, longest);
    return account.baseUrl().isEmpty() ? new Line(this.account, production, longest) : this;
  }

  /// Which service of a courier to ask for: the setting `<name>_<service code>`, else `<name>_air` or `<name>_surface`,
  /// else `<name>`; empty when none is set and the courier may choose.
  public static String chosen(
      CourierAccount account, String name, String serviceCode, TransportMode transport) {
    var byMode = name + (transport == TransportMode.AIR ? "_air" : "_surface");
    return Optional.of(account.setting(name + "_" + serviceCode))
        .filter(text -> !text.isEmpty())
        .or(() -> Optional.of(account.setting(byMode)).filter(text -> !text.isEmpty()))
        .orElseGet(() -> account.setting(name));
  }

  /// An address below the base.
  public URI url(String path) {
    return URI.create(baseUrl + path);
  }

  /// The usual wait, or the account's bound if that is shorter; never repeated.
  public Patience patience(Duration usual) {
    return Patience.of(usual.compareTo(longest) < 0 ? usual : longest);
  }

  /// A question that may be asked twice.
  public HttpCall get(String operation, String path, Map<String, String> query, Duration usual) {
    return HttpCall.get(account, operation, url(path), query, patience(usual).repeating(2))
        .with("Accept", JSON);
  }

  /// A question asked once.
  public HttpCall getOnce(
      String operation, String path, Map<String, String> query, Duration usual) {
    return HttpCall.get(account, operation, url(path), query, patience(usual));
  }

  /// JSON handed over once.
  public HttpCall post(String operation, String path, String json, Duration usual) {
    return post(operation, path, json, patience(usual));
  }

  /// JSON handed over as often as the patience says.
  public HttpCall post(String operation, String path, String json, Patience patience) {
    return HttpCall.post(
            account, operation, url(path), JSON, json.getBytes(StandardCharsets.UTF_8), patience)
        .with("Accept", JSON);
  }

  /// For calls that our own counting of a courier's limit forbids.
  public static HttpReply overLimit() {
    return new HttpReply.NotSent("our share of their rate limit is used up", false);
  }

  @Override
  public String toString() {
    return "Line[" + account + "]";
  }
}
