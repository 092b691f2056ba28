package com.shipcrowd.application.job;

import com.shipcrowd.domain.company.CompanyId;
import org.jspecify.annotations.Nullable;

/// Whose jobs are meant.
///
/// @param company null for the platform's own
public record JobViewer(@Nullable CompanyId company) {
  /// The platform's own jobs.
  public static final JobViewer PLATFORM = new JobViewer(null);
}
