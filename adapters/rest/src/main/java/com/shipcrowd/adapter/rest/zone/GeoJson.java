package com.shipcrowd.adapter.rest.zone;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.domain.place.Coordinates;
import com.shipcrowd.domain.zone.Boundary;
import com.shipcrowd.domain.zone.Boundary.Position;
import com.shipcrowd.domain.zone.BoundaryFault;
import com.shipcrowd.domain.zone.BoundaryFault.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A boundary as GeoJSON geometry, RFC 7946 section 3.1: Polygon and MultiPolygon, longitude before latitude.
///
/// @param coordinates of a polygon a list of rings, of a multi-polygon a list of those
record GeoJson(String type, List<?> coordinates) {
  static GeoJson of(Boundary boundary) {
    var polygons =
        boundary.polygons().stream()
            .map(p -> p.rings().stream().map(GeoJson::written).toList())
            .toList();
    return boundary.isMulti()
        ? new GeoJson("MultiPolygon", polygons)
        : new GeoJson("Polygon", polygons.getFirst());
  }

  private static List<List<BigDecimal>> written(List<Coordinates> ring) {
    return ring.stream().map(at -> List.of(at.longitude(), at.latitude())).toList();
  }

  /// @throws BoundaryFault when it is no area
  static Boundary read(JsonNode json) {
    boolean multi = json.path("type").asText().equals("MultiPolygon");
    var coordinates = json.path("coordinates");
    if (!json.isObject()
        || (!multi && !json.path("type").asText().equals("Polygon"))
        || !coordinates.isArray()
        || json.size() != 2) {
      throw new BoundaryFault(Rule.TYPE, null, null, null);
    }
    // Counted before anything is built out of it.
    if (corners(coordinates, 0) > Boundary.MOST_POSITIONS)
      throw new BoundaryFault(Rule.TOO_MANY_POSITIONS, null, null, null);
    var polygons = new ArrayList<List<List<Position>>>();
    if (multi) {
      for (var polygon : coordinates) polygons.add(polygon(polygon, polygons.size()));
    } else {
      polygons.add(polygon(coordinates, 0));
    }
    return Boundary.of(polygons, multi);
  }

  private static int corners(JsonNode node, int depth) {
    if (!node.isArray() || depth > 4) return 0;
    if (node.path(0).isNumber()) return 1;
    int sum = 0;
    for (var inner : node) sum += corners(inner, depth + 1);
    return sum;
  }

  private static List<List<Position>> polygon(JsonNode rings, int p) {
    if (!rings.isArray()) throw new BoundaryFault(Rule.POSITION, p, null, null);
    var polygon = new ArrayList<List<Position>>();
    for (var ring : rings) {
      int r = polygon.size();
      if (!ring.isArray()) throw new BoundaryFault(Rule.POSITION, p, r, null);
      var positions = new ArrayList<Position>();
      for (var position : ring) {
        var longitude = number(position.path(0));
        var latitude = number(position.path(1));
        if (!position.isArray() || position.size() != 2 || longitude == null || latitude == null)
          throw new BoundaryFault(Rule.POSITION, p, r, positions.size());
        positions.add(new Position(longitude, latitude));
      }
      polygon.add(positions);
    }
    return polygon;
  }

  private static @Nullable BigDecimal number(JsonNode node) {
    if (!node.isNumber()) return null;
    if (node.isDouble() && !Double.isFinite(node.doubleValue())) return null;
    return node.decimalValue();
  }
}
