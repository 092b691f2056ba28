package com.shipcrowd.adapter.couriers.nimbuspost;

import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.adapter.couriers.speech.Signed;
import com.shipcrowd.application.courier.Knock;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierHook;
import com.shipcrowd.domain.shipment.CourierScan;
import jakarta.inject.Singleton;
import java.util.List;

/// Their scan push: one parcel, one scan, signed over its bytes.
@Singleton
final class NimbuspostHook implements CourierHook {
  private static final String SIGNATURE = "x-hmac-sha256";

  @Override
  public String courier() {
    return "nimbuspost";
  }

  @Override
  public Proof proof(CourierAccount account) {
    return Proof.SIGNATURE;
  }

  @Override
  public boolean isGenuine(CourierAccount account, Knock knock) {
    var secret = NimbuspostSettings.of(account).webhookSecret();
    return !secret.isEmpty() && knock.hasHeader(SIGNATURE, Signed.base64(secret, knock.body()));
  }

  @Override
  public List<CourierScan> read(CourierAccount account, byte[] body) {
    var push =
        LooseJson.read(body, NimbuspostWire.Push.class)
            .orElseThrow(() -> new UnreadablePush("not their JSON"));
    return List.of(
        NimbuspostMapper.scan(push)
            .orElseThrow(() -> new UnreadablePush("no number or no status")));
  }
}
