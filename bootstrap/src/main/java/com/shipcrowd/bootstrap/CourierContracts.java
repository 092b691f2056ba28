package com.shipcrowd.bootstrap;

import com.shipcrowd.adapter.simulators.Simulators;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierAccounts;
import com.shipcrowd.domain.courier.CourierAccountId;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The platform's contracts with couriers, as the installation's settings name them; kept sealed in the database, so that
/// every node has them. The sandbox courier is always there.
@Singleton
final class CourierContracts {
  /// Fixed, because it is part of webhook addresses.
  static final CourierAccountId SANDBOX =
      new CourierAccountId(new UUID(0x0197_0000_0000_7000L, 0x8000_0000_0000_0001L));

  static final CourierAccountId DELHIVERY = Simulators.accountOf("delhivery");

  private final CourierAccounts accounts;
  private final String signingSecret;
  private final String delhiveryUrl;
  private final @Nullable String delhiveryToken;
  private final String delhiveryWebhookSecret;
  private final Map<String, String> delhiverySettings;
  private final @Nullable String simulatedAt;
  private final @Nullable String simulatedDeadline;

  CourierContracts(
      CourierAccounts accounts,
      @Property(name = "shipcrowd.identity.signing-secret") String signingSecret,
      @Property(
              name = "shipcrowd.couriers.delhivery.base-url",
              defaultValue = "https://track.delhivery.com")
          String delhiveryUrl,
      @Nullable @Property(name = "shipcrowd.couriers.delhivery.token") String delhiveryToken,
      @Property(name = "shipcrowd.couriers.delhivery.webhook-secret", defaultValue = "")
          String delhiveryWebhookSecret,
      @Property(name = "shipcrowd.couriers.delhivery.client-name", defaultValue = "")
          String delhiveryClient,
      @Property(name = "shipcrowd.couriers.delhivery.live-rates", defaultValue = "false")
          boolean delhiveryLiveRates,
      @Property(name = "shipcrowd.couriers.delhivery.live-markup-bp", defaultValue = "0")
          int delhiveryLiveMarkup,
      @Nullable @Property(name = "shipcrowd.couriers.simulated-at") String simulatedAt,
      @Nullable @Property(name = "shipcrowd.couriers.simulated-deadline-ms")
          String simulatedDeadline) {
    this.accounts = accounts;
    this.signingSecret = signingSecret;
    this.delhiveryUrl = delhiveryUrl;
    this.delhiveryToken = delhiveryToken;
    this.delhiveryWebhookSecret = delhiveryWebhookSecret;
    this.simulatedAt = simulatedAt;
    this.simulatedDeadline = simulatedDeadline;
    this.delhiverySettings =
        Map.of(
            "client_name",
            delhiveryClient,
            "live_rates",
            Boolean.toString(delhiveryLiveRates),
            "live_markup_bp",
            Integer.toString(delhiveryLiveMarkup));
  }

  /// Writes the contracts down; doing it again changes nothing but what the settings changed.
  void signed() {
    accounts.keep(
        new CourierAccount(
            SANDBOX,
            "sandbox",
            "",
            Map.of("webhook_secret", "sandbox:" + signingSecret),
            // It tells everything by itself, at the time of each company's desk.
            Map.of("polls_per_minute", "0")));
    if (delhiveryToken != null && !delhiveryToken.isBlank()) {
      accounts.keep(
          new CourierAccount(
              DELHIVERY,
              "delhivery",
              delhiveryUrl,
              Map.of("token", delhiveryToken, "webhook_secret", delhiveryWebhookSecret),
              delhiverySettings));
    }
    if (simulatedAt != null) rehearsed(simulatedAt);
  }

  // Every courier that can be played, under the accounts that its simulator takes.
  private void rehearsed(String address) {
    for (var courier : Simulators.all()) {
      accounts.keep(
          courier.patientAccount(
              Simulators.accountOf(courier.courier()),
              address + "/" + courier.courier(),
              simulatedDeadline));
    }
  }
}
