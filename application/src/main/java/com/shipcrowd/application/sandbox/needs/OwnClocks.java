package com.shipcrowd.application.sandbox.needs;

import com.shipcrowd.domain.company.CompanyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// Clocks of sandbox companies. All calls join the surrounding unit of work over all companies.
public interface OwnClocks {
  /// Every company with a clock of its own, and how far ahead it is.
  Map<CompanyId, Duration> all();

  /// Sets a clock; it never goes back.
  void put(CompanyId company, Duration ahead, Instant at);
}
