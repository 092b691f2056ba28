package com.shipcrowd.application.order;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.VersionMismatch;
import com.shipcrowd.application.order.needs.Orders;
import com.shipcrowd.application.order.needs.PickupPlaces;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.order.Order;
import com.shipcrowd.domain.order.OrderId;
import com.shipcrowd.domain.order.OrderStatus;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Each call is one unit of work; the order's own rules decide.
public final class HandleOrdersHandler implements HandleOrders {
  private final UnitOfWork work;
  private final Orders orders;
  private final PickupPlaces places;
  private final Ids ids;
  private final Clock clock;

  public HandleOrdersHandler(
      UnitOfWork work, Orders orders, PickupPlaces places, Ids ids, Clock clock) {
    this.work = work;
    this.orders = orders;
    this.places = places;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Order create(CompanyId company, Wanted wanted, String actor) {
    return work.of(
        company,
        () -> {
          var warehouse =
              places.usable(company, wanted.warehouse()).orElseThrow(UnknownWarehouse::new);
          var order =
              new Order(
                  new OrderId(ids.next()),
                  company,
                  wanted.number(),
                  wanted.paymentMode(),
                  wanted.collectable(),
                  warehouse,
                  wanted.shipTo(),
                  wanted.items(),
                  wanted.packages(),
                  wanted.extras(),
                  OrderStatus.NEW,
                  clock.now().truncatedTo(ChronoUnit.MICROS),
                  1);
          var taken = orders.add(order, actor);
          if (taken.isPresent()) throw new DuplicateOrderNumber(wanted.number(), taken.get());
          return order;
        });
  }

  @Override
  public Optional<Order> change(
      CompanyId company,
      OrderId id,
      UnaryOperator<Order> change,
      @Nullable Long expectedVersion,
      String actor) {
    return work.of(
        company,
        () -> {
          var found = orders.find(company, id);
          if (found.isEmpty()) return Optional.empty();
          if (expectedVersion != null && expectedVersion != found.get().version()) {
            throw new VersionMismatch(found.get().version());
          }
          var wanted = change.apply(found.get());
          if (!wanted.warehouse().equals(found.get().warehouse())
              && places.usable(company, wanted.warehouse()).isEmpty()) {
            throw new UnknownWarehouse();
          }
          var changed = found.get().changed(wanted, clock.now());
          orders.keep(changed, clock.now(), actor, "changed");
          return Optional.of(changed);
        });
  }

  @Override
  public Optional<Order> cancel(CompanyId company, OrderId id, String actor) {
    return work.of(
        company,
        () -> {
          var found = orders.find(company, id);
          if (found.isEmpty() || found.get().status() == OrderStatus.CANCELLED) return found;
          var cancelled = found.get().cancelled();
          orders.keep(cancelled, clock.now(), actor, "cancelled");
          return Optional.of(cancelled);
        });
  }

  @Override
  public Optional<Known> read(CompanyId company, OrderId id) {
    return work.of(
        company,
        () -> orders.find(company, id).map(order -> new Known(order, orders.history(company, id))));
  }

  @Override
  public List<Order> page(
      CompanyId company, Orders.Filter filter, @Nullable UUID before, int size) {
    return work.of(company, () -> orders.page(company, filter, before, size));
  }
}
