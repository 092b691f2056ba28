package com.shipcrowd.application.cod;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.cod.needs.CodBook;
import com.shipcrowd.domain.cod.CodPlan;
import com.shipcrowd.domain.company.CompanyId;

/// See {@link KeepCodPlan}.
public final class KeepCodPlanHandler implements KeepCodPlan {
  private final CodBook book;
  private final UnitOfWork work;
  private final Clock clock;

  public KeepCodPlanHandler(CodBook book, UnitOfWork work, Clock clock) {
    this.book = book;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public Chosen see(CompanyId company) {
    return work.of(company, () -> book.plan(company)).orElse(new Chosen(CodPlan.STANDARD, 0));
  }

  @Override
  public Chosen choose(CompanyId company, Chosen chosen, String actor) {
    return work.of(
        company,
        () -> {
          book.keepPlan(company, chosen, actor, clock.now());
          return chosen;
        });
  }
}
