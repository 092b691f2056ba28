package com.shipcrowd.application.company.needs;

import com.shipcrowd.domain.company.Company;
import com.shipcrowd.domain.company.CompanyId;
import java.util.Optional;

/// All tenants. Methods join the surrounding unit; inside a company's unit only that company is seen.
public interface Companies {
  void add(Company company);

  Optional<Company> find(CompanyId company);

  /// Writes a changed company.
  ///
  /// @throws com.shipcrowd.application.StaleWrite when its version is not one above the stored one
  void save(Company company);
}
