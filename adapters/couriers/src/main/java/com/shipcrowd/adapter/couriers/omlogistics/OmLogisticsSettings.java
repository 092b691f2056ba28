package com.shipcrowd.adapter.couriers.omlogistics;

import com.shipcrowd.adapter.couriers.speech.Line;
import com.shipcrowd.application.courier.needs.CourierAccount;

/// One account. Credentials: `username`, `password`. Settings: `enabled`, without which nothing new is taken; `customer`,
/// the name in their routes; `empcode`, the booking employee; `login_path`, `create_path`, `update_path` with
/// `{customer}` in them; `user_field` and `password_field` of the login; `token_header`; `status_url`, the host that is
/// asked for a status; `divisor`, cm³ per kilogram; `min_charge_weight_kg`; `deadline_ms`.
record OmLogisticsSettings(
    Line line,
    Line status,
    String username,
    String password,
    boolean isOn,
    String empcode,
    String loginPath,
    String createPath,
    String updatePath,
    String userField,
    String passwordField,
    String tokenHeader,
    int divisor,
    int minimumKilograms) {
  static OmLogisticsSettings of(CourierAccount account) {
    var line = Line.of(account, "");
    boolean isTheirs = line.baseUrl().contains("omlogistics.co.in");
    var elsewhere =
        or(account.setting("status_url"), isTheirs ? "https://load.omone.in" : line.baseUrl());
    var customer = account.setting("customer");
    return new OmLogisticsSettings(
        line,
        new Line(line.account(), elsewhere, isTheirs, line.longest()),
        account.credential("username"),
        account.credential("password"),
        account.setting("enabled").equals("true")
            && !line.baseUrl().isEmpty()
            && !customer.isEmpty(),
        account.setting("empcode"),
        path(account, "login_path", "/api/cncreation/{customer}-Login", customer),
        path(account, "create_path", "/api/cncreation/Save-{customer}CN", customer),
        path(account, "update_path", "/api/cncreation/Update-{customer}CN", customer),
        or(account.setting("user_field"), "username"),
        or(account.setting("password_field"), "password"),
        or(account.setting("token_header"), "Authorization"),
        number(account.setting("divisor"), 4_500),
        number(account.setting("min_charge_weight_kg"), 10));
  }

  private static String path(
      CourierAccount account, String setting, String otherwise, String customer) {
    return or(account.setting(setting), otherwise).replace("{customer}", customer);
  }

  private static String or(String text, String otherwise) {
    return text.isEmpty() ? otherwise : text;
  }

  private static int number(String text, int otherwise) {
    return text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : otherwise;
  }

  @Override
  public String toString() {
    return "OmLogisticsSettings[" + line.account() + "]";
  }
}
