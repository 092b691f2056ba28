package com.shipcrowd.application.invoice;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.invoice.needs.Billing;
import com.shipcrowd.application.invoice.needs.InvoiceMails;
import com.shipcrowd.application.invoice.needs.Invoices;
import com.shipcrowd.application.invoice.needs.Invoices.Late;
import com.shipcrowd.application.invoice.needs.Invoices.Payment;
import com.shipcrowd.application.notification.Mail;
import com.shipcrowd.application.notification.SendMail;
import com.shipcrowd.application.wallet.GrantCredit;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.invoice.BillingTerms;
import com.shipcrowd.domain.invoice.Invoice;
import com.shipcrowd.domain.invoice.InvoiceId;
import com.shipcrowd.domain.invoice.InvoicePaymentId;
import com.shipcrowd.domain.invoice.PaymentReferenceTaken;
import com.shipcrowd.domain.invoice.Reminders;
import com.shipcrowd.domain.ledger.PaymentPostings;
import com.shipcrowd.domain.money.Money;
import java.util.List;
import java.util.Objects;

/// See {@link CollectInvoices}. The invoice is locked before the wallet, everywhere.
public final class CollectInvoicesHandler implements CollectInvoices {
  private static final int A_BATCH = 50;

  private final UnitOfWork work;
  private final Invoices invoices;
  private final Billing billing;
  private final InvoiceMails addresses;
  private final SendMail mails;
  private final GrantCredit credit;
  private final Till till;
  private final Ids ids;
  private final Clock clock;

  public CollectInvoicesHandler(
      UnitOfWork work,
      Invoices invoices,
      Billing billing,
      InvoiceMails addresses,
      SendMail mails,
      GrantCredit credit,
      Till till,
      Ids ids,
      Clock clock) {
    this.work = work;
    this.invoices = invoices;
    this.billing = billing;
    this.addresses = addresses;
    this.mails = mails;
    this.credit = credit;
    this.till = till;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Answer record(Paid paid) {
    return work.acrossCompanies(
        () -> {
          var invoice = locked(paid.invoice());
          var before = invoices.payment(invoice.company(), paid.reference());
          if (before.isPresent()) return known(invoice, before.get(), paid);
          return post(invoice, paid);
        });
  }

  private static Answer known(Invoice invoice, Payment before, Paid paid) {
    boolean same =
        before.invoice().equals(paid.invoice())
            && before.amount().equals(paid.amount())
            && before.paidOn().equals(paid.on());
    if (!same) throw new PaymentReferenceTaken(paid.reference());
    return new Answer(invoice, before);
  }

  private Answer post(Invoice invoice, Paid paid) {
    var company = invoice.company();
    var taken = invoice.takes(paid.amount());
    var payment =
        new Payment(
            new InvoicePaymentId(ids.next()),
            company,
            invoice.id(),
            paid.amount(),
            taken,
            paid.reference(),
            paid.on(),
            paid.by(),
            clock.now());
    var next = invoice.paidBy(taken);
    invoices.add(payment);
    invoices.save(next);
    if (!next.outstanding().isPositive()) settled(next);
    var session = till.open(company);
    session.add(
        new PaymentPostings(company, clock.today())
            .invoicePaid(payment.id().text(), paid.amount()));
    session.close();
    return new Answer(next, payment);
  }

  private void settled(Invoice invoice) {
    invoices.chased(invoice.id(), 0, null);
    // The last day on which a due date makes bookings stop today.
    var blocking = clock.today().minusDays(7);
    if (!invoices.hasUnpaidDueBy(invoice.company(), blocking))
      credit.block(invoice.company(), false);
  }

  @Override
  public List<Payment> payments(CompanyId company, InvoiceId id) {
    return work.of(
        company,
        () -> {
          if (invoices.find(company, id).isEmpty()) throw new NotFound("invoice");
          return invoices.payments(company, id);
        });
  }

  @Override
  public Agreement agreement(CompanyId company) {
    return work.acrossCompanies(() -> present(company));
  }

  @Override
  public Agreement limit(CompanyId company, Money limit) {
    return work.acrossCompanies(
        () -> {
          present(company);
          credit.limit(company, limit);
          return present(company);
        });
  }

  @Override
  public Agreement agree(CompanyId company, BillingTerms terms, String by) {
    return work.acrossCompanies(
        () -> {
          present(company);
          billing.agree(company, terms, by, clock.now());
          return present(company);
        });
  }

  private Agreement present(CompanyId company) {
    var customer = billing.customers(List.of(company)).get(company);
    if (customer == null) throw new NotFound("company");
    return new Agreement(company, customer.terms(), credit.limit(company));
  }

  @Override
  public int chase() {
    return work.acrossCompanies(
        () -> {
          var late = invoices.takeLate(clock.today(), A_BATCH);
          late.forEach(this::chase);
          return late.size();
        });
  }

  private void chase(Late late) {
    var today = clock.today();
    var invoice = late.invoice().overdue();
    var dueOn = Objects.requireNonNull(invoice.dueOn());
    invoices.save(invoice);
    // After days without a clock only the last of several reminders goes out.
    int due = Reminders.dueBy(dueOn, today);
    if (due > late.reminders()) {
      for (var to : addresses.of(List.of(invoice.company())).values())
        mails.send(reminder(invoice, due, to));
    }
    invoices.chased(invoice.id(), due, Reminders.next(dueOn, due));
    if (Reminders.blocks(dueOn, today)) credit.block(invoice.company(), true);
  }

  private Mail reminder(Invoice invoice, int n, String to) {
    var words =
        "Invoice "
            + invoice.issuedNumber()
            + " was due on "
            + invoice.dueOn()
            + "; "
            + invoice.outstanding()
            + " are open.\n"
            + (n < 3
                ? "Bookings stop a week after the due date."
                : "Bookings are stopped until it is paid.")
            + "\n";
    return new Mail(ids.next(), to, "Reminder " + n + ": invoice " + invoice.issuedNumber(), words);
  }

  private Invoice locked(InvoiceId id) {
    return invoices.locked(id).orElseThrow(() -> new NotFound("invoice"));
  }
}
