package com.shipcrowd.bootstrap;

import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierAccounts;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.ratecard.needs.Tariffs;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierService;
import com.shipcrowd.domain.courier.ServiceArea;
import com.shipcrowd.domain.courier.TransportMode;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.place.Place;
import com.shipcrowd.domain.place.ZoneClass;
import com.shipcrowd.domain.ratecard.Agreement;
import com.shipcrowd.domain.ratecard.QuoteDesk.Offer;
import com.shipcrowd.domain.ratecard.RateCardId;
import com.shipcrowd.domain.ratecard.RateCardVersion;
import com.shipcrowd.domain.ratecard.RateCardVersionId;
import com.shipcrowd.domain.ratecard.RateLine;
import com.shipcrowd.domain.ratecard.ReferenceCards;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is sold until rate cards have a store of their own: the reference cards S, X, H and L over the services of every
/// active courier account. Source: zones-and-rates.md section 8. See `contracts/decisions/tariffs-in-the-program.md`.
@Singleton
final class StandardTariffs implements Tariffs {
  private static final LocalDate SINCE = LocalDate.of(2026, 4, 1);
  private static final long FRESH_NANOS = 1_000_000_000L;

  private final CourierAccounts accounts;
  private final List<CourierGateway> gateways;
  private final boolean sandboxForEveryone;
  private final ServiceArea area;
  private volatile @Nullable Snapshot snapshot;

  StandardTariffs(
      PincodeDirectory directory,
      CourierAccounts accounts,
      List<CourierGateway> gateways,
      @Property(name = "shipcrowd.sandbox.for-everyone", defaultValue = "false")
          boolean sandboxForEveryone) {
    this.accounts = accounts;
    this.gateways = gateways;
    this.sandboxForEveryone = sandboxForEveryone;
    this.area = ServiceArea.everywhereIn(directory).oda(StandardTariffs::isFarOut).build();
  }

  // No file of out-of-delivery pincodes is loaded yet; the highest hundred of each sorting district
  // stands for them.
  private static boolean isFarOut(Place place) {
    return place.zoneClass() == ZoneClass.REMOTE || place.pincode().number() % 1000 >= 900;
  }

  private record Snapshot(List<Tariff> live, List<Tariff> sandbox, long readAt) {}

  @Override
  public List<Tariff> offeredTo(CompanyId company, boolean sandbox, Instant at) {
    var present = snapshot;
    if (present == null || System.nanoTime() - present.readAt > FRESH_NANOS) {
      present = read();
      snapshot = present;
    }
    return sandbox ? present.sandbox : present.live;
  }

  // Customer prices come with the store of rate cards.
  @Override
  public Agreement termsOf(CompanyId company, Instant at) {
    return Agreement.NONE;
  }

  private Snapshot read() {
    var live = new ArrayList<Tariff>();
    var sandbox = new ArrayList<Tariff>();
    for (var account : accounts.all()) {
      boolean isSandbox = account.courier().equals("sandbox");
      var tariffs = tariffs(account, isDown(account));
      if (isSandbox) sandbox.addAll(tariffs);
      if (!isSandbox || sandboxForEveryone) live.addAll(tariffs);
    }
    return new Snapshot(List.copyOf(live), List.copyOf(sandbox), System.nanoTime());
  }

  private boolean isDown(CourierAccount account) {
    return gateways.stream()
        .filter(g -> g.courier().equals(account.courier()))
        .anyMatch(g -> g.breakers(account).containsValue("OPEN"));
  }

  private List<Tariff> tariffs(CourierAccount account, boolean down) {
    return switch (account.courier()) {
      case "sandbox" ->
          List.of(
              tariff(
                  account,
                  down,
                  "SBX-S",
                  "Sandbox Surface",
                  TransportMode.SURFACE,
                  30_000,
                  1,
                  ReferenceCards.surface()),
              tariff(
                  account,
                  down,
                  "SBX-X",
                  "Sandbox Air",
                  TransportMode.AIR,
                  20_000,
                  2,
                  ReferenceCards.air()),
              tariff(
                  account,
                  down,
                  "SBX-H",
                  "Sandbox Heavy",
                  TransportMode.SURFACE,
                  60_000,
                  3,
                  ReferenceCards.heavy()),
              tariff(
                  account,
                  down,
                  "SBX-L",
                  "Sandbox Ladder",
                  TransportMode.SURFACE,
                  30_000,
                  4,
                  ReferenceCards.ladder()));
      case "delhivery" ->
          List.of(
              tariff(
                  account,
                  down,
                  "DLV-S",
                  "Delhivery Surface",
                  TransportMode.SURFACE,
                  30_000,
                  1,
                  ReferenceCards.surface()),
              tariff(
                  account,
                  down,
                  "DLV-X",
                  "Delhivery Express",
                  TransportMode.AIR,
                  20_000,
                  2,
                  ReferenceCards.air()));
      default -> List.of();
    };
  }

  private Tariff tariff(
      CourierAccount account,
      boolean down,
      String code,
      String title,
      TransportMode mode,
      int maxGrams,
      int priority,
      RateLine line) {
    var service =
        CourierService.standard(
            code, account.courier(), title, mode, new Weight(maxGrams), priority);
    return new Tariff(new Offer(service, area, version(code, line), Map.of(), down), account.id());
  }

  // A shipment keeps its version's id for life, so the id of a card in the program is made from its
  // name.
  private static RateCardVersion version(String code, RateLine line) {
    var name = "card " + code + " 1";
    var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    return ReferenceCards.version(
        new RateCardVersionId(id), new RateCardId(id), SINCE, Map.of(code, line));
  }
}
