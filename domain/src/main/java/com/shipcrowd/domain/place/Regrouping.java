package com.shipcrowd.domain.place;

/// What a zone of somebody's own zone set makes of a place: it takes the place out of the grouping that the directory
/// has for it. See the decision "a zone reclassifies its pincodes".
///
/// @param kind which grouping is replaced
/// @param code of the zone; places with the same kind and code belong together
public record Regrouping(Kind kind, String code) {
  /// Which grouping is replaced.
  public enum Kind {
    /// The zone is one city, whatever state its pincodes lie in.
    CITY,
    /// The zone is one region instead of a state.
    REGION,
    /// The zone is a core metro of its own.
    METRO,
    /// The zone is the rest of India: neither metro nor special.
    PLAIN
  }
}
