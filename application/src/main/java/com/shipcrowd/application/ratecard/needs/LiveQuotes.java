package com.shipcrowd.application.ratecard.needs;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.ratecard.LiveRate.Asked;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Prices that couriers named in quotes that are still binding. In a unit of work.
public interface LiveQuotes {
  /// Keeps the prices of a quote until it expires, and lets go of the company's expired ones.
  ///
  /// @param quoteId as given to the seller
  /// @param prices by service, markup included
  /// @return false when a quote of this id was kept before, which then stays as it is
  boolean keep(
      CompanyId company, String quoteId, Instant now, Instant expiresAt, Map<String, Asked> prices);

  /// The prices of a quote; empty when none were kept.
  Optional<Map<String, Asked>> of(CompanyId company, String quoteId);
}
