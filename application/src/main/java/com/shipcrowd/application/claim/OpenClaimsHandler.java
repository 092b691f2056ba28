package com.shipcrowd.application.claim;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.claim.needs.Claims;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.claim.Claim;
import com.shipcrowd.domain.claim.ClaimId;
import com.shipcrowd.domain.claim.ClaimKind;
import com.shipcrowd.domain.claim.ClaimStatus;
import com.shipcrowd.domain.claim.Compensation;
import com.shipcrowd.domain.claim.Recovery;
import com.shipcrowd.domain.ledger.ClaimPostings;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.shipment.Shipment;
import com.shipcrowd.domain.shipment.ShipmentStatus;

/// See {@link OpenClaims}.
public final class OpenClaimsHandler implements OpenClaims {
  private final Claims claims;
  private final Till till;
  private final Ids ids;
  private final Clock clock;

  public OpenClaimsHandler(Claims claims, Till till, Ids ids, Clock clock) {
    this.claims = claims;
    this.till = till;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public void gone(Shipment shipment) {
    var kind = shipment.status() == ShipmentStatus.DAMAGED ? ClaimKind.DAMAGED : ClaimKind.LOST;
    var before = claims.ofShipment(shipment.id()).orElse(null);
    if (before == null) {
      var contract = claims.contract(shipment.account()).orElse(Compensation.USUAL_SHARE);
      claims.add(
          Claim.opened(
              new ClaimId(ids.next()),
              shipment.company(),
              shipment.id(),
              kind,
              shipment.facts().declaredValue(),
              Compensation.of(shipment.facts(), shipment.courier(), contract),
              clock.now()));
    } else if (before.status() == ClaimStatus.CLOSED || before.status() == ClaimStatus.TAKEN_BACK) {
      claims.keep(before.openedAgain(kind, clock.now()));
    }
  }

  @Override
  public void found(Shipment shipment) {
    var claim = claims.ofShipment(shipment.id()).orElse(null);
    if (claim == null) return;
    boolean isDone =
        claim.status() == ClaimStatus.CLOSED || claim.status() == ClaimStatus.TAKEN_BACK;
    if (isDone) return;
    if (claim.status() == ClaimStatus.PAID) takeBack(claim);
    claims.keep(claim.found(clock.now()));
  }

  // A share that was written off is the platform's expense by now.
  private void takeBack(Claim claim) {
    var c = claim.compensation();
    var share = claim.recovery() == Recovery.WRITTEN_OFF ? Money.ZERO : c.share();
    var session = till.open(claim.company());
    session.add(
        new ClaimPostings(claim.company(), clock.today())
            .takenBack(claim.key(), c.payer(), share, session.involuntary(c.amount())));
    session.close();
  }
}
