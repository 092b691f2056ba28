package com.shipcrowd.application.ratecard.needs;

import com.shipcrowd.application.ratecard.PreferCouriers.Kept;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.QuotePreference;
import java.util.Map;
import java.util.Optional;

/// How companies want their couriers chosen. In a unit of work.
public interface Preferences {
  /// Empty for a company that has said nothing.
  Optional<Kept> find(CompanyId company);

  /// Replaces what the company said before.
  void keep(CompanyId company, Kept kept);

  Map<CompanyId, QuotePreference> all();
}
