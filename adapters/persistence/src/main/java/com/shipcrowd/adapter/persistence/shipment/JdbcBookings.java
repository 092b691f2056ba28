package com.shipcrowd.adapter.persistence.shipment;

import com.shipcrowd.adapter.persistence.RowJson;
import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.adapter.persistence.order.OrderBody;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.courier.needs.CourierGateway.PickupPlace;
import com.shipcrowd.application.shipment.needs.Bookings;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.ledger.JournalEntry;
import com.shipcrowd.domain.ledger.ShipmentPostings;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.order.OrderId;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.ratecard.ChargeLine;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.HoldGroup;
import com.shipcrowd.domain.shipment.Shipment;
import com.shipcrowd.domain.shipment.ShipmentId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The hot path: one statement, one round trip, one transaction each. A statement locks the order first and the wallet
/// second, and everything else follows only if both said yes.
@Singleton
final class JdbcBookings implements Bookings {
  private static final String RESERVE =
      """
      WITH args AS MATERIALIZED (
        SELECT ?::uuid AS company, ?::uuid AS shipment, ?::uuid AS ord, ?::bigint AS hold, ?::timestamptz AS at,
          ?::text AS actor, ?::text AS business_key, greatest(?::date, ledger_open_from()) AS booked_on, ?::text AS event,
          ?::text AS content),
      o AS MATERIALIZED (
        SELECT c.id FROM customer_order c, args
        WHERE c.company_id = args.company AND c.id = args.ord AND c.version = ? AND c.status = 'NEW'
        FOR UPDATE OF c),
      w AS (
        UPDATE wallet SET balance_paise = balance_paise - args.hold, held_paise = held_paise + args.hold,
          chain_n = chain_n + 1,
          chain_hash = sha256(chain_hash || entry_digest(args.business_key, args.booked_on, args.event, args.content))
        FROM args, o
        WHERE wallet.company_id = args.company AND receivable_paise = 0 AND NOT overdue
          AND balance_paise + credit_limit_paise >= args.hold
        RETURNING args.*, chain_n, chain_hash, balance_paise),
      s AS (
        INSERT INTO shipment (id, company_id, order_id, request_key, courier, account_id, service, rate_card_version_id,
          status, status_at, reserved_awb, tracking_token, to_pincode, zone, billed_g, hold_paise, facts, due_at,
          created_at, version)
        SELECT w.shipment, w.company, w.ord, ?, ?, ?, ?, ?, 'CREATED', w.at, ?, ?, ?, ?, ?, w.hold, ?, ?, w.at, 1 FROM w),
      p AS (
        INSERT INTO shipment_package (shipment_id, n, company_id, dead_g, length_mm, breadth_mm, height_mm)
        SELECT w.shipment, t.n, w.company, t.dead, nullif(t.l, 0), nullif(t.b, 0), nullif(t.h, 0)
        FROM w, unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[]) WITH ORDINALITY AS t (dead, l, b, h, n)),
      l AS (
        INSERT INTO hold_line (shipment_id, n, company_id, hold_group, head, taxable_paise, cgst_paise, sgst_paise,
          igst_paise, state)
        SELECT w.shipment, t.n, w.company, t.grp, t.head, t.taxable, t.cgst, t.sgst, t.igst, 'ACTIVE'
        FROM w, unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
          WITH ORDINALITY AS t (grp, head, taxable, cgst, sgst, igst, n)),
      e AS (
        INSERT INTO ledger_entry (id, company_id, business_key, booked_on, event, content, posted_at, n, hash, balance_paise)
        SELECT ?, w.company, w.business_key, w.booked_on, w.event, w.content, w.at, w.chain_n, w.chain_hash, w.balance_paise
        FROM w),
      g AS (
        INSERT INTO ledger_leg (entry_id, n, company_id, account, owner, paise)
        SELECT ?, t.n, w.company, t.account, ?, t.sign * w.hold
        FROM w, (VALUES (1, 'SELLER_WALLET', 1), (2, 'WALLET_HOLDS', -1)) AS t (n, account, sign)),
      h AS (
        INSERT INTO shipment_history (shipment_id, company_id, sequence, status, at, recorded_at, actor, note)
        SELECT w.shipment, w.company, 1, 'CREATED', w.at, w.at, w.actor, '' FROM w),
      c AS (
        INSERT INTO cod_record (shipment_id, company_id, courier, amount_paise, status, plan)
        SELECT w.shipment, w.company, ?, t.amount, 'EXPECTED',
          coalesce((SELECT p.plan FROM cod_plan p WHERE p.company_id = w.company), 'STANDARD')
        FROM w, (VALUES (?::bigint)) AS t (amount) WHERE t.amount > 0),
      u AS (
        UPDATE customer_order SET status = 'BOOKED', version = customer_order.version + 1
        FROM w WHERE customer_order.id = w.ord)
      SELECT (SELECT count(*) FROM o) AS ordered, (SELECT count(*) FROM w) AS paid, x.balance_paise + x.credit_limit_paise
        AS available, x.receivable_paise, x.overdue
      FROM wallet x, args WHERE x.company_id = args.company
      """;

  // From then on the plan of polls decides.
  private static final java.time.Duration FIRST_POLL = java.time.Duration.ofHours(4);

  private static final String CONFIRM =
      """
      WITH s AS (
        UPDATE shipment SET status = 'AWB_ASSIGNED', awb = ?, sort_code = ?, status_at = ?::timestamptz, due_at = ?,
          poll_due_at = ?, version = version + 1
        WHERE id = ? AND company_id = ? AND status = 'CREATED'
        RETURNING id, company_id, order_id, courier, status_at),
      h AS (
        INSERT INTO shipment_history (shipment_id, company_id, sequence, status, at, recorded_at, actor, note)
        SELECT id, company_id, (SELECT max(sequence) + 1 FROM shipment_history l WHERE l.shipment_id = s.id),
          'AWB_ASSIGNED', status_at, status_at, 'courier:' || courier, '' FROM s),
      p AS (
        UPDATE shipment_package k SET awb = t.awb
        FROM s, unnest(?::text[]) WITH ORDINALITY AS t (awb, n)
        WHERE k.shipment_id = s.id AND k.n = t.n),
      r AS (
        INSERT INTO order_history (order_id, company_id, at, status, actor, note)
        SELECT order_id, company_id, status_at, 'BOOKED', 'courier:' || courier, ? FROM s),
      b AS (
        INSERT INTO outbox (id, company_id, type, subject, payload, created_at)
        SELECT ?, company_id, 'shipment.booked', ?, ?, status_at FROM s)
      SELECT count(*) AS booked FROM s
      """;

  private final Sql sql;
  private final com.shipcrowd.application.Ids ids;

  JdbcBookings(Sql sql, com.shipcrowd.application.Ids ids) {
    this.sql = sql;
    this.ids = ids;
  }

  @Override
  public Optional<Bookable> bookable(CompanyId company, OrderId order) {
    var found =
        sql.alone(
            company,
            "select "
                + OrderBody.COLUMNS
                + ", w.nickname, w.address::text as pickup, w.return_address::text as return_to"
                + " from customer_order o join warehouse w on w.id = o.warehouse_id"
                + " where o.company_id = ? and o.id = ?",
            row -> {
              var pickup = RowJson.read(row.getString("pickup"), Address.class);
              var back = row.getString("return_to");
              return new Bookable(
                  OrderBody.read(row),
                  new PickupPlace(row.getString("nickname"), pickup),
                  back == null ? pickup : RowJson.read(back, Address.class));
            },
            company.value(),
            order.value());
    return found.stream().findFirst();
  }

  @Override
  public Reservation reserve(Intent intent) {
    var s = intent.shipment();
    var facts = s.facts();
    var entry =
        new ShipmentPostings(s.company(), LocalDate.ofInstant(s.createdAt(), Clock.IST))
            .hold(s.id().text(), facts.hold());
    try {
      return sql.alone(
              s.company(),
              RESERVE,
              row -> {
                if (row.getLong("paid") == 1) return new Reservation.Reserved();
                if (row.getLong("ordered") == 0) return new Reservation.OrderMoved();
                if (row.getLong("receivable_paise") > 0) {
                  return new Reservation.DuesOpen(new Money(row.getLong("receivable_paise")));
                }
                if (row.getBoolean("overdue")) return new Reservation.InvoiceOverdue();
                return new Reservation.TooLittle(new Money(row.getLong("available")));
              },
              parameters(intent, s, entry))
          .getFirst();
    } catch (Sql.AlreadyThere taken) {
      return new Reservation.Taken();
    }
  }

  private static @Nullable Object[] parameters(Intent intent, Shipment s, JournalEntry entry) {
    var facts = s.facts();
    var lines = facts.charges();
    var reserved = s.reservedAwb();
    return new @Nullable Object[] {
      s.company().value(),
      s.id().value(),
      s.order(),
      facts.hold().paise(),
      s.createdAt(),
      intent.actor(),
      entry.businessKey(),
      entry.on(),
      entry.event(),
      entry.content(),
      intent.orderVersion(),
      intent.requestKey(),
      s.courier(),
      s.account().value(),
      s.service(),
      s.rateCardVersion().value(),
      reserved == null ? null : reserved.number(),
      s.trackingToken(),
      facts.shipTo().pincode().digits(),
      facts.zone(),
      facts.billedGrams(),
      RowJson.write(facts),
      intent.dueAt(),
      numbers(facts.parcels(), p -> p.dead().grams()),
      numbers(facts.parcels(), p -> p.size() == null ? 0 : p.size().lengthMm()),
      numbers(facts.parcels(), p -> p.size() == null ? 0 : p.size().breadthMm()),
      numbers(facts.parcels(), p -> p.size() == null ? 0 : p.size().heightMm()),
      lines.stream().map(l -> HoldGroup.of(l.head()).name()).toArray(String[]::new),
      lines.stream().map(l -> l.head().name()).toArray(String[]::new),
      amounts(lines, l -> l.taxable()),
      amounts(lines, l -> l.tax().cgst()),
      amounts(lines, l -> l.tax().sgst()),
      amounts(lines, l -> l.tax().igst()),
      intent.holdEntry(),
      intent.holdEntry(),
      s.company().text(),
      s.courier(),
      facts.paymentMode() == PaymentMode.COD ? facts.collectable().paise() : 0L
    };
  }

  private static Long[] numbers(
      List<Parcel> parcels, java.util.function.ToIntFunction<Parcel> part) {
    return parcels.stream().map(p -> (long) part.applyAsInt(p)).toArray(Long[]::new);
  }

  private static Long[] amounts(
      List<ChargeLine> lines, java.util.function.Function<ChargeLine, Money> part) {
    return lines.stream().map(l -> part.apply(l).paise()).toArray(Long[]::new);
  }

  @Override
  public boolean confirm(
      CompanyId company,
      ShipmentId shipment,
      Awb awb,
      List<Awb> childAwbs,
      String sortCode,
      Instant at) {
    var pieces = new java.util.ArrayList<String>();
    pieces.add(awb.number());
    childAwbs.forEach(child -> pieces.add(child.number()));
    try {
      var booked =
          sql.alone(
              company,
              CONFIRM,
              row -> row.getLong("booked"),
              awb.number(),
              sortCode,
              at,
              at.plus(java.time.Duration.ofDays(7)),
              at.plus(FIRST_POLL),
              shipment.value(),
              company.value(),
              pieces.toArray(String[]::new),
              "booked as " + awb.number(),
              ids.next(),
              shipment.text(),
              RowJson.write(Map.of("shipment_id", shipment.text(), "awb", awb.number())));
      if (booked.getFirst() == 1) return true;
    } catch (Sql.AlreadyThere otherParcelHasTheNumber) {
      return false;
    }
    return !sql.alone(
            company,
            "select 1 from shipment where id = ? and awb = ?",
            _ -> 1,
            shipment.value(),
            awb.number())
        .isEmpty();
  }
}
