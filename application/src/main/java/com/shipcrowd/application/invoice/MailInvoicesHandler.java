package com.shipcrowd.application.invoice;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.invoice.needs.InvoiceMails;
import com.shipcrowd.application.invoice.needs.InvoiceMails.Sent;
import com.shipcrowd.application.invoice.needs.Invoices;
import com.shipcrowd.application.notification.SendMail;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.invoice.InvoiceId;
import com.shipcrowd.domain.invoice.InvoiceStatus;
import java.util.List;

/// See {@link MailInvoices}.
public final class MailInvoicesHandler implements MailInvoices {
  private final UnitOfWork work;
  private final Invoices invoices;
  private final InvoiceMails log;
  private final SendMail mails;
  private final Ids ids;
  private final Clock clock;

  public MailInvoicesHandler(
      UnitOfWork work, Invoices invoices, InvoiceMails log, SendMail mails, Ids ids, Clock clock) {
    this.work = work;
    this.invoices = invoices;
    this.log = log;
    this.mails = mails;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public List<Sent> again(CompanyId company, InvoiceId id, String by) {
    return work.acrossCompanies(
        () -> {
          var invoice =
              invoices
                  .locked(id)
                  .filter(i -> i.company().equals(company))
                  .filter(i -> i.status() != InvoiceStatus.DRAFT)
                  .filter(i -> i.status() != InvoiceStatus.DISCARDED)
                  .orElseThrow(() -> new NotFound("invoice"));
          var to = log.of(List.of(company)).get(company);
          if (to == null) throw new NotFound("owner");
          var mail = InvoiceLetter.of(ids.next(), to, invoice);
          mails.send(mail);
          log.log(company, id, new Sent(mail.id(), to, by, clock.now()));
          return log.sent(company, id);
        });
  }

  @Override
  public List<Sent> sent(CompanyId company, InvoiceId id) {
    return work.of(company, () -> log.sent(company, id));
  }
}
