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
import java.util.ArrayList;
import java.util.List;

/// See {@link PublishInvoices}.
public final class PublishInvoicesHandler implements PublishInvoices {
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final long MOST_LINES = 20_000;

  private final UnitOfWork work;
  private final Invoices invoices;
  private final InvoiceMails log;
  private final SendMail mails;
  private final Ids names;
  private final Clock clock;

  public PublishInvoicesHandler(
      UnitOfWork work, Invoices invoices, InvoiceMails log, SendMail mails, Ids ids, Clock clock) {
    this.work = work;
    this.invoices = invoices;
    this.log = log;
    this.mails = mails;
    this.names = ids;
    this.clock = clock;
  }

  @Override
  public List<Undrawn> take(int most) {
    return work.acrossCompanies(
        () -> {
          var now = clock.now();
          var due = bearable(invoices.takeUndrawn(now, now.plus(LEASE), most));
          if (due.isEmpty()) return List.of();
          var ids = due.stream().map(Invoice::id).toList();
          var annexures = invoices.annexures(ids);
          var registered = invoices.registrations(ids);
          return due.stream()
              .map(
                  i ->
                      new Undrawn(
                          i.id(),
                          i.company(),
                          InvoiceLayout.sheet(
                              i,
                              annexures.getOrDefault(i.id(), List.of()),
                              registered.get(i.id()))))
              .toList();
        });
  }

  // Fifty invoices of a few lines, or one of many: what does not fit waits for the next round.
  private List<Invoice> bearable(List<Invoice> taken) {
    if (taken.size() < 2) return taken;
    var counts = invoices.lineCounts(taken.stream().map(Invoice::id).toList());
    var kept = new ArrayList<Invoice>();
    long lines = 0;
    for (var invoice : taken) {
      lines += counts.getOrDefault(invoice.id(), 0L);
      if (kept.isEmpty() || lines <= MOST_LINES) kept.add(invoice);
      else invoices.paperDue(invoice.id(), clock.now());
    }
    return kept;
  }

  @Override
  public void publish(List<InvoiceId> drawn) {
    if (drawn.isEmpty()) return;
    var due = invoices.drawn(drawn);
    var addresses = log.of(due.stream().map(Invoice::company).distinct().toList());
    for (var invoice : due) {
      var to = addresses.get(invoice.company());
      if (to == null) continue;
      var mail = InvoiceLetter.of(names.next(), to, invoice);
      mails.send(mail);
      log.log(invoice.company(), invoice.id(), new Sent(mail.id(), to, "system", clock.now()));
    }
  }
}
