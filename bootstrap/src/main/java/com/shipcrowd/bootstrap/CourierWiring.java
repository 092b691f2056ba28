package com.shipcrowd.bootstrap;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.courier.KeepAccounts;
import com.shipcrowd.application.courier.KeepAccountsHandler;
import com.shipcrowd.application.courier.ReadAccounts;
import com.shipcrowd.application.courier.ReadAccountsHandler;
import com.shipcrowd.application.courier.WatchCouriers;
import com.shipcrowd.application.courier.WatchCouriersHandler;
import com.shipcrowd.application.courier.needs.AccountBook;
import com.shipcrowd.application.courier.needs.CallStandings;
import com.shipcrowd.application.courier.needs.CallsHere;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierHook;
import com.shipcrowd.application.held.KeepFresh;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;

/// Contracts with couriers, and how couriers do.
@Factory
final class CourierWiring {
  @Singleton
  KeepAccounts keepAccounts(
      AccountBook book,
      List<CourierGateway> gateways,
      KeepFresh fresh,
      UnitOfWork work,
      Ids ids,
      Clock clock) {
    return new KeepAccountsHandler(book, gateways, fresh, work, ids, clock);
  }

  @Singleton
  ReadAccounts readAccounts(AccountBook book, UnitOfWork work) {
    return new ReadAccountsHandler(book, work);
  }

  @Singleton
  WatchCouriers watchCouriers(
      CallsHere here,
      CallStandings everywhere,
      AccountBook book,
      List<CourierGateway> gateways,
      List<CourierHook> hooks,
      UnitOfWork work,
      Clock clock) {
    return new WatchCouriersHandler(here, everywhere, book, gateways, hooks, work, clock);
  }
}
