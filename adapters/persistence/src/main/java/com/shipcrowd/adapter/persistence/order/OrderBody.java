package com.shipcrowd.adapter.persistence.order;

import com.shipcrowd.adapter.persistence.RowJson;
import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.order.Order;
import com.shipcrowd.domain.order.OrderId;
import com.shipcrowd.domain.order.OrderStatus;
import com.shipcrowd.domain.place.Address;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// The part of an order that is never searched, as one JSON column.
public record OrderBody(
    Address shipTo, List<Order.Item> items, List<Parcel> packages, Order.Extras extras) {
  /// The columns of an order, for the alias `o`.
  public static final String COLUMNS =
      "o.id, o.company_id, o.number, o.status, o.payment_mode, o.collectable_paise, o.warehouse_id, o.body::text as body,"
          + " o.created_at, o.version";

  static Sql.Json of(Order order) {
    return RowJson.write(
        new OrderBody(order.shipTo(), order.items(), order.packages(), order.extras()));
  }

  /// Reads `COLUMNS`.
  public static Order read(ResultSet row) throws SQLException {
    var body = RowJson.read(row.getString("body"), OrderBody.class);
    return new Order(
        new OrderId(Sql.uuid(row, "id")),
        new CompanyId(Sql.uuid(row, "company_id")),
        row.getString("number"),
        PaymentMode.valueOf(row.getString("payment_mode")),
        new Money(row.getLong("collectable_paise")),
        Sql.uuid(row, "warehouse_id"),
        body.shipTo,
        body.items,
        body.packages,
        body.extras,
        OrderStatus.valueOf(row.getString("status")),
        Sql.instant(row, "created_at"),
        row.getLong("version"));
  }
}
