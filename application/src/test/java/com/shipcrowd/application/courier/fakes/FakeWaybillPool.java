package com.shipcrowd.application.courier.fakes;

import com.shipcrowd.application.courier.needs.WaybillPool;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.shipment.Awb;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/// A pool in memory.
public final class FakeWaybillPool implements WaybillPool {
  private final Map<CourierAccountId, Queue<Awb>> left = new HashMap<>();
  private final Set<Awb> everAdded = new HashSet<>();

  @Override
  public synchronized Optional<Awb> take(CourierAccountId account) {
    return Optional.ofNullable(left.getOrDefault(account, new ArrayDeque<>()).poll());
  }

  @Override
  public synchronized void add(CourierAccountId account, List<Awb> numbers) {
    var queue = left.computeIfAbsent(account, _ -> new ArrayDeque<>());
    numbers.stream().filter(everAdded::add).forEach(queue::add);
  }

  @Override
  public synchronized int size(CourierAccountId account) {
    return left.getOrDefault(account, new ArrayDeque<>()).size();
  }
}
