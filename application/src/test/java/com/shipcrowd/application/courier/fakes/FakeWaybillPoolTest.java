package com.shipcrowd.application.courier.fakes;

import com.shipcrowd.application.courier.contract.WaybillPoolContract;
import com.shipcrowd.application.courier.needs.WaybillPool;

class FakeWaybillPoolTest extends WaybillPoolContract {
  private final FakeWaybillPool pool = new FakeWaybillPool();

  @Override
  protected WaybillPool pool() {
    return pool;
  }
}
