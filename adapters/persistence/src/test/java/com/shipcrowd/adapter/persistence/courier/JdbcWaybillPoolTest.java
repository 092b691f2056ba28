package com.shipcrowd.adapter.persistence.courier;

import com.shipcrowd.application.courier.contract.WaybillPoolContract;
import com.shipcrowd.application.courier.needs.WaybillPool;
import io.micronaut.context.ApplicationContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class JdbcWaybillPoolTest extends WaybillPoolContract {
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
  protected WaybillPool pool() {
    return context.getBean(WaybillPool.class);
  }
}
