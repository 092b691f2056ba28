package com.shipcrowd.application.courier.fakes;

import com.shipcrowd.application.courier.contract.CourierGatewayContract;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierGateway.Booking;
import com.shipcrowd.application.courier.needs.CourierGateway.Tracking;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class FakeCourierTest extends CourierGatewayContract {
  private final FakeCourier courier = new FakeCourier("fake");
  private final CourierAccount account =
      new CourierAccount(new CourierAccountId(new UUID(1, 1)), "fake", "", Map.of(), Map.of());

  @Override
  protected CourierGateway gateway() {
    return courier;
  }

  @Override
  protected CourierAccount account() {
    return account;
  }

  @Override
  protected void next(Trouble trouble) {
    switch (trouble) {
      case ANSWER_LOST_PARCEL_MADE -> courier.losesItsAnswer();
      case ANSWER_LOST_NOTHING_MADE -> courier.answers(new Booking.InDoubt("told so"));
      case REFUSED -> courier.answers(new Booking.Refused("COURIER_REFUSED", "no", false));
    }
  }

  @Override
  protected void breakDown() {
    courier.goesDown();
  }

  @Override
  protected CourierScan withUnknownCode(Awb awb) {
    return polled(new CourierScan(awb, "NEW-1", null, null, "", null, ""));
  }

  @Override
  protected CourierScan withSevenDigits(Awb awb) {
    var at = Instant.parse("2026-11-20T04:30:00.1234567Z");
    return polled(new CourierScan(awb, "DL", ShipmentStatus.DELIVERED, at, "", null, ""));
  }

  private CourierScan polled(CourierScan scan) {
    courier.reports(scan);
    return ((Tracking.Scans) courier.track(account, List.of(scan.awb()))).scans().getFirst();
  }

  @Override
  protected boolean garble(Rubbish rubbish) {
    return false;
  }
}
