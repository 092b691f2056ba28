package com.shipcrowd.adapter.persistence.payout;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.payout.needs.Withdrawals;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payout.PayoutId;
import com.shipcrowd.domain.payout.Withdrawal;
import com.shipcrowd.domain.payout.WithdrawalId;
import com.shipcrowd.domain.payout.WithdrawalStatus;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcWithdrawals implements Withdrawals {
  private static final String SELECT =
      """
      select id, company_id, amount_paise, status, requested_by, decided_by, payout_id, utr, note, created_at, version
      from withdrawal
      """;

  private final Sql sql;

  JdbcWithdrawals(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(Withdrawal w) {
    sql.change(
        """
        insert into withdrawal (id, company_id, amount_paise, status, requested_by, decided_by, payout_id, utr, note,
          created_at, changed_at, version)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        w.id().value(),
        w.company().value(),
        w.amount().paise(),
        w.status().name(),
        w.requestedBy(),
        w.decidedBy(),
        payoutOf(w),
        w.utr(),
        w.note(),
        w.createdAt(),
        w.createdAt(),
        w.version());
  }

  private static @Nullable UUID payoutOf(Withdrawal withdrawal) {
    var payout = withdrawal.payout();
    return payout == null ? null : payout.value();
  }

  @Override
  public void keep(Withdrawal w, Instant at) {
    sql.changeOne(
        "withdrawal",
        """
        update withdrawal set status = ?, decided_by = ?, payout_id = ?, utr = ?, note = ?, changed_at = ?, version = ?
        where company_id = ? and id = ? and version = ?
        """,
        w.status().name(),
        w.decidedBy(),
        payoutOf(w),
        w.utr(),
        w.note(),
        at,
        w.version(),
        w.company().value(),
        w.id().value(),
        w.version() - 1);
  }

  @Override
  public Optional<Withdrawal> find(WithdrawalId id) {
    return sql.first(SELECT + "where id = ?", JdbcWithdrawals::read, id.value());
  }

  @Override
  public Optional<Withdrawal> locked(CompanyId company, WithdrawalId id) {
    return sql.first(
        SELECT + "where company_id = ? and id = ? for update",
        JdbcWithdrawals::read,
        company.value(),
        id.value());
  }

  @Override
  public List<Withdrawal> page(
      @Nullable CompanyId company,
      @Nullable WithdrawalStatus status,
      @Nullable UUID before,
      int most) {
    var where = new StringBuilder("where id < ?");
    var parameters = new ArrayList<@Nullable Object>();
    parameters.add(Sql.before(before));
    Sql.narrow(where, parameters, " and company_id = ?", company == null ? null : company.value());
    Sql.narrow(where, parameters, " and status = ?", status == null ? null : status.name());
    parameters.add(most);
    return sql.list(
        SELECT + where + " order by id desc limit ?", JdbcWithdrawals::read, parameters.toArray());
  }

  private static Withdrawal read(ResultSet row) throws SQLException {
    var payout = row.getObject("payout_id", UUID.class);
    return new Withdrawal(
        new WithdrawalId(Sql.uuid(row, "id")),
        new CompanyId(Sql.uuid(row, "company_id")),
        new Money(row.getLong("amount_paise")),
        WithdrawalStatus.valueOf(row.getString("status")),
        row.getString("requested_by"),
        row.getString("decided_by"),
        payout == null ? null : new PayoutId(payout),
        row.getString("utr"),
        row.getString("note"),
        Sql.instant(row, "created_at"),
        row.getLong("version"));
  }
}
