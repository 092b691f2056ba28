package com.shipcrowd.adapter.couriers.dtdc;

import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.application.courier.Knock;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierHook;
import com.shipcrowd.domain.shipment.CourierScan;
import jakarta.inject.Singleton;
import java.util.List;

/// Their scan push, set up by mail. They sign nothing; a secret header agreed in that mail is all there is.
@Singleton
final class DtdcHook implements CourierHook {
  @Override
  public String courier() {
    return "dtdc";
  }

  @Override
  public Proof proof(CourierAccount account) {
    return Proof.SECRET_HEADER;
  }

  @Override
  public boolean isGenuine(CourierAccount account, Knock knock) {
    var settings = DtdcSettings.of(account);
    return knock.hasHeader(settings.webhookHeader(), settings.webhookSecret());
  }

  @Override
  public List<CourierScan> read(CourierAccount account, byte[] body) {
    var push =
        LooseJson.read(body, DtdcWire.Push.class)
            .orElseThrow(() -> new UnreadablePush("not their JSON"));
    return DtdcMapper.scans(push).orElseThrow(() -> new UnreadablePush("no number or no status"));
  }
}
