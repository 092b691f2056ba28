package com.shipcrowd.application.invoice;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.invoice.needs.InvoiceRegistry;
import com.shipcrowd.application.invoice.needs.InvoiceRegistry.Answer;
import com.shipcrowd.application.invoice.needs.Invoices;
import com.shipcrowd.application.invoice.needs.Registrations;
import com.shipcrowd.application.invoice.needs.Registrations.Waiting;
import com.shipcrowd.domain.document.InvoiceSheet;
import com.shipcrowd.domain.invoice.InvoiceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Intent committed with the invoice, call outside any transaction, answer recorded. A document is identified by its hash, so
/// that asking again after a lost answer is safe.
public final class RegisterInvoicesHandler implements RegisterInvoices {
  private static final int A_BATCH = 20;
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final int LONGEST_PAUSE_MINUTES = 60;

  private final UnitOfWork work;
  private final Invoices invoices;
  private final Registrations registrations;
  private final InvoiceRegistry registry;
  private final Clock clock;

  public RegisterInvoicesHandler(
      UnitOfWork work,
      Invoices invoices,
      Registrations registrations,
      InvoiceRegistry registry,
      Clock clock) {
    this.work = work;
    this.invoices = invoices;
    this.registrations = registrations;
    this.registry = registry;
    this.clock = clock;
  }

  @Override
  public boolean isOn() {
    return work.acrossCompanies(registrations::isOn);
  }

  @Override
  public boolean turn(boolean on, String by) {
    return work.acrossCompanies(
        () -> {
          registrations.turn(on, by, clock.now());
          return registrations.isOn();
        });
  }

  private record Asked(Waiting waiting, InvoiceSheet sheet) {}

  @Override
  public int work() {
    List<Asked> due = work.acrossCompanies(this::take);
    for (var asked : due) {
      var answer = registry.register(asked.sheet, asked.waiting.irn());
      work.acrossCompanies(() -> record(asked.waiting, answer));
    }
    return due.size();
  }

  private List<Asked> take() {
    var now = clock.now();
    var asked = new ArrayList<Asked>();
    for (var waiting : registrations.take(now, now.plus(LEASE), A_BATCH)) {
      var invoice = invoices.locked(waiting.invoice()).orElseThrow();
      var annexure = invoices.annexure(waiting.company(), waiting.invoice());
      asked.add(new Asked(waiting, InvoiceLayout.sheet(invoice, annexure, null)));
    }
    return asked;
  }

  private void record(Waiting waiting, Answer answer) {
    var now = clock.now();
    switch (answer) {
      case Answer.Registered(var registration) -> {
        registrations.registered(waiting.invoice(), registration);
        invoices.paperDue(waiting.invoice(), now);
      }
      case Answer.Refused(var words) -> registrations.refused(waiting, words, now);
      case Answer.InDoubt(var words) -> {
        int minutes = Math.min(1 << Math.min(waiting.tries(), 10), LONGEST_PAUSE_MINUTES);
        registrations.later(waiting.invoice(), now.plus(Duration.ofMinutes(minutes)), words);
      }
    }
  }

  @Override
  public void again(InvoiceId invoice) {
    boolean isQueued = work.acrossCompanies(() -> registrations.again(invoice, clock.now()));
    if (!isQueued) throw new NotFound("refused registration");
  }
}
