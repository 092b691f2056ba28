package com.shipcrowd.application.payment;

import com.shipcrowd.application.payment.needs.Settlements.Settlement;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Shows finance what gateways settled.
public interface SeeSettlements {
  /// Newest first.
  List<Settlement> page(@Nullable UUID before, int size);
}
