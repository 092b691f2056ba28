package com.shipcrowd.bootstrap;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.courier.Couriers;
import com.shipcrowd.application.courier.needs.SandboxCourier;
import com.shipcrowd.application.payment.AcceptPayment;
import com.shipcrowd.application.payment.needs.SandboxPayments;
import com.shipcrowd.application.payment.needs.TopUps;
import com.shipcrowd.application.sandbox.DriveSandbox;
import com.shipcrowd.application.sandbox.DriveSandboxHandler;
import com.shipcrowd.application.sandbox.SandboxCheckout;
import com.shipcrowd.application.sandbox.SandboxCheckoutHandler;
import com.shipcrowd.application.shipment.ReadShipments;
import com.shipcrowd.application.tracking.AcceptPush;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

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
}
