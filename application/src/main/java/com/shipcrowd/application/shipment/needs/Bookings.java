package com.shipcrowd.application.shipment.needs;

import com.shipcrowd.application.courier.needs.CourierGateway.PickupPlace;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.order.Order;
import com.shipcrowd.domain.order.OrderId;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.Shipment;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The hot path of a booking. Each call is a transaction of its own in one round trip, so that a wallet row is locked
/// for one statement only; none joins a unit of work.
public interface Bookings {
  /// What a booking needs to know of an order; empty when the company has no such order.
  Optional<Bookable> bookable(CompanyId company, OrderId order);

  /// Writes the intent: shipment CREATED, hold taken from the wallet, order BOOKED, all or nothing.
  Reservation reserve(Intent intent);

  /// Records that the courier accepted; repeating it changes nothing.
  ///
  /// @return whether the shipment now is, or already was, booked under this number
  boolean confirm(
      CompanyId company,
      ShipmentId shipment,
      Awb awb,
      List<Awb> childAwbs,
      String sortCode,
      Instant at);

  /// An order as a booking sees it.
  ///
  /// @param place the warehouse
  record Bookable(Order order, PickupPlace place, Address returnTo) {}

  /// @param requestKey the caller's idempotency key, or null: the same key finds the same booking
  /// @param holdEntry identity of the ledger entry
  /// @param orderVersion as loaded; a changed order is not booked at a stale price
  /// @param dueAt when to ask the courier if no answer came
  record Intent(
      Shipment shipment,
      @Nullable String requestKey,
      UUID holdEntry,
      long orderVersion,
      Instant dueAt,
      String actor) {}

  /// What came of the intent.
  sealed interface Reservation {
    record Reserved() implements Reservation {}

    record TooLittle(Money available) implements Reservation {}

    record DuesOpen(Money dues) implements Reservation {}

    /// An invoice is unpaid a week after its due date.
    record InvoiceOverdue() implements Reservation {}

    /// The order was changed, booked or cancelled meanwhile.
    record OrderMoved() implements Reservation {}

    /// The order is carried already, or this request was answered before.
    record Taken() implements Reservation {}
  }
}
