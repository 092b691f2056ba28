package com.shipcrowd.domain.zone;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A set of zones with a name, such as one courier's own map. A pincode lies in at most one zone of a set. Its zones are
/// kept beside it; `version` rises with every change of any of them.
///
/// @param courier code of the courier whose map it is; null for a map of the platform
/// @param deletedAt null while it is in use
public record NamedZoneSet(
    ZoneSetId id,
    String name,
    @Nullable String courier,
    Instant createdAt,
    @Nullable Instant deletedAt,
    long version) {
  /// The next version, because a zone of it changed.
  public NamedZoneSet touched() {
    return new NamedZoneSet(id, name, courier, createdAt, deletedAt, version + 1);
  }

  /// Taken out of use.
  public NamedZoneSet deleted(Instant at) {
    return new NamedZoneSet(id, name, courier, createdAt, at, version + 1);
  }
}
