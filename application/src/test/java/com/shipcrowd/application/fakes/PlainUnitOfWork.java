package com.shipcrowd.application.fakes;

import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.domain.company.CompanyId;
import java.util.function.Supplier;

/// One unit at a time, nothing rolled back; a unit inside a unit is an error as in the real one.
public final class PlainUnitOfWork implements UnitOfWork {
  private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);

  @Override
  public <T> T of(CompanyId company, Supplier<T> work) {
    return run(work);
  }

  @Override
  public <T> T acrossCompanies(Supplier<T> work) {
    return run(work);
  }

  private synchronized <T> T run(Supplier<T> work) {
    if (inside.get()) throw new IllegalStateException("a unit of work inside another");
    inside.set(true);
    try {
      return work.get();
    } finally {
      inside.set(false);
    }
  }
}
