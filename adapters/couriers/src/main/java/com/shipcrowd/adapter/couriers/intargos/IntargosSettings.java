package com.shipcrowd.adapter.couriers.intargos;

import com.shipcrowd.adapter.couriers.speech.Line;
import com.shipcrowd.application.courier.needs.CourierAccount;

/// One account. Credential: `key`; surface and air contracts have different ones. Settings: `enabled`, without which no
/// new parcel is taken; `profile`, `parcelx` for the later dialect; `deadline_ms`.
record IntargosSettings(Line line, String key, boolean isOn, boolean isParcelx) {
  static IntargosSettings of(CourierAccount account) {
    boolean isParcelx = account.setting("profile").equals("parcelx");
    return new IntargosSettings(
        Line.of(
            account, isParcelx ? "https://app.parcelx.in/api/v3" : "https://app.intargos.com/api"),
        account.credential("key"),
        account.setting("enabled").equals("true"),
        isParcelx);
  }

  @Override
  public String toString() {
    return "IntargosSettings[" + line.account() + "]";
  }
}
