package com.shipcrowd.adapter.persistence.claim;

import com.shipcrowd.adapter.persistence.RowJson;
import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.claim.needs.Claims;
import com.shipcrowd.domain.claim.Claim;
import com.shipcrowd.domain.claim.ClaimId;
import com.shipcrowd.domain.claim.ClaimKind;
import com.shipcrowd.domain.claim.ClaimStatus;
import com.shipcrowd.domain.claim.Compensation;
import com.shipcrowd.domain.claim.Recovery;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.shipment.ShipmentId;
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
final class JdbcClaims implements Claims {
  private static final String SELECT =
      """
      SELECT c.id, c.company_id, c.shipment_id, c.kind, c.status, c.declared_paise, c.insured, c.amount_paise, c.share_paise,
        c.payer, c.why, c.recovery, c.papers::text AS papers, c.opened_at, c.due_at, c.submitted_by, c.note, c.settled_at,
        c.round, c.credit_due, c.version, coalesce(s.awb, '') AS awb
      FROM claim c JOIN shipment s ON s.id = c.shipment_id
      """;

  private final Sql sql;

  JdbcClaims(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(Claim c) {
    sql.change(
        """
        INSERT INTO claim (id, company_id, shipment_id, kind, status, declared_paise, insured, amount_paise, share_paise, payer,
          why, recovery, papers, opened_at, due_at, submitted_by, note, settled_at, round, credit_due, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        c.id().value(),
        c.company().value(),
        c.shipment().value(),
        c.kind().name(),
        c.status().name(),
        c.declared().paise(),
        c.compensation().insured(),
        c.compensation().amount().paise(),
        c.compensation().share().paise(),
        c.compensation().payer(),
        c.compensation().why(),
        c.recovery().name(),
        RowJson.write(c.papers()),
        c.openedAt(),
        c.dueAt(),
        c.submittedBy(),
        c.note(),
        c.settledAt(),
        c.round(),
        c.creditDue(),
        c.version());
  }

  @Override
  public void keep(Claim c) {
    sql.changeOne(
        "claim",
        """
        UPDATE claim SET kind = ?, status = ?, recovery = ?, papers = ?, opened_at = ?, due_at = ?, submitted_by = ?, note = ?,
          settled_at = ?, round = ?, credit_due = ?, version = ?
        WHERE id = ? AND version < ?
        """,
        c.kind().name(),
        c.status().name(),
        c.recovery().name(),
        RowJson.write(c.papers()),
        c.openedAt(),
        c.dueAt(),
        c.submittedBy(),
        c.note(),
        c.settledAt(),
        c.round(),
        c.creditDue(),
        c.version(),
        c.id().value(),
        c.version());
  }

  @Override
  public Optional<Shown> shown(ClaimId id) {
    return sql.first(SELECT + "WHERE c.id = ?", JdbcClaims::readShown, id.value());
  }

  @Override
  public Optional<Claim> locked(ClaimId id) {
    return sql.first(SELECT + "WHERE c.id = ? FOR UPDATE OF c", JdbcClaims::read, id.value());
  }

  @Override
  public Optional<Claim> ofShipment(ShipmentId shipment) {
    return sql.first(
        SELECT + "WHERE c.shipment_id = ? FOR UPDATE OF c", JdbcClaims::read, shipment.value());
  }

  @Override
  public List<Shown> page(
      @Nullable CompanyId company, @Nullable ClaimStatus status, @Nullable UUID before, int size) {
    var where = new StringBuilder("WHERE c.id < ?");
    var parameters = new ArrayList<@Nullable Object>();
    parameters.add(Sql.before(before));
    Sql.narrow(
        where, parameters, " AND c.company_id = ?", company == null ? null : company.value());
    Sql.narrow(where, parameters, " AND c.status = ?", status == null ? null : status.name());
    parameters.add(size);
    return sql.list(
        SELECT + where + " ORDER BY c.id DESC LIMIT ?",
        JdbcClaims::readShown,
        parameters.toArray());
  }

  @Override
  public List<Claim> takeLate(Instant now, int most) {
    return sql.list(
        SELECT + "WHERE c.due_at <= ? ORDER BY c.due_at LIMIT ? FOR UPDATE OF c SKIP LOCKED",
        JdbcClaims::read,
        now,
        most);
  }

  @Override
  public List<Claim> creditsDue(int most) {
    return sql.list(SELECT + "WHERE c.credit_due ORDER BY c.id LIMIT ?", JdbcClaims::read, most);
  }

  @Override
  public Optional<Money> contract(CourierAccountId account) {
    return sql.list(
            "SELECT claim_contract(?) AS most",
            row -> Optional.ofNullable(row.getObject("most", Long.class)).map(Money::new),
            account.value())
        .getFirst();
  }

  private static Shown readShown(ResultSet row) throws SQLException {
    return new Shown(read(row), row.getString("awb"));
  }

  private static Claim read(ResultSet row) throws SQLException {
    return new Claim(
        new ClaimId(Sql.uuid(row, "id")),
        new CompanyId(Sql.uuid(row, "company_id")),
        new ShipmentId(Sql.uuid(row, "shipment_id")),
        ClaimKind.valueOf(row.getString("kind")),
        ClaimStatus.valueOf(row.getString("status")),
        new Money(row.getLong("declared_paise")),
        new Compensation(
            row.getBoolean("insured"),
            new Money(row.getLong("amount_paise")),
            new Money(row.getLong("share_paise")),
            row.getString("payer"),
            row.getString("why")),
        Recovery.valueOf(row.getString("recovery")),
        List.of(RowJson.read(row.getString("papers"), UUID[].class)),
        Sql.instant(row, "opened_at"),
        Sql.instantOrNull(row, "due_at"),
        row.getString("submitted_by"),
        row.getString("note"),
        Sql.instantOrNull(row, "settled_at"),
        row.getInt("round"),
        row.getBoolean("credit_due"),
        row.getLong("version"));
  }
}
