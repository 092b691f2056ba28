package com.shipcrowd.application.order;

import com.shipcrowd.application.order.needs.Orders;
import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.order.Order;
import com.shipcrowd.domain.order.OrderId;
import com.shipcrowd.domain.place.Address;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Orders from entry to the first booking.
public interface HandleOrders {
  /// Keeps a new order.
  ///
  /// @throws DuplicateOrderNumber when an order that is not cancelled has the number
  /// @throws UnknownWarehouse when the warehouse is not the company's
  Order create(CompanyId company, Wanted wanted, String actor);

  /// Changes an order as `Order.changed` allows.
  ///
  /// @param change makes the wanted order out of the present one
  /// @param expectedVersion from If-Match, or null for whatever is there
  /// @return empty when the company has no such order
  Optional<Order> change(
      CompanyId company,
      OrderId id,
      UnaryOperator<Order> change,
      @Nullable Long expectedVersion,
      String actor);

  /// Calls an order off that is not booked; repeating it answers the cancelled order.
  ///
  /// @return empty when the company has no such order
  Optional<Order> cancel(CompanyId company, OrderId id, String actor);

  /// One order with its history; empty when the company has no such order.
  Optional<Known> read(CompanyId company, OrderId id);

  /// Newest first.
  List<Order> page(CompanyId company, Orders.Filter filter, @Nullable UUID before, int size);

  /// What a new order says.
  ///
  /// @param warehouse null for the default one
  record Wanted(
      String number,
      PaymentMode paymentMode,
      Money collectable,
      @Nullable UUID warehouse,
      Address shipTo,
      List<Order.Item> items,
      List<Parcel> packages,
      Order.Extras extras) {}

  /// An order and what happened to it.
  record Known(Order order, List<Orders.Event> history) {}

  /// The number is taken.
  final class DuplicateOrderNumber extends DomainError {
    DuplicateOrderNumber(String number, OrderId other) {
      super(
          "DUPLICATE_ORDER_NUMBER",
          "An order with this number exists",
          Map.of("order_number", number, "order_id", other.text()));
    }
  }

  /// No such warehouse in the company.
  final class UnknownWarehouse extends DomainError {
    UnknownWarehouse() {
      super("WAREHOUSE_UNKNOWN", "The company has no such warehouse, or none at all yet");
    }
  }
}
