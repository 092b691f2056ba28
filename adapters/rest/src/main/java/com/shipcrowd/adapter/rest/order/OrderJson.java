package com.shipcrowd.adapter.rest.order;

import com.shipcrowd.adapter.rest.ParcelJson;
import com.shipcrowd.application.order.needs.Orders;
import com.shipcrowd.domain.order.Order;
import com.shipcrowd.domain.warehouse.WarehouseId;
import java.time.Instant;
import java.util.List;

/// An order as it is answered.
///
/// @param windowEndsAt until when the buyer's contract may change
/// @param history oldest first; empty in lists
record OrderJson(
    String id,
    String orderNumber,
    String status,
    String paymentMode,
    String currency,
    long collectablePaise,
    long totalPaise,
    String warehouseId,
    ShipToJson shipTo,
    List<ItemJson> items,
    List<ParcelJson> packages,
    String notes,
    List<String> tags,
    String invoiceNumber,
    String ewayBill,
    boolean fragile,
    boolean dangerousGoods,
    boolean insured,
    Instant createdAt,
    Instant windowEndsAt,
    List<HistoryJson> history) {

  record HistoryJson(Instant at, String status, String actor, String note) {}

  static OrderJson of(Order order) {
    return of(order, List.of());
  }

  static OrderJson of(Order o, List<Orders.Event> history) {
    return new OrderJson(
        o.id().text(),
        o.number(),
        o.status().name(),
        o.paymentMode().name(),
        "INR",
        o.collectable().paise(),
        o.total().paise(),
        new WarehouseId(o.warehouse()).text(),
        ShipToJson.of(o.shipTo()),
        o.items().stream().map(ItemJson::of).toList(),
        o.packages().stream().map(ParcelJson::of).toList(),
        o.extras().notes(),
        o.extras().tags(),
        o.extras().invoiceNumber(),
        o.extras().ewayBill(),
        o.extras().fragile(),
        o.extras().dangerousGoods(),
        o.extras().insured(),
        o.createdAt(),
        o.windowEndsAt(),
        history.stream()
            .map(e -> new HistoryJson(e.at(), e.status().name(), e.actor(), e.note()))
            .toList());
  }
}
