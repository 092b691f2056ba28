package com.shipcrowd.adapter.persistence.courier;

import com.shipcrowd.application.courier.contract.SandboxParcelsContract;
import com.shipcrowd.application.courier.needs.SandboxParcels;
import io.micronaut.context.ApplicationContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class JdbcSandboxParcelsTest extends SandboxParcelsContract {
  static ApplicationContext context;

  @BeforeAll
  static void open() {
    context = CourierDatabase.open();
  }

  @AfterAll
  static void close() {
    context.close();
  }

  @Override
  protected SandboxParcels parcels() {
    return context.getBean(SandboxParcels.class);
  }
}
