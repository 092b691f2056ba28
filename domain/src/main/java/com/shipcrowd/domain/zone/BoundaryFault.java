package com.shipcrowd.domain.zone;

import com.shipcrowd.domain.DomainError;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A boundary that is no area.
public final class BoundaryFault extends DomainError {
  /// @param rule which rule it breaks
  /// @param polygon counted from 0; null when the fault lies in none
  /// @param ring of the polygon, 0 is the outer one; null when the fault lies in none
  /// @param position of the ring, counted from 0; null when the fault lies in none
  public BoundaryFault(
      Rule rule, @Nullable Integer polygon, @Nullable Integer ring, @Nullable Integer position) {
    super("BOUNDARY_INVALID", rule.words, values(rule, polygon, ring, position));
  }

  /// What makes lines an area.
  public enum Rule {
    TYPE("A boundary is a GeoJSON Polygon or MultiPolygon with coordinates and nothing else"),
    EMPTY("A boundary has at least one polygon, and a polygon at least its outer ring"),
    TOO_MANY_POSITIONS("A boundary has at most " + Boundary.MOST_POSITIONS + " positions"),
    POSITION("A position is two numbers, longitude and latitude"),
    OUT_OF_RANGE("A longitude is from -180 to 180, a latitude from -90 to 90"),
    RING_TOO_SHORT("A ring has at least four positions, the first and the last the same"),
    RING_NOT_CLOSED("The last position of a ring is its first"),
    RING_CROSSES_ITSELF("A ring does not cross, touch or repeat itself"),
    RINGS_CROSS("Two rings of a polygon do not cross"),
    HOLE_OUTSIDE("A hole lies inside the outer ring"),
    HOLES_OVERLAP("A hole does not lie in another hole");

    private final String words;

    Rule(String words) {
      this.words = words;
    }
  }

  private static Map<String, Object> values(
      Rule rule, @Nullable Integer polygon, @Nullable Integer ring, @Nullable Integer position) {
    var values = new LinkedHashMap<String, Object>();
    values.put("rule", rule.name());
    if (polygon != null) values.put("polygon", polygon);
    if (ring != null) values.put("ring", ring);
    if (position != null) values.put("position", position);
    return values;
  }
}
