package com.shipcrowd.adapter.couriers.ecomexpress;

import com.shipcrowd.application.courier.Knock;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierHook;
import com.shipcrowd.domain.shipment.CourierScan;
import jakarta.inject.Singleton;
import java.util.List;

/// Their scan push: one parcel, one scan. They set the address up by hand and promise neither a signature nor a header,
/// so a secret in the address is all there is.
@Singleton
final class EcomExpressHook implements CourierHook {
  @Override
  public String courier() {
    return "ecomexpress";
  }

  @Override
  public Proof proof(CourierAccount account) {
    return Proof.SECRET_IN_ADDRESS;
  }

  @Override
  public boolean isGenuine(CourierAccount account, Knock knock) {
    return knock.hasQuery("secret", EcomExpressSettings.of(account).webhookSecret());
  }

  @Override
  public List<CourierScan> read(CourierAccount account, byte[] body) {
    var push =
        EcomExpressWire.read(body, EcomExpressWire.Push.class)
            .orElseThrow(() -> new UnreadablePush("not their JSON"));
    return List.of(
        EcomExpressMapper.scan(push)
            .orElseThrow(() -> new UnreadablePush("no number or no status")));
  }
}
