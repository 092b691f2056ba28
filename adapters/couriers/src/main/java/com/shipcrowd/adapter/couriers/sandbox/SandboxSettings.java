package com.shipcrowd.adapter.couriers.sandbox;

import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.SandboxCourier.Weather;
import com.shipcrowd.application.courier.needs.SandboxParcels.Desk;
import java.util.Arrays;

/// One account at the sandbox courier. Credential: `webhook_secret`. Settings: `company`, whose desk it is when one
/// account serves many companies; `weather` for new parcels, FAIR by default; `seed` of its numbers.
record SandboxSettings(Desk desk, String webhookSecret, Weather weather, String seed) {
  static SandboxSettings of(CourierAccount account) {
    var wanted = account.setting("weather");
    return new SandboxSettings(
        new Desk(account.id(), account.setting("company")),
        account.credential("webhook_secret"),
        Arrays.stream(Weather.values())
            .filter(w -> w.name().equals(wanted))
            .findFirst()
            .orElse(Weather.FAIR),
        account.setting("seed"));
  }

  @Override
  public String toString() {
    return "SandboxSettings[" + desk.account().text() + "]";
  }
}
