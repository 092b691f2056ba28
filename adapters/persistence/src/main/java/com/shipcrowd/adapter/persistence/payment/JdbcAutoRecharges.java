package com.shipcrowd.adapter.persistence.payment;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.payment.needs.AutoRecharges;
import com.shipcrowd.application.payment.needs.PaymentGateway.Mandate;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcAutoRecharges implements AutoRecharges {
  private final Sql sql;

  JdbcAutoRecharges(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void keepMandate(CompanyId company, String gateway, Mandate mandate, Instant at) {
    sql.change(
        """
        insert into payment_mandate (company_id, gateway, mandate_id, customer_id, given_at) values (?, ?, ?, ?, ?)
        on conflict (company_id, gateway) do update
        set mandate_id = excluded.mandate_id, customer_id = excluded.customer_id, given_at = excluded.given_at
        """,
        company.value(),
        gateway,
        mandate.id(),
        mandate.customer(),
        at);
  }

  @Override
  public Optional<Mandate> mandate(CompanyId company, String gateway) {
    return sql.first(
        "select mandate_id, customer_id from payment_mandate where company_id = ? and gateway = ?",
        row -> new Mandate(row.getString(1), row.getString(2)),
        company.value(),
        gateway);
  }

  @Override
  public void set(CompanyId company, Rule rule, Instant dueAt) {
    sql.change(
        """
        insert into auto_recharge (company_id, enabled, gateway, amount_paise, threshold_paise, due_at)
        values (?, ?, ?, ?, ?, ?)
        on conflict (company_id) do update set enabled = excluded.enabled, gateway = excluded.gateway,
          amount_paise = excluded.amount_paise, threshold_paise = excluded.threshold_paise
        """,
        company.value(),
        rule.enabled(),
        rule.gateway(),
        rule.amount().paise(),
        rule.threshold().paise(),
        dueAt);
  }

  @Override
  public Optional<Rule> find(CompanyId company) {
    return sql.first(
        "select enabled, gateway, amount_paise, threshold_paise from auto_recharge where company_id = ?",
        JdbcAutoRecharges::rule,
        company.value());
  }

  @Override
  public List<Due> due(Instant now, LocalDate today, Instant lease, int mostADay, int most) {
    return sql.list(
        """
        update auto_recharge a
        set due_at = ?, charged_on = ?, charged_n = case when charged_on = ? then charged_n + 1 else 1 end
        from (select r.company_id from auto_recharge r join wallet w on w.company_id = r.company_id
              where r.enabled and r.due_at <= ? and w.balance_paise + w.credit_limit_paise < r.threshold_paise
                and (r.charged_on is distinct from ? or r.charged_n < ?)
              order by r.due_at limit ? for update of r skip locked) d
        where a.company_id = d.company_id
        returning a.company_id, enabled, gateway, amount_paise, threshold_paise
        """,
        row -> new Due(new CompanyId(Sql.uuid(row, "company_id")), rule(row)),
        lease,
        today,
        today,
        now,
        today,
        mostADay,
        most);
  }

  @Override
  public void release(CompanyId company, Instant now) {
    sql.change("update auto_recharge set due_at = ? where company_id = ?", now, company.value());
  }

  private static Rule rule(ResultSet row) throws SQLException {
    return new Rule(
        row.getBoolean("enabled"),
        row.getString("gateway"),
        new Money(row.getLong("amount_paise")),
        new Money(row.getLong("threshold_paise")));
  }
}
