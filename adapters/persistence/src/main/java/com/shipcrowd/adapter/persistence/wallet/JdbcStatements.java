package com.shipcrowd.adapter.persistence.wallet;

import com.shipcrowd.adapter.persistence.RowJson;
import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.wallet.ReadWallet.Period;
import com.shipcrowd.application.wallet.needs.Statements;
import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.discrepancy.WeightCaseId;
import com.shipcrowd.domain.ledger.Account;
import com.shipcrowd.domain.ledger.AccountName;
import com.shipcrowd.domain.ledger.Leg;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.RateCardVersionId;
import com.shipcrowd.domain.shipment.ShipmentFacts;
import com.shipcrowd.domain.shipment.ShipmentId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lines come with the balance they left, so no page sums up anything; AWBs are looked up for the whole page at once.
@Singleton
final class JdbcStatements implements Statements {
  private static final String LINES =
      """
      SELECT e.id, e.booked_on, e.posted_at, e.business_key, e.event, e.balance_paise, -l.paise AS change
      FROM ledger_entry e JOIN ledger_leg l ON l.entry_id = e.id AND l.account = 'SELLER_WALLET'
      """;

  // The page is cut before anything is joined, with a number that the planner sees: joined first, a
  // page deep in a long
  // statement reads every entry above it.
  private static final String NEWEST =
      """
      SELECT e.id, e.booked_on, e.posted_at, e.business_key, e.event, e.balance_paise, -l.paise AS change
      FROM (SELECT entry_id, paise FROM ledger_leg WHERE company_id = ? AND account = 'SELLER_WALLET' AND entry_id < ?
        ORDER BY entry_id DESC LIMIT %d) l
      JOIN ledger_entry e ON e.id = l.entry_id ORDER BY e.id DESC
      """;

  // Keys of entries about one shipment. Source: money.md section 3.
  private static final List<String> OF_PARCEL =
      List.of(
          "HOLD:%s",
          "RELEASE:%s:CANCELLED",
          "RELEASE:%s:BOOKING_FAILED",
          "RELEASE:%s:EXPIRED",
          "RELEASE:%s:RTO_COD_FEE",
          "REBOOK:%s",
          "REBOOK:%s:COD_FEE",
          "RTO:%s",
          "RTO_REVERSAL:%s",
          "CODREV:%s",
          "CLAIM:%s",
          "CLAIMBACK:%s",
          "CN:%s");

  private final Sql sql;

  JdbcStatements(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Line> page(
      CompanyId company, @Nullable Period period, @Nullable UUID before, int size) {
    if (period == null)
      return named(
          sql.list(
              NEWEST.formatted(size), JdbcStatements::line, company.value(), Sql.before(before)));
    var where = "WHERE e.company_id = ? AND e.booked_on BETWEEN ? AND ?";
    var parameters = new ArrayList<@Nullable Object>();
    parameters.add(company.value());
    parameters.add(period.from());
    parameters.add(period.to());
    if (before != null) {
      where +=
          " AND (e.booked_on, e.id) < ((SELECT b.booked_on FROM ledger_entry b WHERE b.id = ?), ?)";
      parameters.add(before);
      parameters.add(before);
    }
    parameters.add(size);
    return named(
        sql.list(
            LINES + where + " ORDER BY e.booked_on DESC, e.id DESC LIMIT ?",
            JdbcStatements::line,
            parameters.toArray()));
  }

  @Override
  public List<Line> period(CompanyId company, Period period, int most) {
    return named(
        sql.list(
            LINES
                + "WHERE e.company_id = ? AND e.booked_on BETWEEN ? AND ? ORDER BY e.booked_on, e.id LIMIT ?",
            JdbcStatements::line,
            company.value(),
            period.from(),
            period.to(),
            most));
  }

  @Override
  public Optional<ShipmentId> parcel(CompanyId company, String awb) {
    return sql.first(
        "SELECT id FROM shipment WHERE company_id = ? AND awb = ? ORDER BY id DESC LIMIT 1",
        row -> new ShipmentId(Sql.uuid(row, "id")),
        company.value(),
        awb);
  }

  @Override
  public List<Line> ofParcel(CompanyId company, ShipmentId shipment) {
    var keys = new ArrayList<String>();
    OF_PARCEL.forEach(key -> keys.add(key.formatted(shipment.text())));
    sql.list(
        "SELECT id FROM weight_case WHERE company_id = ? AND shipment_id = ?",
        row -> {
          var id = new WeightCaseId(Sql.uuid(row, "id")).text();
          keys.add("WHOLD:" + id);
          return keys.add("WRELEASE:" + id);
        },
        company.value(),
        shipment.value());
    return named(
        sql.list(
            LINES + "WHERE e.company_id = ? AND e.business_key = ANY (?) ORDER BY e.n",
            JdbcStatements::line,
            company.value(),
            keys.toArray(String[]::new)));
  }

  @Override
  public Optional<Explained> explained(CompanyId company, UUID entry) {
    return sql.first(
            LINES.replace(" AS change", " AS change, e.n, e.hash")
                + "WHERE e.company_id = ? AND e.id = ?",
            row -> new Row(line(row), row.getLong("n"), row.getBytes("hash")),
            company.value(),
            entry)
        .map(
            row -> {
              var line = named(List.of(row.line)).getFirst();
              var shipment = shipmentOf(line.businessKey());
              return new Explained(
                  line,
                  legs(entry),
                  row.number,
                  HexFormat.of().formatHex(row.hash),
                  shipment.flatMap(s -> parcelOf(company, s)).orElse(null));
            });
  }

  private record Row(Line line, long number, byte[] hash) {}

  private List<Leg> legs(UUID entry) {
    return sql.list(
        "SELECT account, owner, paise FROM ledger_leg WHERE entry_id = ? ORDER BY n",
        row ->
            new Leg(
                new Account(AccountName.valueOf(row.getString("account")), row.getString("owner")),
                new Money(row.getLong("paise"))),
        entry);
  }

  private Optional<Parcel> parcelOf(CompanyId company, ShipmentId shipment) {
    return sql.first(
        "SELECT coalesce(awb, '') AS awb, service, rate_card_version_id, facts::text AS facts FROM shipment"
            + " WHERE company_id = ? AND id = ?",
        row -> {
          var facts = RowJson.read(row.getString("facts"), ShipmentFacts.class);
          return new Parcel(
              shipment,
              row.getString("awb"),
              facts.orderNumber(),
              row.getString("service"),
              new RateCardVersionId(Sql.uuid(row, "rate_card_version_id")).text(),
              facts.zone(),
              facts.deadGrams(),
              facts.volumetricGrams(),
              facts.chargeableGrams(),
              facts.billedGrams(),
              charges(company, shipment));
        },
        company.value(),
        shipment.value());
  }

  private List<Charge> charges(CompanyId company, ShipmentId shipment) {
    return sql.list(
        "SELECT head, taxable_paise, cgst_paise + sgst_paise + igst_paise AS tax, state FROM hold_line"
            + " WHERE company_id = ? AND shipment_id = ? ORDER BY n",
        row ->
            new Charge(
                row.getString("head"),
                new Money(row.getLong("taxable_paise")),
                new Money(row.getLong("tax")),
                row.getString("state")),
        company.value(),
        shipment.value());
  }

  @Override
  public Money before(CompanyId company, LocalDate day) {
    return sql.first(
            "SELECT balance_paise FROM ledger_entry WHERE company_id = ? AND booked_on < ?"
                + " ORDER BY booked_on DESC, id DESC LIMIT 1",
            row -> new Money(row.getLong(1)),
            company.value(),
            day)
        .orElse(Money.ZERO);
  }

  @Override
  public String nameOf(CompanyId company) {
    return sql.first(
            "SELECT name FROM company WHERE id = ?", row -> row.getString(1), company.value())
        .orElse("");
  }

  private List<Line> named(List<Line> lines) {
    Map<UUID, String> awbs = new HashMap<>();
    var shipments = lines.stream().flatMap(l -> shipmentOf(l.businessKey()).stream()).toList();
    if (shipments.isEmpty()) return lines;
    sql.list(
        "SELECT id, awb FROM shipment WHERE id = ANY (?) AND awb IS NOT NULL",
        row -> awbs.put(Sql.uuid(row, "id"), row.getString("awb")),
        (Object) shipments.stream().map(ShipmentId::value).distinct().toArray(UUID[]::new));
    return lines.stream()
        .map(
            l ->
                shipmentOf(l.businessKey())
                    .map(s -> awbs.get(s.value()))
                    .map(
                        awb ->
                            new Line(
                                l.entry(),
                                l.on(),
                                l.at(),
                                l.businessKey(),
                                l.event(),
                                l.change(),
                                l.balance(),
                                awb))
                    .orElse(l))
        .toList();
  }

  private static Optional<ShipmentId> shipmentOf(String businessKey) {
    return Arrays.stream(businessKey.split(":", -1))
        .flatMap(part -> Id.decode(ShipmentId.PREFIX, part).stream())
        .findFirst()
        .map(ShipmentId::new);
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        Sql.uuid(row, "id"),
        row.getObject("booked_on", LocalDate.class),
        Sql.instant(row, "posted_at"),
        row.getString("business_key"),
        row.getString("event"),
        new Money(row.getLong("change")),
        new Money(row.getLong("balance_paise")),
        "");
  }
}
