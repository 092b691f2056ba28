package com.shipcrowd.application.payout.needs;

import com.shipcrowd.domain.company.CompanyId;
import java.util.Optional;

/// Who owns a company. Joins a unit over all companies.
public interface Owners {
  /// The one owner; of a sandbox company that of its live twin.
  Optional<Owner> of(CompanyId company);

  /// @param email where mails for the company's money go
  record Owner(String name, String email) {
    @Override
    public String toString() {
      return "Owner";
    }
  }
}
