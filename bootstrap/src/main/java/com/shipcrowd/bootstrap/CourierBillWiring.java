package com.shipcrowd.bootstrap;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.courierbill.AuditCourierInvoices;
import com.shipcrowd.application.courierbill.AuditCourierInvoicesHandler;
import com.shipcrowd.application.courierbill.BuyCards;
import com.shipcrowd.application.courierbill.CourierInvoiceJob;
import com.shipcrowd.application.courierbill.needs.CourierInvoices;
import com.shipcrowd.application.file.Sheets;
import com.shipcrowd.application.held.Held;
import com.shipcrowd.application.job.JobType;
import com.shipcrowd.application.place.Geography;
import com.shipcrowd.application.ratecard.Pricing;
import com.shipcrowd.application.ratecard.ReadRateCards;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.place.State;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;

/// Couriers' invoices.
@Factory
final class CourierBillWiring {
  @Singleton
  BuyCards buyCards(
      ReadRateCards cards,
      Held<Pricing> pricing,
      Held<Geography> geography,
      @Property(name = "shipcrowd.platform.state", defaultValue = "HR") String platform) {
    return new BuyCards(cards, pricing, geography, State.valueOf(platform));
  }

  @Singleton
  JobType courierInvoiceJob(
      UnitOfWork work, CourierInvoices invoices, BuyCards cards, Ids ids, Clock clock) {
    return new CourierInvoiceJob(work, invoices, cards, ids, clock);
  }

  @Singleton
  AuditCourierInvoices auditCourierInvoices(
      UnitOfWork work, CourierInvoices invoices, Till till, Sheets sheets, Ids ids, Clock clock) {
    return new AuditCourierInvoicesHandler(work, invoices, till, sheets, ids, clock);
  }
}
