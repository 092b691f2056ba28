package com.shipcrowd.application.shipment;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierGateway.BookingRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.PickupPlace;
import com.shipcrowd.application.courier.needs.CourierGateway.SellerPapers;
import com.shipcrowd.application.warehouse.PlaceName;
import com.shipcrowd.domain.courier.CarrierRules;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.Shipment;
import com.shipcrowd.domain.shipment.ShipmentFacts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Turns a stored shipment into what a courier is told, always from its facts.
final class CourierPapers {
  private CourierPapers() {}

  /// The warehouse as couriers know it.
  static PickupPlace place(Shipment shipment) {
    var facts = shipment.facts();
    return PlaceName.at(facts.pickupNickname(), facts.warehouse(), facts.pickup());
  }

  /// @param reference the courier's own number of the warehouse, empty for none
  /// @param rules of the courier: what it cannot hold is trimmed
  static BookingRequest request(
      Shipment shipment, @Nullable Awb reserved, String reference, CarrierRules rules) {
    var facts = shipment.facts();
    var place = place(shipment);
    return new BookingRequest(
        shipment.id(),
        reserved,
        shipment.service(),
        facts.transport(),
        Direction.FORWARD,
        facts.freight(),
        new PickupPlace(place.nickname(), place.address(), reference),
        rules.fit(facts.shipTo()).address(),
        rules.fit(facts.returnTo()).address(),
        facts.paymentMode(),
        facts.collectable(),
        facts.declaredValue(),
        facts.parcels(),
        facts.goods().stream().map(CourierPapers::line).toList(),
        facts.orderNumber(),
        LocalDate.ofInstant(facts.orderedAt(), Clock.IST),
        new SellerPapers(
            facts.sellerName(), facts.sellerGstin(), facts.invoiceNumber(), facts.ewayBill()),
        facts.fragile(),
        facts.dangerousGoods(),
        false);
  }

  private static CourierGateway.Goods line(ShipmentFacts.Goods goods) {
    return new CourierGateway.Goods(
        goods.sku(), goods.name(), goods.quantity(), goods.value(), goods.hsn());
  }
}
