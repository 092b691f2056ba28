package com.shipcrowd.bootstrap;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.document.PrintPapers;
import com.shipcrowd.application.document.PrintPapersHandler;
import com.shipcrowd.application.document.PrintStatements;
import com.shipcrowd.application.document.PrintStatementsHandler;
import com.shipcrowd.application.document.needs.DocumentPrinter;
import com.shipcrowd.application.document.needs.PaperStore;
import com.shipcrowd.application.file.Sheets;
import com.shipcrowd.application.invoice.IssueInvoices;
import com.shipcrowd.application.invoice.WriteNotes;
import com.shipcrowd.application.ledger.KeepBooks;
import com.shipcrowd.application.ledger.KeepBooksHandler;
import com.shipcrowd.application.ledger.ProveLedger;
import com.shipcrowd.application.ledger.ProveLedgerHandler;
import com.shipcrowd.application.ledger.needs.Invariants;
import com.shipcrowd.application.ledger.needs.Ledger;
import com.shipcrowd.application.ledger.needs.Seals;
import com.shipcrowd.application.notification.SendMail;
import com.shipcrowd.application.pickup.MakeManifest;
import com.shipcrowd.application.pickup.MakeManifestHandler;
import com.shipcrowd.application.pickup.needs.Manifests;
import com.shipcrowd.application.shipment.ReadShipments;
import com.shipcrowd.application.task.OpenTask;
import com.shipcrowd.application.wallet.KeepDeposits;
import com.shipcrowd.application.wallet.KeepDepositsHandler;
import com.shipcrowd.application.wallet.OpenWallet;
import com.shipcrowd.application.wallet.OpenWalletHandler;
import com.shipcrowd.application.wallet.ReadWallet;
import com.shipcrowd.application.wallet.ReadWalletHandler;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.application.wallet.WatchBalance;
import com.shipcrowd.application.wallet.WatchBalanceHandler;
import com.shipcrowd.application.wallet.needs.Deposits;
import com.shipcrowd.application.wallet.needs.LowWallets;
import com.shipcrowd.application.wallet.needs.Statements;
import com.shipcrowd.application.wallet.needs.Wallets;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.List;

/// Ledger, wallets, manifests and papers.
@Factory
final class MoneyWiring {
  @Singleton
  Till till(Wallets wallets, Ledger ledger) {
    return new Till(wallets, ledger);
  }

  @Singleton
  OpenWallet openWallet(Wallets wallets, Ledger ledger, Clock clock) {
    return new OpenWalletHandler(wallets, ledger, clock);
  }

  @Singleton
  KeepDeposits keepDeposits(Deposits deposits, Till till, UnitOfWork work, Ids ids, Clock clock) {
    return new KeepDepositsHandler(deposits, till, work, ids, clock);
  }

  @Singleton
  ReadWallet readWallet(UnitOfWork work, Wallets wallets, Statements statements) {
    return new ReadWalletHandler(work, wallets, statements);
  }

  @Singleton
  WatchBalance watchBalance(UnitOfWork work, LowWallets wallets, SendMail mails, Ids ids) {
    return new WatchBalanceHandler(work, wallets, mails, ids);
  }

  @Singleton
  ProveLedger proveLedger(UnitOfWork work, List<Invariants> invariants) {
    return new ProveLedgerHandler(work, invariants);
  }

  @Singleton
  KeepBooks keepBooks(
      UnitOfWork work, Seals seals, ProveLedger prove, OpenTask tasks, Clock clock) {
    return new KeepBooksHandler(work, seals, prove, tasks, clock);
  }

  @Singleton
  MakeManifest makeManifest(
      UnitOfWork work, Manifests manifests, ReadShipments shipments, Ids ids, Clock clock) {
    return new MakeManifestHandler(work, manifests, shipments, ids, clock);
  }

  @Singleton
  PrintStatements printStatements(ReadWallet wallet, Sheets sheets, DocumentPrinter printer) {
    return new PrintStatementsHandler(wallet, sheets, printer);
  }

  @Singleton
  PrintPapers printPapers(
      UnitOfWork work,
      PaperStore papers,
      ReadShipments shipments,
      MakeManifest manifests,
      IssueInvoices invoices,
      WriteNotes notes,
      DocumentPrinter printer,
      @Property(name = "shipcrowd.public-url", defaultValue = "http://127.0.0.1:8080")
          String publicUrl) {
    return new PrintPapersHandler(
        work, papers, shipments, manifests, invoices, notes, printer, publicUrl + "/t/");
  }
}
