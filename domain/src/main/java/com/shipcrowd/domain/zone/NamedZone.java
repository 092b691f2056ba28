package com.shipcrowd.domain.zone;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A zone of a set: a name for pincodes, and the price zone that they count as. Its pincodes are kept beside it.
///
/// @param code unique among the living zones of the set, as written
/// @param countsAs what its pincodes are reclassified to; see `ZoneSet`
/// @param boundary on the map, when somebody drew one; says nothing about membership
/// @param deletedAt null while it is in use
public record NamedZone(
    ZoneId id,
    ZoneSetId set,
    String code,
    String name,
    ZoneType type,
    Zone countsAs,
    @Nullable Boundary boundary,
    Instant createdAt,
    @Nullable Instant deletedAt,
    long version) {
  private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,19}");

  /// Whether a text may be a zone's code: 1 to 20 capitals, digits, `_` and `-`.
  public static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  /// Described anew; a new version.
  public NamedZone described(String newCode, String newName, ZoneType newType, Zone newCountsAs) {
    return new NamedZone(
        id,
        set,
        newCode,
        newName,
        newType,
        newCountsAs,
        boundary,
        createdAt,
        deletedAt,
        version + 1);
  }

  /// With another boundary, or none; a new version.
  public NamedZone bounded(@Nullable Boundary newBoundary) {
    return new NamedZone(
        id, set, code, name, type, countsAs, newBoundary, createdAt, deletedAt, version + 1);
  }

  /// The next version, because its pincodes changed.
  public NamedZone touched() {
    return bounded(boundary);
  }

  /// Taken out of use.
  public NamedZone deleted(Instant at) {
    return new NamedZone(id, set, code, name, type, countsAs, boundary, createdAt, at, version + 1);
  }
}
