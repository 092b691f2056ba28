package com.shipcrowd.bootstrap;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.cod.CodMisFile;
import com.shipcrowd.application.cod.DecideRemittances;
import com.shipcrowd.application.cod.DecideRemittancesHandler;
import com.shipcrowd.application.cod.KeepBankHolidays;
import com.shipcrowd.application.cod.KeepBankHolidaysHandler;
import com.shipcrowd.application.cod.KeepCodPlan;
import com.shipcrowd.application.cod.KeepCodPlanHandler;
import com.shipcrowd.application.cod.MakeRemittances;
import com.shipcrowd.application.cod.MakeRemittancesHandler;
import com.shipcrowd.application.cod.ReconcileCod;
import com.shipcrowd.application.cod.ReconcileCodHandler;
import com.shipcrowd.application.cod.RemittanceEnds;
import com.shipcrowd.application.cod.SeeCod;
import com.shipcrowd.application.cod.SeeCodHandler;
import com.shipcrowd.application.cod.needs.BankHolidays;
import com.shipcrowd.application.cod.needs.CodBook;
import com.shipcrowd.application.cod.needs.MisBook;
import com.shipcrowd.application.cod.needs.Remittances;
import com.shipcrowd.application.document.PrintAdvice;
import com.shipcrowd.application.document.PrintAdviceHandler;
import com.shipcrowd.application.document.needs.DocumentPrinter;
import com.shipcrowd.application.file.Sheets;
import com.shipcrowd.application.invoice.KeepEarnings;
import com.shipcrowd.application.payout.AskPayout;
import com.shipcrowd.application.payout.PayoutEnds;
import com.shipcrowd.application.task.OpenTask;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.place.State;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;

/// Cash on delivery.
@Factory
final class CodWiring {
  @Singleton
  KeepBankHolidays keepBankHolidays(BankHolidays holidays, UnitOfWork work) {
    return new KeepBankHolidaysHandler(holidays, work);
  }

  @Singleton
  KeepCodPlan keepCodPlan(CodBook book, UnitOfWork work, Clock clock) {
    return new KeepCodPlanHandler(book, work, clock);
  }

  @Singleton
  MakeRemittances makeRemittances(
      CodBook book,
      Remittances remittances,
      BankHolidays holidays,
      OpenTask tasks,
      Till till,
      @Property(name = "shipcrowd.platform.state", defaultValue = "HR") String state,
      UnitOfWork work,
      Ids ids,
      Clock clock) {
    return new MakeRemittancesHandler(
        book, remittances, holidays, tasks, till, State.valueOf(state), work, ids, clock);
  }

  @Singleton
  DecideRemittances decideRemittances(
      Remittances remittances,
      CodBook book,
      AskPayout payouts,
      KeepEarnings earnings,
      Till till,
      UnitOfWork work,
      Clock clock) {
    return new DecideRemittancesHandler(remittances, book, payouts, earnings, till, work, clock);
  }

  @Singleton
  PayoutEnds remittanceEnds(Remittances remittances, CodBook book, Clock clock) {
    return new RemittanceEnds(remittances, book, clock);
  }

  @Singleton
  ReconcileCod reconcileCod(
      MisBook lists,
      CodBook book,
      Remittances remittances,
      OpenTask tasks,
      Till till,
      UnitOfWork work,
      Clock clock) {
    return new ReconcileCodHandler(lists, book, remittances, tasks, till, work, clock);
  }

  @Singleton
  CodMisFile codMisFile(
      ReconcileCod reconcile, MisBook lists, CodBook book, UnitOfWork work, Ids ids, Clock clock) {
    return new CodMisFile(reconcile, lists, book, work, ids, clock);
  }

  @Singleton
  PrintAdvice printAdvice(DocumentPrinter printer) {
    return new PrintAdviceHandler(printer);
  }

  @Singleton
  SeeCod seeCod(
      CodBook book,
      Remittances remittances,
      PrintAdvice printer,
      Sheets sheets,
      UnitOfWork work,
      Clock clock) {
    return new SeeCodHandler(book, remittances, printer, sheets, work, clock);
  }
}
