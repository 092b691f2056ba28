package com.shipcrowd.bootstrap;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.document.WritePapers;
import com.shipcrowd.application.document.WritePapersHandler;
import com.shipcrowd.application.document.needs.DocumentPrinter;
import com.shipcrowd.application.document.needs.PaperStore;
import com.shipcrowd.application.file.Sheets;
import com.shipcrowd.application.invoice.CollectInvoices;
import com.shipcrowd.application.invoice.CollectInvoicesHandler;
import com.shipcrowd.application.invoice.CreditShipment;
import com.shipcrowd.application.invoice.CreditShipmentHandler;
import com.shipcrowd.application.invoice.DraftInvoices;
import com.shipcrowd.application.invoice.DraftInvoicesHandler;
import com.shipcrowd.application.invoice.ExportInvoices;
import com.shipcrowd.application.invoice.ExportInvoicesHandler;
import com.shipcrowd.application.invoice.FileGstReturn;
import com.shipcrowd.application.invoice.FileGstReturnHandler;
import com.shipcrowd.application.invoice.InvoiceDesk;
import com.shipcrowd.application.invoice.IssueInvoices;
import com.shipcrowd.application.invoice.IssueInvoicesHandler;
import com.shipcrowd.application.invoice.KeepEarnings;
import com.shipcrowd.application.invoice.KeepEarningsHandler;
import com.shipcrowd.application.invoice.MailInvoices;
import com.shipcrowd.application.invoice.MailInvoicesHandler;
import com.shipcrowd.application.invoice.NoteDesk;
import com.shipcrowd.application.invoice.PublishInvoices;
import com.shipcrowd.application.invoice.PublishInvoicesHandler;
import com.shipcrowd.application.invoice.RegisterInvoices;
import com.shipcrowd.application.invoice.RegisterInvoicesHandler;
import com.shipcrowd.application.invoice.RunBilling;
import com.shipcrowd.application.invoice.RunBillingHandler;
import com.shipcrowd.application.invoice.WriteNotes;
import com.shipcrowd.application.invoice.WriteNotesHandler;
import com.shipcrowd.application.invoice.needs.Billing;
import com.shipcrowd.application.invoice.needs.BillingRuns;
import com.shipcrowd.application.invoice.needs.Earnings;
import com.shipcrowd.application.invoice.needs.InvoiceMails;
import com.shipcrowd.application.invoice.needs.InvoiceRegistry;
import com.shipcrowd.application.invoice.needs.Invoices;
import com.shipcrowd.application.invoice.needs.Notes;
import com.shipcrowd.application.invoice.needs.Registrations;
import com.shipcrowd.application.invoice.needs.TaxBooks;
import com.shipcrowd.application.notification.SendMail;
import com.shipcrowd.application.wallet.GrantCredit;
import com.shipcrowd.application.wallet.GrantCreditHandler;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.application.wallet.needs.Credit;
import com.shipcrowd.application.wallet.needs.Wallets;
import com.shipcrowd.domain.document.InvoiceSheet.Party;
import com.shipcrowd.domain.place.State;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;

/// Invoices, notes and what the tax office is told.
@Factory
final class InvoiceWiring {
  /// The platform as it stands on its invoices.
  @Singleton
  Party supplier(
      @Property(name = "shipcrowd.platform.legal-name") String name,
      @Property(name = "shipcrowd.platform.address") String address,
      @Property(name = "shipcrowd.platform.state", defaultValue = "HR") String state,
      @Property(name = "shipcrowd.platform.gstin") String gstin,
      @Property(name = "shipcrowd.platform.cin") String cin) {
    return new Party(name, address, State.valueOf(state), gstin, gstin.substring(2, 12), cin);
  }

  @Singleton
  KeepEarnings keepEarnings(Earnings earnings) {
    return new KeepEarningsHandler(earnings);
  }

  @Singleton
  InvoiceDesk invoiceDesk(
      Billing billing, Registrations registrations, Party supplier, Ids ids, Clock clock) {
    return new InvoiceDesk(billing, registrations, supplier, ids, clock);
  }

  @Singleton
  IssueInvoices issueInvoices(
      UnitOfWork work,
      Invoices invoices,
      Billing billing,
      Registrations registrations,
      InvoiceDesk desk) {
    return new IssueInvoicesHandler(work, invoices, billing, registrations, desk);
  }

  @Singleton
  RunBilling runBilling(
      UnitOfWork work,
      Billing billing,
      BillingRuns runs,
      InvoiceDesk desk,
      NoteDesk notes,
      Ids ids,
      Clock clock) {
    return new RunBillingHandler(work, billing, runs, desk, notes, ids, clock);
  }

  @Singleton
  DraftInvoices draftInvoices(
      UnitOfWork work,
      Invoices invoices,
      Billing billing,
      Registrations registrations,
      InvoiceDesk desk,
      Clock clock) {
    return new DraftInvoicesHandler(work, invoices, billing, registrations, desk, clock);
  }

  @Singleton
  GrantCredit grantCredit(Wallets wallets, Credit credit) {
    return new GrantCreditHandler(wallets, credit);
  }

  @Singleton
  CollectInvoices collectInvoices(
      UnitOfWork work,
      Invoices invoices,
      Billing billing,
      InvoiceMails addresses,
      SendMail mails,
      GrantCredit credit,
      Till till,
      Ids ids,
      Clock clock) {
    return new CollectInvoicesHandler(
        work, invoices, billing, addresses, mails, credit, till, ids, clock);
  }

  @Singleton
  MailInvoices mailInvoices(
      UnitOfWork work, Invoices invoices, InvoiceMails log, SendMail mails, Ids ids, Clock clock) {
    return new MailInvoicesHandler(work, invoices, log, mails, ids, clock);
  }

  @Singleton
  PublishInvoices publishInvoices(
      UnitOfWork work, Invoices invoices, InvoiceMails log, SendMail mails, Ids ids, Clock clock) {
    return new PublishInvoicesHandler(work, invoices, log, mails, ids, clock);
  }

  @Singleton
  WritePapers writePapers(
      UnitOfWork work,
      PublishInvoices invoices,
      DocumentPrinter printer,
      PaperStore papers,
      Clock clock) {
    return new WritePapersHandler(work, invoices, printer, papers, clock);
  }

  @Singleton
  ExportInvoices exportInvoices(
      UnitOfWork work, IssueInvoices invoices, TaxBooks books, Sheets sheets) {
    return new ExportInvoicesHandler(work, invoices, books, sheets);
  }

  @Singleton
  NoteDesk noteDesk(
      Notes notes, Invoices invoices, Billing billing, Party supplier, Ids ids, Clock clock) {
    return new NoteDesk(notes, invoices, billing, supplier, ids, clock);
  }

  @Singleton
  CreditShipment creditShipment(Notes notes, NoteDesk desk) {
    return new CreditShipmentHandler(notes, desk);
  }

  @Singleton
  WriteNotes writeNotes(UnitOfWork work, Notes notes, NoteDesk desk, Till till) {
    return new WriteNotesHandler(work, notes, desk, till);
  }

  @Singleton
  FileGstReturn fileGstReturn(UnitOfWork work, TaxBooks books, Party supplier, Sheets sheets) {
    return new FileGstReturnHandler(work, books, supplier, sheets);
  }

  @Singleton
  RegisterInvoices registerInvoices(
      UnitOfWork work,
      Invoices invoices,
      Registrations registrations,
      InvoiceRegistry registry,
      Clock clock) {
    return new RegisterInvoicesHandler(work, invoices, registrations, registry, clock);
  }
}
