package com.shipcrowd.domain.zone;

import com.shipcrowd.domain.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of a zone's history.
///
/// @param by who, as `usr_…`
public record ZoneChange(
    ZoneChangeId id, ZoneId zone, Instant at, String by, What what, List<Field> fields) {
  /// Identity of a line.
  public record ZoneChangeId(UUID value) implements Id {
    @Override
    public String prefix() {
      return "zch";
    }
  }

  /// What was done.
  public enum What {
    CREATED,
    DESCRIBED,
    PINCODES_ADDED,
    PINCODES_REMOVED,
    BOUNDARY_DRAWN,
    BOUNDARY_REMOVED,
    DELETED
  }

  /// What it was before and after, for a person; null where there was nothing.
  public record Field(String field, @Nullable String before, @Nullable String after) {}
}
