package com.shipcrowd.adapter.persistence.invoice;

import com.shipcrowd.adapter.persistence.RowJson;
import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.invoice.needs.Notes;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.document.InvoiceSheet.AnnexureRow;
import com.shipcrowd.domain.document.InvoiceSheet.Party;
import com.shipcrowd.domain.invoice.BillingPeriod;
import com.shipcrowd.domain.invoice.Charge;
import com.shipcrowd.domain.invoice.ChargeId;
import com.shipcrowd.domain.invoice.InvoiceId;
import com.shipcrowd.domain.invoice.Note;
import com.shipcrowd.domain.invoice.NoteId;
import com.shipcrowd.domain.invoice.NoteKind;
import com.shipcrowd.domain.invoice.NoteReason;
import com.shipcrowd.domain.invoice.NoteStatus;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.ChargeHead;
import com.shipcrowd.domain.shipment.ShipmentId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcNotes implements Notes {
  private static final String CREDITED =
      """
      SELECT l.*, k.t, k.c, k.s, k.i FROM l CROSS JOIN LATERAL (
        SELECT coalesce(sum(k.taxable_paise), 0)::bigint AS t, coalesce(sum(k.cgst_paise), 0)::bigint AS c,
          coalesce(sum(k.sgst_paise), 0)::bigint AS s, coalesce(sum(k.igst_paise), 0)::bigint AS i
        FROM tax_note_line k JOIN tax_note n ON n.id = k.note_id AND n.kind = 'CREDIT' AND n.status <> 'REJECTED'
        WHERE k.line_id = l.id) k
      ORDER BY l.captured_on, l.id
      """;

  private final Sql sql;

  JdbcNotes(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Charge> charges(Collection<ChargeId> ids) {
    return locked("id = ANY (?)", (Object) ids.stream().map(ChargeId::value).toArray(UUID[]::new));
  }

  @Override
  public List<Charge> chargesOf(CompanyId company, ShipmentId shipment) {
    // A charge whose reversal is open with it nets to nothing on its invoice and is not credited
    // again.
    return locked(
        """
        company_id = ? AND shipment_id = ? AND NOT EXISTS (
          SELECT FROM captured_line r WHERE r.shipment_id = captured_line.shipment_id AND r.head = captured_line.head
            AND r.taxable_paise = -captured_line.taxable_paise)
        """,
        company.value(),
        shipment.value());
  }

  // Two statements: the lock first, so that the sums are read when it is held.
  private List<Charge> locked(String where, @Nullable Object... parameters) {
    var ids =
        sql.list(
            "SELECT id FROM captured_line WHERE taxable_paise > 0 AND "
                + where
                + " ORDER BY id FOR UPDATE",
            row -> Sql.uuid(row, "id"),
            parameters);
    return sql.list(
        "WITH l AS (SELECT * FROM captured_line WHERE id = ANY (?)) " + CREDITED,
        JdbcNotes::charge,
        (Object) ids.toArray(UUID[]::new));
  }

  private static Charge charge(ResultSet row) throws SQLException {
    var invoice = row.getObject("invoice_id", UUID.class);
    return new Charge(
        new ChargeId(Sql.uuid(row, "id")),
        new CompanyId(Sql.uuid(row, "company_id")),
        ChargeHead.valueOf(row.getString("head")),
        State.valueOf(row.getString("place_of_supply")),
        InvoiceRow.taxed(row),
        new Taxed(
            new Money(row.getLong("t")),
            new Money(row.getLong("c")),
            new Money(row.getLong("s")),
            new Money(row.getLong("i"))),
        invoice == null ? null : new InvoiceId(invoice),
        row.getObject("captured_on", LocalDate.class));
  }

  @Override
  public List<TakenBack> takenBack(Collection<CompanyId> companies, BillingPeriod period) {
    return sql.list(
        """
        SELECT o.ids, o.paise, c.id AS charge FROM (
          SELECT company_id, place_of_supply, shipment_id, head, array_agg(id ORDER BY id) AS ids,
            -sum(taxable_paise)::bigint AS paise
          FROM captured_line
          WHERE company_id = ANY (?) AND captured_on BETWEEN ? AND ? AND invoice_id IS NULL AND note_id IS NULL
          GROUP BY company_id, place_of_supply, shipment_id, head HAVING sum(taxable_paise) < 0) o
        CROSS JOIN LATERAL (
          SELECT l.id FROM captured_line l JOIN invoice i ON i.id = l.invoice_id AND i.number IS NOT NULL
          WHERE l.shipment_id = o.shipment_id AND l.head = o.head AND l.place_of_supply = o.place_of_supply
            AND l.taxable_paise >= o.paise
          ORDER BY l.captured_on DESC, l.id DESC LIMIT 1) c
        ORDER BY o.company_id, o.ids[1]
        """,
        row ->
            new TakenBack(
                Arrays.asList((UUID[]) row.getArray("ids").getArray()),
                new ChargeId(Sql.uuid(row, "charge")),
                row.getLong("paise")),
        companies.stream().map(CompanyId::value).toArray(UUID[]::new),
        period.from(),
        period.to());
  }

  @Override
  public void settle(List<UUID> lines, NoteId note) {
    sql.change(
        "UPDATE captured_line SET note_id = ? WHERE id = ANY (?) AND invoice_id IS NULL",
        note.value(),
        lines.toArray(UUID[]::new));
  }

  @Override
  public void add(Note n, Instant at) {
    sql.change(
        """
        INSERT INTO tax_note (id, company_id, kind, status, reason, words, source_key, is_reversal, is_commercial,
          place_of_supply, taxable_paise, cgst_paise, sgst_paise, igst_paise, supplier, recipient, made_by, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        n.id().value(),
        n.company().value(),
        n.kind().name(),
        n.status().name(),
        n.reason().name(),
        n.words(),
        n.sourceKey(),
        n.isReversal(),
        n.isCommercial(),
        n.placeOfSupply().name(),
        n.amount().taxable().paise(),
        n.amount().cgst().paise(),
        n.amount().sgst().paise(),
        n.amount().igst().paise(),
        RowJson.write(n.supplier()),
        RowJson.write(n.recipient()),
        n.madeBy(),
        at);
    sql.change(
        """
        INSERT INTO tax_note_line (note_id, n, company_id, line_id, taxable_paise, cgst_paise, sgst_paise, igst_paise)
        SELECT ?, t.n, ?, t.line, t.taxable, t.cgst, t.sgst, t.igst
        FROM unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[]) WITH ORDINALITY
          AS t (line, taxable, cgst, sgst, igst, n)
        """,
        n.id().value(),
        n.company().value(),
        n.lines().stream().map(l -> l.charge().value()).toArray(UUID[]::new),
        n.lines().stream().map(l -> l.amount().taxable().paise()).toArray(Long[]::new),
        n.lines().stream().map(l -> l.amount().cgst().paise()).toArray(Long[]::new),
        n.lines().stream().map(l -> l.amount().sgst().paise()).toArray(Long[]::new),
        n.lines().stream().map(l -> l.amount().igst().paise()).toArray(Long[]::new));
  }

  @Override
  public void save(Note n) {
    var to = n.appliedTo();
    sql.changeOne(
        "note",
        """
        UPDATE tax_note SET status = ?, number = ?, issued_on = ?, decided_by = ?, decision_note = ?, applied_to = ?
        WHERE id = ? AND status = 'PENDING_APPROVAL'
        """,
        n.status().name(),
        n.number(),
        n.issuedOn(),
        n.decidedBy(),
        n.decisionNote(),
        to == null ? null : to.name(),
        n.id().value());
  }

  @Override
  public Optional<Note> find(@Nullable CompanyId company, NoteId id) {
    return company == null
        ? one("id = ?", id.value())
        : one("id = ? AND company_id = ? AND number IS NOT NULL", id.value(), company.value());
  }

  @Override
  public Optional<Note> locked(NoteId id) {
    return one("id = ? FOR UPDATE", id.value());
  }

  @Override
  public Optional<Note> bySource(CompanyId company, String sourceKey) {
    return one("company_id = ? AND source_key = ?", company.value(), sourceKey);
  }

  private Optional<Note> one(String where, @Nullable Object... parameters) {
    return sql.first("SELECT * FROM tax_note WHERE " + where, this::read, parameters);
  }

  @Override
  public List<Note> page(
      @Nullable CompanyId company, @Nullable NoteStatus status, @Nullable UUID before, int size) {
    var where = new StringBuilder("SELECT * FROM tax_note WHERE id < ?");
    var parameters = new ArrayList<@Nullable Object>();
    parameters.add(Sql.before(before));
    Sql.narrow(
        where,
        parameters,
        " AND company_id = ? AND number IS NOT NULL",
        company == null ? null : company.value());
    Sql.narrow(where, parameters, " AND status = ?", status == null ? null : status.name());
    parameters.add(size);
    return sql.list(where + " ORDER BY id DESC LIMIT ?", this::read, parameters.toArray());
  }

  @Override
  public List<Corrected> corrected(NoteId id) {
    return sql.list(
        """
        SELECT DISTINCT i.id, i.number, i.issued_on FROM tax_note_line k
        JOIN captured_line l ON l.id = k.line_id JOIN invoice i ON i.id = l.invoice_id
        WHERE k.note_id = ? AND i.number IS NOT NULL ORDER BY i.issued_on, i.number
        """,
        row ->
            new Corrected(
                new InvoiceId(Sql.uuid(row, "id")),
                row.getString("number"),
                row.getObject("issued_on", LocalDate.class)),
        id.value());
  }

  @Override
  public List<AnnexureRow> annexure(NoteId id) {
    return sql.list(
        """
        SELECT c.captured_on, coalesce(s.awb, '') AS awb, coalesce(s.facts ->> 'orderNumber', '') AS order_number,
          coalesce(s.facts #>> '{pickup,pincode,digits}', '') AS origin, coalesce(s.to_pincode, '') AS to_pincode,
          coalesce(s.zone, '') AS zone, coalesce(s.billed_g, 0) AS billed_g, c.head, k.taxable_paise, k.cgst_paise,
          k.sgst_paise, k.igst_paise
        FROM tax_note_line k JOIN captured_line c ON c.id = k.line_id
        JOIN invoice i ON i.id = c.invoice_id AND i.number IS NOT NULL
        LEFT JOIN shipment s ON s.id = c.shipment_id
        WHERE k.note_id = ? ORDER BY k.n
        """,
        InvoiceRow::annexure,
        id.value());
  }

  // One more question for the lines: notes are few and their lines fewer.
  private Note read(ResultSet row) throws SQLException {
    var to = row.getString("applied_to");
    var id = new NoteId(Sql.uuid(row, "id"));
    return new Note(
        id,
        new CompanyId(Sql.uuid(row, "company_id")),
        NoteKind.valueOf(row.getString("kind")),
        NoteStatus.valueOf(row.getString("status")),
        row.getString("number"),
        NoteReason.valueOf(row.getString("reason")),
        row.getString("words"),
        row.getString("source_key"),
        row.getBoolean("is_reversal"),
        row.getBoolean("is_commercial"),
        State.valueOf(row.getString("place_of_supply")),
        row.getObject("issued_on", LocalDate.class),
        InvoiceRow.taxed(row),
        RowJson.read(row.getString("supplier"), Party.class),
        RowJson.read(row.getString("recipient"), Party.class),
        row.getString("made_by"),
        row.getString("decided_by"),
        row.getString("decision_note"),
        to == null ? null : Note.AppliedTo.valueOf(to),
        sql.list(
            "SELECT * FROM tax_note_line WHERE note_id = ? ORDER BY n",
            line -> new Note.Line(new ChargeId(Sql.uuid(line, "line_id")), InvoiceRow.taxed(line)),
            id.value()));
  }
}
