package com.shipcrowd.application.invoice;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.invoice.needs.Invoices;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.document.InvoiceSheet;
import com.shipcrowd.domain.document.InvoiceSheet.AnnexureRow;
import com.shipcrowd.domain.document.InvoiceSheet.Line;
import com.shipcrowd.domain.document.InvoiceSheet.Party;
import com.shipcrowd.domain.invoice.FinancialYear;
import com.shipcrowd.domain.invoice.Invoice;
import com.shipcrowd.domain.invoice.InvoiceId;
import com.shipcrowd.domain.invoice.InvoiceStatus;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.ChargeHead;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One unit of work per invoice; the number is its last step, so a failure before it leaves no gap and one after it is
/// impossible.
public final class IssueInvoicesHandler implements IssueInvoices {
  private static final String SERIES = "SC";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private final UnitOfWork work;
  private final Invoices invoices;
  private final Party supplier;
  private final Ids ids;
  private final Clock clock;

  /// @param supplier the platform as a party
  public IssueInvoicesHandler(
      UnitOfWork work, Invoices invoices, Party supplier, Ids ids, Clock clock) {
    this.work = work;
    this.invoices = invoices;
    this.supplier = supplier;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public List<Invoice> issue(CompanyId company, LocalDate from, LocalDate to) {
    List<State> places = work.of(company, () -> invoices.openPlaces(company, from, to));
    var issued = new ArrayList<Invoice>();
    for (var place : places) {
      try {
        issued.add(work.of(company, () -> issueOne(company, place, from, to)));
      } catch (NothingToInvoice none) {
        // The unit gave the lines back.
      }
    }
    return issued;
  }

  private Invoice issueOne(CompanyId company, State place, LocalDate from, LocalDate to) {
    var id = new InvoiceId(ids.next());
    Taxed totals = invoices.claim(company, place, from, to, id);
    // A period whose reversals outweigh its charges needs a credit note, not an invoice: its lines
    // stay open.
    if (!totals.taxable().isPositive()) throw new NothingToInvoice();
    var today = clock.today();
    var year = FinancialYear.of(today);
    var recipient = invoices.recipient(company);
    var number = year.invoiceNumber(SERIES, invoices.nextNumber(SERIES, year));
    // Prepaid: the wallet paid at capture, so it is PAID at issue.
    var invoice =
        new Invoice(
            id,
            company,
            number,
            InvoiceStatus.PAID,
            today,
            from,
            to,
            place,
            totals,
            supplier,
            recipient);
    invoices.add(invoice);
    return invoice;
  }

  /// Ends a unit so that claimed lines are open again.
  private static final class NothingToInvoice extends RuntimeException {
    NothingToInvoice() {
      super("nothing to invoice", null, false, false);
    }
  }

  @Override
  public Optional<Invoice> find(CompanyId company, InvoiceId id) {
    return work.of(company, () -> invoices.find(company, id));
  }

  @Override
  public List<Invoice> page(CompanyId company, @Nullable UUID before, int size) {
    return work.of(company, () -> invoices.page(company, before, size));
  }

  @Override
  public Optional<InvoiceSheet> sheet(CompanyId company, InvoiceId id) {
    return work.of(
        company,
        () ->
            invoices
                .find(company, id)
                .map(invoice -> sheet(invoice, invoices.annexure(company, id))));
  }

  private static InvoiceSheet sheet(Invoice invoice, List<AnnexureRow> annexure) {
    Map<String, Line> lines = new LinkedHashMap<>();
    for (var row : annexure) lines.merge(row.head(), line(row), IssueInvoicesHandler::sum);
    return new InvoiceSheet(
        invoice.number(),
        invoice.issuedOn(),
        invoice.periodFrom(),
        invoice.periodTo(),
        invoice.supplier(),
        invoice.recipient(),
        invoice.placeOfSupply(),
        "Paid from wallet, "
            + DAY.format(invoice.periodFrom())
            + " to "
            + DAY.format(invoice.periodTo()),
        List.copyOf(lines.values()),
        annexure);
  }

  private static Line line(AnnexureRow row) {
    return new Line(
        row.head(),
        ChargeHead.valueOf(row.head()).sac(),
        1,
        row.taxable(),
        row.taxBp(),
        row.cgst(),
        row.sgst(),
        row.igst());
  }

  private static Line sum(Line a, Line b) {
    Money taxable = a.taxable().plus(b.taxable());
    return new Line(
        a.head(),
        a.sac(),
        a.shipments() + b.shipments(),
        taxable,
        a.taxBp(),
        a.cgst().plus(b.cgst()),
        a.sgst().plus(b.sgst()),
        a.igst().plus(b.igst()));
  }
}
