package com.shipcrowd.bootstrap;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.claim.HandleClaims;
import com.shipcrowd.application.cod.MakeRemittances;
import com.shipcrowd.application.courier.Couriers;
import com.shipcrowd.application.courier.needs.SandboxCourier;
import com.shipcrowd.application.discrepancy.HandleWeightCases;
import com.shipcrowd.application.invoice.CollectInvoices;
import com.shipcrowd.application.payment.AcceptPayment;
import com.shipcrowd.application.payment.AutoRecharge;
import com.shipcrowd.application.payment.RefundTopUp;
import com.shipcrowd.application.payment.needs.SandboxPayments;
import com.shipcrowd.application.payment.needs.TopUps;
import com.shipcrowd.application.payout.KeepBankAccount;
import com.shipcrowd.application.payout.SettlePayouts;
import com.shipcrowd.application.sandbox.DriveSandbox;
import com.shipcrowd.application.sandbox.DriveSandboxHandler;
import com.shipcrowd.application.sandbox.KeepOwnTime;
import com.shipcrowd.application.sandbox.KeepOwnTimeHandler;
import com.shipcrowd.application.sandbox.SandboxCheckout;
import com.shipcrowd.application.sandbox.SandboxCheckoutHandler;
import com.shipcrowd.application.sandbox.needs.OwnClocks;
import com.shipcrowd.application.shipment.ReadShipments;
import com.shipcrowd.application.shipment.SettleShipments;
import com.shipcrowd.application.tracking.AcceptPush;
import com.shipcrowd.application.wallet.WatchBalance;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;

/// The strings behind the sandbox's partners.
@Factory
final class SandboxWiring {
  @Singleton
  DriveSandbox driveSandbox(
      ReadShipments shipments,
      Couriers couriers,
      SandboxCourier courier,
      AcceptPush door,
      TopUps topUps,
      SandboxPayments payer,
      AcceptPayment till,
      UnitOfWork work,
      Clock clock) {
    return new DriveSandboxHandler(
        shipments, couriers, courier, door, topUps, payer, till, work, clock);
  }

  @Singleton
  SandboxCheckout sandboxCheckout(
      SandboxPayments payer, TopUps topUps, AcceptPayment door, UnitOfWork work, Clock clock) {
    return new SandboxCheckoutHandler(payer, topUps, door, work, clock);
  }

  /// What happens early in a sandbox whose clock was moved; the same jobs that the timetable runs for everybody.
  @Singleton
  KeepOwnTime keepOwnTime(
      UnitOfWork work,
      OwnClocks clocks,
      SettleShipments shipments,
      HandleWeightCases weights,
      HandleClaims claims,
      AcceptPayment payments,
      RefundTopUp refunds,
      AutoRecharge recharges,
      WatchBalance balances,
      KeepBankAccount bankAccounts,
      SettlePayouts payouts,
      MakeRemittances remittances,
      CollectInvoices collecting,
      Clock clock) {
    return new KeepOwnTimeHandler(
        work,
        clocks,
        List.of(
            shipments::settle,
            weights::settle,
            claims::settle,
            payments::expireUnpaid,
            refunds::settle,
            recharges::charge,
            balances::tell,
            bankAccounts::work,
            remittances::work,
            payouts::work,
            // It counts what it looked at, also when there was nothing to do.
            () -> {
              var _ = collecting.chase();
              return 0;
            }),
        clock);
  }
}
