package com.shipcrowd.adapter.scheduler;

import com.shipcrowd.application.claim.HandleClaims;
import com.shipcrowd.application.cod.MakeRemittances;
import com.shipcrowd.application.courier.KeepAccounts;
import com.shipcrowd.application.courier.WatchCouriers;
import com.shipcrowd.application.courierbill.AuditCourierInvoices;
import com.shipcrowd.application.discrepancy.HandleWeightCases;
import com.shipcrowd.application.discrepancy.KeepWeighings;
import com.shipcrowd.application.document.WritePapers;
import com.shipcrowd.application.invoice.CollectInvoices;
import com.shipcrowd.application.invoice.RegisterInvoices;
import com.shipcrowd.application.invoice.RunBilling;
import com.shipcrowd.application.job.WorkJobs;
import com.shipcrowd.application.ledger.KeepBooks;
import com.shipcrowd.application.notification.DeliverMails;
import com.shipcrowd.application.payment.AcceptPayment;
import com.shipcrowd.application.payment.AutoRecharge;
import com.shipcrowd.application.payment.PollPayments;
import com.shipcrowd.application.payment.RefundTopUp;
import com.shipcrowd.application.payout.KeepBankAccount;
import com.shipcrowd.application.payout.SettlePayouts;
import com.shipcrowd.application.pickup.SchedulePickups;
import com.shipcrowd.application.ratecard.CountTrackRecords;
import com.shipcrowd.application.sandbox.KeepOwnTime;
import com.shipcrowd.application.shipment.SettleShipments;
import com.shipcrowd.application.tracking.AcceptPush;
import com.shipcrowd.application.tracking.PollParcels;
import com.shipcrowd.application.wallet.WatchBalance;
import com.shipcrowd.application.warehouse.RegisterWarehouses;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;

/// Everything that happens because of the time, one row a job. The work itself is rows with a due
/// time; a tick only asks for a look.
@Singleton
final class Timetable {
  private static final int A_BATCH_OF_MAILS = 50;
  // A round ends some time, so that a flood in one room does not keep the four threads from the
  // others.
  private static final int MOST_BATCHES = 200;

  private final List<Tick> rows;

  Timetable(
      AcceptPush pushes,
      SettleShipments shipments,
      AcceptPayment payments,
      PollPayments looks,
      RefundTopUp refunds,
      AutoRecharge recharges,
      DeliverMails mails,
      WorkJobs jobs,
      CountTrackRecords records,
      WatchCouriers couriers,
      KeepAccounts accounts,
      RegisterWarehouses warehouses,
      PollParcels parcels,
      SchedulePickups pickups,
      KeepBankAccount bankAccounts,
      SettlePayouts payouts,
      MakeRemittances remittances,
      RunBilling billing,
      CollectInvoices invoices,
      WritePapers papers,
      RegisterInvoices registrations,
      KeepBooks books,
      WatchBalance balances,
      KeepOwnTime ownTimes,
      HandleWeightCases weights,
      KeepWeighings weighings,
      AuditCourierInvoices bills,
      HandleClaims claims,
      @Property(name = "shipcrowd.mail.every", defaultValue = "2s") Duration mailEvery) {
    rows =
        List.of(
            new Tick("pushes", Duration.ofSeconds(1), () -> drain(pushes::workIn)),
            new Tick("mails", mailEvery, () -> drain(() -> mails.deliver(A_BATCH_OF_MAILS))),
            new Tick("shipments", Duration.ofSeconds(5), () -> drain(shipments::settle)),
            new Tick("jobs", Duration.ofSeconds(2), () -> drain(jobs::work)),
            new Tick("standings", Duration.ofSeconds(5), couriers::writeDown),
            new Tick("polls", Duration.ofSeconds(1), parcels::poll),
            new Tick("warehouses", Duration.ofSeconds(10), () -> drain(warehouses::work)),
            new Tick("pickups", Duration.ofSeconds(10), () -> drain(pickups::settle)),
            new Tick("billing", Duration.ofSeconds(10), () -> drain(billing::work)),
            new Tick("e-invoices", Duration.ofSeconds(5), () -> drain(registrations::work)),
            new Tick("papers", Duration.ofSeconds(2), () -> drain(papers::write)),
            new Tick("overdue-invoices", Duration.ofMinutes(5), () -> drain(invoices::chase)),
            new Tick("seals", Duration.ofHours(1), accounts::reseal),
            new Tick("bank-seals", Duration.ofHours(1), () -> drain(bankAccounts::reseal)),
            new Tick("bank-accounts", Duration.ofSeconds(10), () -> drain(bankAccounts::work)),
            new Tick("remittances", Duration.ofMinutes(10), remittances::work),
            new Tick("payouts", Duration.ofSeconds(5), () -> drain(payouts::work)),
            new Tick("track-records", Duration.ofHours(1), records::recount),
            new Tick("balances", Duration.ofSeconds(10), () -> drain(balances::tell)),
            new Tick("weight-cases", Duration.ofSeconds(60), () -> drain(weights::settle)),
            new Tick("weighings", Duration.ofMinutes(15), () -> drain(weighings::handOver)),
            new Tick("courier-invoices", Duration.ofSeconds(10), () -> drain(bills::post)),
            new Tick("claims", Duration.ofSeconds(60), () -> drain(claims::settle)),
            new Tick("own-times", Duration.ofSeconds(10), () -> drain(ownTimes::work)),
            new Tick("books", Duration.ofMinutes(10), books::work),
            new Tick("payment-looks", Duration.ofSeconds(10), () -> drain(looks::look)),
            new Tick("refunds", Duration.ofSeconds(30), () -> drain(refunds::settle)),
            new Tick("recharges", Duration.ofSeconds(30), () -> drain(recharges::charge)),
            new Tick("payments", Duration.ofSeconds(60), payments::expireUnpaid));
  }

  List<Tick> rows() {
    return rows;
  }

  static void drain(IntSupplier batch) {
    for (int i = 0; i < MOST_BATCHES && !Thread.currentThread().isInterrupted(); i++) {
      if (batch.getAsInt() == 0) return;
    }
  }
}
