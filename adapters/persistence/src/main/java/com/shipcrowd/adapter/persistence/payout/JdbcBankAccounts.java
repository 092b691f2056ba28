package com.shipcrowd.adapter.persistence.payout;

import com.shipcrowd.adapter.persistence.SealedSecrets;
import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.payout.needs.BankAccounts;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.payout.AccountNumber;
import com.shipcrowd.domain.payout.BankAccount;
import com.shipcrowd.domain.payout.BankAccountId;
import com.shipcrowd.domain.payout.BankAccountState;
import com.shipcrowd.domain.payout.Beneficiary;
import com.shipcrowd.domain.payout.Ifsc;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
final class JdbcBankAccounts implements BankAccounts {
  private static final String COLUMNS =
      """
      id, company_id, holder_name, ifsc, number_sealed, state, registered_name, match_bp, reason, gateway, reference,
        entered_at, usable_from, attempts
      """;
  private static final String SELECT = "select " + COLUMNS + " from bank_account ";

  private final Sql sql;
  private final SealedSecrets secrets;

  JdbcBankAccounts(Sql sql, SealedSecrets secrets) {
    this.sql = sql;
    this.secrets = secrets;
  }

  @Override
  public void replace(BankAccount a) {
    sql.change(
        "update bank_account set replaced_at = ?, due_at = null where company_id = ? and replaced_at is null",
        a.enteredAt(),
        a.company().value());
    var to = a.beneficiary();
    sql.change(
        """
        insert into bank_account (id, company_id, holder_name, ifsc, number_sealed, sealed_under, last_four, state,
          registered_name, match_bp, reason, gateway, reference, entered_at, usable_from, attempts, due_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        a.id().value(),
        a.company().value(),
        to.name(),
        to.ifsc().code(),
        secrets.seal(to.account().digits(), row(a.id().value())),
        secrets.newest(),
        to.account().lastFour(),
        a.state().name(),
        a.registeredName(),
        a.matchBp(),
        a.reason(),
        a.gateway(),
        a.reference(),
        a.enteredAt(),
        a.usableFrom(),
        a.attempts(),
        a.enteredAt());
  }

  private static String row(UUID id) {
    return "bank_account " + id;
  }

  @Override
  public void keep(BankAccount a, Instant dueAt, boolean isDone) {
    boolean verified = a.state() == BankAccountState.VERIFIED;
    sql.changeOne(
        "bank account",
        """
        update bank_account set state = ?, registered_name = ?, match_bp = ?, reason = ?, gateway = ?, reference = ?,
          attempts = ?, due_at = case when replaced_at is null then ?::timestamptz end,
          verified_at = case when ? then coalesce(verified_at, ?::timestamptz) else verified_at end
        where company_id = ? and id = ?
        """,
        a.state().name(),
        a.registeredName(),
        a.matchBp(),
        a.reason(),
        a.gateway(),
        a.reference(),
        a.attempts(),
        isDone ? null : dueAt,
        verified,
        dueAt,
        a.company().value(),
        a.id().value());
  }

  @Override
  public Optional<BankAccount> current(CompanyId company) {
    return sql.first(
        SELECT + "where company_id = ? and replaced_at is null", this::read, company.value());
  }

  @Override
  public Optional<BankAccount> locked(CompanyId company, BankAccountId id) {
    return sql.first(
        SELECT + "where company_id = ? and id = ? for update",
        this::read,
        company.value(),
        id.value());
  }

  @Override
  public Optional<BankAccount> find(CompanyId company, BankAccountId id) {
    return sql.first(
        SELECT + "where company_id = ? and id = ?", this::read, company.value(), id.value());
  }

  @Override
  public boolean hadVerified(CompanyId company) {
    return sql.first(
            "select 1 from bank_account where company_id = ? and verified_at is not null limit 1",
            _ -> true,
            company.value())
        .orElse(false);
  }

  @Override
  public List<BankAccount> take(Instant now, Instant leaseUntil, int most) {
    return sql.list(
        """
        update bank_account set due_at = ? where id in
          (select id from bank_account where due_at <= ? order by due_at limit ? for update skip locked)
        returning
        """
            + COLUMNS,
        this::read,
        leaseUntil,
        now,
        most);
  }

  @Override
  public Optional<BankAccount> ofCheck(String gateway, String number) {
    return sql.first(
        SELECT + "where gateway = ? and reference = ? and reference <> ''",
        this::read,
        gateway,
        number);
  }

  private record Sealed(UUID id, byte[] number) {}

  @Override
  public int reseal(int most) {
    var old =
        sql.list(
            "select id, number_sealed from bank_account where sealed_under <> ? order by id limit ? for update skip locked",
            row -> new Sealed(Sql.uuid(row, "id"), row.getBytes("number_sealed")),
            secrets.newest(),
            most);
    for (var one : old) {
      var number = secrets.open(one.number(), row(one.id()));
      sql.change(
          "update bank_account set number_sealed = ?, sealed_under = ? where id = ?",
          secrets.seal(number, row(one.id())),
          secrets.newest(),
          one.id());
    }
    return old.size();
  }

  private BankAccount read(ResultSet row) throws SQLException {
    var id = Sql.uuid(row, "id");
    int match = row.getInt("match_bp");
    return new BankAccount(
        new BankAccountId(id),
        new CompanyId(Sql.uuid(row, "company_id")),
        new Beneficiary(
            row.getString("holder_name"),
            new AccountNumber(secrets.open(row.getBytes("number_sealed"), row(id))),
            new Ifsc(row.getString("ifsc"))),
        BankAccountState.valueOf(row.getString("state")),
        row.getString("registered_name"),
        row.getObject("match_bp") == null ? null : match,
        row.getString("reason"),
        row.getString("gateway"),
        row.getString("reference"),
        Sql.instant(row, "entered_at"),
        Sql.instant(row, "usable_from"),
        row.getInt("attempts"));
  }
}
