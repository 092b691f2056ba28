package com.shipcrowd.adapter.persistence.wallet;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.wallet.needs.Wallets;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.wallet.Wallet;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

@Singleton
final class JdbcWallets implements Wallets {
  private static final String COLUMNS =
      "select balance_paise, held_paise, receivable_paise, credit_limit_paise, promo_paise from wallet where company_id = ?";

  private final Sql sql;

  JdbcWallets(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean open(CompanyId company, Instant at) {
    return sql.change(
            "insert into wallet (company_id, opened_at) values (?, ?) on conflict do nothing",
            company.value(),
            at)
        == 1;
  }

  @Override
  public Optional<Wallet> find(CompanyId company) {
    return sql.first(COLUMNS, JdbcWallets::read, company.value());
  }

  @Override
  public Wallet locked(CompanyId company) {
    return sql.first(COLUMNS + " for update", JdbcWallets::read, company.value())
        .orElseThrow(() -> new IllegalStateException("a company without a wallet"));
  }

  private static Wallet read(ResultSet row) throws SQLException {
    return new Wallet(
        new Money(row.getLong(1)),
        new Money(row.getLong(2)),
        new Money(row.getLong(3)),
        new Money(row.getLong(4)),
        new Money(row.getLong(5)));
  }
}
