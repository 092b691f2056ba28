package com.shipcrowd.bootstrap;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.courier.OpenServices;
import com.shipcrowd.application.courier.OpenServices.Opening;
import com.shipcrowd.application.courier.ServiceEntry;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierAccounts;
import com.shipcrowd.application.held.Held;
import com.shipcrowd.application.place.Geography;
import com.shipcrowd.domain.courier.Coverage;
import com.shipcrowd.domain.courier.ServiceClass;
import com.shipcrowd.domain.courier.TransportMode;
import com.shipcrowd.domain.place.Place;
import com.shipcrowd.domain.place.ZoneClass;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The services that come with a contract, written down once. Staff changes them and their areas from then on.
@Singleton
final class StandardServices {
  private static final int FREIGHT_SIDE_MM = 3_000;

  private final OpenServices services;
  private final CourierAccounts accounts;
  private final Held<Geography> geography;
  private final Clock clock;

  StandardServices(
      OpenServices services, CourierAccounts accounts, Held<Geography> geography, Clock clock) {
    this.services = services;
    this.accounts = accounts;
    this.geography = geography;
    this.clock = clock;
  }

  /// Writes those that are missing.
  void opened() {
    var openings =
        accounts.all().stream()
            .filter(a -> accounts.company(a.id()).isEmpty())
            .sorted(java.util.Comparator.comparing(a -> a.id().text()))
            .flatMap(a -> of(a).stream())
            .toList();
    services.open(geography.get().directory(), openings);
  }

  private List<Opening> of(CourierAccount account) {
    return switch (account.courier()) {
      case "sandbox" ->
          List.of(
              parcels(account, "SBX-S", "Sandbox Surface", TransportMode.SURFACE, 30_000, 1),
              parcels(account, "SBX-X", "Sandbox Air", TransportMode.AIR, 20_000, 2),
              parcels(account, "SBX-H", "Sandbox Heavy", TransportMode.SURFACE, 60_000, 3),
              parcels(account, "SBX-L", "Sandbox Ladder", TransportMode.SURFACE, 30_000, 4),
              new Opening(
                  entry(
                          account,
                          "SBX-R",
                          "Sandbox Returns",
                          TransportMode.SURFACE,
                          30_000,
                          5,
                          ServiceClass.STANDARD)
                      .returning(),
                  wherever(new Coverage(false, true, false, true, false))),
              new Opening(
                  entry(
                          account,
                          "SBX-B",
                          "Sandbox Freight",
                          TransportMode.SURFACE,
                          10_000_000,
                          6,
                          ServiceClass.STANDARD)
                      .freight(FREIGHT_SIDE_MM),
                  wherever(Coverage.FULL)));
      case "delhivery" ->
          List.of(
              parcels(account, "DLV-S", "Delhivery Surface", TransportMode.SURFACE, 30_000, 1),
              parcels(account, "DLV-X", "Delhivery Express", TransportMode.AIR, 20_000, 2));
      default ->
          Usual.of(account.courier()).map(usual -> List.of(of(account, usual))).orElse(List.of());
    };
  }

  // One service that every installation with a contract starts from.
  private Opening of(CourierAccount account, Usual usual) {
    if (!usual.freight) {
      return parcels(account, usual.code, usual.title, usual.mode, usual.maxGrams, 10);
    }
    var entry =
        entry(
                account,
                usual.code,
                usual.title,
                usual.mode,
                usual.maxGrams,
                10,
                ServiceClass.STANDARD)
            .freight(FREIGHT_SIDE_MM);
    return new Opening(entry, wherever(new Coverage(true, true, false, false, false)));
  }

  /// The first service of a courier.
  private record Usual(
      String code, String title, TransportMode mode, int maxGrams, boolean freight) {
    static Optional<Usual> of(String courier) {
      return Optional.ofNullable(
          switch (courier) {
            case "xpressbees" -> surface("XPB-S", "Xpressbees Surface");
            case "dtdc" -> surface("DTD-S", "DTDC Ground");
            case "ecomexpress" -> surface("ECX-S", "Ecom Express Surface");
            case "shiprocket" -> surface("SRK-S", "Shiprocket Surface");
            case "nimbuspost" -> surface("NMB-S", "NimbusPost Surface");
            case "smartship" -> surface("SMS-S", "SmartShip Surface");
            case "maruti" -> surface("MRT-S", "Shree Maruti Surface");
            case "marutilegacy" -> surface("MRL-S", "Shree Maruti Surface (first API)");
            case "intargos" -> surface("ITG-S", "Intargos Surface");
            case "generic" -> surface("GEN-S", "Surface");
            case "bluedart" ->
                new Usual("BLD-X", "Blue Dart Air", TransportMode.AIR, 20_000, false);
            case "shadowfax" -> surface("SFX-S", "Shadowfax Surface");
            case "ekart" -> surface("EKT-S", "Ekart Surface");
            case "delhiveryfreight" -> lorry("DLF-B", "Delhivery Freight");
            case "omlogistics" -> lorry("OML-B", "OM Logistics Freight");
            default -> null;
          });
    }

    private static Usual surface(String code, String title) {
      return new Usual(code, title, TransportMode.SURFACE, 30_000, false);
    }

    private static Usual lorry(String code, String title) {
      return new Usual(code, title, TransportMode.SURFACE, 10_000_000, true);
    }
  }

  private Opening parcels(
      CourierAccount account,
      String code,
      String title,
      TransportMode mode,
      int maxGrams,
      int priority) {
    var sold = code.equals("SBX-L") ? ServiceClass.ECONOMY : ServiceClass.STANDARD;
    return new Opening(
        entry(
            account,
            code,
            title,
            mode,
            maxGrams,
            priority,
            mode == TransportMode.AIR ? ServiceClass.EXPRESS : sold),
        wherever(Coverage.FULL));
  }

  private ServiceEntry entry(
      CourierAccount account,
      String code,
      String title,
      TransportMode mode,
      int maxGrams,
      int priority,
      ServiceClass sold) {
    return ServiceEntry.usual(
        code,
        account.courier(),
        account.id(),
        title,
        mode,
        maxGrams,
        priority,
        sold,
        clock.now().truncatedTo(ChronoUnit.MICROS));
  }

  // No courier has sent a file yet: everywhere but army post, and where roads end or the highest
  // hundred of a sorting
  // district begins, off the usual routes.
  private static Function<Place, Coverage> wherever(Coverage c) {
    return place -> {
      if (place.zoneClass() == ZoneClass.ARMY) return Coverage.NONE;
      boolean far = place.zoneClass() == ZoneClass.REMOTE || place.pincode().number() % 1000 >= 900;
      return new Coverage(c.pickup(), c.prepaid(), c.cod(), c.reverse(), far);
    };
  }
}
