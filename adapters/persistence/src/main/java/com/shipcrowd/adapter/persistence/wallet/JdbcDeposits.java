package com.shipcrowd.adapter.persistence.wallet;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.wallet.needs.Deposits;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.wallet.DepositId;
import com.shipcrowd.domain.wallet.DepositMove;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcDeposits implements Deposits {
  private final Sql sql;

  JdbcDeposits(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean isCompany(CompanyId company) {
    return sql.first("select 1 from company where id = ?", _ -> true, company.value())
        .orElse(false);
  }

  @Override
  public void add(DepositMove m) {
    sql.change(
        "insert into deposit_move (id, company_id, kind, change_paise, reason, moved_by, moved_at) values (?, ?, ?, ?, ?, ?, ?)",
        m.id().value(),
        m.company().value(),
        m.kind().name(),
        m.change().paise(),
        m.reason(),
        m.by(),
        m.at());
  }

  @Override
  public Money balance(CompanyId company) {
    return sql.first(
            "select coalesce(sum(change_paise), 0) from deposit_move where company_id = ?",
            row -> new Money(row.getLong(1)),
            company.value())
        .orElse(Money.ZERO);
  }

  @Override
  public List<DepositMove> page(CompanyId company, @Nullable UUID before, int most) {
    return sql.list(
        """
        select id, kind, abs(change_paise) as amount, reason, moved_by, moved_at from deposit_move
        where company_id = ? and id < ? order by id desc limit ?
        """,
        row ->
            new DepositMove(
                new DepositId(Sql.uuid(row, "id")),
                company,
                DepositMove.Kind.valueOf(row.getString("kind")),
                new Money(row.getLong("amount")),
                row.getString("reason"),
                row.getString("moved_by"),
                Sql.instant(row, "moved_at")),
        company.value(),
        Sql.before(before),
        most);
  }
}
