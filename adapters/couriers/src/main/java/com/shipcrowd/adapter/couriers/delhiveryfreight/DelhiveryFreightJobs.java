package com.shipcrowd.adapter.couriers.delhiveryfreight;

import com.shipcrowd.domain.shipment.ShipmentId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Numbers of jobs that orders became, the last few thousand, in this process only: they live for a day over there.
final class DelhiveryFreightJobs {
  private static final int MOST = 5_000;

  private final Map<String, String> jobs =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > MOST;
        }
      };

  synchronized void remember(String account, ShipmentId reference, String job) {
    jobs.put(account + " " + reference.text(), job);
  }

  synchronized Optional<String> of(String account, ShipmentId reference) {
    return Optional.ofNullable(jobs.get(account + " " + reference.text()));
  }

  synchronized void forget(String account, ShipmentId reference) {
    jobs.remove(account + " " + reference.text());
  }
}
