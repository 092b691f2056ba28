package com.shipcrowd.adapter.persistence.invoice;

import com.shipcrowd.adapter.persistence.RowJson;
import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.invoice.needs.Billing;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.document.InvoiceSheet.Party;
import com.shipcrowd.domain.invoice.BillingCadence;
import com.shipcrowd.domain.invoice.BillingPeriod;
import com.shipcrowd.domain.invoice.BillingTerms;
import com.shipcrowd.domain.invoice.FinancialYear;
import com.shipcrowd.domain.invoice.Invoice;
import com.shipcrowd.domain.invoice.InvoiceId;
import com.shipcrowd.domain.money.Taxed;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.place.State;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Set-based: a statement for a hundred companies costs about as much as one for one.
@Singleton
final class JdbcBilling implements Billing {
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Sql sql;
  private final Clock clock;

  JdbcBilling(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public List<CompanyId> companies(
      BillingCadence cadence, BillingPeriod period, @Nullable CompanyId after, int most) {
    return sql.list(
        """
        SELECT c.company_id FROM captured_line c LEFT JOIN billing_terms t USING (company_id)
        WHERE c.invoice_id IS NULL AND c.note_id IS NULL AND c.captured_on BETWEEN ? AND ? AND c.company_id > ?
          AND (coalesce(t.cadence, 'MONTHLY') = ? OR (? = 'MONTHLY' AND c.captured_on < date_trunc('week', ?::date)))
        GROUP BY c.company_id ORDER BY c.company_id LIMIT ?
        """,
        row -> new CompanyId(Sql.uuid(row, "company_id")),
        period.from(),
        period.to(),
        after == null ? BEFORE_ALL : after.value(),
        cadence.name(),
        cadence.name(),
        period.to(),
        most);
  }

  @Override
  public List<Group> open(Collection<CompanyId> companies, BillingPeriod period) {
    return sql.list(
        """
        SELECT company_id, place_of_supply FROM captured_line
        WHERE company_id = ANY (?) AND captured_on BETWEEN ? AND ? AND invoice_id IS NULL AND note_id IS NULL
        GROUP BY company_id, place_of_supply ORDER BY company_id, place_of_supply
        """,
        row ->
            new Group(
                new CompanyId(Sql.uuid(row, "company_id")),
                State.valueOf(row.getString("place_of_supply")),
                period),
        (Object) ids(companies),
        period.from(),
        period.to());
  }

  @Override
  public Map<InvoiceId, Taxed> claim(Map<InvoiceId, Group> wanted) {
    var totals = new HashMap<InvoiceId, Taxed>();
    sql.list(
        """
        WITH want AS (
          SELECT t.invoice, t.company, t.place, t.d1::date AS d1, t.d2::date AS d2
          FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[]) AS t (invoice, company, place, d1, d2)),
        open AS (
          SELECT c.id, w.invoice, sum(c.taxable_paise) OVER (PARTITION BY w.invoice, c.shipment_id, c.head) AS net
          FROM want w JOIN captured_line c ON c.company_id = w.company AND c.place_of_supply = w.place
            AND c.captured_on BETWEEN w.d1 AND w.d2
          WHERE c.invoice_id IS NULL AND c.note_id IS NULL),
        claimed AS (
          UPDATE captured_line c SET invoice_id = o.invoice FROM open o
          WHERE c.id = o.id AND o.net >= 0 AND c.invoice_id IS NULL AND c.note_id IS NULL
          RETURNING c.invoice_id, c.taxable_paise, c.cgst_paise, c.sgst_paise, c.igst_paise)
        SELECT invoice_id, sum(taxable_paise)::bigint AS taxable_paise, sum(cgst_paise)::bigint AS cgst_paise,
          sum(sgst_paise)::bigint AS sgst_paise, sum(igst_paise)::bigint AS igst_paise
        FROM claimed GROUP BY invoice_id
        """,
        row -> totals.put(new InvoiceId(Sql.uuid(row, "invoice_id")), InvoiceRow.taxed(row)),
        wanted.keySet().stream().map(InvoiceId::value).toArray(UUID[]::new),
        wanted.values().stream().map(g -> g.company().value()).toArray(UUID[]::new),
        texts(wanted.values(), g -> g.place().name()),
        texts(wanted.values(), g -> g.period().from().toString()),
        texts(wanted.values(), g -> g.period().to().toString()));
    var empty = new ArrayList<UUID>();
    totals.forEach(
        (id, sum) -> {
          if (!sum.taxable().isPositive()) empty.add(id.value());
        });
    if (!empty.isEmpty()) {
      sql.change(
          "UPDATE captured_line SET invoice_id = NULL WHERE invoice_id = ANY (?)",
          (Object) empty.toArray(UUID[]::new));
      empty.forEach(id -> totals.remove(new InvoiceId(id)));
    }
    return totals;
  }

  @Override
  public long takeNumbers(String supplier, String series, FinancialYear year, int count) {
    return sql.first(
            """
            INSERT INTO invoice_series (supplier, series, fy, last_number) VALUES (?, ?, ?, ?)
            ON CONFLICT (supplier, series, fy)
              DO UPDATE SET last_number = invoice_series.last_number + excluded.last_number
            RETURNING last_number
            """,
            row -> row.getLong(1) - count + 1,
            supplier,
            series,
            year.startYear(),
            (long) count)
        .orElseThrow();
  }

  @Override
  public Map<CompanyId, Customer> customers(Collection<CompanyId> companies) {
    var found = new HashMap<CompanyId, Customer>();
    sql.list(
        """
        SELECT c.id, c.name, c.mode, c.gstin, c.state, w.address::text AS address, t.cadence, t.postpaid, t.due_days
        FROM company c
        LEFT JOIN warehouse w ON w.company_id = c.id AND w.is_default AND w.deleted_at IS NULL
        LEFT JOIN billing_terms t ON t.company_id = c.id
        WHERE c.id = ANY (?)
        """,
        row -> found.put(new CompanyId(Sql.uuid(row, "id")), customer(row)),
        (Object) ids(companies));
    return found;
  }

  private static Customer customer(ResultSet row) throws SQLException {
    var cadence = row.getString("cadence");
    var terms =
        cadence == null
            ? BillingTerms.USUAL
            : new BillingTerms(
                BillingCadence.valueOf(cadence),
                row.getBoolean("postpaid"),
                row.getInt("due_days"));
    return new Customer(party(row), terms, row.getString("mode").equals("SANDBOX"));
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

  @Override
  public void add(List<Invoice> invoices, @Nullable Instant paperDue) {
    sql.change(
        """
        INSERT INTO invoice (id, company_id, number, status, issued_on, period_from, period_to, place_of_supply,
          taxable_paise, cgst_paise, sgst_paise, igst_paise, recipient, supplier, created_at, due_on, chase_on, paper_due_at)
        SELECT t.id, t.company, nullif(t.number, ''), t.status, nullif(t.issued, '')::date, t.d1::date, t.d2::date, t.place,
          t.taxable, t.cgst, t.sgst, t.igst, t.recipient::jsonb, t.supplier::jsonb, ?, nullif(t.due, '')::date,
          nullif(t.due, '')::date + 1, ?
        FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[],
          ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[])
          AS t (id, company, number, status, issued, d1, d2, place, taxable, cgst, sgst, igst, recipient, supplier, due)
        """,
        clock.now(),
        paperDue,
        invoices.stream().map(i -> i.id().value()).toArray(UUID[]::new),
        invoices.stream().map(i -> i.company().value()).toArray(UUID[]::new),
        texts(invoices, i -> or(i.number())),
        texts(invoices, i -> i.status().name()),
        texts(invoices, i -> or(i.issuedOn())),
        texts(invoices, i -> i.periodFrom().toString()),
        texts(invoices, i -> i.periodTo().toString()),
        texts(invoices, i -> i.placeOfSupply().name()),
        amounts(invoices, i -> i.totals().taxable().paise()),
        amounts(invoices, i -> i.totals().cgst().paise()),
        amounts(invoices, i -> i.totals().sgst().paise()),
        amounts(invoices, i -> i.totals().igst().paise()),
        texts(invoices, i -> RowJson.write(i.recipient()).text()),
        texts(invoices, i -> RowJson.write(i.supplier()).text()),
        texts(invoices, i -> or(i.dueOn())));
  }

  @Override
  public void agree(CompanyId company, BillingTerms terms, String actor, Instant at) {
    sql.change(
        """
        INSERT INTO billing_terms (company_id, cadence, postpaid, due_days, changed_at, changed_by)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (company_id) DO UPDATE SET cadence = excluded.cadence, postpaid = excluded.postpaid,
          due_days = excluded.due_days, changed_at = excluded.changed_at, changed_by = excluded.changed_by
        """,
        company.value(),
        terms.cadence().name(),
        terms.postpaid(),
        terms.dueDays(),
        at,
        actor);
  }

  private static String or(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static UUID[] ids(Collection<CompanyId> companies) {
    return companies.stream().map(CompanyId::value).toArray(UUID[]::new);
  }

  private static <T> String[] texts(Collection<T> all, Function<T, String> text) {
    return all.stream().map(text).toArray(String[]::new);
  }

  private static <T> Long[] amounts(Collection<T> all, Function<T, Long> amount) {
    return all.stream().map(amount).toArray(Long[]::new);
  }
}
