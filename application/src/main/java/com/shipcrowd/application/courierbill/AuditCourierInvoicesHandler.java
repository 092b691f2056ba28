package com.shipcrowd.application.courierbill;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.courierbill.needs.CourierInvoices;
import com.shipcrowd.application.courierbill.needs.CourierInvoices.Kept;
import com.shipcrowd.application.courierbill.needs.CourierInvoices.Missing;
import com.shipcrowd.application.file.Sheets;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.courierbill.BillResult;
import com.shipcrowd.domain.courierbill.CourierInvoice;
import com.shipcrowd.domain.courierbill.CourierInvoiceId;
import com.shipcrowd.domain.courierbill.PartnerPayment;
import com.shipcrowd.domain.courierbill.TrueUp;
import com.shipcrowd.domain.ledger.CourierPostings;
import com.shipcrowd.domain.ledger.JournalEntry;
import com.shipcrowd.domain.money.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Entries go in batches, each with the mark on its lines, so that a crash repeats nothing.
public final class AuditCourierInvoicesHandler implements AuditCourierInvoices {
  private static final int BATCH = 1_000;
  private static final int PAGE = 5_000;
  private static final List<BillResult> DISPUTED =
      Stream.of(BillResult.values()).filter(BillResult::isDisputed).toList();

  private final UnitOfWork work;
  private final CourierInvoices invoices;
  private final Till till;
  private final Sheets sheets;
  private final Ids ids;
  private final Clock clock;

  public AuditCourierInvoicesHandler(
      UnitOfWork work, CourierInvoices invoices, Till till, Sheets sheets, Ids ids, Clock clock) {
    this.work = work;
    this.invoices = invoices;
    this.till = till;
    this.sheets = sheets;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public List<CourierInvoice> page(@Nullable String courier, @Nullable UUID before, int size) {
    return work.acrossCompanies(() -> invoices.page(courier, before, size));
  }

  @Override
  public Audited one(CourierInvoiceId id) {
    return work.acrossCompanies(() -> new Audited(found(id), invoices.summary(id)));
  }

  private CourierInvoice found(CourierInvoiceId id) {
    return invoices.find(id).orElseThrow(() -> new NotFound("courier invoice"));
  }

  private CourierInvoice locked(CourierInvoiceId id) {
    return invoices.locked(id).orElseThrow(() -> new NotFound("courier invoice"));
  }

  @Override
  public byte[] disputes(CourierInvoiceId id) {
    var invoice = work.acrossCompanies(() -> found(id));
    var rows = new ArrayList<List<String>>();
    int after = 0;
    while (true) {
      int from = after;
      var page = work.acrossCompanies(() -> invoices.lines(id, DISPUTED, from, PAGE));
      page.forEach(line -> rows.add(dispute(invoice, line)));
      if (page.size() < PAGE) break;
      after = page.getLast().row();
    }
    return sheets.write(
        List.of(
            "invoice_number",
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
            "cause"),
        rows);
  }

  private static List<String> dispute(CourierInvoice invoice, Kept k) {
    var line = k.line();
    boolean known = k.shipment() != null;
    return List.of(
        invoice.number(),
        line.awb(),
        line.orderNumber(),
        known ? Integer.toString(k.ourGrams()) : "",
        known ? Integer.toString(k.ourSlab()) : "",
        line.grams() == 0 ? "" : Integer.toString(line.grams()),
        k.courierSlab() == 0 ? "" : Integer.toString(k.courierSlab()),
        k.ourZone(),
        line.zone(),
        CourierInvoiceJob.rupees(k.expected()),
        CourierInvoiceJob.rupees(line.taxable()),
        CourierInvoiceJob.rupees(line.taxable().minus(k.expected())),
        k.result().name(),
        Objects.toString(k.cause(), ""));
  }

  @Override
  public Audited accept(CourierInvoiceId id, String actor) {
    return work.acrossCompanies(
        () -> {
          var invoice = locked(id);
          if (!actor.equals(invoice.acceptedBy())) {
            invoice = invoice.accepted(actor, clock.now());
            invoices.keep(invoice);
          }
          return new Audited(invoice, invoices.summary(id));
        });
  }

  @Override
  public int post() {
    return work.acrossCompanies(() -> invoices.takeAccepted().map(this::post).orElse(0));
  }

  private int post(CourierInvoice invoice) {
    var lines = invoices.unposted(invoice.id(), BATCH);
    var postings = new CourierPostings(clock.today());
    var entries = new ArrayList<JournalEntry>();
    if (lines.isEmpty()) {
      var owed = invoices.owed(invoice.id());
      if (owed.tax().isPositive())
        entries.add(postings.inputTax(invoice.courier(), invoice.id().text(), owed.tax()));
      till.postPlatform(entries);
      invoices.keep(invoice.posted(owed.total(), owed.tax()));
      return 1;
    }
    var accrued =
        invoices.accrued(
            lines.stream().map(Kept::shipment).filter(Objects::nonNull).distinct().toList());
    for (var kept : lines) {
      var shipment = kept.shipment();
      if (shipment == null) continue;
      TrueUp.of(kept.line(), accrued.getOrDefault(shipment, Map.of()))
          .forEach(
              (head, difference) ->
                  entries.add(
                      postings.truedUp(
                          invoice.courier(),
                          invoice.id().text(),
                          kept.line().awb(),
                          // Both ways of a parcel may stand on one invoice.
                          kept.line().leg().isForward() ? head : "BACK:" + head,
                          difference)));
    }
    till.postPlatform(entries);
    invoices.posted(invoice.id(), lines.stream().map(Kept::row).toList());
    return lines.size();
  }

  @Override
  public PartnerPayment pay(CourierInvoiceId id, String reference, Money amount, String actor) {
    return work.acrossCompanies(
        () -> {
          var invoice = locked(id);
          var before = invoices.payment(id, reference);
          if (before.isPresent()) return before.get().again(amount);
          var payment = new PartnerPayment(ids.next(), id, reference, amount, clock.today());
          var next = invoice.paid(amount);
          till.postPlatform(
              List.of(
                  new CourierPostings(clock.today())
                      .paid(invoice.courier(), payment.id().toString(), amount, Money.ZERO)));
          invoices.addPayment(payment, actor, clock.now());
          invoices.keep(next);
          return payment;
        });
  }

  @Override
  public byte[] notBilled(String courier) {
    var before = clock.now().minus(Duration.ofDays(BillResult.LATEST_DAYS));
    var rows = new ArrayList<List<String>>();
    var after = "";
    while (true) {
      var from = after;
      List<Missing> page =
          work.acrossCompanies(() -> invoices.notBilled(courier, before, from, PAGE));
      page.forEach(
          m ->
              rows.add(
                  List.of(
                      m.awb(),
                      m.orderNumber(),
                      m.pickedUpOn().toString(),
                      CourierInvoiceJob.rupees(m.expected()),
                      BillResult.NOT_BILLED.name())));
      if (page.size() < PAGE) break;
      after = page.getLast().awb();
    }
    return sheets.write(List.of("awb", "order_number", "picked_up_on", "expected", "result"), rows);
  }
}
