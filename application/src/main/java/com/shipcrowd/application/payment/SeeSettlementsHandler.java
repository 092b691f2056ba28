package com.shipcrowd.application.payment;

import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.payment.needs.Settlements;
import com.shipcrowd.application.payment.needs.Settlements.Settlement;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// See {@link SeeSettlements}.
public final class SeeSettlementsHandler implements SeeSettlements {
  private final UnitOfWork work;
  private final Settlements settlements;

  public SeeSettlementsHandler(UnitOfWork work, Settlements settlements) {
    this.work = work;
    this.settlements = settlements;
  }

  @Override
  public List<Settlement> page(@Nullable UUID before, int size) {
    return work.acrossCompanies(() -> settlements.page(before, size));
  }
}
