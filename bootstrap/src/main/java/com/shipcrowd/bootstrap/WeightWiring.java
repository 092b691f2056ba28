package com.shipcrowd.bootstrap;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.discrepancy.CardsOfBookings;
import com.shipcrowd.application.discrepancy.HandleWeightCases;
import com.shipcrowd.application.discrepancy.HandleWeightCasesHandler;
import com.shipcrowd.application.discrepancy.KeepWeighings;
import com.shipcrowd.application.discrepancy.KeepWeighingsHandler;
import com.shipcrowd.application.discrepancy.WeightFileJob;
import com.shipcrowd.application.discrepancy.needs.Weighings;
import com.shipcrowd.application.discrepancy.needs.WeightCases;
import com.shipcrowd.application.document.KeepFiles;
import com.shipcrowd.application.document.KeepFilesHandler;
import com.shipcrowd.application.document.needs.FileStore;
import com.shipcrowd.application.held.Held;
import com.shipcrowd.application.invoice.CreditShipment;
import com.shipcrowd.application.invoice.KeepEarnings;
import com.shipcrowd.application.job.JobType;
import com.shipcrowd.application.job.SubmitFile;
import com.shipcrowd.application.notification.SendMail;
import com.shipcrowd.application.ratecard.Pricing;
import com.shipcrowd.application.ratecard.ReadRateCards;
import com.shipcrowd.application.task.OpenTask;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.place.State;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;

/// Weight discrepancies and the files that prove things.
@Factory
final class WeightWiring {
  @Singleton
  KeepFiles keepFiles(UnitOfWork work, FileStore store, Ids ids, Clock clock) {
    return new KeepFilesHandler(work, store, ids, clock);
  }

  @Singleton
  CardsOfBookings cardsOfBookings(
      ReadRateCards cards,
      Held<Pricing> pricing,
      @Property(name = "shipcrowd.platform.state", defaultValue = "HR") String platform) {
    return new CardsOfBookings(cards, pricing, State.valueOf(platform));
  }

  @Singleton
  HandleWeightCases handleWeightCases(
      UnitOfWork work,
      WeightCases cases,
      CardsOfBookings cards,
      KeepFiles files,
      Till till,
      KeepEarnings earnings,
      OpenTask tasks,
      Clock clock) {
    return new HandleWeightCasesHandler(work, cases, cards, files, till, earnings, tasks, clock);
  }

  @Singleton
  KeepWeighings keepWeighings(
      UnitOfWork work, Weighings weighings, SubmitFile files, Ids ids, Clock clock) {
    return new KeepWeighingsHandler(work, weighings, files, ids, clock);
  }

  @Singleton
  JobType weightFileJob(
      UnitOfWork work,
      WeightCases cases,
      CardsOfBookings cards,
      Till till,
      KeepEarnings earnings,
      CreditShipment credits,
      SendMail mails,
      Ids ids,
      Clock clock) {
    return new WeightFileJob(work, cases, cards, till, earnings, credits, mails, ids, clock);
  }
}
