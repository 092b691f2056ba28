package com.shipcrowd.application.discrepancy.needs;

import com.shipcrowd.domain.discrepancy.Weighing;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Weights that couriers pushed. All calls join a unit of work over all companies.
public interface Weighings {
  /// Keeps those that are new.
  void add(List<Waiting> weighings);

  /// Those that nobody handed over yet, oldest first.
  List<Waiting> waiting(int most);

  /// These are in a file now.
  void handedOver(List<UUID> ids);

  /// @param measuredOn in India
  record Waiting(UUID id, String courier, Weighing weighing, LocalDate measuredOn) {}
}
