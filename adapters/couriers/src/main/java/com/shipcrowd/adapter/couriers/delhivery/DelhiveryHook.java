package com.shipcrowd.adapter.couriers.delhivery;

import com.shipcrowd.application.courier.Knock;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierHook;
import com.shipcrowd.domain.shipment.CourierScan;
import jakarta.inject.Singleton;
import java.util.List;

/// Their scan push: one parcel, one scan. They sign nothing; a secret header that we gave them by mail is all there
/// is. The same scan comes again after a failure, and only once, so polling fills what is missing.
@Singleton
final class DelhiveryHook implements CourierHook {
  @Override
  public String courier() {
    return "delhivery";
  }

  @Override
  public Proof proof(CourierAccount account) {
    return Proof.SECRET_HEADER;
  }

  @Override
  public boolean isGenuine(CourierAccount account, Knock knock) {
    var settings = DelhiverySettings.of(account);
    return knock.hasHeader(settings.webhookHeader(), settings.webhookSecret());
  }

  @Override
  public List<CourierScan> read(CourierAccount account, byte[] body) {
    var push =
        DelhiveryWire.read(body, DelhiveryWire.Push.class)
            .orElseThrow(() -> new UnreadablePush("not their JSON"));
    if (push.shipment() == null) {
      if (push.epod() != null) return List.of();
      throw new UnreadablePush("neither a scan nor a proof of delivery");
    }
    return List.of(
        DelhiveryMapper.scan(push.shipment())
            .orElseThrow(() -> new UnreadablePush("no number or no status")));
  }
}
