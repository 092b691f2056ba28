package com.shipcrowd.application.shipment;

import com.shipcrowd.application.courier.needs.CourierGateway.BookingRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.PickupPlace;
import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.Shipment;
import com.shipcrowd.domain.shipment.ShipmentFacts.Goods;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Turns a stored shipment into what a courier is told, always from its facts.
final class CourierPapers {
  private static final int GOODS_LENGTH = 150;

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

  static BookingRequest request(Shipment shipment, @Nullable Awb reserved, int quantity) {
    var facts = shipment.facts();
    var goods = facts.goods().stream().map(Goods::name).collect(Collectors.joining(", "));
    return new BookingRequest(
        shipment.id(),
        reserved,
        shipment.service(),
        facts.transport(),
        place(shipment),
        facts.shipTo(),
        facts.returnTo(),
        facts.paymentMode(),
        facts.collectable(),
        facts.declaredValue(),
        facts.parcels(),
        goods.length() > GOODS_LENGTH ? goods.substring(0, GOODS_LENGTH) : goods,
        quantity,
        facts.goods().isEmpty() ? "" : facts.goods().getFirst().hsn(),
        facts.orderNumber(),
        facts.sellerName(),
        facts.fragile());
  }
}
