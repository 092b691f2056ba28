package com.shipcrowd.domain.zone;

import com.shipcrowd.domain.place.Coordinates;
import com.shipcrowd.domain.zone.BoundaryFault.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An area on the map, as GeoJSON has it: polygons, each an outer ring and holes. Drawn on flat degrees, in whole
/// millionths, so that every question has an exact answer.
public final class Boundary {
  /// Positions of all rings together.
  public static final int MOST_POSITIONS = 10_000;

  private final List<Polygon> polygons;
  private final boolean multi;

  /// A corner as somebody wrote it.
  public record Position(BigDecimal longitude, BigDecimal latitude) {}

  /// An outer ring and its holes, in that order; each ring ends where it began.
  public record Polygon(List<List<Coordinates>> rings) {
    public Polygon {
      rings = rings.stream().map(List::copyOf).toList();
    }
  }

  private enum Side {
    INSIDE,
    EDGE,
    OUTSIDE
  }

  private record Segment(int ring, int index, int last, Coordinates from, Coordinates to) {
    int west() {
      return Math.min(from.longitudeE6(), to.longitudeE6());
    }

    int east() {
      return Math.max(from.longitudeE6(), to.longitudeE6());
    }

    boolean isBeside(Segment other) {
      int apart = Math.abs(index - other.index);
      return apart == 1 || apart == last;
    }
  }

  private Boundary(List<Polygon> polygons, boolean multi) {
    this.polygons = List.copyOf(polygons);
    this.multi = multi;
  }

  /// Checks what somebody drew.
  ///
  /// @param drawn polygons of rings of positions
  /// @param multi whether it was written as MultiPolygon
  /// @throws BoundaryFault with the first rule that is broken and where
  public static Boundary of(List<List<List<Position>>> drawn, boolean multi) {
    if (drawn.isEmpty()) throw new BoundaryFault(Rule.EMPTY, null, null, null);
    long positions = 0;
    for (var polygon : drawn) for (var ring : polygon) positions += ring.size();
    if (positions > MOST_POSITIONS)
      throw new BoundaryFault(Rule.TOO_MANY_POSITIONS, null, null, null);
    var polygons = new ArrayList<Polygon>();
    for (int p = 0; p < drawn.size(); p++) {
      var rings = new ArrayList<List<Coordinates>>();
      if (drawn.get(p).isEmpty()) throw new BoundaryFault(Rule.EMPTY, p, null, null);
      for (int r = 0; r < drawn.get(p).size(); r++) rings.add(ring(drawn.get(p).get(r), p, r));
      check(rings, p);
      polygons.add(new Polygon(rings));
    }
    return new Boundary(polygons, multi);
  }

  /// One that was checked before, out of where it is kept.
  public static Boundary kept(List<Polygon> polygons, boolean multi) {
    return new Boundary(polygons, multi);
  }

  private static List<Coordinates> ring(List<Position> drawn, int p, int r) {
    var ring = new ArrayList<Coordinates>();
    for (int i = 0; i < drawn.size(); i++) {
      int at = i;
      ring.add(
          Coordinates.of(drawn.get(i).latitude(), drawn.get(i).longitude())
              .orElseThrow(() -> new BoundaryFault(Rule.OUT_OF_RANGE, p, r, at)));
    }
    if (ring.size() < 4) throw new BoundaryFault(Rule.RING_TOO_SHORT, p, r, null);
    if (!ring.getFirst().equals(ring.getLast()))
      throw new BoundaryFault(Rule.RING_NOT_CLOSED, p, r, ring.size() - 1);
    var seen = new HashSet<Coordinates>();
    for (int i = 0; i < ring.size() - 1; i++) {
      if (!seen.add(ring.get(i))) throw new BoundaryFault(Rule.RING_CROSSES_ITSELF, p, r, i);
    }
    return ring;
  }

  private static void check(List<List<Coordinates>> rings, int p) {
    crossings(rings, p);
    var outer = rings.getFirst();
    for (int r = 1; r < rings.size(); r++) {
      var hole = rings.get(r);
      for (int i = 0; i < hole.size(); i++) {
        if (side(hole.get(i), outer) == Side.OUTSIDE)
          throw new BoundaryFault(Rule.HOLE_OUTSIDE, p, r, i);
        for (int other = 1; other < rings.size(); other++) {
          if (other != r && side(hole.get(i), rings.get(other)) == Side.INSIDE)
            throw new BoundaryFault(Rule.HOLES_OVERLAP, p, r, i);
        }
      }
    }
  }

  // From west to east, so that only segments side by side are compared.
  private static void crossings(List<List<Coordinates>> rings, int p) {
    var segments = new ArrayList<Segment>();
    for (int r = 0; r < rings.size(); r++) {
      var ring = rings.get(r);
      int last = ring.size() - 2;
      for (int i = 0; i <= last; i++)
        segments.add(new Segment(r, i, last, ring.get(i), ring.get(i + 1)));
    }
    segments.sort(Comparator.comparingInt(Segment::west));
    for (int i = 0; i < segments.size(); i++) {
      var one = segments.get(i);
      for (int j = i + 1; j < segments.size() && segments.get(j).west() <= one.east(); j++) {
        var other = segments.get(j);
        if (one.ring() == other.ring() ? isTangled(one, other) : isCrossed(one, other)) {
          var later = one.index() > other.index() ? one : other;
          throw new BoundaryFault(
              one.ring() == other.ring() ? Rule.RING_CROSSES_ITSELF : Rule.RINGS_CROSS,
              p,
              Math.max(one.ring(), other.ring()),
              one.ring() == other.ring()
                  ? later.index()
                  : one.ring() > other.ring() ? one.index() : other.index());
        }
      }
    }
  }

  // Neighbours share a corner and nothing else; others share nothing.
  private static boolean isTangled(Segment one, Segment other) {
    if (!one.isBeside(other)) return isTouching(one, other);
    var shared =
        one.to().equals(other.from()) || one.to().equals(other.to()) ? one.to() : one.from();
    var end = one.to().equals(shared) ? one.from() : one.to();
    var otherEnd = other.to().equals(shared) ? other.from() : other.to();
    return isOn(end, other) || isOn(otherEnd, one);
  }

  private static boolean isTouching(Segment one, Segment other) {
    return isCrossed(one, other)
        || isOn(one.from(), other)
        || isOn(one.to(), other)
        || isOn(other.from(), one)
        || isOn(other.to(), one);
  }

  // Each has its ends on both sides of the other.
  private static boolean isCrossed(Segment one, Segment other) {
    return Long.signum(turn(one.from(), one.to(), other.from()))
                * Long.signum(turn(one.from(), one.to(), other.to()))
            < 0
        && Long.signum(turn(other.from(), other.to(), one.from()))
                * Long.signum(turn(other.from(), other.to(), one.to()))
            < 0;
  }

  private static boolean isOn(Coordinates at, Segment segment) {
    return isOn(at, segment.from(), segment.to());
  }

  private static boolean isOn(Coordinates at, Coordinates from, Coordinates to) {
    return turn(from, to, at) == 0
        && isBetween(at.longitudeE6(), from.longitudeE6(), to.longitudeE6())
        && isBetween(at.latitudeE6(), from.latitudeE6(), to.latitudeE6());
  }

  private static boolean isBetween(int value, int one, int other) {
    return value >= Math.min(one, other) && value <= Math.max(one, other);
  }

  // Above zero when `at` lies to the left of the line; at most 3 * 10^17, so a long holds it.
  private static long turn(Coordinates from, Coordinates to, Coordinates at) {
    return ((long) to.longitudeE6() - from.longitudeE6())
            * ((long) at.latitudeE6() - from.latitudeE6())
        - ((long) to.latitudeE6() - from.latitudeE6())
            * ((long) at.longitudeE6() - from.longitudeE6());
  }

  // A ray to the east crosses the ring an odd number of times from inside.
  private static Side side(Coordinates at, List<Coordinates> ring) {
    boolean inside = false;
    for (int i = 0; i < ring.size() - 1; i++) {
      var from = ring.get(i);
      var to = ring.get(i + 1);
      if (isOn(at, from, to)) return Side.EDGE;
      boolean up = to.latitudeE6() > from.latitudeE6();
      boolean spans = from.latitudeE6() > at.latitudeE6() != to.latitudeE6() > at.latitudeE6();
      if (spans && (turn(from, to, at) > 0) == up) inside = !inside;
    }
    return inside ? Side.INSIDE : Side.OUTSIDE;
  }

  /// Whether a point lies in the area. Its edges belong to it, those of holes too.
  public boolean contains(Coordinates at) {
    return polygons.stream().anyMatch(polygon -> contains(polygon, at));
  }

  private static boolean contains(Polygon polygon, Coordinates at) {
    if (side(at, polygon.rings().getFirst()) == Side.OUTSIDE) return false;
    return polygon.rings().stream().skip(1).allMatch(hole -> side(at, hole) != Side.INSIDE);
  }

  /// Its polygons, as drawn.
  public List<Polygon> polygons() {
    return polygons;
  }

  /// Whether it was written as MultiPolygon.
  public boolean isMulti() {
    return multi;
  }

  /// How many positions all rings have.
  public int positions() {
    return polygons.stream().flatMap(p -> p.rings().stream()).mapToInt(List::size).sum();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Boundary b && multi == b.multi && polygons.equals(b.polygons);
  }

  @Override
  public int hashCode() {
    return polygons.hashCode();
  }
}
