package com.shipcrowd.adapter.couriers.delhivery;

import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.couriers.delhivery.DelhiveryStub.Call;
import com.shipcrowd.adapter.couriers.delhivery.DelhiveryStub.Mishap;
import com.shipcrowd.application.courier.contract.CourierGatewayContract;
import com.shipcrowd.application.courier.fakes.FakeWaybillPool;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierGateway.Tracking;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

class DelhiveryContractTest extends CourierGatewayContract {
  private static final CourierAccountId ID = new CourierAccountId(new UUID(3, 3));
  private static DelhiveryStub stub;

  private final HttpCaller caller = new HttpCaller();
  private final DelhiveryGateway gateway =
      new DelhiveryGateway(new DelhiveryClient(caller), new FakeWaybillPool());

  @BeforeAll
  static void open() {
    stub = new DelhiveryStub();
    stub.patience(1_500, 200);
  }

  @AfterAll
  static void shut() {
    stub.close();
  }

  @BeforeEach
  void heal() {
    stub.heal();
  }

  @AfterEach
  void hangUp() {
    caller.close();
  }

  @Override
  protected CourierGateway gateway() {
    return gateway;
  }

  @Override
  protected CourierAccount account() {
    return stub.account(ID);
  }

  @Override
  protected void next(Trouble trouble) {
    stub.next(
        Call.CREATE,
        switch (trouble) {
          case ANSWER_LOST_PARCEL_MADE -> Mishap.TIMEOUT_AFTER;
          case ANSWER_LOST_NOTHING_MADE -> Mishap.TIMEOUT_BEFORE;
          case REFUSED -> Mishap.FAILURE_200;
        });
  }

  @Override
  protected void breakDown() {
    stub.always(Call.CREATE, Mishap.SERVER_ERROR_500);
    for (int i = 0; i < 5; i++) gateway.book(account(), request(freshId()));
  }

  @Override
  protected CourierScan withUnknownCode(Awb awb) {
    stub.scan(awb.number(), "ZZZ-1", "QQ", "Levitating", "", "2026-11-20T10:00:00");
    return polled(awb);
  }

  @Override
  protected CourierScan withSevenDigits(Awb awb) {
    stub.scan(
        awb.number(), "X-PPOM", "UD", "In Transit", "Picked up", "2026-11-20 10:00:00.1234567");
    return polled(awb);
  }

  private CourierScan polled(Awb awb) {
    return ((Tracking.Scans) gateway.track(account(), List.of(awb))).scans().getLast();
  }

  @Override
  protected boolean garble(Rubbish rubbish) {
    stub.always(
        switch (rubbish) {
          case EMPTY -> Mishap.EMPTY;
          case TRUNCATED -> Mishap.TRUNCATED;
          case WRONG_TYPES -> Mishap.WRONG_TYPES;
        });
    return true;
  }
}
