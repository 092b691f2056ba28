package com.shipcrowd.application.fakes;

import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.domain.company.CompanyId;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One unit at a time, nothing rolled back; a unit inside a unit is an error as in the real one.
public final class PlainUnitOfWork implements UnitOfWork {
  private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);
  private volatile @Nullable CompanyId last;

  @Override
  public <T> T of(CompanyId company, Supplier<T> work) {
    last = company;
    return run(work);
  }

  @Override
  public <T> T acrossCompanies(Supplier<T> work) {
    last = null;
    return run(work);
  }

  /// Whose rows the last unit could see; empty for everybody's.
  public Optional<CompanyId> last() {
    return Optional.ofNullable(last);
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
