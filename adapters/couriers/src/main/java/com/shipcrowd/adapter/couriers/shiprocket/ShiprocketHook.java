package com.shipcrowd.adapter.couriers.shiprocket;

import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.application.courier.Knock;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierHook;
import com.shipcrowd.domain.shipment.CourierScan;
import jakarta.inject.Singleton;
import java.util.List;

/// Their scan push: one parcel with its whole history. They sign nothing; a token that was set in their panel comes in
/// `x-api-key`. The same history comes again with every scan, which is known by its parts.
@Singleton
final class ShiprocketHook implements CourierHook {
  private static final String TOKEN_HEADER = "x-api-key";

  @Override
  public String courier() {
    return "shiprocket";
  }

  @Override
  public Proof proof(CourierAccount account) {
    return Proof.SECRET_HEADER;
  }

  @Override
  public boolean isGenuine(CourierAccount account, Knock knock) {
    return knock.hasHeader(TOKEN_HEADER, ShiprocketSettings.of(account).webhookSecret());
  }

  @Override
  public List<CourierScan> read(CourierAccount account, byte[] body) {
    var push =
        LooseJson.read(body, ShiprocketWire.Push.class)
            .orElseThrow(() -> new UnreadablePush("not their JSON"));
    return ShiprocketMapper.scans(push)
        .orElseThrow(() -> new UnreadablePush("no number or no status"));
  }
}
