package com.shipcrowd.adapter.persistence.cod;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.cod.SeeCod.AdviceRow;
import com.shipcrowd.application.cod.needs.Remittances;
import com.shipcrowd.domain.cod.CodPlan;
import com.shipcrowd.domain.cod.Remittance;
import com.shipcrowd.domain.cod.RemittanceId;
import com.shipcrowd.domain.cod.RemittanceState;
import com.shipcrowd.domain.cod.RemittanceSum;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.BasisPoints;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payout.PayoutId;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.Tax;
import com.shipcrowd.domain.shipment.ShipmentId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcRemittances implements Remittances {
  private static final String SELECT =
      """
      SELECT id, company_id, number, pay_on, state, cod_paise, fee_paise, fee_tax_paise, reversal_paise, dues_paise,
        wallet_paise, wallet_wish_paise, wish_bp, tries, submitted_by, approved_by, payout_id, utr, note, created_at, version
      FROM remittance
      """;

  private final Sql sql;

  JdbcRemittances(Sql sql) {
    this.sql = sql;
  }

  @Override
  public String number(LocalDate day) {
    int n =
        sql.first(
                """
                INSERT INTO remittance_number (day, last) VALUES (?, 1)
                ON CONFLICT (day) DO UPDATE SET last = remittance_number.last + 1 RETURNING last
                """,
                row -> row.getInt(1),
                day)
            .orElseThrow();
    return "CR-" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "-" + n;
  }

  @Override
  public void add(Remittance b, List<Line> lines) {
    var sum = b.sum();
    sql.change(
        """
        INSERT INTO remittance (id, company_id, number, pay_on, state, cod_paise, fee_paise, fee_tax_paise, reversal_paise,
          dues_paise, wallet_paise, net_paise, wallet_wish_paise, wish_bp, tries, note, created_at, changed_at, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?, ?, ?, ?, ?)
        """,
        b.id().value(),
        b.company().value(),
        b.number(),
        b.payOn(),
        b.state().name(),
        sum.cod().paise(),
        sum.fee().paise(),
        sum.feeTax().paise(),
        sum.reversals().paise(),
        sum.dues().paise(),
        sum.wallet().paise(),
        sum.net().paise(),
        b.share().value(),
        b.tries(),
        b.note(),
        b.createdAt(),
        b.createdAt(),
        b.version());
    sql.change(
        """
        INSERT INTO remittance_line (remittance_id, shipment_id, company_id, amount_paise, fee_paise, cgst_paise, sgst_paise,
          igst_paise)
        SELECT ?, t.shipment, ?, t.amount, t.fee, t.cgst, t.sgst, t.igst
        FROM unnest(?, ?, ?, ?, ?, ?) AS t (shipment, amount, fee, cgst, sgst, igst)
        """,
        b.id().value(),
        b.company().value(),
        lines.stream().map(l -> l.shipment().value()).toArray(UUID[]::new),
        lines.stream().map(l -> l.amount().paise()).toArray(Long[]::new),
        lines.stream().map(l -> l.fee().paise()).toArray(Long[]::new),
        lines.stream().map(l -> l.tax().cgst().paise()).toArray(Long[]::new),
        lines.stream().map(l -> l.tax().sgst().paise()).toArray(Long[]::new),
        lines.stream().map(l -> l.tax().igst().paise()).toArray(Long[]::new));
  }

  @Override
  public void keep(Remittance b, Instant at) {
    var sum = b.sum();
    var wish = b.wish();
    var payout = b.payout();
    sql.changeOne(
        "remittance",
        """
        UPDATE remittance SET state = ?, reversal_paise = ?, dues_paise = ?, wallet_paise = ?, net_paise = ?,
          wallet_wish_paise = ?, tries = ?, submitted_by = ?, approved_by = ?, payout_id = ?, utr = ?, note = ?,
          changed_at = ?, version = ?
        WHERE company_id = ? AND id = ? AND version = ?
        """,
        b.state().name(),
        sum.reversals().paise(),
        sum.dues().paise(),
        sum.wallet().paise(),
        sum.net().paise(),
        wish == null ? null : wish.paise(),
        b.tries(),
        b.submittedBy(),
        b.approvedBy(),
        payout == null ? null : payout.value(),
        b.utr(),
        b.note(),
        at,
        b.version(),
        b.company().value(),
        b.id().value(),
        b.version() - 1);
  }

  @Override
  public Optional<Remittance> find(RemittanceId id) {
    return sql.first(SELECT + "WHERE id = ?", JdbcRemittances::read, id.value());
  }

  @Override
  public Optional<Remittance> locked(CompanyId company, RemittanceId id) {
    return sql.first(
        SELECT + "WHERE company_id = ? AND id = ? FOR UPDATE",
        JdbcRemittances::read,
        company.value(),
        id.value());
  }

  @Override
  public List<Remittance> page(
      @Nullable CompanyId company,
      @Nullable RemittanceState state,
      @Nullable UUID before,
      int most) {
    var where = new StringBuilder("WHERE id < ?");
    var parameters = new ArrayList<@Nullable Object>();
    parameters.add(Sql.before(before));
    Sql.narrow(where, parameters, " AND company_id = ?", company == null ? null : company.value());
    Sql.narrow(where, parameters, " AND state = ?", state == null ? null : state.name());
    parameters.add(most);
    return sql.list(
        SELECT + where + " ORDER BY id DESC LIMIT ?", JdbcRemittances::read, parameters.toArray());
  }

  private static Remittance read(ResultSet row) throws SQLException {
    var payout = row.getObject("payout_id", UUID.class);
    long wish = row.getLong("wallet_wish_paise");
    boolean hasWish = !row.wasNull();
    return new Remittance(
        new RemittanceId(Sql.uuid(row, "id")),
        new CompanyId(Sql.uuid(row, "company_id")),
        row.getString("number"),
        row.getObject("pay_on", LocalDate.class),
        RemittanceState.valueOf(row.getString("state")),
        new RemittanceSum(
            new Money(row.getLong("cod_paise")),
            new Money(row.getLong("fee_paise")),
            new Money(row.getLong("fee_tax_paise")),
            new Money(row.getLong("reversal_paise")),
            new Money(row.getLong("dues_paise")),
            new Money(row.getLong("wallet_paise"))),
        hasWish ? new Money(wish) : null,
        new BasisPoints(row.getInt("wish_bp")),
        row.getInt("tries"),
        row.getString("submitted_by"),
        row.getString("approved_by"),
        payout == null ? null : new PayoutId(payout),
        row.getString("utr"),
        row.getString("note"),
        Sql.instant(row, "created_at"),
        row.getLong("version"));
  }

  @Override
  public List<Line> lines(CompanyId company, RemittanceId id) {
    return sql.list(
        """
        SELECT n.shipment_id, n.amount_paise, n.fee_paise, n.cgst_paise, n.sgst_paise, n.igst_paise,
          s.facts ->> 'placeOfSupply' AS place
        FROM remittance_line n JOIN shipment s ON s.id = n.shipment_id
        WHERE n.company_id = ? AND n.remittance_id = ? ORDER BY n.shipment_id
        """,
        row ->
            new Line(
                new ShipmentId(Sql.uuid(row, "shipment_id")),
                new Money(row.getLong("amount_paise")),
                new Money(row.getLong("fee_paise")),
                new Tax(
                    new Money(row.getLong("cgst_paise")),
                    new Money(row.getLong("sgst_paise")),
                    new Money(row.getLong("igst_paise"))),
                State.valueOf(row.getString("place"))),
        company.value(),
        id.value());
  }

  @Override
  public List<AdviceRow> rows(CompanyId company, RemittanceId id) {
    return sql.list(
        """
        SELECT s.awb, s.facts ->> 'orderNumber' AS order_number, r.courier, r.delivered_on, n.amount_paise, r.plan,
          n.fee_paise, n.cgst_paise + n.sgst_paise + n.igst_paise AS tax
        FROM remittance_line n JOIN shipment s ON s.id = n.shipment_id JOIN cod_record r ON r.shipment_id = n.shipment_id
        WHERE n.company_id = ? AND n.remittance_id = ? ORDER BY r.delivered_on, s.awb
        """,
        row ->
            new AdviceRow(
                row.getString("awb"),
                row.getString("order_number"),
                row.getString("courier"),
                row.getObject("delivered_on", LocalDate.class),
                new Money(row.getLong("amount_paise")),
                CodPlan.valueOf(row.getString("plan")),
                new Money(row.getLong("fee_paise")),
                new Money(row.getLong("tax"))),
        company.value(),
        id.value());
  }

  @Override
  public void release(CompanyId company, RemittanceId id) {
    sql.change(
        "UPDATE remittance_line SET is_active = false WHERE company_id = ? AND remittance_id = ?",
        company.value(),
        id.value());
  }

  @Override
  public void addReversal(
      CompanyId company,
      ShipmentId shipment,
      Money amount,
      Money fromCod,
      String reason,
      String actor,
      Instant at) {
    sql.change(
        """
        INSERT INTO cod_reversal (shipment_id, company_id, amount_paise, from_cod_paise, reason, reversed_by, reversed_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        shipment.value(),
        company.value(),
        amount.paise(),
        fromCod.paise(),
        reason,
        actor,
        at);
  }

  @Override
  public Money takeReversals(CompanyId company, RemittanceId id) {
    sql.change(
        "UPDATE cod_reversal SET remittance_id = ? WHERE company_id = ? AND remittance_id IS NULL",
        id.value(),
        company.value());
    return sum("company_id = ? AND remittance_id = ?", company.value(), id.value());
  }

  @Override
  public Money openReversals(CompanyId company) {
    return sum("company_id = ? AND remittance_id IS NULL", company.value());
  }

  private Money sum(String where, Object... parameters) {
    return sql.first(
            "SELECT coalesce(sum(from_cod_paise), 0) FROM cod_reversal WHERE " + where,
            row -> new Money(row.getLong(1)),
            parameters)
        .orElse(Money.ZERO);
  }

  @Override
  public void releaseReversals(CompanyId company, RemittanceId id) {
    sql.change(
        "UPDATE cod_reversal SET remittance_id = NULL WHERE company_id = ? AND remittance_id = ?",
        company.value(),
        id.value());
  }

  @Override
  public Optional<Payee> payee(CompanyId company, RemittanceId id) {
    return sql.first(
        """
        SELECT c.name, coalesce(a.holder_name, '') AS holder, coalesce(a.last_four, '') AS last_four,
          coalesce(a.ifsc, '') AS ifsc
        FROM remittance b JOIN company c ON c.id = b.company_id
        LEFT JOIN payout p ON p.id = b.payout_id LEFT JOIN bank_account a ON a.id = p.bank_account_id
        WHERE b.company_id = ? AND b.id = ?
        """,
        row ->
            new Payee(
                row.getString("name"),
                row.getString("holder"),
                row.getString("last_four"),
                row.getString("ifsc")),
        company.value(),
        id.value());
  }
}
