package com.shipcrowd.application.invoice;

import com.shipcrowd.application.fakes.CountingIds;
import com.shipcrowd.application.fakes.FakeBooks;
import com.shipcrowd.application.fakes.MailBox;
import com.shipcrowd.application.fakes.ManualClock;
import com.shipcrowd.application.fakes.PlainUnitOfWork;
import com.shipcrowd.application.invoice.fakes.FakeInvoicing;
import com.shipcrowd.application.invoice.needs.Billing.Customer;
import com.shipcrowd.application.invoice.needs.InvoiceRegistry;
import com.shipcrowd.application.wallet.GrantCreditHandler;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.document.InvoiceSheet;
import com.shipcrowd.domain.document.InvoiceSheet.Party;
import com.shipcrowd.domain.invoice.BillingCadence;
import com.shipcrowd.domain.invoice.BillingTerms;
import com.shipcrowd.domain.invoice.Invoice;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.ChargeHead;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// All of the invoice room, wired over fakes, in May 2026: one prepaid company and one that pays later.
final class InvoiceRoom {
  static final CompanyId PREPAID = new CompanyId(new UUID(0, 1));
  static final CompanyId POSTPAID = new CompanyId(new UUID(0, 2));
  static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
  static final LocalDate END = LocalDate.of(2026, 4, 30);
  static final Party SUPPLIER =
      new Party("Shipcrowd", "Plot 18, Gurugram", State.HR, "06AAACS1234K1ZL", "", "");

  final ManualClock clock = new ManualClock(Instant.parse("2026-05-01T06:00:00Z"));
  final PlainUnitOfWork work = new PlainUnitOfWork();
  final CountingIds ids = new CountingIds();
  final FakeBooks books = new FakeBooks();
  final FakeInvoicing kept = new FakeInvoicing();
  final MailBox mails = new MailBox();
  final Till till = new Till(books, books);
  final InvoiceDesk desk = new InvoiceDesk(kept, kept, SUPPLIER, ids, clock);
  final NoteDesk noteDesk = new NoteDesk(kept, kept, kept, SUPPLIER, ids, clock);
  final RunBilling runs = new RunBillingHandler(work, kept, kept, desk, noteDesk, ids, clock);
  final IssueInvoices issue = new IssueInvoicesHandler(work, kept, kept, kept, desk);
  final DraftInvoices drafts = new DraftInvoicesHandler(work, kept, kept, kept, desk, clock);
  final CollectInvoices collect =
      new CollectInvoicesHandler(
          work, kept, kept, kept, mails, new GrantCreditHandler(books, books), till, ids, clock);
  final WriteNotes notes = new WriteNotesHandler(work, kept, noteDesk, till);
  final CreditShipment credits = new CreditShipmentHandler(kept, noteDesk);
  final PublishInvoices publish = new PublishInvoicesHandler(work, kept, kept, mails, ids, clock);
  final MailInvoices post = new MailInvoicesHandler(work, kept, kept, mails, ids, clock);
  final List<InvoiceSheet> asked = new ArrayList<>();
  InvoiceRegistry.Answer portal = new InvoiceRegistry.Answer.InDoubt("silent");
  final RegisterInvoices register =
      new RegisterInvoicesHandler(
          work,
          kept,
          kept,
          (sheet, irn) -> {
            asked.add(sheet);
            return portal;
          },
          clock);

  InvoiceRoom() {
    customer(PREPAID, "", BillingTerms.USUAL, false);
    customer(POSTPAID, "07AABCU9603R1ZP", new BillingTerms(BillingCadence.MONTHLY, true, 7), false);
  }

  void customer(CompanyId company, String gstin, BillingTerms terms, boolean play) {
    kept.customers.put(
        company, new Customer(new Party("Acme", "Delhi", State.DL, gstin, "", ""), terms, play));
    kept.owners.put(company, "owner" + company.value().getLeastSignificantBits() + "@acme.example");
    books.put(company, Money.ZERO);
  }

  /// An April line of FREIGHT in Delhi with its IGST.
  UUID earn(CompanyId company, String taxable) {
    return earn(company, ChargeHead.FREIGHT, State.DL, LocalDate.of(2026, 4, 9), taxable);
  }

  UUID earn(CompanyId company, ChargeHead head, State place, LocalDate day, String taxable) {
    return kept.earn(company, 5, head, place, day, igst(taxable));
  }

  /// The April invoice of what was earned.
  Invoice issued(CompanyId company) {
    return issue.issue(company, APRIL, END).getFirst();
  }

  Invoice now(Invoice invoice) {
    return kept.invoices.get(invoice.id());
  }

  static Taxed igst(String taxable) {
    var base = rs(taxable);
    long tax = Math.floorDiv(base.paise() * 1800 + 5000, 10_000L);
    return new Taxed(base, Money.ZERO, Money.ZERO, new Money(tax));
  }

  static Money rs(String rupees) {
    return Money.ofRupees(rupees);
  }
}
