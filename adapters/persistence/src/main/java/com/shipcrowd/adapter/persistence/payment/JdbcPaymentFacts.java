package com.shipcrowd.adapter.persistence.payment;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.payment.needs.PaymentFacts;
import com.shipcrowd.application.payment.needs.PaymentGateway.Fee;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.payment.TopUp;
import com.shipcrowd.domain.payment.TopUpId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcPaymentFacts implements PaymentFacts {
  private final Sql sql;
  private final Ids ids;

  JdbcPaymentFacts(Sql sql, Ids ids) {
    this.sql = sql;
    this.ids = ids;
  }

  @Override
  public boolean isSeen(String gateway, String eventId) {
    return sql.first(
            "select 1 from payment_event where gateway = ? and event_id = ?",
            _ -> true,
            gateway,
            eventId)
        .isPresent();
  }

  @Override
  public void see(String gateway, String eventId, Instant at) {
    sql.change(
        "insert into payment_event (gateway, event_id, seen_at) values (?, ?, ?) on conflict do nothing",
        gateway,
        eventId,
        at);
  }

  @Override
  public Optional<TopUp> find(TopUpId id) {
    return sql.first(JdbcTopUps.SELECT + "where id = ?", JdbcTopUps::read, id.value());
  }

  @Override
  public Optional<TopUp> ofPayment(String gateway, String paymentId) {
    return sql.first(
        JdbcTopUps.SELECT + "where gateway = ? and payment_id = ? and status <> 'MISMATCH'",
        JdbcTopUps::read,
        gateway,
        paymentId);
  }

  @Override
  public Optional<String> receiptTo(CompanyId company) {
    return sql.first(
        """
        select u.email from membership m join app_user u on u.id = m.user_id
        where m.company_id = ? and m.role = 'OWNER'
        """,
        row -> row.getString(1),
        company.value());
  }

  @Override
  public void lookAt(TopUpId id, @Nullable Instant at) {
    sql.change("update topup set look_at = ? where id = ?", at, id.value());
  }

  @Override
  public List<Due> due(Instant now, Instant lease, int most) {
    return sql.list(
        """
        update topup t set look_at = ?, looks = looks + 1
        from (select id from topup where look_at <= ? order by look_at limit ? for update skip locked) d
        where t.id = d.id
        returning t.id, company_id, gateway, amount_paise, status, gateway_order_id, payment_id, refunded_paise, created_at, looks
        """,
        row -> new Due(JdbcTopUps.read(row), row.getInt("looks") - 1),
        lease,
        now,
        most);
  }

  @Override
  public boolean keepFee(TopUpId id, Fee fee) {
    return sql.change(
            "update topup set fee_paise = ?, fee_tax_paise = ? where id = ? and fee_paise is null",
            fee.fee().paise(),
            fee.tax().paise(),
            id.value())
        > 0;
  }

  @Override
  public void openTask(
      @Nullable CompanyId company, String kind, String subject, String detail, Instant at) {
    sql.change(
        "insert into task (id, company_id, kind, subject, detail, opened_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing",
        ids.next(),
        company == null ? CompanyId.PLATFORM.value() : company.value(),
        kind,
        subject,
        detail,
        at);
  }
}
