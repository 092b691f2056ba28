package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;

/// Whom a rate card is for. Of several that price a service the first of company, tier and default counts. Source:
/// zones-and-rates.md section 12.
public sealed interface CardScope {
  /// Everybody who has nothing better; one card of each type.
  record Standard() implements CardScope {}

  /// Companies of a tier; one card of each type and tier.
  record OfTier(Tier tier) implements CardScope {}

  /// One company; up to ten cards.
  ///
  /// @param priority which of its cards is asked first, lower first
  record OfCompany(CompanyId company, int priority) implements CardScope {}

  /// What a courier account charges the platform; one card of each type.
  record OfAccount(CourierAccountId account) implements CardScope {}
}
