package com.shipcrowd.application.company;

import com.shipcrowd.domain.company.Company;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.company.Gstin;
import com.shipcrowd.domain.place.State;
import org.jspecify.annotations.Nullable;

/// Lets a company introduce itself anew.
public interface ChangeCompany {
  Company change(Command command);

  /// @param name null keeps the present one
  /// @param gstin null keeps the present one
  /// @param dropGstin true takes the GSTIN away
  /// @param state null keeps the present one, or takes the GSTIN's
  /// @param expectedVersion null when the caller does not care
  record Command(
      CompanyId company,
      @Nullable String name,
      @Nullable Gstin gstin,
      boolean dropGstin,
      @Nullable State state,
      @Nullable Long expectedVersion) {}
}
