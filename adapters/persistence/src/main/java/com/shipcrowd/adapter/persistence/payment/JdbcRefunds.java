package com.shipcrowd.adapter.persistence.payment;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.payment.needs.PaymentGateway.Event.Disputed.Outcome;
import com.shipcrowd.application.payment.needs.Refunds;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.ledger.Split;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.Refund;
import com.shipcrowd.domain.payment.RefundId;
import com.shipcrowd.domain.payment.TopUpId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcRefunds implements Refunds {
  private static final String COLUMNS =
      "id, company_id, topup_id, amount_paise, reason, status, gateway_refund_id, created_at";

  private final Sql sql;

  JdbcRefunds(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(Refund r, String askedBy, Instant askAt) {
    sql.change(
        "insert into topup_refund ("
            + COLUMNS
            + ", asked_by, ask_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        r.id().value(),
        r.company().value(),
        r.topUp().value(),
        r.amount().paise(),
        r.reason(),
        r.status().name(),
        r.gatewayRefundId(),
        r.createdAt(),
        askedBy,
        askAt);
  }

  @Override
  public void keep(Refund r) {
    sql.changeOne(
        "refund",
        "update topup_refund set status = ?, gateway_refund_id = ? where company_id = ? and id = ?",
        r.status().name(),
        r.gatewayRefundId(),
        r.company().value(),
        r.id().value());
  }

  @Override
  public Optional<Refund> locked(CompanyId company, RefundId id) {
    return sql.first(
        "select " + COLUMNS + " from topup_refund where company_id = ? and id = ? for update",
        JdbcRefunds::read,
        company.value(),
        id.value());
  }

  @Override
  public List<Refund> of(CompanyId company, TopUpId topUp) {
    return sql.list(
        "select "
            + COLUMNS
            + " from topup_refund where company_id = ? and topup_id = ? order by id",
        JdbcRefunds::read,
        company.value(),
        topUp.value());
  }

  @Override
  public List<Refund> due(Instant now, int most) {
    return sql.list(
        """
        update topup_refund r set asked = asked + 1,
          ask_at = ?::timestamptz + least(interval '6 hours', interval '2 minutes' * power(2, least(asked, 10)))
        from (select id from topup_refund where status = 'PENDING' and ask_at <= ? order by ask_at limit ?
              for update skip locked) d
        where r.id = d.id
        returning r.id, company_id, topup_id, amount_paise, reason, status, gateway_refund_id, created_at
        """,
        JdbcRefunds::read,
        now,
        now,
        most);
  }

  @Override
  public Optional<Dispute> dispute(CompanyId company, String gateway, String disputeId) {
    return sql.first(
        """
        select from_wallet_paise, owed_paise, status from topup_dispute
        where company_id = ? and gateway = ? and dispute_id = ? for update
        """,
        row ->
            new Dispute(
                new Split(new Money(row.getLong(1)), new Money(row.getLong(2))),
                Outcome.valueOf(row.getString(3))),
        company.value(),
        gateway,
        disputeId);
  }

  @Override
  public void keepDispute(
      CompanyId company,
      TopUpId topUp,
      String gateway,
      String disputeId,
      Dispute dispute,
      Instant at) {
    sql.change(
        """
        insert into topup_dispute (gateway, dispute_id, company_id, topup_id, from_wallet_paise, owed_paise, status,
          opened_at, changed_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (gateway, dispute_id) do update set status = excluded.status, changed_at = excluded.changed_at
        """,
        gateway,
        disputeId,
        company.value(),
        topUp.value(),
        dispute.split().fromWallet().paise(),
        dispute.split().owed().paise(),
        dispute.outcome().name(),
        at,
        at);
  }

  private static Refund read(ResultSet row) throws SQLException {
    return new Refund(
        new RefundId(Sql.uuid(row, "id")),
        new CompanyId(Sql.uuid(row, "company_id")),
        new TopUpId(Sql.uuid(row, "topup_id")),
        new Money(row.getLong("amount_paise")),
        row.getString("reason"),
        Refund.Status.valueOf(row.getString("status")),
        row.getString("gateway_refund_id"),
        Sql.instant(row, "created_at"));
  }
}
