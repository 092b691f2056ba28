package com.shipcrowd.application.invoice;

import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.invoice.needs.Billing;
import com.shipcrowd.application.invoice.needs.Invoices;
import com.shipcrowd.application.invoice.needs.Registrations;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.document.InvoiceSheet;
import com.shipcrowd.domain.invoice.BillingPeriod;
import com.shipcrowd.domain.invoice.Invoice;
import com.shipcrowd.domain.invoice.InvoiceId;
import com.shipcrowd.domain.invoice.InvoiceNotRegistered;
import com.shipcrowd.domain.invoice.InvoiceStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One unit of work per month; numbers are its last step, so a failure before them leaves no gap and one after them is
/// impossible.
public final class IssueInvoicesHandler implements IssueInvoices {
  private final UnitOfWork work;
  private final Invoices invoices;
  private final Billing billing;
  private final Registrations registrations;
  private final InvoiceDesk desk;

  public IssueInvoicesHandler(
      UnitOfWork work,
      Invoices invoices,
      Billing billing,
      Registrations registrations,
      InvoiceDesk desk) {
    this.work = work;
    this.invoices = invoices;
    this.billing = billing;
    this.registrations = registrations;
    this.desk = desk;
  }

  @Override
  public List<Invoice> issue(CompanyId company, LocalDate from, LocalDate to) {
    var issued = new ArrayList<Invoice>();
    for (var month : new BillingPeriod(from, to).byMonth()) {
      issued.addAll(work.of(company, () -> desk.issue(billing.open(List.of(company), month))));
    }
    return issued;
  }

  @Override
  public Optional<Invoice> find(CompanyId company, InvoiceId id) {
    return work.of(company, () -> issued(company, id));
  }

  @Override
  public List<Invoice> page(CompanyId company, Filter filter, @Nullable UUID before, int size) {
    return work.of(company, () -> invoices.page(company, filter, before, size));
  }

  @Override
  public Optional<InvoiceSheet> sheet(CompanyId company, InvoiceId id) {
    return work.of(
        company,
        () ->
            issued(company, id)
                .map(
                    invoice ->
                        InvoiceLayout.sheet(
                            invoice, invoices.annexure(company, id), invoices.registration(id))));
  }

  @Override
  public void mustBePublished(CompanyId company, InvoiceId id) {
    if (work.of(company, () -> registrations.isMissing(id))) throw new InvoiceNotRegistered();
  }

  private Optional<Invoice> issued(CompanyId company, InvoiceId id) {
    return invoices
        .find(company, id)
        .filter(i -> i.status() != InvoiceStatus.DRAFT && i.status() != InvoiceStatus.DISCARDED);
  }
}
