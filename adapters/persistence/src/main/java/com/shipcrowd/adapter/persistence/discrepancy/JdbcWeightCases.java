package com.shipcrowd.adapter.persistence.discrepancy;

import com.shipcrowd.adapter.persistence.RowJson;
import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.discrepancy.needs.WeightCases;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.discrepancy.WeightCase;
import com.shipcrowd.domain.discrepancy.WeightCase.Dispute;
import com.shipcrowd.domain.discrepancy.WeightCase.Measured;
import com.shipcrowd.domain.discrepancy.WeightCaseId;
import com.shipcrowd.domain.discrepancy.WeightCaseStatus;
import com.shipcrowd.domain.discrepancy.WeightFreeze;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.ChargeLine;
import com.shipcrowd.domain.ratecard.RateCardVersionId;
import com.shipcrowd.domain.shipment.ShipmentFacts;
import com.shipcrowd.domain.shipment.ShipmentId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcWeightCases implements WeightCases {
  private static final String SELECT =
      """
      SELECT c.id, c.company_id, c.shipment_id, c.status, c.applied_g, c.charged_g, c.measured::text AS measured,
        c.lines::text AS lines, c.cost_paise, c.raised_at, c.due_at, c.dispute::text AS dispute, c.proof, c.decided_g,
        c.note, c.settled_at, c.reopened, c.version, coalesce(s.awb, '') AS awb
      FROM weight_case c JOIN shipment s ON s.id = c.shipment_id
      """;

  private static final String PARCELS =
      """
      SELECT s.company_id, s.id, s.courier, s.awb, s.service, s.created_at, s.rate_card_version_id, s.facts::text AS facts,
        s.picked_up_at IS NOT NULL AS picked_up, s.delivered_at,
        s.rto_initiated_at IS NOT NULL AND s.delivered_at IS NULL AS rto_charged,
        s.rto_delivered_at IS NOT NULL AS returned
      FROM shipment s
      """;

  private final Sql sql;

  JdbcWeightCases(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(WeightCase c, Money heldNow) {
    sql.change(
        """
        INSERT INTO weight_case (id, company_id, shipment_id, status, applied_g, charged_g, measured, lines, freight_paise,
          cost_paise, held_paise, raised_at, due_at, dispute, proof, decided_g, note, settled_at, reopened, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        c.id().value(),
        c.company().value(),
        c.shipment().value(),
        c.status().name(),
        c.applied(),
        c.charged(),
        RowJson.write(c.measured()),
        RowJson.write(c.lines()),
        c.freight().paise(),
        c.courierCost().paise(),
        heldNow.paise(),
        c.raisedAt(),
        c.dueAt(),
        json(c.dispute()),
        c.proof(),
        c.decidedGrams(),
        c.note(),
        c.settledAt(),
        c.reopened(),
        c.version());
  }

  @Override
  public void keep(WeightCase c, Money heldNow) {
    sql.changeOne(
        "weight case",
        """
        UPDATE weight_case SET status = ?, held_paise = ?, due_at = ?, dispute = ?, proof = ?, decided_g = ?, note = ?,
          settled_at = ?, reopened = ?, version = ?
        WHERE id = ? AND version < ?
        """,
        c.status().name(),
        heldNow.paise(),
        c.dueAt(),
        json(c.dispute()),
        c.proof(),
        c.decidedGrams(),
        c.note(),
        c.settledAt(),
        c.reopened(),
        c.version(),
        c.id().value(),
        c.version());
  }

  private static Sql.@Nullable Json json(@Nullable Dispute dispute) {
    return dispute == null ? null : RowJson.write(dispute);
  }

  @Override
  public Optional<WeightCase> locked(WeightCaseId id) {
    return sql.first(SELECT + "WHERE c.id = ? FOR UPDATE OF c", JdbcWeightCases::read, id.value());
  }

  @Override
  public Optional<Shown> shown(WeightCaseId id) {
    return sql.first(SELECT + "WHERE c.id = ?", JdbcWeightCases::readShown, id.value());
  }

  @Override
  public List<Shown> page(
      @Nullable CompanyId company,
      @Nullable WeightCaseStatus status,
      @Nullable UUID before,
      int size) {
    var where = new StringBuilder("WHERE c.id < ?");
    var parameters = new ArrayList<@Nullable Object>();
    parameters.add(Sql.before(before));
    Sql.narrow(
        where, parameters, " AND c.company_id = ?", company == null ? null : company.value());
    Sql.narrow(where, parameters, " AND c.status = ?", status == null ? null : status.name());
    parameters.add(size);
    return sql.list(
        SELECT + where + " ORDER BY c.id DESC LIMIT ?",
        JdbcWeightCases::readShown,
        parameters.toArray());
  }

  @Override
  public List<WeightCase> takeDue(Instant now, int most) {
    return sql.list(
        SELECT + "WHERE c.due_at <= ? ORDER BY c.due_at LIMIT ? FOR UPDATE OF c SKIP LOCKED",
        JdbcWeightCases::read,
        now,
        most);
  }

  @Override
  public List<Parcel> parcels(String courier, Collection<String> awbs) {
    return sql.list(
        PARCELS + "WHERE s.courier = ? AND s.awb = ANY (?)",
        JdbcWeightCases::readParcel,
        courier,
        awbs.toArray(String[]::new));
  }

  @Override
  public Parcel parcel(ShipmentId shipment) {
    return sql.first(PARCELS + "WHERE s.id = ?", JdbcWeightCases::readParcel, shipment.value())
        .orElseThrow();
  }

  @Override
  public Map<ShipmentId, Past> past(Collection<ShipmentId> shipments) {
    var ids = shipments.stream().map(ShipmentId::value).toArray(UUID[]::new);
    // What was earned, not what was asked: a third weight charges a part, and a case that came back
    // charges nothing yet. A lower weight that was passed on took freight away;
    // what finance refunds by hand is no weight.
    var charged = new HashMap<ShipmentId, Money>();
    sql.list(
        """
        SELECT shipment_id, sum(paise)::bigint AS charged FROM (
          SELECT shipment_id, taxable_paise AS paise FROM captured_line WHERE shipment_id = ANY (?) AND head = 'WEIGHT_ADJ'
          UNION ALL
          SELECT c.shipment_id, -l.taxable_paise FROM captured_line c JOIN tax_note_line l ON l.line_id = c.id
          JOIN tax_note n ON n.id = l.note_id AND n.source_key LIKE 'LOWER_WEIGHT:%' AND n.status <> 'REJECTED'
          WHERE c.shipment_id = ANY (?) AND c.head IN ('FREIGHT', 'RTO_FREIGHT')) moved
        GROUP BY 1
        """,
        row ->
            charged.put(
                new ShipmentId(Sql.uuid(row, "shipment_id")), new Money(row.getLong("charged"))),
        ids,
        ids);
    var past = new HashMap<ShipmentId, Past>();
    charged.forEach((id, money) -> past.put(id, new Past(Set.of(), false, money)));
    sql.list(
        "SELECT shipment_id, status, charged_g FROM weight_case WHERE shipment_id = ANY (?)",
        row -> {
          var status = WeightCaseStatus.valueOf(row.getString("status"));
          var shipment = new ShipmentId(Sql.uuid(row, "shipment_id"));
          var before = past.getOrDefault(shipment, Past.NONE);
          var weights = new HashSet<>(before.weights());
          weights.add(row.getInt("charged_g"));
          return past.put(
              shipment,
              new Past(Set.copyOf(weights), before.open() || status.isOpen(), before.charged()));
        },
        (Object) ids);
    return past;
  }

  @Override
  public Map<CompanyId, List<WeightFreeze>> freezes(Set<CompanyId> companies) {
    var freezes = new HashMap<CompanyId, List<WeightFreeze>>();
    sql.list(
        "SELECT company_id, sku, grams FROM weight_freeze WHERE company_id = ANY (?) ORDER BY sku",
        row ->
            freezes
                .computeIfAbsent(new CompanyId(Sql.uuid(row, "company_id")), _ -> new ArrayList<>())
                .add(new WeightFreeze(row.getString("sku"), row.getInt("grams"))),
        (Object) companies.stream().map(CompanyId::value).toArray(UUID[]::new));
    return freezes;
  }

  @Override
  public void freeze(
      CompanyId company, String sku, @Nullable Integer grams, String actor, Instant at) {
    if (grams == null) {
      sql.change(
          "DELETE FROM weight_freeze WHERE company_id = ? AND sku = ?", company.value(), sku);
      return;
    }
    sql.change(
        "INSERT INTO weight_freeze (company_id, sku, grams, agreed_by, agreed_at) VALUES (?, ?, ?, ?, ?)"
            + " ON CONFLICT (company_id, sku) DO UPDATE SET grams = excluded.grams, agreed_by = excluded.agreed_by,"
            + " agreed_at = excluded.agreed_at",
        company.value(),
        sku,
        grams,
        actor,
        at);
  }

  @Override
  public boolean isCompany(CompanyId company) {
    return sql.first("SELECT 1 FROM company WHERE id = ?", _ -> true, company.value())
        .orElse(false);
  }

  @Override
  public boolean isCredited(CompanyId company, String businessKey) {
    return sql.first(
            """
            SELECT 1 FROM captured_line c JOIN tax_note_line l ON l.line_id = c.id
            JOIN tax_note n ON n.id = l.note_id AND n.kind = 'CREDIT' AND n.status <> 'REJECTED'
            WHERE c.company_id = ? AND c.business_key = ? LIMIT 1
            """,
            _ -> true,
            company.value(),
            businessKey)
        .orElse(false);
  }

  @Override
  public Set<CompanyId> passingOn(Set<CompanyId> companies) {
    return Set.copyOf(
        sql.list(
            "SELECT company_id FROM weight_terms WHERE company_id = ANY (?) AND pass_on_lower",
            row -> new CompanyId(Sql.uuid(row, "company_id")),
            (Object) companies.stream().map(CompanyId::value).toArray(UUID[]::new)));
  }

  @Override
  public void passOn(CompanyId company, boolean lower, String actor, Instant at) {
    sql.change(
        "INSERT INTO weight_terms (company_id, pass_on_lower, agreed_by, agreed_at) VALUES (?, ?, ?, ?)"
            + " ON CONFLICT (company_id) DO UPDATE SET pass_on_lower = excluded.pass_on_lower,"
            + " agreed_by = excluded.agreed_by, agreed_at = excluded.agreed_at",
        company.value(),
        lower,
        actor,
        at);
  }

  @Override
  public Map<CompanyId, String> mails(Set<CompanyId> companies) {
    var mails = new HashMap<CompanyId, String>();
    sql.list(
        """
        SELECT c.id, u.email FROM company c
        JOIN membership m ON m.company_id = CASE WHEN c.mode = 'SANDBOX' THEN c.twin_id ELSE c.id END AND m.role = 'OWNER'
        JOIN app_user u ON u.id = m.user_id WHERE c.id = ANY (?)
        """,
        row -> mails.put(new CompanyId(Sql.uuid(row, "id")), row.getString("email")),
        (Object) companies.stream().map(CompanyId::value).toArray(UUID[]::new));
    return mails;
  }

  private static Shown readShown(ResultSet row) throws SQLException {
    return new Shown(read(row), row.getString("awb"));
  }

  private static WeightCase read(ResultSet row) throws SQLException {
    var dispute = row.getString("dispute");
    return new WeightCase(
        new WeightCaseId(Sql.uuid(row, "id")),
        new CompanyId(Sql.uuid(row, "company_id")),
        new ShipmentId(Sql.uuid(row, "shipment_id")),
        WeightCaseStatus.valueOf(row.getString("status")),
        row.getInt("applied_g"),
        row.getInt("charged_g"),
        RowJson.read(row.getString("measured"), Measured.class),
        List.of(RowJson.read(row.getString("lines"), ChargeLine[].class)),
        new Money(row.getLong("cost_paise")),
        Sql.instant(row, "raised_at"),
        Sql.instantOrNull(row, "due_at"),
        dispute == null ? null : RowJson.read(dispute, Dispute.class),
        row.getString("proof"),
        row.getObject("decided_g", Integer.class),
        row.getString("note"),
        Sql.instantOrNull(row, "settled_at"),
        row.getInt("reopened"),
        row.getLong("version"));
  }

  private static Parcel readParcel(ResultSet row) throws SQLException {
    var facts = RowJson.read(row.getString("facts"), ShipmentFacts.class);
    var bought = facts.bought();
    var delivered = Sql.instantOrNull(row, "delivered_at");
    return new Parcel(
        new CompanyId(Sql.uuid(row, "company_id")),
        new ShipmentId(Sql.uuid(row, "id")),
        row.getString("courier"),
        row.getString("awb"),
        row.getString("service"),
        Sql.instant(row, "created_at"),
        new RateCardVersionId(Sql.uuid(row, "rate_card_version_id")),
        bought == null ? null : bought.version(),
        facts,
        row.getBoolean("picked_up"),
        row.getBoolean("rto_charged"),
        row.getBoolean("returned"),
        delivered == null ? null : LocalDate.ofInstant(delivered, Clock.IST));
  }
}
