package com.shipcrowd.adapter.couriers.generic;

import com.shipcrowd.adapter.couriers.speech.Line;
import com.shipcrowd.application.courier.needs.CourierAccount;
import java.util.Map;

/// An account as this adapter needs it. Credentials are whatever the profile's templates name: `api_key`, `username`,
/// `password`, `client_id`, `client_secret`; and `webhook_secret` for pushes. Settings: `profile`, `deadline_ms`.
///
/// @param credentials never shown
record GenericSettings(Line line, GenericProfile profile, Map<String, String> credentials) {
  static GenericSettings of(CourierAccount account) {
    var profile = GenericProfile.of(account.setting("profile"));
    return new GenericSettings(
        Line.of(account, profile.text("base_url")), profile, account.credentials());
  }

  /// A secret by name, empty when there is none.
  String credential(String name) {
    return credentials.getOrDefault(name, "");
  }

  @Override
  public String toString() {
    return "GenericSettings[" + line + "]";
  }
}
