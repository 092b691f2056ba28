package com.shipcrowd.adapter.couriers.delhiveryfreight;

import com.shipcrowd.application.courier.Knock;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierHook;
import com.shipcrowd.domain.shipment.CourierScan;
import jakarta.inject.Singleton;
import java.util.List;

/// Their scan push, agreed on by mail: ask for it at LR level with the LR number as `LRN`. Its shape is taken to be that of
/// their parcel pushes. They sign nothing; a secret header is all there is.
@Singleton
final class DelhiveryFreightHook implements CourierHook {
  @Override
  public String courier() {
    return "delhiveryfreight";
  }

  @Override
  public Proof proof(CourierAccount account) {
    return Proof.SECRET_HEADER;
  }

  @Override
  public boolean isGenuine(CourierAccount account, Knock knock) {
    var settings = DelhiveryFreightSettings.of(account);
    return knock.hasHeader(settings.webhookHeader(), settings.webhookSecret());
  }

  @Override
  public List<CourierScan> read(CourierAccount account, byte[] body) {
    var push =
        DelhiveryFreightWire.read(body, DelhiveryFreightWire.Push.class)
            .orElseThrow(() -> new UnreadablePush("not their JSON"));
    if (push.shipment() == null) throw new UnreadablePush("no shipment");
    return List.of(
        DelhiveryFreightMapper.scan(push.shipment())
            .orElseThrow(() -> new UnreadablePush("no number or no status")));
  }
}
