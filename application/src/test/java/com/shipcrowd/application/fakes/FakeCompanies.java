package com.shipcrowd.application.fakes;

import com.shipcrowd.application.StaleWrite;
import com.shipcrowd.application.company.needs.Companies;
import com.shipcrowd.domain.company.Company;
import com.shipcrowd.domain.company.CompanyId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Companies in memory.
public final class FakeCompanies implements Companies {
  private final Map<CompanyId, Company> all = new ConcurrentHashMap<>();

  @Override
  public void add(Company company) {
    all.put(company.id(), company);
  }

  @Override
  public Optional<Company> find(CompanyId company) {
    return Optional.ofNullable(all.get(company));
  }

  @Override
  public void save(Company company) {
    if (all.get(company.id()).version() != company.version() - 1) throw new StaleWrite("company");
    all.put(company.id(), company);
  }
}
