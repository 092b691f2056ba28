package com.shipcrowd.application.tracking.needs;

import com.shipcrowd.application.tracking.Mapping;
import java.util.List;
import java.util.Optional;

/// What staff says codes mean.
public interface Mappings {
  /// What nodes forget when a mapping changes.
  String TOPIC = "tracking-mappings";

  /// From memory, a few seconds old at most; needs no unit of work.
  Optional<Mapping> find(String courier, String code);

  /// By courier and code. Joins a unit of work over all companies, as the rest does.
  List<Mapping> all();

  /// Keeps a meaning; the same code is replaced.
  void keep(Mapping mapping);

  /// @return whether there was one
  boolean remove(String courier, String code);
}
