package com.shipcrowd.adapter.persistence.shipment;

import com.shipcrowd.adapter.persistence.RowJson;
import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.shipment.needs.Shipments;
import com.shipcrowd.domain.cod.CodPlan;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.order.OrderId;
import com.shipcrowd.domain.order.OrderStatus;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.Consequence.HoldState;
import com.shipcrowd.domain.shipment.Consequence.Standing;
import com.shipcrowd.domain.shipment.HoldGroup;
import com.shipcrowd.domain.shipment.Scan;
import com.shipcrowd.domain.shipment.Shipment;
import com.shipcrowd.domain.shipment.ShipmentId;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcShipments implements Shipments {
  private static final String DAYS_OF_PLAN =
      Arrays.stream(CodPlan.values())
          .map(plan -> " WHEN '" + plan + "' THEN " + plan.days())
          .collect(Collectors.joining("", "CASE plan", " END"));

  private final Sql sql;
  private final Ids ids;

  JdbcShipments(Sql sql, Ids ids) {
    this.sql = sql;
    this.ids = ids;
  }

  @Override
  public Optional<Shipment> find(CompanyId company, ShipmentId id) {
    return one("WHERE s.company_id = ? AND s.id = ?", company.value(), id.value());
  }

  @Override
  public Optional<Shipment> locked(CompanyId company, ShipmentId id) {
    return one("WHERE s.company_id = ? AND s.id = ? FOR UPDATE", company.value(), id.value());
  }

  @Override
  public List<Shipment> all(CompanyId company, List<ShipmentId> wanted) {
    return sql.list(
        ShipmentRow.SELECT
            + " JOIN unnest(?::uuid[]) WITH ORDINALITY AS w (id, n) ON w.id = s.id WHERE s.company_id = ? ORDER BY w.n",
        ShipmentRow::read,
        wanted.stream().map(ShipmentId::value).toArray(UUID[]::new),
        company.value());
  }

  @Override
  public Optional<Shipment> ofRequest(CompanyId company, String requestKey, OrderId order) {
    return one(
        "WHERE s.company_id = ? AND s.request_key = ? AND s.order_id = ? AND NOT s.was_cancelled",
        company.value(),
        requestKey,
        order.value());
  }

  @Override
  public Optional<Shipment> carrying(CompanyId company, OrderId order) {
    return one(
        "WHERE s.company_id = ? AND s.order_id = ? AND s.status NOT IN ('BOOKING_FAILED', 'CANCELLED')"
            + " ORDER BY s.was_cancelled",
        company.value(),
        order.value());
  }

  private Optional<Shipment> one(String where, Object... parameters) {
    return sql.first(ShipmentRow.SELECT + where, ShipmentRow::read, parameters);
  }

  @Override
  public List<Shipment> page(CompanyId company, Filter filter, @Nullable UUID before, int size) {
    var where = new StringBuilder("WHERE s.company_id = ? AND s.id < ?");
    var parameters = new ArrayList<@Nullable Object>(List.of(company.value(), Sql.before(before)));
    Sql.narrow(
        where,
        parameters,
        " AND s.status = ?",
        filter.status() == null ? null : filter.status().name());
    Sql.narrow(where, parameters, " AND s.created_at >= ?", filter.createdFrom());
    Sql.narrow(where, parameters, " AND s.created_at < ?", filter.createdTo());
    Sql.narrow(where, parameters, " AND s.awb = ?", filter.awb());
    parameters.add(size);
    return sql.list(
        ShipmentRow.SELECT + where + " ORDER BY s.id DESC LIMIT ?",
        ShipmentRow::read,
        parameters.toArray());
  }

  @Override
  public void keep(Shipment s, @Nullable Instant dueAt) {
    var m = s.milestones();
    var reason = s.ndrReason();
    var flag = s.flag();
    // A failed booking frees its request key, so that the same request may try again.
    sql.changeOne(
        "shipment",
        """
        UPDATE shipment SET status = ?, status_at = ?, ndr_reason = ?, flag = ?, picked_up_at = ?, first_ofd_at = ?, delivered_at = ?,
          rto_initiated_at = ?, rto_delivered_at = ?, lost_at = ?, cancelled_at = ?, cancel_requested_at = ?, attempts = ?,
          failure = ?, due_at = ?, version = ?,
          request_key = CASE WHEN ? = 'BOOKING_FAILED' THEN NULL ELSE request_key END,
          was_cancelled = was_cancelled OR ? = 'CANCELLED'
        WHERE company_id = ? AND id = ? AND version = ?
        """,
        s.status().name(),
        s.statusAt(),
        reason == null ? null : reason.name(),
        flag == null ? null : flag.name(),
        m.pickedUpAt(),
        m.firstOfdAt(),
        m.deliveredAt(),
        m.rtoInitiatedAt(),
        m.rtoDeliveredAt(),
        m.lostAt(),
        m.cancelledAt(),
        s.cancelRequestedAt(),
        m.attempts(),
        s.failure().isEmpty() ? null : s.failure(),
        dueAt,
        s.version(),
        s.status().name(),
        s.status().name(),
        s.company().value(),
        s.id().value(),
        s.version() - 1);
  }

  @Override
  public List<Scan> addScans(CompanyId company, ShipmentId id, List<Scan> scans) {
    if (scans.isEmpty()) return List.of();
    var fresh =
        new HashSet<>(
            sql.list(
                """
                INSERT INTO scan (shipment_id, scan_id, company_id, status, at, courier_code, location, ndr_reason, remark,
                  time_suspect, received_at, source, flag)
                SELECT ?, t.scan_id, ?, t.status, t.at::timestamptz, t.code, t.location, t.reason, t.remark,
                  t.suspect::boolean, t.received::timestamptz, t.source, t.flag
                FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                  AS t (scan_id, status, at, code, location, reason, remark, suspect, received, source, flag)
                ON CONFLICT DO NOTHING RETURNING scan_id
                """,
                row -> row.getString(1),
                id.value(),
                company.value(),
                texts(scans, Scan::id),
                texts(scans, s -> s.status() == null ? null : s.status().name()),
                texts(scans, s -> s.at().toString()),
                texts(scans, Scan::courierCode),
                texts(scans, Scan::location),
                texts(scans, s -> s.reason() == null ? null : s.reason().name()),
                texts(scans, Scan::remark),
                texts(scans, s -> Boolean.toString(s.timeSuspect())),
                texts(scans, s -> s.receivedAt().toString()),
                texts(scans, s -> s.source().name()),
                texts(scans, s -> s.flag() == null ? null : s.flag().name())));
    var added = new ArrayList<Scan>();
    for (var scan : scans) {
      if (fresh.remove(scan.id())) added.add(scan);
    }
    return added;
  }

  private static <T> @Nullable String[] texts(List<T> things, Function<T, @Nullable String> part) {
    var texts = new @Nullable String[things.size()];
    for (int i = 0; i < texts.length; i++) texts[i] = part.apply(things.get(i));
    return texts;
  }

  @Override
  public List<Scan> scans(CompanyId company, ShipmentId id) {
    return sql.list(
        "SELECT * FROM scan WHERE company_id = ? AND shipment_id = ? ORDER BY at, scan_id",
        ShipmentRow::scan,
        company.value(),
        id.value());
  }

  @Override
  public void remember(CompanyId company, ShipmentId id, List<Event> events) {
    if (events.isEmpty()) return;
    sql.change(
        """
        WITH last AS (SELECT coalesce(max(sequence), 0) AS n FROM shipment_history WHERE shipment_id = ?),
        h AS (
          INSERT INTO shipment_history (shipment_id, company_id, sequence, status, at, recorded_at, actor, note)
          SELECT ?, ?, last.n + t.n, t.status, t.at::timestamptz, t.recorded::timestamptz, t.actor, t.note
          FROM last, unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) WITH ORDINALITY
            AS t (status, at, recorded, actor, note, n))
        INSERT INTO outbox (id, company_id, type, subject, payload, created_at)
        VALUES (?, ?, 'shipment.moved', ?, ?, ?::timestamptz)
        """,
        id.value(),
        id.value(),
        company.value(),
        texts(events, e -> e.status().name()),
        texts(events, e -> e.at().toString()),
        texts(events, e -> e.recordedAt().toString()),
        texts(events, Event::actor),
        texts(events, Event::note),
        ids.next(),
        company.value(),
        id.text(),
        RowJson.write(
            Map.of(
                "shipment_id",
                id.text(),
                "statuses",
                events.stream().map(e -> e.status().name()).toList())),
        events.getLast().recordedAt().toString());
  }

  @Override
  public List<Event> history(CompanyId company, ShipmentId id) {
    return sql.list(
        "SELECT sequence, status, at, recorded_at, actor, note FROM shipment_history"
            + " WHERE company_id = ? AND shipment_id = ? ORDER BY sequence",
        row ->
            new Event(
                row.getInt("sequence"),
                ShipmentStatus.valueOf(row.getString("status")),
                Sql.instant(row, "at"),
                Sql.instant(row, "recorded_at"),
                row.getString("actor"),
                row.getString("note")),
        company.value(),
        id.value());
  }

  @Override
  public Standing standing(Shipment s) {
    var id = s.id().text();
    Map<HoldGroup, HoldState> holds = new EnumMap<>(HoldGroup.class);
    sql.list(
        "SELECT DISTINCT hold_group, state FROM hold_line WHERE company_id = ? AND shipment_id = ?",
        row -> holds.put(HoldGroup.valueOf(row.getString(1)), HoldState.valueOf(row.getString(2))),
        s.company().value(),
        s.id().value());
    var keys =
        new HashSet<>(
            sql.list(
                "SELECT business_key FROM ledger_entry WHERE business_key = ANY (?)",
                row -> row.getString(1),
                (Object) new String[] {"RTO:" + id, "RTO_REVERSAL:" + id, "CODCOLLECT:" + id}));
    return new Standing(
        holds.getOrDefault(HoldGroup.FREIGHT, HoldState.ABSENT),
        holds.getOrDefault(HoldGroup.INSURANCE, HoldState.ABSENT),
        holds.getOrDefault(HoldGroup.COD_FEE, HoldState.ABSENT),
        keys.contains("RTO:" + id) && !keys.contains("RTO_REVERSAL:" + id),
        keys.contains("RTO_REVERSAL:" + id),
        keys.contains("CODCOLLECT:" + id),
        s.facts().paymentMode() == PaymentMode.COD);
  }

  @Override
  public void moveHold(CompanyId company, ShipmentId id, List<HoldGroup> groups, HoldMove move) {
    var fromTo =
        switch (move) {
          case CAPTURE -> new String[] {"ACTIVE", "CAPTURED"};
          case RELEASE -> new String[] {"ACTIVE", "RELEASED"};
          case REHOLD -> new String[] {"RELEASED", "ACTIVE"};
        };
    sql.change(
        "UPDATE hold_line SET state = ? WHERE company_id = ? AND shipment_id = ? AND hold_group = ANY (?) AND state = ?",
        fromTo[1],
        company.value(),
        id.value(),
        groups.stream().map(HoldGroup::name).toArray(String[]::new),
        fromTo[0]);
  }

  @Override
  public void cod(Shipment s, @Nullable LocalDate deliveredOn) {
    sql.change(
        "UPDATE cod_record SET status = ?, delivered_on = ?, due_on = ?::date + "
            + DAYS_OF_PLAN
            // Cash that was collected is owed until a correction says otherwise.
            + " WHERE company_id = ? AND shipment_id = ? AND status IN ('EXPECTED', 'VOID')",
        deliveredOn == null ? "VOID" : "COLLECTED",
        deliveredOn,
        deliveredOn,
        s.company().value(),
        s.id().value());
  }

  @Override
  public void alignOrder(CompanyId company, UUID order, Instant at, String actor) {
    var statuses =
        sql.list(
            "SELECT status FROM shipment WHERE company_id = ? AND order_id = ?",
            row -> ShipmentStatus.valueOf(row.getString(1)),
            company.value(),
            order);
    var next = OrderStatus.derived(statuses).name();
    sql.change(
        """
        WITH o AS (
          UPDATE customer_order SET status = ?, version = version + 1
          WHERE company_id = ? AND id = ? AND status <> ? AND status <> 'CANCELLED' RETURNING id, company_id)
        INSERT INTO order_history (order_id, company_id, at, status, actor, note)
        SELECT id, company_id, ?::timestamptz, ?, ?, '' FROM o
        """,
        next,
        company.value(),
        order,
        next,
        Objects.requireNonNull(at).toString(),
        next,
        actor);
  }

  @Override
  public void openTask(CompanyId company, String kind, String subject, String detail, Instant at) {
    sql.change(
        "INSERT INTO task (id, company_id, kind, subject, detail, opened_at) VALUES (?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT DO NOTHING",
        ids.next(),
        company.value(),
        kind,
        subject,
        detail,
        at);
  }

  @Override
  public void closeTasks(
      CompanyId company, String kind, String subject, String note, String actor, Instant at) {
    sql.change(
        "UPDATE task SET closed_at = ?, closed_by = ?, note = ?"
            + " WHERE company_id = ? AND kind = ? AND subject = ? AND closed_at IS NULL",
        at,
        actor,
        note,
        company.value(),
        kind,
        subject);
  }

  @Override
  public Optional<Owner> ownerOf(ShipmentId id) {
    return sql.first(
        "SELECT company_id, id FROM shipment WHERE id = ?", JdbcShipments::whose, id.value());
  }

  @Override
  public void reopen(CompanyId company, ShipmentId id, Instant at) {
    sql.changeOne(
        "shipment",
        """
        UPDATE shipment SET status = 'CREATED', status_at = ?, awb = NULL, sort_code = '', due_at = ?, poll_due_at = NULL,
          version = version + 1
        WHERE company_id = ? AND id = ?
        """,
        at,
        at,
        company.value(),
        id.value());
    sql.change("UPDATE shipment_package SET awb = NULL WHERE shipment_id = ?", id.value());
  }

  @Override
  public void readdress(CompanyId company, ShipmentId id, Address shipTo) {
    sql.changeOne(
        "shipment",
        "UPDATE shipment SET facts = jsonb_set(facts, '{shipTo}', ?), version = version + 1"
            + " WHERE company_id = ? AND id = ?",
        RowJson.write(shipTo),
        company.value(),
        id.value());
  }

  private static Owner whose(ResultSet row) throws SQLException {
    return new Owner(
        new CompanyId(Sql.uuid(row, "company_id")), new ShipmentId(Sql.uuid(row, "id")));
  }

  @Override
  public Optional<Owner> owner(String courier, Awb awb) {
    return sql.first(
        """
        SELECT company_id, id FROM shipment WHERE courier = ? AND awb = ?
        UNION ALL
        SELECT company_id, id FROM shipment WHERE courier = ? AND reserved_awb = ? AND awb IS NULL
        LIMIT 1
        """,
        JdbcShipments::whose,
        courier,
        awb.number(),
        courier,
        awb.number());
  }

  @Override
  public Optional<Owner> publicOwner(String awbOrToken) {
    return sql.first(
        """
        SELECT company_id, id FROM shipment WHERE tracking_token = ? AND awb IS NOT NULL
        UNION ALL
        SELECT company_id, id FROM shipment WHERE awb = ?
        LIMIT 1
        """,
        row ->
            new Owner(
                new CompanyId(Sql.uuid(row, "company_id")), new ShipmentId(Sql.uuid(row, "id"))),
        awbOrToken,
        awbOrToken);
  }

  @Override
  public List<Owner> takeDue(Instant now, Instant leaseUntil, int most) {
    return sql.list(
        """
        UPDATE shipment SET due_at = ? WHERE id IN
          (SELECT id FROM shipment WHERE due_at <= ? ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED)
        RETURNING company_id, id
        """,
        row ->
            new Owner(
                new CompanyId(Sql.uuid(row, "company_id")), new ShipmentId(Sql.uuid(row, "id"))),
        leaseUntil,
        now,
        most);
  }
}
