package com.shipcrowd.application.shipment;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierGateway.BookingRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.PickupPlace;
import com.shipcrowd.application.courier.needs.CourierGateway.SellerPapers;
import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.Shipment;
import com.shipcrowd.domain.shipment.ShipmentFacts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Turns a stored shipment into what a courier is told, always from its facts.
final class CourierPapers {
  // The last eight of 26 characters: 40 random bits.
  private static final int NAME_FROM = 18;

  private CourierPapers() {}

  /// The warehouse as couriers know it: nicknames are unique in a company only, so its id's end is part of the name.
  static PickupPlace place(Shipment shipment) {
    var facts = shipment.facts();
    return new PickupPlace(
        facts.pickupNickname() + " " + Id.encode(facts.warehouse()).substring(NAME_FROM),
        facts.pickup());
  }

  static BookingRequest request(Shipment shipment, @Nullable Awb reserved) {
    var facts = shipment.facts();
    return new BookingRequest(
        shipment.id(),
        reserved,
        shipment.service(),
        facts.transport(),
        Direction.FORWARD,
        false,
        place(shipment),
        facts.shipTo(),
        facts.returnTo(),
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
