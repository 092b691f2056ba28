package com.shipcrowd.application.company;

import com.shipcrowd.domain.company.Company;
import com.shipcrowd.domain.company.CompanyId;

/// Shows a company to itself.
public interface SeeCompany {
  Company see(CompanyId company);
}
