package com.shipcrowd.application.courier.fakes;

import com.shipcrowd.application.courier.contract.SandboxParcelsContract;
import com.shipcrowd.application.courier.needs.SandboxParcels;

class FakeSandboxParcelsTest extends SandboxParcelsContract {
  private final FakeSandboxParcels parcels = new FakeSandboxParcels();

  @Override
  protected SandboxParcels parcels() {
    return parcels;
  }
}
