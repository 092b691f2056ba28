package com.shipcrowd.bootstrap;

import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.cod.KeepBankHolidays;
import com.shipcrowd.application.cod.KeepBankHolidaysHandler;
import com.shipcrowd.application.cod.needs.BankHolidays;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// Cash on delivery.
@Factory
final class CodWiring {
  @Singleton
  KeepBankHolidays keepBankHolidays(BankHolidays holidays, UnitOfWork work) {
    return new KeepBankHolidaysHandler(holidays, work);
  }
}
