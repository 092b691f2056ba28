package com.shipcrowd.adapter.persistence.cod;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.cod.KeepCodPlan.Chosen;
import com.shipcrowd.application.cod.SeeCod.Ageing;
import com.shipcrowd.application.cod.SeeCod.Outstanding;
import com.shipcrowd.application.cod.SeeCod.Shown;
import com.shipcrowd.application.cod.needs.CodBook;
import com.shipcrowd.domain.cod.CodPlan;
import com.shipcrowd.domain.cod.CodStatus;
import com.shipcrowd.domain.cod.Collected;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.shipment.ShipmentId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcCodBook implements CodBook {
  private static final String SELECT =
      """
      SELECT r.shipment_id, r.company_id, r.courier, s.awb, r.amount_paise, r.status, r.plan, r.received_paise,
        r.written_off_paise, r.reconciled_at IS NOT NULL AS reconciled, r.remittance_id
      FROM cod_record r JOIN shipment s ON s.id = r.shipment_id
      """;
  private static final String DUE =
      " AND r.status = 'ELIGIBLE' AND r.due_on <= CASE r.plan WHEN 'STANDARD' THEN ?::date ELSE ?::date END ";

  private final Sql sql;

  JdbcCodBook(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Chosen> plan(CompanyId company) {
    return sql.first(
        "SELECT plan, to_wallet_bp FROM cod_plan WHERE company_id = ?",
        row -> new Chosen(CodPlan.valueOf(row.getString(1)), row.getInt(2)),
        company.value());
  }

  @Override
  public void keepPlan(CompanyId company, Chosen chosen, String actor, Instant at) {
    sql.change(
        """
        INSERT INTO cod_plan (company_id, plan, to_wallet_bp, changed_by, changed_at) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (company_id) DO UPDATE SET plan = excluded.plan, to_wallet_bp = excluded.to_wallet_bp,
          changed_by = excluded.changed_by, changed_at = excluded.changed_at
        """,
        company.value(),
        chosen.plan().name(),
        chosen.toWalletBp(),
        actor,
        at);
  }

  @Override
  public int makeEligible(LocalDate today, Instant now, Money cap, LocalDate unpaidDueBefore) {
    return sql.change(
        """
        WITH payee AS (
          SELECT w.company_id, w.balance_paise FROM wallet w
          JOIN company c ON c.id = w.company_id
            AND c.status NOT IN ('SUSPENDED', 'DEACTIVATED', 'DELETION_SCHEDULED', 'DELETED')
          JOIN bank_account b ON b.company_id = w.company_id AND b.replaced_at IS NULL AND b.state = 'VERIFIED'
            AND b.usable_from <= ?),
        exposed AS (
          SELECT company_id, sum(amount_paise) AS paise FROM cod_record
          WHERE plan <> 'STANDARD' AND reconciled_at IS NULL AND status IN ('ELIGIBLE', 'BATCHED', 'REMITTED')
          GROUP BY company_id),
        candidate AS (
          SELECT shipment_id, company_id, reconciled_at IS NOT NULL AS reconciled,
            sum(CASE WHEN reconciled_at IS NULL THEN amount_paise ELSE 0 END)
              OVER (PARTITION BY company_id ORDER BY due_on, shipment_id) AS running
          FROM cod_record
          WHERE due_on <= ? AND (status = 'RECONCILED' OR status = 'COLLECTED' AND plan <> 'STANDARD'))
        UPDATE cod_record r SET status = 'ELIGIBLE'
        FROM candidate c JOIN payee p ON p.company_id = c.company_id
        LEFT JOIN exposed e ON e.company_id = c.company_id
        WHERE r.shipment_id = c.shipment_id
          AND (c.reconciled OR p.balance_paise >= 0 AND coalesce(e.paise, 0) + c.running <= ?
            AND NOT EXISTS (SELECT FROM invoice i WHERE i.company_id = c.company_id AND i.due_on < ?
              AND i.status IN ('ISSUED', 'PARTIALLY_PAID', 'OVERDUE')))
        """,
        now,
        today,
        cap.paise(),
        unpaidDueBefore);
  }

  @Override
  public List<Collected> markMissing(LocalDate deliveredBefore) {
    var missing =
        sql.list(
            SELECT
                + " WHERE r.reconciled_at IS NULL AND r.delivered_on < ? AND r.received_paise = 0"
                + " AND r.status IN ('COLLECTED', 'ELIGIBLE', 'BATCHED', 'REMITTED') FOR UPDATE OF r",
            JdbcCodBook::read,
            deliveredBefore);
    sql.change(
        "UPDATE cod_record SET status = 'MISSING' WHERE status = 'COLLECTED' AND shipment_id = ANY (?)",
        (Object) missing.stream().map(c -> c.shipment().value()).toArray(UUID[]::new));
    return missing;
  }

  @Override
  public List<CompanyId> toPay(
      @Nullable LocalDate standardUpTo,
      @Nullable LocalDate earlyUpTo,
      @Nullable UUID after,
      int most) {
    return sql.list(
        "SELECT DISTINCT r.company_id FROM cod_record r WHERE r.company_id > ?"
            + DUE
            + "ORDER BY 1 LIMIT ?",
        row -> new CompanyId(Sql.uuid(row, "company_id")),
        after == null ? new UUID(0, 0) : after,
        standardUpTo,
        earlyUpTo,
        most);
  }

  @Override
  public List<Payable> payable(
      CompanyId company, @Nullable LocalDate standardUpTo, @Nullable LocalDate earlyUpTo) {
    return sql.list(
        """
        SELECT r.shipment_id, r.amount_paise - r.seller_short_paise - r.taken_paise AS payable, r.amount_paise, r.plan,
          r.delivered_on, r.has_fee, s.facts ->> 'placeOfSupply' AS place
        FROM cod_record r JOIN shipment s ON s.id = r.shipment_id
        WHERE r.company_id = ?
        """
            + DUE
            + "ORDER BY r.due_on, r.shipment_id FOR UPDATE OF r",
        row ->
            new Payable(
                new ShipmentId(Sql.uuid(row, "shipment_id")),
                new Money(row.getLong("payable")),
                new Money(row.getLong("amount_paise")),
                CodPlan.valueOf(row.getString("plan")),
                row.getObject("delivered_on", LocalDate.class),
                row.getBoolean("has_fee"),
                State.valueOf(row.getString("place"))),
        company.value(),
        standardUpTo,
        earlyUpTo);
  }

  @Override
  public void batch(CompanyId company, UUID remittance, List<ShipmentId> shipments) {
    sql.change(
        "UPDATE cod_record SET status = 'BATCHED', remittance_id = ? WHERE company_id = ? AND shipment_id = ANY (?)",
        remittance,
        company.value(),
        shipments.stream().map(ShipmentId::value).toArray(UUID[]::new));
  }

  @Override
  public void remitted(CompanyId company, UUID remittance) {
    sql.change(
        "UPDATE cod_record SET status = 'REMITTED' WHERE company_id = ? AND remittance_id = ?",
        company.value(),
        remittance);
  }

  @Override
  public void unbatch(CompanyId company, UUID remittance) {
    sql.change(
        """
        UPDATE cod_record SET status = 'ELIGIBLE', remittance_id = NULL
        WHERE company_id = ? AND remittance_id = ? AND status IN ('BATCHED', 'REMITTED')
        """,
        company.value(),
        remittance);
  }

  @Override
  public void took(CompanyId company, ShipmentId shipment, Money taken, boolean hasFee) {
    sql.change(
        """
        UPDATE cod_record SET taken_paise = taken_paise + ?, has_fee = has_fee OR ? WHERE company_id = ? AND shipment_id = ?
        """,
        taken.paise(),
        hasFee,
        company.value(),
        shipment.value());
  }

  @Override
  public void feeTaken(CompanyId company, UUID remittance) {
    sql.change(
        """
        UPDATE cod_record r SET has_fee = true FROM remittance_line n
        WHERE n.remittance_id = ? AND n.fee_paise > 0 AND r.shipment_id = n.shipment_id AND r.company_id = ?
        """,
        remittance,
        company.value());
  }

  @Override
  public List<Collected> locked(String courier, Collection<String> awbs) {
    return sql.list(
        SELECT + " WHERE s.courier = ? AND s.awb = ANY (?) ORDER BY r.shipment_id FOR UPDATE OF r",
        JdbcCodBook::read,
        courier,
        awbs.toArray(String[]::new));
  }

  @Override
  public List<Collected> find(String awb) {
    return sql.list(SELECT + " WHERE s.awb = ? ORDER BY r.courier", JdbcCodBook::read, awb);
  }

  @Override
  public Optional<Collected> locked(CompanyId company, ShipmentId shipment) {
    return sql.first(
        SELECT + " WHERE r.company_id = ? AND r.shipment_id = ? FOR UPDATE OF r",
        JdbcCodBook::read,
        company.value(),
        shipment.value());
  }

  private static Collected read(ResultSet row) throws SQLException {
    return new Collected(
        new ShipmentId(Sql.uuid(row, "shipment_id")),
        new CompanyId(Sql.uuid(row, "company_id")),
        row.getString("courier"),
        row.getString("awb") == null ? "" : row.getString("awb"),
        new Money(row.getLong("amount_paise")),
        CodStatus.valueOf(row.getString("status")),
        CodPlan.valueOf(row.getString("plan")),
        new Money(row.getLong("received_paise")),
        new Money(row.getLong("written_off_paise")),
        row.getBoolean("reconciled"),
        row.getObject("remittance_id", UUID.class));
  }

  @Override
  public void keep(List<Collected> changed, Instant at) {
    sql.change(
        """
        UPDATE cod_record r SET status = t.status, received_paise = t.received,
          reconciled_at = CASE WHEN t.reconciled THEN coalesce(r.reconciled_at, ?::timestamptz) END
        FROM (SELECT shipment, status, received, done::boolean AS reconciled
          FROM unnest(?, ?, ?, ?) AS t (shipment, status, received, done)) t
        WHERE r.shipment_id = t.shipment
        """,
        at,
        changed.stream().map(c -> c.shipment().value()).toArray(UUID[]::new),
        changed.stream().map(c -> c.status().name()).toArray(String[]::new),
        changed.stream().map(c -> c.received().paise()).toArray(Long[]::new),
        changed.stream().map(c -> Boolean.toString(c.reconciled())).toArray(String[]::new));
  }

  @Override
  public void decided(Collected after, Money sellerBears, Instant at) {
    sql.changeOne(
        "cash",
        """
        UPDATE cod_record SET status = ?, written_off_paise = ?, seller_short_paise = seller_short_paise + ?, reconciled_at = ?
        WHERE company_id = ? AND shipment_id = ?
        """,
        after.status().name(),
        after.writtenOff().paise(),
        sellerBears.paise(),
        at,
        after.company().value(),
        after.shipment().value());
  }

  @Override
  public Money reversed(CompanyId company, ShipmentId shipment) {
    return sql.first(
            """
            UPDATE cod_record SET status = 'REVERSED' WHERE company_id = ? AND shipment_id = ? AND status = 'REMITTED'
            RETURNING amount_paise - seller_short_paise
            """,
            row -> new Money(row.getLong(1)),
            company.value(),
            shipment.value())
        .orElseThrow();
  }

  @Override
  public List<Shown> page(
      CompanyId company, @Nullable CodStatus status, @Nullable UUID before, int most) {
    var where = new StringBuilder("WHERE r.company_id = ? AND r.shipment_id < ?");
    var parameters = new ArrayList<@Nullable Object>();
    parameters.add(company.value());
    parameters.add(Sql.before(before));
    Sql.narrow(where, parameters, " AND r.status = ?", status == null ? null : status.name());
    parameters.add(most);
    return sql.list(
        """
        SELECT r.shipment_id, coalesce(s.awb, '') AS awb, s.facts ->> 'orderNumber' AS order_number, r.courier,
          r.amount_paise, r.plan, r.status, r.delivered_on, r.due_on, r.reconciled_at IS NOT NULL AS reconciled,
          b.number, b.utr
        FROM cod_record r JOIN shipment s ON s.id = r.shipment_id LEFT JOIN remittance b ON b.id = r.remittance_id
        """
            + where
            + " ORDER BY r.shipment_id DESC LIMIT ?",
        row ->
            new Shown(
                new ShipmentId(Sql.uuid(row, "shipment_id")),
                row.getString("awb"),
                row.getString("order_number"),
                row.getString("courier"),
                new Money(row.getLong("amount_paise")),
                CodPlan.valueOf(row.getString("plan")),
                CodStatus.valueOf(row.getString("status")),
                row.getObject("delivered_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("reconciled"),
                row.getString("number"),
                row.getString("utr")),
        parameters.toArray());
  }

  @Override
  public List<Ageing> ageing(LocalDate today) {
    return sql.list(
        """
        SELECT courier, count(*) AS n,
          coalesce(sum(owed) FILTER (WHERE age <= 7), 0) AS a, coalesce(sum(owed) FILTER (WHERE age BETWEEN 8 AND 15), 0) AS b,
          coalesce(sum(owed) FILTER (WHERE age BETWEEN 16 AND 30), 0) AS c, coalesce(sum(owed) FILTER (WHERE age > 30), 0) AS d
        FROM (SELECT courier, ?::date - delivered_on AS age, amount_paise - received_paise - written_off_paise AS owed
          FROM cod_record WHERE reconciled_at IS NULL AND delivered_on IS NOT NULL AND status NOT IN ('VOID', 'REVERSED')) o
        GROUP BY courier ORDER BY courier
        """,
        row ->
            new Ageing(
                row.getString("courier"),
                new Money(row.getLong("a")),
                new Money(row.getLong("b")),
                new Money(row.getLong("c")),
                new Money(row.getLong("d")),
                row.getInt("n")),
        today);
  }

  @Override
  public List<Outstanding> outstanding() {
    return sql.list(
        """
        SELECT courier, count(*) AS n, sum(amount_paise - received_paise - written_off_paise) AS owed,
          coalesce(sum(amount_paise - received_paise - written_off_paise)
            FILTER (WHERE status IN ('SHORT', 'EXCESS', 'MISSING')), 0) AS waiting
        FROM cod_record WHERE reconciled_at IS NULL AND delivered_on IS NOT NULL AND status NOT IN ('VOID', 'REVERSED')
        GROUP BY courier ORDER BY courier
        """,
        row ->
            new Outstanding(
                row.getString("courier"),
                new Money(row.getLong("owed")),
                row.getInt("n"),
                new Money(row.getLong("waiting"))));
  }

  @Override
  public Money payableOf(CompanyId company) {
    return sql.first(
            """
            SELECT coalesce(sum(r.amount_paise - r.seller_short_paise - r.taken_paise), 0) FROM cod_record r
            LEFT JOIN remittance b ON b.id = r.remittance_id
            WHERE r.company_id = ? AND (r.status IN ('COLLECTED', 'RECONCILED', 'SHORT', 'EXCESS', 'MISSING', 'ELIGIBLE')
              OR r.status = 'BATCHED' AND b.state IN ('DRAFT', 'PENDING_APPROVAL'))
            """,
            row -> new Money(row.getLong(1)),
            company.value())
        .orElse(Money.ZERO);
  }
}
