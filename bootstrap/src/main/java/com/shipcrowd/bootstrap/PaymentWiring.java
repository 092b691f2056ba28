package com.shipcrowd.bootstrap;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.job.JobType;
import com.shipcrowd.application.notification.SendMail;
import com.shipcrowd.application.payment.AcceptPayment;
import com.shipcrowd.application.payment.AcceptPaymentHandler;
import com.shipcrowd.application.payment.AutoRecharge;
import com.shipcrowd.application.payment.AutoRechargeHandler;
import com.shipcrowd.application.payment.Cashier;
import com.shipcrowd.application.payment.DisputeDesk;
import com.shipcrowd.application.payment.PollPayments;
import com.shipcrowd.application.payment.PollPaymentsHandler;
import com.shipcrowd.application.payment.RefundTopUp;
import com.shipcrowd.application.payment.RefundTopUpHandler;
import com.shipcrowd.application.payment.SeeSettlements;
import com.shipcrowd.application.payment.SeeSettlementsHandler;
import com.shipcrowd.application.payment.SettlementFile;
import com.shipcrowd.application.payment.TopUpWallet;
import com.shipcrowd.application.payment.TopUpWalletHandler;
import com.shipcrowd.application.payment.VerifyTopUp;
import com.shipcrowd.application.payment.VerifyTopUpHandler;
import com.shipcrowd.application.payment.needs.AutoRecharges;
import com.shipcrowd.application.payment.needs.PaymentFacts;
import com.shipcrowd.application.payment.needs.PaymentGateway;
import com.shipcrowd.application.payment.needs.Refunds;
import com.shipcrowd.application.payment.needs.Settlements;
import com.shipcrowd.application.payment.needs.TopUps;
import com.shipcrowd.application.wallet.Till;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.List;

/// Payments in: asking for money, believing it, giving it back.
@Factory
final class PaymentWiring {
  @Singleton
  Cashier cashier(
      UnitOfWork work,
      TopUps topUps,
      PaymentFacts facts,
      AutoRecharges autos,
      Till till,
      SendMail mails,
      Ids ids,
      Clock clock) {
    return new Cashier(work, topUps, facts, autos, till, mails, ids, clock);
  }

  @Singleton
  DisputeDesk disputeDesk(
      UnitOfWork work, TopUps topUps, PaymentFacts facts, Refunds refunds, Till till, Clock clock) {
    return new DisputeDesk(work, topUps, facts, refunds, till, clock);
  }

  @Singleton
  TopUpWallet topUpWallet(
      UnitOfWork work,
      TopUps topUps,
      PaymentFacts facts,
      List<PaymentGateway> gateways,
      @Property(name = "shipcrowd.sandbox.for-everyone", defaultValue = "false")
          boolean sandboxForEveryone,
      Ids ids,
      Clock clock) {
    return new TopUpWalletHandler(work, topUps, facts, gateways, sandboxForEveryone, ids, clock);
  }

  @Singleton
  AcceptPayment acceptPayment(
      UnitOfWork work,
      TopUps topUps,
      PaymentFacts facts,
      Cashier cashier,
      RefundTopUp refunds,
      DisputeDesk disputes,
      List<PaymentGateway> gateways,
      Clock clock) {
    return new AcceptPaymentHandler(
        work, topUps, facts, cashier, refunds, disputes, gateways, clock);
  }

  @Singleton
  VerifyTopUp verifyTopUp(
      UnitOfWork work, TopUps topUps, Cashier cashier, List<PaymentGateway> gateways) {
    return new VerifyTopUpHandler(work, topUps, cashier, gateways);
  }

  @Singleton
  PollPayments pollPayments(
      UnitOfWork work,
      PaymentFacts facts,
      Cashier cashier,
      List<PaymentGateway> gateways,
      Clock clock) {
    return new PollPaymentsHandler(work, facts, cashier, gateways, clock);
  }

  @Singleton
  RefundTopUp refundTopUp(
      UnitOfWork work,
      TopUps topUps,
      PaymentFacts facts,
      Refunds refunds,
      Till till,
      List<PaymentGateway> gateways,
      Ids ids,
      Clock clock) {
    return new RefundTopUpHandler(work, topUps, facts, refunds, till, gateways, ids, clock);
  }

  @Singleton
  AutoRecharge autoRecharge(
      UnitOfWork work,
      TopUps topUps,
      PaymentFacts facts,
      AutoRecharges autos,
      Cashier cashier,
      List<PaymentGateway> gateways,
      Ids ids,
      Clock clock) {
    return new AutoRechargeHandler(work, topUps, facts, autos, cashier, gateways, ids, clock);
  }

  @Singleton
  SeeSettlements seeSettlements(UnitOfWork work, Settlements settlements) {
    return new SeeSettlementsHandler(work, settlements);
  }

  @Singleton
  JobType settlementFile(
      Settlements settlements, PaymentFacts facts, Till till, Ids ids, Clock clock) {
    return new SettlementFile(settlements, facts, till, ids, clock);
  }
}
