package com.shipcrowd.adapter.persistence.zone;

import com.shipcrowd.domain.place.Coordinates;
import com.shipcrowd.domain.zone.Boundary;
import java.util.ArrayList;
import java.util.List;

/// A boundary as kept: for every ring longitude and latitude by turns, in millionths of a degree.
record BoundaryRow(boolean multi, List<List<int[]>> polygons) {
  static BoundaryRow of(Boundary boundary) {
    return new BoundaryRow(
        boundary.isMulti(),
        boundary.polygons().stream()
            .map(p -> p.rings().stream().map(BoundaryRow::flat).toList())
            .toList());
  }

  private static int[] flat(List<Coordinates> ring) {
    var numbers = new int[2 * ring.size()];
    for (int i = 0; i < ring.size(); i++) {
      numbers[2 * i] = ring.get(i).longitudeE6();
      numbers[2 * i + 1] = ring.get(i).latitudeE6();
    }
    return numbers;
  }

  Boundary boundary() {
    return Boundary.kept(
        polygons.stream()
            .map(rings -> new Boundary.Polygon(rings.stream().map(BoundaryRow::ring).toList()))
            .toList(),
        multi);
  }

  private static List<Coordinates> ring(int[] numbers) {
    var ring = new ArrayList<Coordinates>();
    for (int i = 0; i < numbers.length; i += 2)
      ring.add(new Coordinates(numbers[i + 1], numbers[i]));
    return ring;
  }
}
