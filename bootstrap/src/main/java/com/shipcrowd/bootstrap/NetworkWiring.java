package com.shipcrowd.bootstrap;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.courier.CheckLane;
import com.shipcrowd.application.courier.CheckLaneHandler;
import com.shipcrowd.application.courier.KeepServices;
import com.shipcrowd.application.courier.KeepServicesHandler;
import com.shipcrowd.application.courier.LoadNetwork;
import com.shipcrowd.application.courier.Network;
import com.shipcrowd.application.courier.OpenServices;
import com.shipcrowd.application.courier.ReadServices;
import com.shipcrowd.application.courier.ReadServicesHandler;
import com.shipcrowd.application.courier.ServiceabilityFiles;
import com.shipcrowd.application.courier.TransitFiles;
import com.shipcrowd.application.courier.needs.CourierAccounts;
import com.shipcrowd.application.courier.needs.CourierServices;
import com.shipcrowd.application.held.Held;
import com.shipcrowd.application.held.KeepFresh;
import com.shipcrowd.application.job.JobType;
import com.shipcrowd.application.place.Geography;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;

/// Courier services and where they go.
@Factory
final class NetworkWiring {
  @Singleton
  Held<Network> network(
      Held<Geography> geography,
      CourierServices services,
      CourierAccounts accounts,
      UnitOfWork work,
      @Property(name = "shipcrowd.sandbox.for-everyone", defaultValue = "false")
          boolean sandboxForEveryone) {
    var load = new LoadNetwork(geography, services, accounts, work, sandboxForEveryone);
    return new Held<>(Network.TOPIC, geography, load::load);
  }

  @Singleton
  OpenServices openServices(
      CourierServices services, KeepFresh fresh, UnitOfWork work, Clock clock) {
    return new OpenServices(services, fresh, work, clock);
  }

  @Singleton
  KeepServices keepServices(
      CourierServices services,
      CourierAccounts accounts,
      Held<Geography> geography,
      KeepFresh fresh,
      UnitOfWork work,
      Clock clock) {
    return new KeepServicesHandler(services, accounts, geography, fresh, work, clock);
  }

  @Singleton
  ReadServices readServices(CourierServices services, UnitOfWork work) {
    return new ReadServicesHandler(services, work);
  }

  @Singleton
  CheckLane checkLane(
      Held<Network> network, Held<Geography> geography, BrokenLines lines, Clock clock) {
    return new CheckLaneHandler(network, geography, lines::isBroken, clock);
  }

  @Singleton
  JobType serviceabilityFiles(
      CourierServices services,
      Held<Geography> geography,
      KeepFresh fresh,
      UnitOfWork work,
      Clock clock) {
    return new ServiceabilityFiles(services, geography, fresh, work, clock);
  }

  @Singleton
  JobType transitFiles(CourierServices services, KeepFresh fresh, UnitOfWork work, Clock clock) {
    return new TransitFiles(services, fresh, work, clock);
  }
}
