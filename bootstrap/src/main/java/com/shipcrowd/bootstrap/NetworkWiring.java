package com.shipcrowd.bootstrap;

import com.shipcrowd.application.courier.Network;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierAccounts;
import com.shipcrowd.application.held.Held;
import com.shipcrowd.application.place.Geography;
import com.shipcrowd.domain.courier.CourierService;
import com.shipcrowd.domain.courier.DeliveryPromise;
import com.shipcrowd.domain.courier.ServiceArea;
import com.shipcrowd.domain.courier.ServiceClass;
import com.shipcrowd.domain.courier.ServiceOnSale;
import com.shipcrowd.domain.courier.TransportMode;
import com.shipcrowd.domain.courier.WorkingDays;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.place.Place;
import com.shipcrowd.domain.place.ZoneClass;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Courier services and where they go.
@Factory
final class NetworkWiring {
  @Singleton
  Held<Network> network(
      Held<Geography> geography,
      CourierAccounts accounts,
      @Property(name = "shipcrowd.sandbox.for-everyone", defaultValue = "false")
          boolean sandboxForEveryone) {
    return new Held<>(
        Network.TOPIC,
        geography,
        _ -> network(geography.get().directory(), accounts, sandboxForEveryone));
  }

  private static Network network(
      PincodeDirectory directory, CourierAccounts accounts, boolean sandboxForEveryone) {
    var area = ServiceArea.everywhereIn(directory).oda(NetworkWiring::isFarOut).build();
    var services = new ArrayList<ServiceOnSale>();
    for (var account : accounts.all()) {
      for (var service : services(account.courier())) {
        services.add(sold(service, account, area, sandboxForEveryone));
      }
    }
    services.sort(
        Comparator.comparingInt((ServiceOnSale s) -> s.service().priority())
            .thenComparing(ServiceOnSale::code));
    return new Network(directory, services);
  }

  private static ServiceOnSale sold(
      CourierService service, CourierAccount account, ServiceArea area, boolean forEveryone) {
    return new ServiceOnSale(
        service,
        account.id(),
        service.transport() == TransportMode.AIR ? ServiceClass.EXPRESS : ServiceClass.STANDARD,
        false,
        true,
        forEveryone || !account.courier().equals("sandbox"),
        DeliveryPromise.DEFAULT_CUT_OFF,
        WorkingDays.ALL_BUT_SUNDAY,
        area,
        1);
  }

  private static List<CourierService> services(String courier) {
    return switch (courier) {
      case "sandbox" ->
          List.of(
              surface("SBX-S", courier, "Sandbox Surface", 30_000, 1),
              air("SBX-X", courier, "Sandbox Air", 20_000, 2),
              surface("SBX-H", courier, "Sandbox Heavy", 60_000, 3),
              surface("SBX-L", courier, "Sandbox Ladder", 30_000, 4));
      case "delhivery" ->
          List.of(
              surface("DLV-S", courier, "Delhivery Surface", 30_000, 1),
              air("DLV-X", courier, "Delhivery Express", 20_000, 2));
      default -> List.of();
    };
  }

  private static CourierService surface(
      String code, String courier, String title, int maxGrams, int priority) {
    return CourierService.standard(
        code, courier, title, TransportMode.SURFACE, new Weight(maxGrams), priority);
  }

  private static CourierService air(
      String code, String courier, String title, int maxGrams, int priority) {
    return CourierService.standard(
        code, courier, title, TransportMode.AIR, new Weight(maxGrams), priority);
  }

  private static boolean isFarOut(Place place) {
    return place.zoneClass() == ZoneClass.REMOTE || place.pincode().number() % 1000 >= 900;
  }
}
