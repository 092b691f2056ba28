package com.shipcrowd.application.company;

import com.shipcrowd.domain.company.CompanyId;

/// Opens a company, its sandbox twin and a wallet for both. Joins the surrounding unit, which must be one across
/// companies.
public interface OpenCompany {
  Pair open(String name);

  /// What was opened.
  record Pair(CompanyId live, CompanyId sandbox) {}
}
