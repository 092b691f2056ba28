package com.shipcrowd.application.invoice;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.invoice.needs.Billing;
import com.shipcrowd.application.invoice.needs.Invoices;
import com.shipcrowd.application.invoice.needs.Registrations;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.invoice.BillingPeriod;
import com.shipcrowd.domain.invoice.Invoice;
import com.shipcrowd.domain.invoice.InvoiceId;
import com.shipcrowd.domain.invoice.InvoiceIssued;
import com.shipcrowd.domain.invoice.InvoiceStatus;
import com.shipcrowd.domain.invoice.WrongInvoiceMoment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// See {@link DraftInvoices}.
public final class DraftInvoicesHandler implements DraftInvoices {
  private final UnitOfWork work;
  private final Invoices invoices;
  private final Billing billing;
  private final Registrations registrations;
  private final InvoiceDesk desk;
  private final Clock clock;

  public DraftInvoicesHandler(
      UnitOfWork work,
      Invoices invoices,
      Billing billing,
      Registrations registrations,
      InvoiceDesk desk,
      Clock clock) {
    this.work = work;
    this.invoices = invoices;
    this.billing = billing;
    this.registrations = registrations;
    this.desk = desk;
    this.clock = clock;
  }

  @Override
  public List<Invoice> draft(CompanyId company, LocalDate from, LocalDate to) {
    return work.acrossCompanies(
        () -> {
          var drafts = new ArrayList<Invoice>();
          if (billing.customers(List.of(company)).isEmpty()) throw new NotFound("company");
          for (var month : new BillingPeriod(from, to).byMonth())
            drafts.addAll(desk.draft(billing.open(List.of(company), month)));
          return drafts;
        });
  }

  @Override
  public Invoice adjust(InvoiceId id, List<UUID> excluded, @Nullable String note) {
    return work.acrossCompanies(
        () -> {
          var draft = locked(id);
          if (draft.status() != InvoiceStatus.DRAFT) throw new InvoiceIssued(draft.status());
          if (!excluded.isEmpty()) invoices.release(id, excluded);
          var next = draft.adjusted(invoices.totals(id), note == null ? draft.note() : note);
          invoices.save(next);
          return next;
        });
  }

  @Override
  public Invoice issue(InvoiceId id) {
    return work.acrossCompanies(
        () -> {
          var draft = locked(id);
          if (draft.status() != InvoiceStatus.DRAFT || !draft.totals().taxable().isPositive())
            throw new WrongInvoiceMoment(draft.status(), "ISSUE");
          var issued =
              desk.numbered(List.of(draft), billing.customers(List.of(draft.company()))).getFirst();
          invoices.save(issued);
          if (desk.toRegister(List.of(issued)).isEmpty()) invoices.paperDue(id, clock.now());
          else registrations.want(List.of(issued), clock.now());
          return issued;
        });
  }

  @Override
  public Invoice discard(InvoiceId id) {
    return work.acrossCompanies(
        () -> {
          var next = locked(id).discarded();
          invoices.releaseAll(id);
          invoices.save(next);
          return next;
        });
  }

  @Override
  public Detail one(InvoiceId id) {
    return work.acrossCompanies(() -> new Detail(locked(id), invoices.lines(id)));
  }

  @Override
  public List<Invoice> page(
      @Nullable CompanyId company,
      @Nullable InvoiceStatus status,
      @Nullable UUID before,
      int size) {
    return work.acrossCompanies(() -> invoices.everybodys(company, status, before, size));
  }

  private Invoice locked(InvoiceId id) {
    return invoices.locked(id).orElseThrow(() -> new NotFound("invoice"));
  }
}
