package com.shipcrowd.adapter.couriers.maruti;

import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.application.courier.Knock;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierHook;
import com.shipcrowd.domain.shipment.CourierScan;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Their push: one parcel, one scan, signed with HMAC-SHA256 over the raw bytes, in hex or base64, with or without
/// `sha256=` before it.
@Singleton
final class MarutiHook implements CourierHook {
  private static final String HEADER = "x-webhook-signature";

  @Override
  public String courier() {
    return "maruti";
  }

  @Override
  public Proof proof(CourierAccount account) {
    return Proof.SIGNATURE;
  }

  @Override
  public boolean isGenuine(CourierAccount account, Knock knock) {
    var secret = MarutiSettings.of(account).webhookSecret();
    if (secret.isEmpty()) return false;
    var sign = sign(secret, knock.body());
    var hex = HexFormat.of().formatHex(sign);
    var base64 = Base64.getEncoder().encodeToString(sign);
    return knock.hasHeader(HEADER, hex)
        || knock.hasHeader(HEADER, "sha256=" + hex)
        || knock.hasHeader(HEADER, hex.toUpperCase(Locale.ROOT))
        || knock.hasHeader(HEADER, base64)
        || knock.hasHeader(HEADER, "sha256=" + base64);
  }

  private static byte[] sign(String secret, byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  @Override
  public List<CourierScan> read(CourierAccount account, byte[] body) {
    var push =
        LooseJson.read(body, MarutiWire.Push.class)
            .orElseThrow(() -> new UnreadablePush("not their JSON"));
    if (push.data() == null) throw new UnreadablePush("no data");
    return List.of(
        MarutiMapper.scan(push.data())
            .orElseThrow(() -> new UnreadablePush("no number or no status")));
  }
}
