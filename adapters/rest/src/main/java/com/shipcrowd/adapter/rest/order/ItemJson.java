package com.shipcrowd.adapter.rest.order;

import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.order.Order;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of an order.
record ItemJson(
    @Nullable String sku,
    @Nullable String name,
    @Nullable Integer quantity,
    @Nullable Long unitPricePaise,
    @Nullable Integer taxBp,
    @Nullable String hsn) {
  private static final long DEAREST_PAISE = 1_000_000_000L;

  static List<Order.Item> read(Input in, @Nullable List<@Nullable ItemJson> items) {
    var lines = in.list("/items", items, 1, 100);
    var read = new ArrayList<Order.Item>();
    for (int i = 0; i < lines.size(); i++) read.add(lines.get(i).read(in, "/items/" + i));
    return read;
  }

  private Order.Item read(Input in, String pointer) {
    var code = in.textOrEmpty(pointer + "/hsn", hsn, 8);
    if (!code.isEmpty() && !code.matches("[0-9]{4}|[0-9]{6}|[0-9]{8}")) {
      in.refuse(pointer + "/hsn", "HSN_INVALID", "must be 4, 6 or 8 digits");
    }
    return new Order.Item(
        in.text(pointer + "/sku", sku, 1, 64),
        in.text(pointer + "/name", name, 1, 150),
        in.range(pointer + "/quantity", quantity, 1, 9999),
        new Money(in.range(pointer + "/unit_price_paise", unitPricePaise, 0, DEAREST_PAISE)),
        (int) in.range(pointer + "/tax_bp", taxBp == null ? null : Long.valueOf(taxBp), 0, 4000, 0),
        code);
  }

  static ItemJson of(Order.Item i) {
    return new ItemJson(i.sku(), i.name(), i.quantity(), i.unitPrice().paise(), i.taxBp(), i.hsn());
  }
}
