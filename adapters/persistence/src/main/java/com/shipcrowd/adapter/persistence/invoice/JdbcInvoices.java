package com.shipcrowd.adapter.persistence.invoice;

import com.shipcrowd.adapter.persistence.RowJson;
import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.invoice.needs.Invoices;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.document.InvoiceSheet.AnnexureRow;
import com.shipcrowd.domain.document.InvoiceSheet.Party;
import com.shipcrowd.domain.invoice.FinancialYear;
import com.shipcrowd.domain.invoice.Invoice;
import com.shipcrowd.domain.invoice.InvoiceId;
import com.shipcrowd.domain.invoice.InvoiceStatus;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.place.State;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcInvoices implements Invoices {
  private static final int TAX_BP = 1800;

  private final Sql sql;
  private final Clock clock;

  JdbcInvoices(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public Taxed claim(
      CompanyId company, State place, LocalDate from, LocalDate to, InvoiceId invoice) {
    return sql.first(
            """
            WITH claimed AS (
              UPDATE captured_line SET invoice_id = ?
              WHERE company_id = ? AND place_of_supply = ? AND captured_on BETWEEN ? AND ? AND invoice_id IS NULL
              RETURNING taxable_paise, cgst_paise, sgst_paise, igst_paise)
            SELECT coalesce(sum(taxable_paise), 0)::bigint AS taxable_paise, coalesce(sum(cgst_paise), 0)::bigint AS cgst_paise,
              coalesce(sum(sgst_paise), 0)::bigint AS sgst_paise, coalesce(sum(igst_paise), 0)::bigint AS igst_paise
            FROM claimed
            """,
            JdbcInvoices::taxed,
            invoice.value(),
            company.value(),
            place.name(),
            from,
            to)
        .orElse(Taxed.NOTHING);
  }

  @Override
  public List<State> openPlaces(CompanyId company, LocalDate from, LocalDate to) {
    return sql.list(
        """
        SELECT place_of_supply FROM captured_line
        WHERE company_id = ? AND captured_on BETWEEN ? AND ? AND invoice_id IS NULL
        GROUP BY place_of_supply ORDER BY place_of_supply
        """,
        row -> State.valueOf(row.getString(1)),
        company.value(),
        from,
        to);
  }

  @Override
  public long nextNumber(String series, FinancialYear year) {
    return sql.first(
            """
            INSERT INTO invoice_series (series, fy, last_number) VALUES (?, ?, 1)
            ON CONFLICT (series, fy) DO UPDATE SET last_number = invoice_series.last_number + 1
            RETURNING last_number
            """,
            row -> row.getLong(1),
            series,
            year.startYear())
        .orElseThrow();
  }

  @Override
  public void add(Invoice i) {
    sql.change(
        """
        INSERT INTO invoice (id, company_id, number, status, issued_on, period_from, period_to, place_of_supply,
          taxable_paise, cgst_paise, sgst_paise, igst_paise, recipient, supplier, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        i.id().value(),
        i.company().value(),
        i.number(),
        i.status().name(),
        i.issuedOn(),
        i.periodFrom(),
        i.periodTo(),
        i.placeOfSupply().name(),
        i.totals().taxable().paise(),
        i.totals().cgst().paise(),
        i.totals().sgst().paise(),
        i.totals().igst().paise(),
        RowJson.write(i.recipient()),
        RowJson.write(i.supplier()),
        clock.now());
  }

  @Override
  public Optional<Invoice> find(CompanyId company, InvoiceId id) {
    return sql.first(
        "SELECT * FROM invoice WHERE company_id = ? AND id = ?",
        JdbcInvoices::read,
        company.value(),
        id.value());
  }

  @Override
  public List<Invoice> page(CompanyId company, @Nullable UUID before, int size) {
    return sql.list(
        "SELECT * FROM invoice WHERE company_id = ? AND id < ? ORDER BY id DESC LIMIT ?",
        JdbcInvoices::read,
        company.value(),
        Sql.before(before),
        size);
  }

  @Override
  public List<AnnexureRow> annexure(CompanyId company, InvoiceId id) {
    return sql.list(
        """
        SELECT c.captured_on, s.awb, s.facts ->> 'orderNumber' AS order_number, s.facts #>> '{pickup,pincode,digits}' AS origin,
          s.to_pincode, s.zone, s.billed_g, c.head, c.taxable_paise, c.cgst_paise, c.sgst_paise, c.igst_paise
        FROM captured_line c JOIN shipment s ON s.id = c.shipment_id
        WHERE c.company_id = ? AND c.invoice_id = ? ORDER BY c.captured_on, c.id
        """,
        row ->
            new AnnexureRow(
                row.getObject("captured_on", LocalDate.class),
                row.getString("awb"),
                row.getString("order_number"),
                row.getString("origin"),
                row.getString("to_pincode"),
                row.getString("zone"),
                row.getInt("billed_g"),
                row.getString("head"),
                new Money(row.getLong("taxable_paise")),
                TAX_BP,
                new Money(row.getLong("cgst_paise")),
                new Money(row.getLong("sgst_paise")),
                new Money(row.getLong("igst_paise"))),
        company.value(),
        id.value());
  }

  @Override
  public Party recipient(CompanyId company) {
    return sql.first(
            """
            SELECT c.name, c.gstin, c.state, w.address::text AS address FROM company c
            LEFT JOIN warehouse w ON w.company_id = c.id AND w.is_default
            WHERE c.id = ?
            """,
            JdbcInvoices::party,
            company.value())
        .orElseThrow();
  }

  private static Party party(ResultSet row) throws SQLException {
    var address = row.getString("address");
    var place = address == null ? null : RowJson.read(address, Address.class);
    var gstin = row.getString("gstin") == null ? "" : row.getString("gstin");
    var state = row.getString("state");
    return new Party(
        row.getString("name"),
        place == null ? "" : place.line1() + ", " + place.city() + " " + place.pincode(),
        state != null ? State.valueOf(state) : place != null ? place.state() : State.HR,
        gstin,
        gstin.isEmpty() ? "" : gstin.substring(2, 12),
        "");
  }

  private static Invoice read(ResultSet row) throws SQLException {
    return new Invoice(
        new InvoiceId(Sql.uuid(row, "id")),
        new CompanyId(Sql.uuid(row, "company_id")),
        row.getString("number"),
        InvoiceStatus.valueOf(row.getString("status")),
        row.getObject("issued_on", LocalDate.class),
        row.getObject("period_from", LocalDate.class),
        row.getObject("period_to", LocalDate.class),
        State.valueOf(row.getString("place_of_supply")),
        taxed(row),
        RowJson.read(row.getString("supplier"), Party.class),
        RowJson.read(row.getString("recipient"), Party.class));
  }

  private static Taxed taxed(ResultSet row) throws SQLException {
    return new Taxed(
        new Money(row.getLong("taxable_paise")),
        new Money(row.getLong("cgst_paise")),
        new Money(row.getLong("sgst_paise")),
        new Money(row.getLong("igst_paise")));
  }
}
