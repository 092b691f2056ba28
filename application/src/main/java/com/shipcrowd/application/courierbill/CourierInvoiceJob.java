package com.shipcrowd.application.courierbill;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.courierbill.needs.CourierInvoices;
import com.shipcrowd.application.courierbill.needs.CourierInvoices.Line;
import com.shipcrowd.application.courierbill.needs.CourierInvoices.Parcel;
import com.shipcrowd.application.courierbill.needs.CourierInvoices.Ways;
import com.shipcrowd.application.file.Cells;
import com.shipcrowd.application.file.Finding;
import com.shipcrowd.application.file.Shape;
import com.shipcrowd.application.file.Sheet;
import com.shipcrowd.application.job.Job;
import com.shipcrowd.application.job.JobType;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.courierbill.BilledLine;
import com.shipcrowd.domain.courierbill.CourierInvoice;
import com.shipcrowd.domain.courierbill.CourierInvoiceId;
import com.shipcrowd.domain.courierbill.CourierInvoiceStatus;
import com.shipcrowd.domain.courierbill.LineAudit;
import com.shipcrowd.domain.job.JobMode;
import com.shipcrowd.domain.job.RollbackRefused;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.RateCardVersionId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Audits a courier's invoice: each line is priced again by the courier's own card of the day of booking. Nothing is posted
/// before a second person accepts. Records are read again when their turn comes, so that only the file itself is held.
/// Source: files.md section 6.
public final class CourierInvoiceJob implements JobType {
  /// The name of such jobs.
  public static final String NAME = "COURIER_INVOICE";

  /// Parameters for files that do not say it themselves.
  public static final String COURIER = "courier";

  /// The invoice's number.
  public static final String NUMBER = "invoice_number";

  /// The invoice's day.
  public static final String DAY = "invoice_date";

  private static final int CHUNK = 2_000;

  private final UnitOfWork work;
  private final CourierInvoices invoices;
  private final BuyCards cards;
  private final Ids ids;
  private final Clock clock;

  public CourierInvoiceJob(
      UnitOfWork work, CourierInvoices invoices, BuyCards cards, Ids ids, Clock clock) {
    this.work = work;
    this.invoices = invoices;
    this.cards = cards;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Category category() {
    return Category.WALLET_BILLING;
  }

  @Override
  public Shape shape() {
    return InvoiceRow.SHAPE;
  }

  @Override
  public JobMode usualMode() {
    return JobMode.PARTIAL;
  }

  @Override
  public int chunk() {
    return CHUNK;
  }

  @Override
  public List<String> resultHeader() {
    return List.of(
        "awb",
        "order_number",
        "our_weight_g",
        "our_slab_g",
        "courier_weight_g",
        "courier_slab_g",
        "our_zone",
        "courier_zone",
        "expected",
        "billed",
        "difference",
        "result",
        "cause");
  }

  @Override
  public List<Finding> undo(Job job, List<Outcome> created) {
    throw new RollbackRefused(
        RollbackRefused.Why.NOTHING_TO_UNDO, "An audit moves no money until it is accepted");
  }

  private record Head(String courier, String number, @Nullable LocalDate day) {}

  @Override
  public Plan plan(Job job, Sheet sheet) {
    var first = sheet.rows().getFirst();
    var head = head(job, first);
    var findings = new ArrayList<Finding>();
    var known =
        work.acrossCompanies(() -> invoices.byNumber(head.courier, head.number)).orElse(null);
    boolean isTaken = known != null && !known.job().equals(job.id().value());
    var awbs = new ArrayList<String>();
    int last = 0;
    for (var row : sheet.rows()) {
      var in = InvoiceRow.cells(row);
      if (isTaken)
        in.refuse(
            "INVOICE_KNOWN", NUMBER, "Invoice " + head.number + " of this courier came before");
      same(in, row, COURIER, head.courier);
      same(in, row, NUMBER, head.number);
      var line = InvoiceRow.read(in);
      findings.addAll(in.findings());
      if (in.isFine()) {
        awbs.add(line.awb());
        last = row.number();
      }
    }
    // Cards are read here, where no unit of work is open.
    var versions = new HashSet<RateCardVersionId>();
    for (int i = 0; i < awbs.size(); i += CHUNK) {
      var some = awbs.subList(i, Math.min(i + CHUNK, awbs.size()));
      versions.addAll(work.acrossCompanies(() -> invoices.versions(head.courier, some)));
    }
    return new Pass(job, head, findings, cards.desk(versions), last);
  }

  private static Head head(Job job, Sheet.Row first) {
    var in = new Cells(first);
    return new Head(
        either(job.parameters().get(COURIER), in.text(COURIER, 40)),
        either(job.parameters().get(NUMBER), in.text(NUMBER, 60)),
        in.day(DAY));
  }

  private static String either(@Nullable String told, String cell) {
    return told == null || told.isEmpty() ? cell : told;
  }

  // A file is one invoice.
  private static void same(Cells in, Sheet.Row row, String column, String wanted) {
    if (wanted.isEmpty()) in.refuse("REQUIRED", column, "Neither the file nor the call says it");
    else if (in.has(column) && !row.cell(column).equals(wanted))
      in.refuse("OTHER_INVOICE", column, "A file is one invoice, this one of " + wanted);
  }

  private final class Pass implements Plan {
    private final Job job;
    private final Head head;
    private final List<Finding> findings;
    private final BuyCards.Desk desk;
    private final int last;

    Pass(Job job, Head head, List<Finding> findings, BuyCards.Desk desk, int last) {
      this.job = job;
      this.head = head;
      this.findings = findings;
      this.desk = desk;
      this.last = last;
    }

    @Override
    public List<Finding> findings() {
      return findings;
    }

    @Override
    public List<Outcome> apply(List<Sheet.Row> rows) {
      var invoice = invoice();
      var read = new ArrayList<BilledLine>(rows.size());
      for (var row : rows) read.add(InvoiceRow.read(InvoiceRow.cells(row)));
      var awbs = read.stream().map(BilledLine::awb).distinct().toList();
      var parcels = new HashMap<String, Parcel>();
      invoices.parcels(head.courier, awbs).forEach(p -> parcels.put(p.awb(), p));
      var billed = new HashMap<>(invoices.billed(invoice.id(), head.courier, awbs));
      var lines = new ArrayList<Line>(rows.size());
      var outcomes = new ArrayList<Outcome>(rows.size());
      for (int i = 0; i < read.size(); i++) {
        var line = read.get(i);
        var parcel = parcels.get(line.awb());
        var audit = audited(line, parcel, billed);
        int row = rows.get(i).number();
        lines.add(new Line(row, parcel == null ? null : parcel.shipment(), audit));
        outcomes.add(new Outcome(row, null, told(audit), null));
      }
      invoices.addLines(invoice, lines);
      if (rows.getLast().number() >= last) invoices.keep(invoice.audited());
      return outcomes;
    }

    private LineAudit audited(BilledLine line, @Nullable Parcel parcel, Map<String, Ways> billed) {
      var before = billed.getOrDefault(line.awb(), Ways.NONE);
      var leg = line.leg();
      boolean isTwice = (leg.isForward() && before.forward()) || (leg.isBack() && before.back());
      billed.put(
          line.awb(), new Ways(before.forward() || leg.isForward(), before.back() || leg.isBack()));
      if (isTwice)
        return LineAudit.duplicate(
            line, parcel == null ? null : desk.of(parcel, leg).at(null, null));
      return parcel == null ? LineAudit.unknown(line) : LineAudit.of(line, desk.of(parcel, leg));
    }

    private CourierInvoice invoice() {
      return invoices
          .byNumber(head.courier, head.number)
          .orElseGet(
              () -> {
                var made =
                    new CourierInvoice(
                        new CourierInvoiceId(ids.next()),
                        head.courier,
                        head.number,
                        head.day,
                        CourierInvoiceStatus.AUDITING,
                        job.id().value(),
                        job.actor(),
                        clock.now(),
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO,
                        null,
                        null,
                        1);
                invoices.add(made);
                return made;
              });
    }
  }

  private static List<String> told(LineAudit a) {
    var ours = a.ours();
    var cause = a.cause();
    return List.of(
        a.line().awb(),
        a.line().orderNumber(),
        ours == null ? "" : Integer.toString(ours.grams()),
        ours == null ? "" : Integer.toString(ours.slabGrams()),
        a.line().grams() == 0 ? "" : Integer.toString(a.line().grams()),
        a.courierSlab() == 0 ? "" : Integer.toString(a.courierSlab()),
        ours == null ? "" : ours.zone(),
        a.line().zone(),
        rupees(a.expected()),
        rupees(a.line().taxable()),
        rupees(a.difference()),
        a.result().name(),
        cause == null ? "" : cause.name());
  }

  static String rupees(Money amount) {
    return BigDecimal.valueOf(amount.paise(), 2).toPlainString();
  }
}
