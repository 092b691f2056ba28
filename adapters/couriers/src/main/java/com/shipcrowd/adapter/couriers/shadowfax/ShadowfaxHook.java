package com.shipcrowd.adapter.couriers.shadowfax;

import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.application.courier.Knock;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierHook;
import com.shipcrowd.domain.shipment.CourierScan;
import jakarta.inject.Singleton;
import java.util.List;

/// Their scan push: one parcel, one scan. They set it up with a fixed header that we choose and sign nothing.
@Singleton
final class ShadowfaxHook implements CourierHook {
  @Override
  public String courier() {
    return "shadowfax";
  }

  @Override
  public Proof proof(CourierAccount account) {
    return Proof.SECRET_HEADER;
  }

  /// The secret alone, or behind their word `Token`.
  @Override
  public boolean isGenuine(CourierAccount account, Knock knock) {
    var settings = ShadowfaxSettings.of(account);
    var secret = settings.webhookSecret();
    if (secret.isEmpty()) return false;
    var header = settings.webhookHeader();
    return knock.hasHeader(header, "Token " + secret) || knock.hasHeader(header, secret);
  }

  @Override
  public List<CourierScan> read(CourierAccount account, byte[] body) {
    var push =
        LooseJson.read(body, ShadowfaxWire.Push.class)
            .orElseThrow(() -> new UnreadablePush("not their JSON"));
    return List.of(
        ShadowfaxMapper.scan(push).orElseThrow(() -> new UnreadablePush("no number or no event")));
  }
}
