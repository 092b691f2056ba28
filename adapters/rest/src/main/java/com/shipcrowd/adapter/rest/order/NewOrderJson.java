package com.shipcrowd.adapter.rest.order;

import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.ParcelJson;
import com.shipcrowd.application.order.HandleOrders;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.order.Order;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.warehouse.WarehouseId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An order to take in, or what of one is to change: on PATCH every field may be missing and then stays.
record NewOrderJson(
    @Nullable String orderNumber,
    @Nullable String paymentMode,
    @Nullable Long collectablePaise,
    @Nullable String warehouseId,
    @Nullable ShipToJson shipTo,
    @Nullable List<@Nullable ItemJson> items,
    @Nullable List<@Nullable ParcelJson> packages,
    @Nullable String notes,
    @Nullable List<@Nullable String> tags,
    @Nullable String invoiceNumber,
    @Nullable String ewayBill,
    @Nullable Boolean fragile,
    @Nullable Boolean dangerousGoods,
    @Nullable Boolean insured) {
  private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9 #/_.-]{1,50}");
  private static final Pattern EWAY_BILL = Pattern.compile("[0-9]{12}");
  private static final long DEAREST_PAISE = 100_000_000_00L;

  HandleOrders.Wanted wanted() {
    var in = new Input();
    var number = in.text("/order_number", orderNumber, 1, 50);
    if (!number.isEmpty() && !NUMBER.matcher(number).matches()) {
      in.refuse(
          "/order_number",
          "ORDER_NUMBER_INVALID",
          "may hold letters, digits, blanks and # / _ . -");
    }
    var mode = in.enumOf("/payment_mode", paymentMode, PaymentMode.class);
    var collect = new Money(in.range("/collectable_paise", collectablePaise, 0, DEAREST_PAISE, 0));
    var warehouse = in.optionalId("/warehouse_id", warehouseId, WarehouseId.PREFIX);
    var to = in.isThere("/ship_to", shipTo) && shipTo != null ? shipTo.read(in) : NOWHERE;
    var lines = ItemJson.read(in, items);
    var boxes = ParcelJson.read(in, "/packages", packages);
    var extras = extras(in, Order.Extras.NONE);
    in.check();
    return new HandleOrders.Wanted(number, mode, collect, warehouse, to, lines, boxes, extras);
  }

  /// What the order would be with this in force. Nothing is checked twice: reads happen once, before the unit of work.
  Change change() {
    var in = new Input();
    if (orderNumber != null)
      in.refuse("/order_number", "NOT_CHANGEABLE", "an order keeps its number");
    var mode =
        paymentMode == null ? null : in.enumOf("/payment_mode", paymentMode, PaymentMode.class);
    var collect =
        collectablePaise == null
            ? null
            : new Money(in.range("/collectable_paise", collectablePaise, 0, DEAREST_PAISE));
    var warehouse = in.optionalId("/warehouse_id", warehouseId, WarehouseId.PREFIX);
    var to = shipTo == null ? null : shipTo.read(in);
    var lines = items == null ? null : ItemJson.read(in, items);
    var boxes = packages == null ? null : ParcelJson.read(in, "/packages", packages);
    extras(in, Order.Extras.NONE);
    in.check();
    return order ->
        new Order(
            order.id(),
            order.company(),
            order.number(),
            mode == null ? order.paymentMode() : mode,
            collect == null ? order.collectable() : collect,
            warehouse == null ? order.warehouse() : warehouse,
            to == null ? order.shipTo() : to,
            lines == null ? order.items() : lines,
            boxes == null ? order.packages() : boxes,
            extras(new Input(), order.extras()),
            order.status(),
            order.createdAt(),
            order.version());
  }

  /// Makes the wanted order out of the present one.
  interface Change extends java.util.function.UnaryOperator<Order> {}

  private Order.Extras extras(Input in, Order.Extras before) {
    var bill = ewayBill == null ? before.ewayBill() : in.textOrEmpty("/eway_bill", ewayBill, 12);
    if (!bill.isEmpty() && !EWAY_BILL.matcher(bill).matches()) {
      in.refuse("/eway_bill", "EWAY_BILL_INVALID", "must be 12 digits");
    }
    return new Order.Extras(
        notes == null ? before.notes() : in.textOrEmpty("/notes", notes, 250),
        tags == null ? before.tags() : tags(in),
        invoiceNumber == null
            ? before.invoiceNumber()
            : in.textOrEmpty("/invoice_number", invoiceNumber, 30),
        bill,
        in.flag(fragile, before.fragile()),
        in.flag(dangerousGoods, before.dangerousGoods()),
        in.flag(insured, before.insured()));
  }

  private List<String> tags(Input in) {
    var all = in.list("/tags", tags, 0, 10);
    var read = new ArrayList<String>();
    for (int i = 0; i < all.size(); i++) read.add(in.text("/tags/" + i, all.get(i), 1, 30));
    return List.copyOf(read);
  }

  // Only stands in while the body is being complained about.
  private static final Address NOWHERE =
      new Address("", "", "", "", "", State.DL, new Pincode("110001"), null);
}
