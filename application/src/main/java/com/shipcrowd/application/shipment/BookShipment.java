package com.shipcrowd.application.shipment;

import com.shipcrowd.application.courier.needs.CourierGateway.Booking;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.order.OrderId;
import com.shipcrowd.domain.ratecard.QuoteDesk.FreightTerms;
import com.shipcrowd.domain.ratecard.QuoteDesk.Refused;
import com.shipcrowd.domain.shipment.Shipment;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Hands a parcel to a courier, its price held in the seller's wallet first. Asking again with the same request key, or
/// for an order that is carried already, never books or holds twice.
public interface BookShipment {
  /// @return empty when the company has no such order
  /// @throws com.shipcrowd.domain.order.WrongOrderMoment for a cancelled or held order
  /// @throws com.shipcrowd.application.ratecard.QuoteNotHonoured for a quote that does not bind us
  Optional<Answer> handle(Command command);

  /// @param service code of the chosen service, or null for the best one
  /// @param mayFallBack whether up to two more services are tried, best first, when one cannot take it; why they were is kept
  ///   in the shipment's notes
  /// @param freight how freight is to be carried, null for parcels
  /// @param quoteId binds the price of that quote, or null for the price of now
  /// @param requestKey the caller's idempotency key, or null
  record Command(
      CompanyId company,
      OrderId order,
      @Nullable String service,
      boolean mayFallBack,
      @Nullable FreightTerms freight,
      @Nullable String quoteId,
      @Nullable String requestKey,
      String actor) {}

  /// What came of it.
  sealed interface Answer {
    /// @param repeated whether it had been booked by the same request before
    record Booked(Shipment shipment, boolean repeated) implements Answer {}

    /// Nobody knows yet; the money stays held and `SettleShipments` asks again.
    record InDoubt(Shipment shipment) implements Answer {}

    record NotEnoughMoney(Money needed, Money available) implements Answer {}

    record DuesOpen(Money dues) implements Answer {}

    /// An invoice is unpaid a week after its due date.
    record InvoiceOverdue() implements Answer {}

    /// No service takes it, for these reasons; the chosen one's alone when one was chosen.
    record NobodyTakesIt(List<Refused> refusals) implements Answer {}

    /// The courier said no; nothing stays held.
    record CourierRefused(String service, Booking.Refused refusal) implements Answer {}

    /// Another booking carries the order.
    record AlreadyCarried(Shipment shipment) implements Answer {}
  }
}
