package com.shipcrowd.adapter.persistence.order;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.order.needs.Orders;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.order.Order;
import com.shipcrowd.domain.order.OrderId;
import com.shipcrowd.domain.order.OrderStatus;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcOrders implements Orders {

  private final Sql sql;

  JdbcOrders(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<OrderId> add(Order order, String actor) {
    var added =
        sql.list(
            """
            WITH o AS (
              INSERT INTO customer_order (id, company_id, number, status, payment_mode, collectable_paise, warehouse_id,
                ship_pincode, body, created_at, version)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
              ON CONFLICT (company_id, number) WHERE status <> 'CANCELLED' DO NOTHING
              RETURNING id, company_id, created_at, status)
            INSERT INTO order_history (order_id, company_id, at, status, actor, note)
            SELECT id, company_id, created_at, status, ?, 'created' FROM o
            RETURNING order_id
            """,
            row -> 1,
            order.id().value(),
            order.company().value(),
            order.number(),
            order.status().name(),
            order.paymentMode().name(),
            order.collectable().paise(),
            order.warehouse(),
            order.shipTo().pincode().digits(),
            OrderBody.of(order),
            order.createdAt(),
            actor);
    if (!added.isEmpty()) return Optional.empty();
    return sql.first(
        "select id from customer_order where company_id = ? and number = ? and status <> 'CANCELLED'",
        row -> new OrderId(Sql.uuid(row, "id")),
        order.company().value(),
        order.number());
  }

  @Override
  public void keep(Order order, Instant at, String actor, String note) {
    sql.changeOne(
        "order",
        """
        update customer_order set status = ?, payment_mode = ?, collectable_paise = ?, warehouse_id = ?, ship_pincode = ?,
          body = ?, version = ?
        where company_id = ? and id = ? and version = ?
        """,
        order.status().name(),
        order.paymentMode().name(),
        order.collectable().paise(),
        order.warehouse(),
        order.shipTo().pincode().digits(),
        OrderBody.of(order),
        order.version(),
        order.company().value(),
        order.id().value(),
        order.version() - 1);
    sql.change(
        "insert into order_history (order_id, company_id, at, status, actor, note) values (?, ?, ?, ?, ?, ?)",
        order.id().value(),
        order.company().value(),
        at,
        order.status().name(),
        actor,
        note);
  }

  @Override
  public Optional<Order> find(CompanyId company, OrderId id) {
    return sql.first(
        "select "
            + OrderBody.COLUMNS
            + " from customer_order o where o.company_id = ? and o.id = ?",
        OrderBody::read,
        company.value(),
        id.value());
  }

  @Override
  public List<Event> history(CompanyId company, OrderId id) {
    return sql.list(
        "select at, status, actor, note from order_history where company_id = ? and order_id = ? order by at",
        row ->
            new Event(
                Sql.instant(row, "at"),
                OrderStatus.valueOf(row.getString("status")),
                row.getString("actor"),
                row.getString("note")),
        company.value(),
        id.value());
  }

  @Override
  public List<Order> page(CompanyId company, Filter filter, @Nullable UUID before, int size) {
    var where = new StringBuilder(" where o.company_id = ? and o.id < ?");
    var parameters = new ArrayList<@Nullable Object>(List.of(company.value(), Sql.before(before)));
    Sql.narrow(
        where,
        parameters,
        " and o.status = ?",
        filter.status() == null ? null : filter.status().name());
    Sql.narrow(where, parameters, " and o.created_at >= ?", filter.createdFrom());
    Sql.narrow(where, parameters, " and o.created_at < ?", filter.createdTo());
    Sql.narrow(where, parameters, " and starts_with(o.number, ?)", filter.text());
    parameters.add(size);
    return sql.list(
        "select "
            + OrderBody.COLUMNS
            + " from customer_order o"
            + where
            + " order by o.id desc limit ?",
        OrderBody::read,
        parameters.toArray());
  }
}
