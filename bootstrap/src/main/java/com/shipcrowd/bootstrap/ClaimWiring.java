package com.shipcrowd.bootstrap;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.claim.HandleClaims;
import com.shipcrowd.application.claim.HandleClaimsHandler;
import com.shipcrowd.application.claim.OpenClaims;
import com.shipcrowd.application.claim.OpenClaimsHandler;
import com.shipcrowd.application.claim.needs.Claims;
import com.shipcrowd.application.document.KeepFiles;
import com.shipcrowd.application.invoice.CreditShipment;
import com.shipcrowd.application.shipment.needs.Losses;
import com.shipcrowd.application.task.OpenTask;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.shipment.Shipment;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// Claims for lost and damaged goods.
@Factory
final class ClaimWiring {
  @Singleton
  OpenClaims openClaims(Claims claims, Till till, Ids ids, Clock clock) {
    return new OpenClaimsHandler(claims, till, ids, clock);
  }

  /// What journeys tell becomes claims.
  @Singleton
  Losses losses(OpenClaims claims) {
    return new Losses() {
      @Override
      public void gone(Shipment shipment) {
        claims.gone(shipment);
      }

      @Override
      public void found(Shipment shipment) {
        claims.found(shipment);
      }
    };
  }

  @Singleton
  HandleClaims handleClaims(
      UnitOfWork work,
      Claims claims,
      CreditShipment credits,
      KeepFiles files,
      Till till,
      OpenTask tasks,
      Clock clock) {
    return new HandleClaimsHandler(work, claims, credits, files, till, tasks, clock);
  }
}
