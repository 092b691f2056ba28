package com.shipcrowd.adapter.couriers.smartship;

import com.shipcrowd.adapter.couriers.speech.Line;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.domain.courier.TransportMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// One account. Credentials: `username`, `password`, `client_id`, `client_secret`. Settings: `hash_password`, `no` where the
/// stored value is what they want already; `carrier_id` (also `carrier_id_air`, `carrier_id_surface`,
/// `carrier_id_<service code>`), carriers to prefer, parted by commas; `hub_type` (the same endings), 1 air, 2 surface, 3
/// heavy; `category` of goods; `email` of the account, for their service check; `auth_url`; `deadline_ms`.
record SmartshipSettings(CourierAccount account, Line line, Line auth) {
  private static final String PRODUCTION = "https://api.smartship.in";
  private static final String AUTH = "https://oauth.smartship.in";

  static SmartshipSettings of(CourierAccount account) {
    var line = Line.of(account, PRODUCTION);
    return new SmartshipSettings(account, line, line.elsewhere(account, "auth_url", AUTH));
  }

  String username() {
    return account.credential("username");
  }

  /// What they want as a password: the MD5 of it, which is no protection but their protocol.
  String password() {
    var plain = account.credential("password");
    if (account.setting("hash_password").equals("no")) return plain;
    try {
      var hash = MessageDigest.getInstance("MD5").digest(plain.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }

  String clientId() {
    return account.credential("client_id");
  }

  String clientSecret() {
    return account.credential("client_secret");
  }

  String category() {
    var own = account.setting("category");
    return own.isEmpty() ? "General" : own;
  }

  String email() {
    var own = account.setting("email");
    return own.isEmpty() ? username() : own;
  }

  String carriers(String serviceCode, TransportMode transport) {
    return Line.chosen(account, "carrier_id", serviceCode, transport);
  }

  /// Which hub of a place a parcel leaves from: 1 air, 2 surface, 3 heavy.
  String hubType(String serviceCode, TransportMode transport) {
    var own = Line.chosen(account, "hub_type", serviceCode, transport);
    if (!own.isEmpty()) return own;
    return transport == TransportMode.AIR ? "1" : "2";
  }

  @Override
  public String toString() {
    return "SmartshipSettings[" + line.account() + "]";
  }
}
