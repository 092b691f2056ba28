package com.shipcrowd.application.invoice;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.invoice.needs.InvoiceMails;
import com.shipcrowd.application.invoice.needs.InvoiceMails.Sent;
import com.shipcrowd.application.invoice.needs.Invoices;
import com.shipcrowd.application.notification.SendMail;
import com.shipcrowd.domain.invoice.Invoice;
import com.shipcrowd.domain.invoice.InvoiceId;
import java.time.Duration;
import java.util.List;

/// See {@link PublishInvoices}.
public final class PublishInvoicesHandler implements PublishInvoices {
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final UnitOfWork work;
  private final Invoices invoices;
  private final InvoiceMails log;
  private final SendMail mails;
  private final Ids ids;
  private final Clock clock;

  public PublishInvoicesHandler(
      UnitOfWork work,
      Invoices invoices,
      InvoiceMails log,
      SendMail mails,
      Ids ids,
      Clock clock) {
    this.work = work;
    this.invoices = invoices;
    this.log = log;
    this.mails = mails;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public List<Undrawn> take(int most) {
    return work.acrossCompanies(
        () -> {
          var now = clock.now();
          var due = invoices.takeUndrawn(now, now.plus(LEASE), most);
          if (due.isEmpty()) return List.of();
          var annexures = invoices.annexures(due.stream().map(Invoice::id).toList());
          return due.stream()
              .map(
                  i ->
                      new Undrawn(
                          i.id(),
                          i.company(),
                          InvoiceLayout.sheet(
                              i,
                              annexures.getOrDefault(i.id(), List.of()),
                              invoices.registration(i.id()))))
              .toList();
        });
  }

  @Override
  public void publish(List<InvoiceId> drawn) {
    if (drawn.isEmpty()) return;
    var due = invoices.drawn(drawn);
    var addresses = log.of(due.stream().map(Invoice::company).distinct().toList());
    for (var invoice : due) {
      var to = addresses.get(invoice.company());
      if (to == null) continue;
      var mail = InvoiceLetter.of(ids.next(), to, invoice);
      mails.send(mail);
      log.log(invoice.company(), invoice.id(), new Sent(mail.id(), to, "system", clock.now()));
    }
  }
}
