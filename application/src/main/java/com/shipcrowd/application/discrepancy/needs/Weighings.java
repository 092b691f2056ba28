package com.shipcrowd.application.discrepancy.needs;

import com.shipcrowd.domain.discrepancy.Weighing;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Weights that couriers pushed. All calls join a unit of work over all companies.
public interface Weighings {
  /// Keeps those that are new.
  void add(List<Waiting> weighings);

  /// Those that nobody handed over yet and that can be judged now, oldest first: the parcel was picked up and no case of it is
  /// open. What was measured before a day is among them whatever it waits for.
  List<Waiting> waiting(LocalDate before, int most);

  /// These are in a file now.
  void handedOver(List<UUID> ids);

  /// @param measuredOn in India
  record Waiting(UUID id, String courier, Weighing weighing, LocalDate measuredOn) {}
}
