package com.shipcrowd.application.sandbox;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.courier.Couriers;
import com.shipcrowd.application.courier.Knock;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.SandboxCourier;
import com.shipcrowd.application.courier.needs.SandboxCourier.Fault;
import com.shipcrowd.application.courier.needs.SandboxCourier.Weather;
import com.shipcrowd.application.payment.AcceptPayment;
import com.shipcrowd.application.payment.needs.SandboxPayments;
import com.shipcrowd.application.payment.needs.TopUps;
import com.shipcrowd.application.shipment.ReadShipments;
import com.shipcrowd.application.tracking.AcceptPush;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.TopUp;
import com.shipcrowd.domain.payment.TopUpId;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.Shipment;
import com.shipcrowd.domain.shipment.ShipmentId;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// See {@link DriveSandbox}.
public final class DriveSandboxHandler implements DriveSandbox {
  private static final String SANDBOX = "sandbox";

  private final ReadShipments shipments;
  private final Couriers couriers;
  private final SandboxCourier courier;
  private final AcceptPush door;
  private final TopUps topUps;
  private final SandboxPayments payer;
  private final AcceptPayment till;
  private final UnitOfWork work;
  private final Clock clock;

  public DriveSandboxHandler(
      ReadShipments shipments,
      Couriers couriers,
      SandboxCourier courier,
      AcceptPush door,
      TopUps topUps,
      SandboxPayments payer,
      AcceptPayment till,
      UnitOfWork work,
      Clock clock) {
    this.shipments = shipments;
    this.couriers = couriers;
    this.courier = courier;
    this.door = door;
    this.topUps = topUps;
    this.payer = payer;
    this.till = till;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public Paid pay(
      CompanyId company,
      TopUpId id,
      Outcome outcome,
      @Nullable Money amount,
      @Nullable String currency) {
    var topUp = topUp(company, id);
    if (!topUp.gateway().equals(SANDBOX)) throw new SandboxOnly("top-up", topUp.gateway());
    var push =
        switch (outcome) {
          case CAPTURED ->
              payer.capture(
                  topUp,
                  amount == null ? topUp.amount() : amount,
                  currency == null ? "INR" : currency);
          case FAILED -> payer.fail(topUp);
        };
    var answer = till.handle(SANDBOX, push.headers(), push.body());
    if (answer == AcceptPayment.Answer.FORGED)
      throw new IllegalStateException("our own push was not believed");
    return new Paid(answer, topUp(company, id));
  }

  private TopUp topUp(CompanyId company, TopUpId id) {
    return work.of(company, () -> topUps.find(company, id))
        .orElseThrow(() -> new NotFound("top-up"));
  }

  @Override
  public Moved advance(
      CompanyId company, ShipmentId id, ShipmentStatus to, @Nullable NdrReason reason) {
    var shipment = carried(company, id);
    var desk = couriers.line(shipment.account(), company).account();
    var pushes = handOver(desk, courier.advance(desk, number(shipment), to, reason));
    return new Moved(pushes, shipment(company, id));
  }

  @Override
  public Moved weather(CompanyId company, ShipmentId id, Weather weather) {
    var shipment = carried(company, id);
    courier.weather(
        couriers.line(shipment.account(), company).account(), number(shipment), weather);
    return new Moved(0, shipment(company, id));
  }

  @Override
  public Passed pass(CompanyId company, Duration time) {
    var desks = couriers.accountsAt(SANDBOX, company);
    var latest = clock.now().plus(MOST_AHEAD);
    if (desks.stream().anyMatch(desk -> courier.now(desk).plus(time).isAfter(latest)))
      throw new TooFarAhead();
    int pushes = 0;
    for (var desk : desks) pushes += handOver(desk, courier.advanceClock(desk, time));
    var now = desks.stream().map(courier::now).max(Instant::compareTo).orElseGet(clock::now);
    return new Passed(pushes, now);
  }

  @Override
  public void inject(CompanyId company, List<Fault> faults) {
    couriers.accountsAt(SANDBOX, company).forEach(desk -> courier.inject(desk, faults));
  }

  private int handOver(CourierAccount desk, List<SandboxCourier.Push> pushes) {
    for (var push : pushes) {
      if (!door.acceptAndWorkIn(
          SANDBOX, desk.id(), new Knock(push.headers(), Map.of(), push.body()))) {
        throw new IllegalStateException("our own push was not believed");
      }
    }
    return pushes.size();
  }

  private Shipment carried(CompanyId company, ShipmentId id) {
    var shipment = shipment(company, id);
    if (!shipment.courier().equals(SANDBOX)) throw new SandboxOnly("shipment", shipment.courier());
    return shipment;
  }

  private Shipment shipment(CompanyId company, ShipmentId id) {
    return shipments.one(company, id).orElseThrow(() -> new NotFound("shipment"));
  }

  // A parcel whose booking is still in doubt may have a number already, and may move before we
  // know.
  private static Awb number(Shipment shipment) {
    var reserved = shipment.reservedAwb();
    return shipment.awb() == null && reserved != null ? reserved : shipment.bookedAwb("advance");
  }
}
