package com.shipcrowd.application.order.needs;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.order.Order;
import com.shipcrowd.domain.order.OrderId;
import com.shipcrowd.domain.order.OrderStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Orders. All calls join the surrounding unit of work.
public interface Orders {
  /// Keeps a new order.
  ///
  /// @return the order that already has the number, or empty when this one was added
  Optional<OrderId> add(Order order, String actor);

  /// Keeps a changed order.
  ///
  /// @throws com.shipcrowd.application.StaleWrite when it was changed since `order.version() - 1`
  void keep(Order order, Instant at, String actor, String note);

  Optional<Order> find(CompanyId company, OrderId id);

  /// What happened to an order, oldest first.
  List<Event> history(CompanyId company, OrderId id);

  /// Newest first.
  List<Order> page(CompanyId company, Filter filter, @Nullable UUID before, int size);

  /// One step in an order's life.
  record Event(Instant at, OrderStatus status, String actor, String note) {}

  /// What a list is narrowed to; nulls narrow nothing.
  ///
  /// @param text found in the order number's beginning
  record Filter(
      @Nullable OrderStatus status,
      @Nullable Instant createdFrom,
      @Nullable Instant createdTo,
      @Nullable String text) {}
}
