package com.shipcrowd.adapter.couriers.generic;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.courier.Knock;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierHook;
import com.shipcrowd.domain.shipment.CourierScan;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Pushes as the profile's `webhook` describes them: signed with HMAC-SHA256 over the body, or over a time and the body
/// with a dot between, which is then taken within a window only; or with the account's `webhook_secret` in a header or
/// in the address. Lists of sender addresses are the business of whoever stands before this house.
@Singleton
final class GenericHook implements CourierHook {
  private static final long WINDOW_S = 300;

  private final Clock clock;

  GenericHook(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String courier() {
    return "generic";
  }

  @Override
  public Proof proof(CourierAccount account) {
    return switch (text(webhook(account), "proof")) {
      case "header" -> Proof.SECRET_HEADER;
      case "query" -> Proof.SECRET_IN_ADDRESS;
      default -> Proof.SIGNATURE;
    };
  }

  @Override
  public boolean isGenuine(CourierAccount account, Knock knock) {
    var webhook = webhook(account);
    var secret = GenericSettings.of(account).credential("webhook_secret");
    if (secret.isEmpty() || !webhook.isObject()) return false;
    var expected = text(webhook, "prefix");
    return switch (text(webhook, "proof")) {
      case "header" -> knock.hasHeader(text(webhook, "header"), expected + secret);
      case "query" -> knock.hasQuery(text(webhook, "query"), secret);
      case "hmac" -> isSigned(webhook, secret, knock);
      default -> false;
    };
  }

  private boolean isSigned(JsonNode webhook, String secret, Knock knock) {
    var header = text(webhook, "header");
    var dated = text(webhook, "timestamp_header").toLowerCase(Locale.ROOT);
    var time = dated.isEmpty() ? "" : knock.headers().getOrDefault(dated, "");
    if (!dated.isEmpty() && !isFresh(webhook, time)) return false;
    var sign = signature(secret, time, knock.body());
    var text =
        text(webhook, "encoding").equals("base64")
            ? Base64.getEncoder().encodeToString(sign)
            : HexFormat.of().formatHex(sign);
    return knock.hasHeader(header, text(webhook, "prefix") + text);
  }

  private boolean isFresh(JsonNode webhook, String time) {
    if (!time.matches("[0-9]{1,12}")) return false;
    long window =
        LooseJson.decimal(webhook.get("window_s")).map(Number::longValue).orElse(WINDOW_S);
    return Math.abs(clock.now().getEpochSecond() - Long.parseLong(time)) <= window;
  }

  private static byte[] signature(String secret, String time, byte[] body) {
    try {
      var signed = new ByteArrayOutputStream(body.length + 16);
      if (!time.isEmpty()) signed.writeBytes((time + ".").getBytes(StandardCharsets.UTF_8));
      signed.writeBytes(body);
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return mac.doFinal(signed.toByteArray());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA256", e);
    }
  }

  @Override
  public List<CourierScan> read(CourierAccount account, byte[] body) {
    var profile = GenericSettings.of(account).profile();
    var webhook = profile.webhook();
    if (!webhook.isObject()) throw new UnreadablePush("the profile describes no pushes");
    var push =
        LooseJson.read(body, JsonNode.class)
            .filter(JsonNode::isContainerNode)
            .orElseThrow(() -> new UnreadablePush("not JSON"));
    var operation = new GenericWire("webhook", webhook, profile);
    var place = operation.list(push);
    if (!place.isContainerNode()) throw new UnreadablePush("nothing where the profile looks");
    var parcels = place.isArray() ? LooseJson.each(place) : List.of(place);
    var scans =
        parcels.stream()
            .flatMap(
                one ->
                    GenericReader.scans(operation, one, null)
                        .orElseThrow(() -> new UnreadablePush("a parcel we cannot read"))
                        .stream())
            .toList();
    if (scans.isEmpty()) throw new UnreadablePush("no scan");
    return scans;
  }

  private static JsonNode webhook(CourierAccount account) {
    return GenericSettings.of(account).profile().webhook();
  }

  private static String text(JsonNode webhook, String key) {
    // A prefix may end in a blank.
    return webhook.path(key).asText("");
  }
}
