package com.shipcrowd.application.ratecard;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.QuotePreference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a company wants its couriers chosen, in quotes that say nothing else and in bookings. Source: zones-and-rates.md
/// section 13.
public interface PreferCouriers {
  /// Most services a list may name.
  int MOST = 50;

  /// What counts for a company now.
  Kept of(CompanyId company);

  /// Replaces it. A service that a list named before may stay in it when it is sold no more.
  ///
  /// @throws UnknownServices when a list names services that nobody sells
  Kept keep(CompanyId company, QuotePreference preference, String by);

  /// @param by who said so, null when nobody has
  /// @param at when, null when nobody has
  record Kept(QuotePreference preference, @Nullable String by, @Nullable Instant at) {}
}
