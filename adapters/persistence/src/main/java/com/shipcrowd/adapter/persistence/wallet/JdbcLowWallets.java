package com.shipcrowd.adapter.persistence.wallet;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.wallet.needs.LowWallets;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class JdbcLowWallets implements LowWallets {
  private final Sql sql;

  JdbcLowWallets(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void set(CompanyId company, Money threshold) {
    sql.changeOne(
        "wallet",
        "UPDATE wallet SET low_paise = ? WHERE company_id = ?",
        threshold.paise(),
        company.value());
  }

  @Override
  public Money threshold(CompanyId company) {
    return sql.first(
            "SELECT low_paise FROM wallet WHERE company_id = ?",
            row -> new Money(row.getLong(1)),
            company.value())
        .orElseThrow();
  }

  @Override
  public List<Low> takeDue(int most) {
    return sql.list(
        """
        WITH due AS (
          SELECT company_id FROM wallet WHERE low_due ORDER BY company_id LIMIT ? FOR UPDATE SKIP LOCKED),
        told AS (
          UPDATE wallet w SET low_due = false FROM due WHERE w.company_id = due.company_id
          RETURNING w.company_id, w.balance_paise + w.credit_limit_paise AS available, w.low_paise)
        SELECT c.name, u.email, told.available, told.low_paise
        FROM told JOIN company c ON c.id = told.company_id
        JOIN membership m ON m.company_id = CASE WHEN c.mode = 'SANDBOX' THEN c.twin_id ELSE c.id END AND m.role = 'OWNER'
        JOIN app_user u ON u.id = m.user_id
        """,
        row ->
            new Low(
                row.getString("name"),
                row.getString("email"),
                new Money(row.getLong("available")),
                new Money(row.getLong("low_paise"))),
        most);
  }
}
