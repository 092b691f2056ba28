package com.shipcrowd.adapter.rest;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.company.ChangeCompany;
import com.shipcrowd.application.company.ChangeCompanyHandler;
import com.shipcrowd.application.company.OpenCompanyHandler;
import com.shipcrowd.application.company.SeeCompany;
import com.shipcrowd.application.company.SeeCompanyHandler;
import com.shipcrowd.application.fakes.CountingIds;
import com.shipcrowd.application.fakes.FakeClaims;
import com.shipcrowd.application.fakes.FakeCompanies;
import com.shipcrowd.application.fakes.FakeIdentity;
import com.shipcrowd.application.fakes.FakeWarehouses;
import com.shipcrowd.application.fakes.ManualClock;
import com.shipcrowd.application.fakes.PlainUnitOfWork;
import com.shipcrowd.application.held.Held;
import com.shipcrowd.application.idempotency.OnceOnly;
import com.shipcrowd.application.idempotency.OnceOnlyHandler;
import com.shipcrowd.application.identity.CreateApiKey;
import com.shipcrowd.application.identity.CreateApiKeyHandler;
import com.shipcrowd.application.identity.Identify;
import com.shipcrowd.application.identity.IdentifyHandler;
import com.shipcrowd.application.identity.IdentitySettings;
import com.shipcrowd.application.identity.LogIn;
import com.shipcrowd.application.identity.LogInHandler;
import com.shipcrowd.application.identity.LogOut;
import com.shipcrowd.application.identity.LogOutHandler;
import com.shipcrowd.application.identity.RecentCallers;
import com.shipcrowd.application.identity.RefreshSession;
import com.shipcrowd.application.identity.RefreshSessionHandler;
import com.shipcrowd.application.identity.Register;
import com.shipcrowd.application.identity.RegisterHandler;
import com.shipcrowd.application.identity.RevokeApiKey;
import com.shipcrowd.application.identity.RevokeApiKeyHandler;
import com.shipcrowd.application.identity.SeeApiKeys;
import com.shipcrowd.application.identity.SeeApiKeysHandler;
import com.shipcrowd.application.identity.StepUp;
import com.shipcrowd.application.identity.VerifyEmail;
import com.shipcrowd.application.identity.VerifyEmailHandler;
import com.shipcrowd.application.identity.needs.RandomText;
import com.shipcrowd.application.place.CentroidGeocoder;
import com.shipcrowd.application.place.Geography;
import com.shipcrowd.application.place.Locate;
import com.shipcrowd.application.place.LocateHandler;
import com.shipcrowd.application.place.LookUpPincode;
import com.shipcrowd.application.place.PlaceFacts;
import com.shipcrowd.application.place.SearchPlaces;
import com.shipcrowd.application.place.SearchPlacesHandler;
import com.shipcrowd.application.platform.CheckReadiness;
import com.shipcrowd.application.sandbox.KeepOwnTime;
import com.shipcrowd.application.warehouse.AddWarehouse;
import com.shipcrowd.application.warehouse.AddWarehouseHandler;
import com.shipcrowd.application.warehouse.ChangeWarehouse;
import com.shipcrowd.application.warehouse.ChangeWarehouseHandler;
import com.shipcrowd.application.warehouse.RemoveWarehouse;
import com.shipcrowd.application.warehouse.RemoveWarehouseHandler;
import com.shipcrowd.application.warehouse.SeeWarehouses;
import com.shipcrowd.application.warehouse.SeeWarehousesHandler;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.place.State;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// The application with everything in memory.
@Factory
class World {
  final ManualClock clock = new ManualClock(Instant.parse("2026-11-21T04:00:00Z"));
  final CountingIds ids = new CountingIds();
  final PlainUnitOfWork work = new PlainUnitOfWork();
  final FakeCompanies companies = new FakeCompanies();
  final FakeIdentity rows = new FakeIdentity(companies);
  final FakeWarehouses warehouses = new FakeWarehouses();
  final RecentCallers recent = new RecentCallers(clock);
  final RandomText random =
      new RandomText() {
        private final RandomText inner = FakeIdentity.random();

        @Override
        public synchronized String base62(int length) {
          return inner.base62(length);
        }
      };
  final IdentitySettings settings = new IdentitySettings("https://app.example", false);
  final LookUpPincode pincodes =
      p ->
          p.digits().startsWith("56")
              ? Optional.of(new PlaceFacts(p, State.KA, "Bengaluru", "BLR", true, "NORMAL", false))
              : Optional.empty();

  /// Nobody proves a session again here.
  @Singleton
  StepUp stepUp() {
    return absent(StepUp.class);
  }

  /// A room that these tests do not enter.
  static <T> T absent(Class<T> room) {
    return room.cast(
        Proxy.newProxyInstance(
            room.getClassLoader(),
            new Class<?>[] {room},
            (_, method, _) -> {
              throw new UnsupportedOperationException(method.toString());
            }));
  }

  /// Nobody has a clock of its own here.
  @Singleton
  KeepOwnTime ownTimes() {
    return new KeepOwnTime() {
      @Override
      public Duration ahead(CompanyId company) {
        return Duration.ZERO;
      }

      @Override
      public Instant now(CompanyId company) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Instant advance(CompanyId company, Duration by) {
        throw new UnsupportedOperationException();
      }

      @Override
      public int work() {
        return 0;
      }
    };
  }

  @Singleton
  Clock clock() {
    return clock;
  }

  @Singleton
  ManualClock manualClock() {
    return clock;
  }

  @Singleton
  Ids ids() {
    return ids;
  }

  @Singleton
  Register register() {
    var open = new OpenCompanyHandler(companies, (c, m) -> {}, clock, ids, Money.ofRupees("1"));
    return new RegisterHandler(
        rows.users(),
        rows.memberships(),
        rows.verifications(),
        FakeIdentity.hasher(),
        random,
        open,
        m -> {},
        work,
        clock,
        ids,
        settings);
  }

  @Singleton
  LogIn logIn() {
    return new LogInHandler(
        rows.users(),
        rows.memberships(),
        rows.loginRecords(),
        rows.sessions(),
        rows.refreshTokens(),
        FakeIdentity.hasher(),
        random,
        work,
        clock,
        ids,
        settings);
  }

  @Singleton
  VerifyEmail verifyEmail() {
    return new VerifyEmailHandler(rows.verifications(), rows.users(), work, clock);
  }

  @Singleton
  RefreshSession refreshSession() {
    return new RefreshSessionHandler(
        rows.refreshTokens(), rows.sessions(), recent, random, work, clock);
  }

  @Singleton
  LogOut logOut() {
    return new LogOutHandler(rows.sessions(), recent, work, clock);
  }

  @Singleton
  Identify identify() {
    return new IdentifyHandler(rows.apiKeys(), rows.sessions(), recent, work, clock);
  }

  @Singleton
  CreateApiKey createApiKey() {
    return new CreateApiKeyHandler(rows.apiKeys(), random, work, clock, ids);
  }

  @Singleton
  SeeApiKeys seeApiKeys() {
    return new SeeApiKeysHandler(rows.apiKeys(), work);
  }

  @Singleton
  RevokeApiKey revokeApiKey() {
    return new RevokeApiKeyHandler(rows.apiKeys(), recent, work, clock);
  }

  @Singleton
  OnceOnly onceOnly() {
    return new OnceOnlyHandler(new FakeClaims(), clock, ids);
  }

  @Singleton
  SeeCompany seeCompany() {
    return new SeeCompanyHandler(companies, work);
  }

  @Singleton
  ChangeCompany changeCompany() {
    return new ChangeCompanyHandler(companies, work);
  }

  @Singleton
  LookUpPincode lookUpPincode() {
    return pincodes;
  }

  private final Held<Geography> geography =
      new Held<>(Geography.TOPIC, _ -> new Geography(PincodeDirectory.packaged()));

  @Singleton
  SearchPlaces searchPlaces() {
    return new SearchPlacesHandler(geography);
  }

  @Singleton
  Locate locate() {
    return new LocateHandler(geography, null, new CentroidGeocoder(geography));
  }

  @Singleton
  AddWarehouse addWarehouse() {
    return new AddWarehouseHandler(warehouses, pincodes, _ -> {}, work, clock, ids);
  }

  @Singleton
  ChangeWarehouse changeWarehouse() {
    return new ChangeWarehouseHandler(warehouses, pincodes, _ -> {}, work);
  }

  @Singleton
  RemoveWarehouse removeWarehouse() {
    return new RemoveWarehouseHandler(warehouses, work, clock);
  }

  @Singleton
  SeeWarehouses seeWarehouses() {
    return new SeeWarehousesHandler(warehouses, work);
  }

  @Singleton
  CheckReadiness readiness() {
    return () -> Map.of("database", true);
  }
}
