package com.shipcrowd.adapter.rest;

import com.shipcrowd.application.NotFound;
import com.shipcrowd.domain.Id;
import java.util.UUID;
import java.util.function.Function;

/// Ids in paths.
public final class PathId {
  private PathId() {}

  /// Reads `shp_…`.
  ///
  /// @param what the kind of thing, as `shipment`, for the refusal
  /// @throws NotFound when it has another prefix or shape: such an id names nothing
  public static <T> T read(String prefix, String text, Function<UUID, T> make, String what) {
    return Id.decode(prefix, text).map(make).orElseThrow(() -> new NotFound(what));
  }
}
