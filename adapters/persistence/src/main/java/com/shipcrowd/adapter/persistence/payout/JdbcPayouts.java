package com.shipcrowd.adapter.persistence.payout;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.payout.needs.Payouts;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payout.BankAccountId;
import com.shipcrowd.domain.payout.Payout;
import com.shipcrowd.domain.payout.PayoutFileId;
import com.shipcrowd.domain.payout.PayoutId;
import com.shipcrowd.domain.payout.PayoutSource;
import com.shipcrowd.domain.payout.PayoutState;
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
final class JdbcPayouts implements Payouts {
  private static final String COLUMNS =
      """
      id, company_id, source, source_id, amount_paise, bank_account_id, state, attempt, failures, gateway, gateway_id, utr,
        reason, due_at, created_at, version
      """;
  private static final String SELECT = "select " + COLUMNS + " from payout ";

  private final Sql sql;
  private final Ids ids;

  JdbcPayouts(Sql sql, Ids ids) {
    this.sql = sql;
    this.ids = ids;
  }

  @Override
  public boolean isSandbox(CompanyId company) {
    return sql.first(
            "select mode = 'SANDBOX' from company where id = ?",
            row -> row.getBoolean(1),
            company.value())
        .orElse(false);
  }

  @Override
  public void add(Payout p, boolean isPlay) {
    sql.change(
        """
        insert into payout (id, company_id, source, source_id, amount_paise, bank_account_id, is_play, state, attempt,
          failures, gateway, gateway_id, utr, reason, due_at, created_at, changed_at, version)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        p.id().value(),
        p.company().value(),
        p.source().name(),
        p.sourceId(),
        p.amount().paise(),
        p.account().value(),
        isPlay,
        p.state().name(),
        p.attempt(),
        p.failures(),
        p.gateway(),
        p.gatewayId(),
        p.utr(),
        p.reason(),
        p.dueAt(),
        p.createdAt(),
        p.createdAt(),
        p.version());
  }

  @Override
  public void keep(Payout p, Instant at) {
    sql.changeOne(
        "payout",
        """
        update payout set bank_account_id = ?, state = ?, attempt = ?, failures = ?, gateway = ?, gateway_id = ?, utr = ?,
          reason = ?, due_at = ?, changed_at = ?, version = ?
        where company_id = ? and id = ? and version = ?
        """,
        p.account().value(),
        p.state().name(),
        p.attempt(),
        p.failures(),
        p.gateway(),
        p.gatewayId(),
        p.utr(),
        p.reason(),
        p.dueAt(),
        at,
        p.version(),
        p.company().value(),
        p.id().value(),
        p.version() - 1);
  }

  @Override
  public Optional<Payout> find(PayoutId id) {
    return sql.first(SELECT + "where id = ?", JdbcPayouts::read, id.value());
  }

  @Override
  public Optional<Payout> locked(CompanyId company, PayoutId id) {
    return sql.first(
        SELECT + "where company_id = ? and id = ? for update",
        JdbcPayouts::read,
        company.value(),
        id.value());
  }

  @Override
  public List<Payout> take(Instant now, Instant leaseUntil, int most) {
    return sql.list(
        """
        update payout set due_at = ? where id in
          (select id from payout where due_at <= ? order by due_at limit ? for update skip locked)
        returning
        """
            + COLUMNS,
        JdbcPayouts::read,
        leaseUntil,
        now,
        most);
  }

  @Override
  public List<Payout> page(
      @Nullable CompanyId company, @Nullable PayoutState state, @Nullable UUID before, int most) {
    var where = new StringBuilder("where id < ?");
    var parameters = new ArrayList<@Nullable Object>();
    parameters.add(Sql.before(before));
    Sql.narrow(where, parameters, " and company_id = ?", company == null ? null : company.value());
    Sql.narrow(where, parameters, " and state = ?", state == null ? null : state.name());
    parameters.add(most);
    return sql.list(
        SELECT + where + " order by id desc limit ?", JdbcPayouts::read, parameters.toArray());
  }

  @Override
  public List<Payout> waiting(int most) {
    return sql.list(
        SELECT + "where state = 'PENDING' and not is_play order by id limit ? for update",
        JdbcPayouts::read,
        most);
  }

  @Override
  public void addFile(BankFile f) {
    sql.change(
        "insert into payout_file (id, made_by, payouts, total_paise, made_at) values (?, ?, ?, ?, ?)",
        f.id().value(),
        f.madeBy(),
        f.payouts(),
        f.total().paise(),
        f.madeAt());
  }

  @Override
  public Optional<BankFile> file(PayoutFileId id) {
    return sql.first(
        "select id, made_by, payouts, total_paise, made_at from payout_file where id = ?",
        JdbcPayouts::readFile,
        id.value());
  }

  @Override
  public List<BankFile> files(@Nullable UUID before, int most) {
    return sql.list(
        "select id, made_by, payouts, total_paise, made_at from payout_file where id < ? order by id desc limit ?",
        JdbcPayouts::readFile,
        Sql.before(before),
        most);
  }

  private static BankFile readFile(ResultSet row) throws SQLException {
    return new BankFile(
        new PayoutFileId(Sql.uuid(row, "id")),
        row.getString("made_by"),
        row.getInt("payouts"),
        new Money(row.getLong("total_paise")),
        Sql.instant(row, "made_at"));
  }

  @Override
  public List<Payout> inFile(PayoutFileId id) {
    return sql.list(
        SELECT + "where gateway = 'file' and gateway_id = ? order by id",
        JdbcPayouts::read,
        id.text());
  }

  @Override
  public void openTask(CompanyId company, String kind, String subject, String detail, Instant at) {
    sql.change(
        "insert into task (id, company_id, kind, subject, detail, opened_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing",
        ids.next(),
        company.value(),
        kind,
        subject,
        detail,
        at);
  }

  private static Payout read(ResultSet row) throws SQLException {
    return new Payout(
        new PayoutId(Sql.uuid(row, "id")),
        new CompanyId(Sql.uuid(row, "company_id")),
        PayoutSource.valueOf(row.getString("source")),
        Sql.uuid(row, "source_id"),
        new Money(row.getLong("amount_paise")),
        new BankAccountId(Sql.uuid(row, "bank_account_id")),
        PayoutState.valueOf(row.getString("state")),
        row.getInt("attempt"),
        row.getInt("failures"),
        row.getString("gateway"),
        row.getString("gateway_id"),
        row.getString("utr"),
        row.getString("reason"),
        Sql.instantOrNull(row, "due_at"),
        Sql.instant(row, "created_at"),
        row.getLong("version"));
  }
}
