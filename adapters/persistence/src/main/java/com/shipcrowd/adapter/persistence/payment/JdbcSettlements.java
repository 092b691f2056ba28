package com.shipcrowd.adapter.persistence.payment;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.payment.needs.PaymentGateway.Fee;
import com.shipcrowd.application.payment.needs.Settlements;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.TopUp;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcSettlements implements Settlements {
  private final Sql sql;

  JdbcSettlements(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean add(Settlement s, Instant at) {
    return sql.change(
            """
            insert into gateway_settlement (id, gateway, settlement_id, settled_on, utr, net_paise, lines, taken_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """,
            s.id(),
            s.gateway(),
            s.settlementId(),
            s.settledOn(),
            s.utr(),
            s.net().paise(),
            s.lines(),
            at)
        > 0;
  }

  @Override
  public boolean addLine(String gateway, String settlementId, Line line) {
    return sql.change(
            """
            insert into gateway_settlement_line (gateway, type, entity_id, settlement_id, amount_paise, fee_paise, tax_paise,
              net_paise)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """,
            gateway,
            line.type().name(),
            line.entityId(),
            settlementId,
            line.amount().paise(),
            line.fee().paise(),
            line.tax().paise(),
            line.net().paise())
        > 0;
  }

  @Override
  public Optional<Settled> ofPayment(String gateway, String paymentId) {
    return sql.first(
        """
        select id, company_id, gateway, amount_paise, status, gateway_order_id, payment_id, refunded_paise, created_at,
          fee_paise, fee_tax_paise
        from topup where gateway = ? and payment_id = ? and status <> 'MISMATCH'
        """,
        row -> {
          long fee = row.getLong("fee_paise");
          boolean unknown = row.wasNull();
          return new Settled(
              JdbcTopUps.read(row),
              unknown ? null : new Fee(new Money(fee), new Money(row.getLong("fee_tax_paise"))));
        },
        gateway,
        paymentId);
  }

  @Override
  public Optional<Money> refunded(String gateway, String gatewayRefundId) {
    return sql.first(
        """
        select r.amount_paise from topup_refund r join topup t on t.id = r.topup_id
        where t.gateway = ? and r.gateway_refund_id = ? and r.status <> 'FAILED'
        """,
        row -> new Money(row.getLong(1)),
        gateway,
        gatewayRefundId);
  }

  @Override
  public List<TopUp> unsettled(String gateway, Instant capturedBefore, int most) {
    return sql.list(
        JdbcTopUps.SELECT
            + """
            t where gateway = ? and captured_at < ? and not exists (
              select from gateway_settlement_line l
              where l.gateway = t.gateway and l.type = 'PAYMENT' and l.entity_id = t.payment_id)
            order by captured_at limit ?
            """,
        JdbcTopUps::read,
        gateway,
        capturedBefore,
        most);
  }

  @Override
  public List<Settlement> page(@Nullable UUID before, int size) {
    return sql.list(
        """
        select id, gateway, settlement_id, settled_on, utr, net_paise, lines from gateway_settlement
        where id < ? order by id desc limit ?
        """,
        row ->
            new Settlement(
                Sql.uuid(row, "id"),
                row.getString("gateway"),
                row.getString("settlement_id"),
                row.getObject("settled_on", LocalDate.class),
                row.getString("utr"),
                new Money(row.getLong("net_paise")),
                row.getInt("lines")),
        Sql.before(before),
        size);
  }
}
