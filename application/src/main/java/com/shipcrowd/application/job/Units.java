package com.shipcrowd.application.job;

import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.domain.company.CompanyId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The unit of work that a job runs in: its company's, or the platform's.
final class Units {
  private Units() {}

  static <T> T in(UnitOfWork work, @Nullable CompanyId company, Supplier<T> what) {
    return company == null ? work.acrossCompanies(what) : work.of(company, what);
  }
}
