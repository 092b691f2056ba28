package com.shipcrowd.adapter.persistence.payment;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.payment.needs.TopUps;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.TopUp;
import com.shipcrowd.domain.payment.TopUpId;
import com.shipcrowd.domain.payment.TopUpStatus;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcTopUps implements TopUps {
  static final String SELECT =
      "select id, company_id, gateway, amount_paise, status, gateway_order_id, payment_id, refunded_paise, created_at from topup ";

  private final Sql sql;
  private final Ids ids;

  JdbcTopUps(Sql sql, Ids ids) {
    this.sql = sql;
    this.ids = ids;
  }

  @Override
  public void add(TopUp t) {
    sql.change(
        """
        insert into topup (id, company_id, gateway, amount_paise, status, gateway_order_id, payment_id, created_at, changed_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        t.id().value(),
        t.company().value(),
        t.gateway(),
        t.amount().paise(),
        t.status().name(),
        t.gatewayOrderId(),
        t.paymentId(),
        t.createdAt(),
        t.createdAt());
  }

  @Override
  public void keep(TopUp t, Instant at) {
    sql.changeOne(
        "top-up",
        """
        update topup set status = ?, gateway_order_id = coalesce(?, gateway_order_id), payment_id = ?, refunded_paise = ?, changed_at = ?,
          captured_at = case when ? = 'CAPTURED' then coalesce(captured_at, ?) else captured_at end
        where company_id = ? and id = ?
        """,
        t.status().name(),
        t.gatewayOrderId(),
        t.paymentId(),
        t.refunded().paise(),
        at,
        t.status().name(),
        at,
        t.company().value(),
        t.id().value());
  }

  @Override
  public Optional<TopUp> find(CompanyId company, TopUpId id) {
    return sql.first(
        SELECT + "where company_id = ? and id = ?", JdbcTopUps::read, company.value(), id.value());
  }

  @Override
  public Optional<TopUp> ofGatewayOrder(String gateway, String gatewayOrderId) {
    return sql.first(
        SELECT + "where gateway = ? and gateway_order_id = ?",
        JdbcTopUps::read,
        gateway,
        gatewayOrderId);
  }

  @Override
  public Optional<TopUp> locked(CompanyId company, TopUpId id) {
    return sql.first(
        SELECT + "where company_id = ? and id = ? for update",
        JdbcTopUps::read,
        company.value(),
        id.value());
  }

  @Override
  public List<TopUp> page(CompanyId company, @Nullable UUID before, int size) {
    return sql.list(
        SELECT + "where company_id = ? and id < ? order by id desc limit ?",
        JdbcTopUps::read,
        company.value(),
        Sql.before(before),
        size);
  }

  @Override
  public void openTask(TopUp topUp, String detail, Instant at) {
    sql.change(
        "insert into task (id, company_id, kind, subject, detail, opened_at) values (?, ?, 'PAYMENT_MISMATCH', ?, ?, ?)"
            + " on conflict do nothing",
        ids.next(),
        topUp.company().value(),
        topUp.id().text(),
        detail,
        at);
  }

  @Override
  public int expire(Instant createdBefore, Instant at) {
    return sql.change(
        "update topup set status = 'EXPIRED', changed_at = ? where status in ('CREATED', 'PENDING') and created_at < ?",
        at,
        createdBefore);
  }

  static TopUp read(ResultSet row) throws SQLException {
    return new TopUp(
        new TopUpId(Sql.uuid(row, "id")),
        new CompanyId(Sql.uuid(row, "company_id")),
        row.getString("gateway"),
        new Money(row.getLong("amount_paise")),
        TopUpStatus.valueOf(row.getString("status")),
        row.getString("gateway_order_id"),
        row.getString("payment_id"),
        new Money(row.getLong("refunded_paise")),
        Sql.instant(row, "created_at"));
  }
}
