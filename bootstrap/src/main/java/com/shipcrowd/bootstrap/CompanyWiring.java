package com.shipcrowd.bootstrap;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.company.ChangeCompany;
import com.shipcrowd.application.company.ChangeCompanyHandler;
import com.shipcrowd.application.company.OpenCompany;
import com.shipcrowd.application.company.OpenCompanyHandler;
import com.shipcrowd.application.company.SeeCompany;
import com.shipcrowd.application.company.SeeCompanyHandler;
import com.shipcrowd.application.company.needs.Companies;
import com.shipcrowd.application.wallet.OpenWallet;
import com.shipcrowd.domain.money.Money;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;

/// Tenants.
@Factory
final class CompanyWiring {
  @Singleton
  OpenCompany openCompany(
      Companies companies,
      OpenWallet wallets,
      Clock clock,
      Ids ids,
      @Property(name = "shipcrowd.sandbox.play-money-paise", defaultValue = "10000000")
          long playMoney) {
    return new OpenCompanyHandler(companies, wallets, clock, ids, new Money(playMoney));
  }

  @Singleton
  SeeCompany seeCompany(Companies companies, UnitOfWork work) {
    return new SeeCompanyHandler(companies, work);
  }

  @Singleton
  ChangeCompany changeCompany(Companies companies, UnitOfWork work) {
    return new ChangeCompanyHandler(companies, work);
  }
}
