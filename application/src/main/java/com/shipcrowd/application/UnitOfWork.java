package com.shipcrowd.application;

import com.shipcrowd.domain.company.CompanyId;
import java.util.function.Supplier;

/// What happens together or not at all. Never call a courier, a bank or a mail server inside one.
public interface UnitOfWork {
  /// Runs the work in one transaction that sees and writes only this company's rows. Joins nothing: a unit inside
  /// a unit is a programming error.
  ///
  /// @throws StaleWrite when somebody else changed a row first; nothing was written
  <T> T of(CompanyId company, Supplier<T> work);

  /// As `of`, for work without an answer.
  default void of(CompanyId company, Runnable work) {
    var _ =
        of(
            company,
            () -> {
              work.run();
              return true;
            });
  }

  /// Runs the platform's own work over all companies: jobs and look-ups before the company is known.
  <T> T acrossCompanies(Supplier<T> work);

  /// As `acrossCompanies`, for work without an answer.
  default void acrossCompanies(Runnable work) {
    var _ =
        acrossCompanies(
            () -> {
              work.run();
              return true;
            });
  }
}
