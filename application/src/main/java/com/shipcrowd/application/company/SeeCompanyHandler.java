package com.shipcrowd.application.company;

import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.company.needs.Companies;
import com.shipcrowd.domain.company.Company;
import com.shipcrowd.domain.company.CompanyId;

/// See {@link SeeCompany}.
public final class SeeCompanyHandler implements SeeCompany {
  private final Companies companies;
  private final UnitOfWork work;

  public SeeCompanyHandler(Companies companies, UnitOfWork work) {
    this.companies = companies;
    this.work = work;
  }

  @Override
  public Company see(CompanyId company) {
    return work.of(
        company, () -> companies.find(company).orElseThrow(() -> new NotFound("company")));
  }
}
