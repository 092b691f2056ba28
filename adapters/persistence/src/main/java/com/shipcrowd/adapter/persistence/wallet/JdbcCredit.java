package com.shipcrowd.adapter.persistence.wallet;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.wallet.needs.Credit;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import jakarta.inject.Singleton;

@Singleton
final class JdbcCredit implements Credit {
  private final Sql sql;

  JdbcCredit(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void limit(CompanyId company, Money limit) {
    sql.changeOne(
        "wallet",
        "UPDATE wallet SET credit_limit_paise = ? WHERE company_id = ?",
        limit.paise(),
        company.value());
  }

  @Override
  public void block(CompanyId company, boolean isOverdue) {
    sql.change(
        "UPDATE wallet SET overdue = ? WHERE company_id = ? AND overdue <> ?",
        isOverdue,
        company.value(),
        isOverdue);
  }
}
