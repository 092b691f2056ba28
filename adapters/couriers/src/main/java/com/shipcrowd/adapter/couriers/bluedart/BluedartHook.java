package com.shipcrowd.adapter.couriers.bluedart;

import com.shipcrowd.application.courier.Knock;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierHook;
import com.shipcrowd.domain.discrepancy.Weighing;
import com.shipcrowd.domain.shipment.CourierScan;
import jakarta.inject.Singleton;
import java.util.List;

/// Their scan push, set up by their support. Nothing is signed; the header agreed then is all there is.
@Singleton
final class BluedartHook implements CourierHook {
  @Override
  public String courier() {
    return "bluedart";
  }

  @Override
  public Proof proof(CourierAccount account) {
    return Proof.SECRET_HEADER;
  }

  @Override
  public boolean isGenuine(CourierAccount account, Knock knock) {
    var settings = BluedartSettings.of(account);
    return knock.hasHeader(settings.webhookHeader(), settings.webhookSecret());
  }

  @Override
  public List<CourierScan> read(CourierAccount account, byte[] body) {
    return BluedartScans.pushed(body)
        .orElseThrow(() -> new UnreadablePush("not their JSON, or no number"));
  }

  @Override
  public List<Weighing> weighings(CourierAccount account, byte[] body) {
    return BluedartWeights.pushed(body);
  }
}
