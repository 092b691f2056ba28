package com.shipcrowd.adapter.couriers.ekart;

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

/// Their push: one parcel, one state. They sign the bytes with an HMAC, but do not say in which header and by which digest:
/// settings do, in hex or base64. Until that is known, an account may rely on a secret in the address.
@Singleton
final class EkartHook implements CourierHook {
  @Override
  public String courier() {
    return "ekart";
  }

  @Override
  public Proof proof(CourierAccount account) {
    return EkartSettings.of(account).isProvedByAddress()
        ? Proof.SECRET_IN_ADDRESS
        : Proof.SIGNATURE;
  }

  @Override
  public boolean isGenuine(CourierAccount account, Knock knock) {
    var settings = EkartSettings.of(account);
    var secret = settings.webhookSecret();
    if (secret.isEmpty()) return false;
    if (settings.isProvedByAddress()) return knock.hasQuery("secret", secret);
    var header = settings.webhookHeader();
    var digest = settings.webhookDigest();
    var sign = sign(digest, secret, knock.body());
    var hex = HexFormat.of().formatHex(sign);
    var base64 = Base64.getEncoder().encodeToString(sign);
    return knock.hasHeader(header, hex)
        || knock.hasHeader(header, hex.toUpperCase(Locale.ROOT))
        || knock.hasHeader(header, digest + "=" + hex)
        || knock.hasHeader(header, base64);
  }

  private static byte[] sign(String digest, String secret, byte[] body) {
    var algorithm =
        switch (digest) {
          case "sha1" -> "HmacSHA1";
          case "sha512" -> "HmacSHA512";
          default -> "HmacSHA256";
        };
    try {
      var mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }

  @Override
  public List<CourierScan> read(CourierAccount account, byte[] body) {
    var push =
        LooseJson.read(body, EkartWire.Push.class)
            .orElseThrow(() -> new UnreadablePush("not their JSON"));
    return List.of(
        EkartMapper.scan(push).orElseThrow(() -> new UnreadablePush("no number or no state")));
  }
}
