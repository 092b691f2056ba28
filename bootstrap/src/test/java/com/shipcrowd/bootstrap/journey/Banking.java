package com.shipcrowd.bootstrap.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.application.payout.KeepBankAccount;
import com.shipcrowd.application.payout.SettlePayouts;
import java.util.Map;

/// Sellers' bank accounts, and the wheels that payouts turn on.
final class Banking {
  private Banking() {}

  /// A seller whose session is proved, with a verified account that ends in these four digits.
  static JsonNode account(Program program, Seller seller, String ends) {
    StepUps.elevated(program, seller.http());
    return seller
        .http()
        .send(
            "PUT",
            "/v1/company/bank-account",
            Map.of(
                "holder_name",
                "Kaveri Crafts",
                "account_number",
                "76543212345" + ends,
                "ifsc",
                "HDFC0000053"))
        .is(200)
        .json();
  }

  /// Lets payouts go to the bank and hear from it, until nothing moves any more.
  static void turn(Program program) {
    var clock = program.bean(MovableClock.class);
    for (int i = 0; i < 3; i++) {
      while (program.bean(KeepBankAccount.class).work() > 0) {
        // Until nothing is due.
      }
      while (program.bean(SettlePayouts.class).work() > 0) {
        // Until nothing is due.
      }
      clock.pass(java.time.Duration.ofSeconds(31));
    }
  }

  static JsonNode withdraw(Seller seller, long paise) {
    return seller
        .http()
        .post("/v1/wallet/withdrawals", Map.of("amount_paise", paise))
        .is(201)
        .json();
  }

  static JsonNode withdrawal(Seller seller, JsonNode made) {
    return seller.http().get("/v1/wallet/withdrawals/" + made.path("id").asText()).is(200).json();
  }
}
