package com.shipcrowd.adapter.persistence.courierbill;

import com.shipcrowd.adapter.persistence.RowJson;
import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.courierbill.needs.CourierInvoices;
import com.shipcrowd.domain.courierbill.BillCause;
import com.shipcrowd.domain.courierbill.BillResult;
import com.shipcrowd.domain.courierbill.BilledHead;
import com.shipcrowd.domain.courierbill.BilledLeg;
import com.shipcrowd.domain.courierbill.BilledLine;
import com.shipcrowd.domain.courierbill.BuyTariff;
import com.shipcrowd.domain.courierbill.CourierInvoice;
import com.shipcrowd.domain.courierbill.CourierInvoiceId;
import com.shipcrowd.domain.courierbill.CourierInvoiceStatus;
import com.shipcrowd.domain.courierbill.PartnerPayment;
import com.shipcrowd.domain.money.Money;
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
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcCourierInvoices implements CourierInvoices {
  private static final String SELECT =
      """
      SELECT id, courier, number, invoiced_on, status, job_id, uploaded_by, uploaded_at, payable_paise, tax_paise, paid_paise,
        accepted_by, accepted_at, version
      FROM courier_invoice
      """;

  private static final String LINES =
      """
      SELECT row_number, shipment_id, awb, order_number, leg, heads::text AS heads, billed_paise, tax_paise, expected_paise,
        our_g, our_slab_g, courier_g, courier_slab_g, our_zone, courier_zone, result, cause
      FROM courier_invoice_line
      """;

  private final Sql sql;

  JdbcCourierInvoices(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(CourierInvoice i) {
    sql.change(
        """
        INSERT INTO courier_invoice (id, courier, number, invoiced_on, status, job_id, uploaded_by, uploaded_at, payable_paise,
          tax_paise, paid_paise, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?)
        """,
        i.id().value(),
        i.courier(),
        i.number(),
        i.invoicedOn(),
        i.status().name(),
        i.job(),
        i.uploadedBy(),
        i.uploadedAt(),
        i.version());
  }

  @Override
  public void keep(CourierInvoice i) {
    sql.changeOne(
        "courier invoice",
        """
        UPDATE courier_invoice SET status = ?, payable_paise = ?, tax_paise = ?, paid_paise = ?, accepted_by = ?,
          accepted_at = ?, version = ?
        WHERE id = ? AND version < ?
        """,
        i.status().name(),
        i.payable().paise(),
        i.tax().paise(),
        i.paid().paise(),
        i.acceptedBy(),
        i.acceptedAt(),
        i.version(),
        i.id().value(),
        i.version());
  }

  @Override
  public Optional<CourierInvoice> find(CourierInvoiceId id) {
    return sql.first(SELECT + "WHERE id = ?", JdbcCourierInvoices::read, id.value());
  }

  @Override
  public Optional<CourierInvoice> byNumber(String courier, String number) {
    return sql.first(
        SELECT + "WHERE courier = ? AND number = ?", JdbcCourierInvoices::read, courier, number);
  }

  @Override
  public Optional<CourierInvoice> locked(CourierInvoiceId id) {
    return sql.first(SELECT + "WHERE id = ? FOR UPDATE", JdbcCourierInvoices::read, id.value());
  }

  @Override
  public List<CourierInvoice> page(@Nullable String courier, @Nullable UUID before, int size) {
    var where = new StringBuilder("WHERE id < ?");
    var parameters = new ArrayList<@Nullable Object>();
    parameters.add(Sql.before(before));
    Sql.narrow(where, parameters, " AND courier = ?", courier);
    parameters.add(size);
    return sql.list(
        SELECT + where + " ORDER BY id DESC LIMIT ?",
        JdbcCourierInvoices::read,
        parameters.toArray());
  }

  @Override
  public Set<RateCardVersionId> versions(String courier, Collection<String> awbs) {
    var versions = new HashSet<RateCardVersionId>();
    sql.list(
        """
        SELECT DISTINCT facts -> 'bought' -> 'version' ->> 'value' AS version FROM shipment
        WHERE courier = ? AND awb = ANY (?)
        """,
        row -> {
          var text = row.getString("version");
          return text != null && versions.add(new RateCardVersionId(UUID.fromString(text)));
        },
        courier,
        awbs.toArray(String[]::new));
    return versions;
  }

  @Override
  public List<Parcel> parcels(String courier, Collection<String> awbs) {
    return sql.list(
        """
        SELECT s.id, s.awb, s.service, s.created_at, s.facts::text AS facts, s.picked_up_at IS NOT NULL AS picked_up,
          s.delivered_at IS NOT NULL AS delivered, s.rto_initiated_at IS NOT NULL AND s.delivered_at IS NULL AS returned,
          (SELECT max(coalesce(c.decided_g, c.charged_g)) FROM weight_case c WHERE c.shipment_id = s.id
            AND c.status IN ('ACCEPTED', 'AUTO_ACCEPTED', 'LOST', 'PARTIAL')) AS weight
        FROM shipment s WHERE s.courier = ? AND s.awb = ANY (?)
        """,
        row ->
            new Parcel(
                new ShipmentId(Sql.uuid(row, "id")),
                row.getString("awb"),
                row.getString("service"),
                Sql.instant(row, "created_at"),
                RowJson.read(row.getString("facts"), ShipmentFacts.class),
                new BuyTariff.Stage(
                    row.getBoolean("picked_up"),
                    row.getBoolean("delivered"),
                    row.getBoolean("returned")),
                row.getObject("weight", Integer.class)),
        courier,
        awbs.toArray(String[]::new));
  }

  @Override
  public Map<String, Ways> billed(
      CourierInvoiceId invoice, String courier, Collection<String> awbs) {
    var billed = new HashMap<String, Ways>();
    sql.list(
        """
        SELECT awb, leg FROM courier_invoice_line
        WHERE courier = ? AND awb = ANY (?) AND (result IN ('OK', 'UNDERCHARGED') OR invoice_id = ?)
        """,
        row -> {
          var leg = BilledLeg.valueOf(row.getString("leg"));
          return billed.merge(
              row.getString("awb"),
              new Ways(leg.isForward(), leg.isBack()),
              (a, b) -> new Ways(a.forward() || b.forward(), a.back() || b.back()));
        },
        courier,
        awbs.toArray(String[]::new),
        invoice.value());
    return billed;
  }

  @Override
  public void addLines(CourierInvoice invoice, List<Line> lines) {
    sql.change(
        """
        INSERT INTO courier_invoice_line (invoice_id, courier, row_number, awb, order_number, leg, shipment_id, heads,
          billed_paise, tax_paise, expected_paise, our_g, our_slab_g, courier_g, courier_slab_g, our_zone, courier_zone,
          result, cause)
        SELECT ?, ?, t.n, t.awb, t.order_number, t.leg, t.shipment, t.heads::jsonb, t.billed, t.tax, t.expected, t.our_g,
          t.our_slab, t.courier_g, t.courier_slab, t.our_zone, t.courier_zone, t.result, nullif(t.cause, '')
        FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS t (n, awb, order_number, leg, shipment, heads,
          billed, tax, expected, our_g, our_slab, courier_g, courier_slab, our_zone, courier_zone, result, cause)
        """,
        invoice.id().value(),
        invoice.courier(),
        numbers(lines, Line::row),
        texts(lines, l -> l.audit().line().awb()),
        texts(lines, l -> l.audit().line().orderNumber()),
        texts(lines, l -> l.audit().line().leg().name()),
        lines.stream().map(JdbcCourierInvoices::shipment).toArray(UUID[]::new),
        texts(lines, l -> heads(l.audit().line().heads())),
        numbers(lines, l -> l.audit().line().taxable().paise()),
        numbers(lines, l -> l.audit().line().tax().paise()),
        numbers(lines, l -> l.audit().expected().paise()),
        numbers(lines, l -> l.audit().ours() == null ? 0 : l.audit().ours().grams()),
        numbers(lines, l -> l.audit().ours() == null ? 0 : l.audit().ours().slabGrams()),
        numbers(lines, l -> l.audit().line().grams()),
        numbers(lines, l -> l.audit().courierSlab()),
        texts(lines, l -> l.audit().ours() == null ? "" : l.audit().ours().zone()),
        texts(lines, l -> l.audit().line().zone()),
        texts(lines, l -> l.audit().result().name()),
        texts(lines, l -> l.audit().cause() == null ? "" : l.audit().cause().name()));
  }

  private static @Nullable UUID shipment(Line line) {
    var shipment = line.shipment();
    return shipment == null ? null : shipment.value();
  }

  // Short and always of one shape, so not worth a mapper for a hundred thousand lines.
  private static String heads(Map<BilledHead, Money> heads) {
    var out = new StringBuilder("{");
    heads.forEach(
        (head, amount) -> {
          if (out.length() > 1) out.append(',');
          out.append('"').append(head.name()).append("\":").append(amount.paise());
        });
    return out.append('}').toString();
  }

  private static String[] texts(List<Line> lines, Function<Line, String> of) {
    return lines.stream().map(of).toArray(String[]::new);
  }

  private static Long[] numbers(List<Line> lines, java.util.function.ToLongFunction<Line> of) {
    return lines.stream().map(of::applyAsLong).toArray(Long[]::new);
  }

  @Override
  public List<Sum> summary(CourierInvoiceId id) {
    return sql.list(
        """
        SELECT result, count(*) AS lines, sum(billed_paise)::bigint AS billed, sum(expected_paise)::bigint AS expected
        FROM courier_invoice_line WHERE invoice_id = ? GROUP BY result ORDER BY result
        """,
        row ->
            new Sum(
                BillResult.valueOf(row.getString("result")),
                row.getLong("lines"),
                new Money(row.getLong("billed")),
                new Money(row.getLong("expected"))),
        id.value());
  }

  @Override
  public List<Kept> lines(
      CourierInvoiceId id, Collection<BillResult> results, int afterRow, int most) {
    return sql.list(
        LINES
            + "WHERE invoice_id = ? AND result = ANY (?) AND row_number > ? ORDER BY row_number LIMIT ?",
        JdbcCourierInvoices::readLine,
        id.value(),
        results.stream().map(BillResult::name).toArray(String[]::new),
        afterRow,
        most);
  }

  @Override
  public Optional<CourierInvoice> takeAccepted() {
    return sql.first(
        SELECT + "WHERE status = 'ACCEPTED' ORDER BY accepted_at LIMIT 1 FOR UPDATE SKIP LOCKED",
        JdbcCourierInvoices::read);
  }

  @Override
  public List<Kept> unposted(CourierInvoiceId id, int most) {
    return sql.list(
        LINES
            + "WHERE invoice_id = ? AND NOT posted AND result IN ('OK', 'UNDERCHARGED') ORDER BY row_number LIMIT ?",
        JdbcCourierInvoices::readLine,
        id.value(),
        most);
  }

  @Override
  public void posted(CourierInvoiceId id, List<Integer> rows) {
    sql.change(
        "UPDATE courier_invoice_line SET posted = true WHERE invoice_id = ? AND row_number = ANY (?)",
        id.value(),
        rows.stream().map(Integer::longValue).toArray(Long[]::new));
  }

  @Override
  public Map<ShipmentId, Map<BilledHead, Money>> accrued(Collection<ShipmentId> shipments) {
    var owners = new HashMap<String, ShipmentId>();
    for (var shipment : shipments) {
      for (var head : List.of(BilledHead.FREIGHT, BilledHead.COD, BilledHead.RTO)) {
        var key = "COST:" + shipment.text() + ":" + head;
        owners.put(key, shipment);
        owners.put("REV:" + key, shipment);
      }
    }
    weightKeys(shipments, owners);
    var accrued = new HashMap<ShipmentId, Map<BilledHead, Money>>();
    sql.list(
        """
        SELECT e.business_key, sum(l.paise)::bigint AS cost FROM ledger_entry e
        JOIN ledger_leg l ON l.entry_id = e.id AND l.account = 'FREIGHT_COST'
        WHERE e.business_key = ANY (?) GROUP BY e.id, e.business_key
        """,
        row -> {
          var key = row.getString("business_key");
          var head =
              key.endsWith(":COD")
                  ? BilledHead.COD
                  : key.endsWith(":RTO") ? BilledHead.RTO : BilledHead.FREIGHT;
          return accrued
              .computeIfAbsent(owners.get(key), _ -> new EnumMap<>(BilledHead.class))
              .merge(head, new Money(row.getLong("cost")), Money::plus);
        },
        (Object) owners.keySet().toArray(String[]::new));
    return accrued;
  }

  // A case that was reopened has a second round in the books.
  private void weightKeys(Collection<ShipmentId> shipments, Map<String, ShipmentId> owners) {
    sql.list(
        "SELECT shipment_id, id, reopened FROM weight_case WHERE shipment_id = ANY (?)",
        row -> {
          var shipment = new ShipmentId(Sql.uuid(row, "shipment_id"));
          var id = new com.shipcrowd.domain.discrepancy.WeightCaseId(Sql.uuid(row, "id")).text();
          var key = "COST:" + shipment.text() + ":WEIGHT:" + id;
          owners.put(key, shipment);
          owners.put("REV:" + key, shipment);
          owners.put(key + ":2", shipment);
          return owners.put("REV:" + key + ":2", shipment);
        },
        (Object) shipments.stream().map(ShipmentId::value).toArray(UUID[]::new));
  }

  @Override
  public Owed owed(CourierInvoiceId id) {
    return sql.first(
            """
            SELECT coalesce(sum(billed_paise + tax_paise), 0)::bigint AS total, coalesce(sum(tax_paise), 0)::bigint AS tax
            FROM courier_invoice_line WHERE invoice_id = ? AND result IN ('OK', 'UNDERCHARGED')
            """,
            row -> new Owed(new Money(row.getLong("total")), new Money(row.getLong("tax"))),
            id.value())
        .orElseThrow();
  }

  @Override
  public Optional<PartnerPayment> payment(CourierInvoiceId id, String reference) {
    return sql.first(
        "SELECT id, amount_paise, paid_on FROM courier_payment WHERE invoice_id = ? AND reference = ?",
        row ->
            new PartnerPayment(
                Sql.uuid(row, "id"),
                id,
                reference,
                new Money(row.getLong("amount_paise")),
                row.getObject("paid_on", LocalDate.class)),
        id.value(),
        reference);
  }

  @Override
  public void addPayment(PartnerPayment p, String actor, Instant at) {
    sql.change(
        """
        INSERT INTO courier_payment (id, invoice_id, reference, amount_paise, paid_on, recorded_by, recorded_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        p.id(),
        p.invoice().value(),
        p.reference(),
        p.amount().paise(),
        p.paidOn(),
        actor,
        at);
  }

  @Override
  public List<Missing> notBilled(
      String courier, Instant pickedUpBefore, String afterAwb, int most) {
    return sql.list(
        """
        SELECT s.awb, s.facts ->> 'orderNumber' AS order_number, s.picked_up_at,
          coalesce((s.facts -> 'bought' -> 'taxable' ->> 'paise')::bigint, 0) AS expected
        FROM shipment s
        WHERE s.courier = ? AND s.awb > ? AND s.picked_up_at <= ? AND NOT EXISTS (
          SELECT FROM courier_invoice_line l WHERE l.courier = s.courier AND l.awb = s.awb AND l.leg <> 'RTO'
            AND l.result <> 'DUPLICATE_BILLING')
        ORDER BY s.awb LIMIT ?
        """,
        row ->
            new Missing(
                row.getString("awb"),
                row.getString("order_number"),
                LocalDate.ofInstant(Sql.instant(row, "picked_up_at"), Clock.IST),
                new Money(row.getLong("expected"))),
        courier,
        afterAwb,
        pickedUpBefore,
        most);
  }

  private static CourierInvoice read(ResultSet row) throws SQLException {
    return new CourierInvoice(
        new CourierInvoiceId(Sql.uuid(row, "id")),
        row.getString("courier"),
        row.getString("number"),
        row.getObject("invoiced_on", LocalDate.class),
        CourierInvoiceStatus.valueOf(row.getString("status")),
        Sql.uuid(row, "job_id"),
        row.getString("uploaded_by"),
        Sql.instant(row, "uploaded_at"),
        new Money(row.getLong("payable_paise")),
        new Money(row.getLong("tax_paise")),
        new Money(row.getLong("paid_paise")),
        row.getString("accepted_by"),
        Sql.instantOrNull(row, "accepted_at"),
        row.getLong("version"));
  }

  private static Kept readLine(ResultSet row) throws SQLException {
    var shipment = row.getObject("shipment_id", UUID.class);
    var cause = row.getString("cause");
    return new Kept(
        row.getInt("row_number"),
        shipment == null ? null : new ShipmentId(shipment),
        new BilledLine(
            row.getString("awb"),
            row.getString("order_number"),
            BilledLeg.valueOf(row.getString("leg")),
            row.getInt("courier_g"),
            row.getString("courier_zone"),
            readHeads(row.getString("heads")),
            new Money(row.getLong("billed_paise")),
            new Money(row.getLong("tax_paise"))),
        new Money(row.getLong("expected_paise")),
        BillResult.valueOf(row.getString("result")),
        cause == null ? null : BillCause.valueOf(cause),
        row.getInt("our_g"),
        row.getInt("our_slab_g"),
        row.getInt("courier_slab_g"),
        row.getString("our_zone"));
  }

  private static Map<BilledHead, Money> readHeads(String json) {
    var heads = new EnumMap<BilledHead, Money>(BilledHead.class);
    RowJson.read(json, Map.class)
        .forEach(
            (head, paise) ->
                heads.put(
                    BilledHead.valueOf(String.valueOf(head)),
                    new Money(Long.parseLong(String.valueOf(paise)))));
    return heads;
  }
}
