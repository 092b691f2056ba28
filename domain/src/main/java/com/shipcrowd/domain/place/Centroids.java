package com.shipcrowd.domain.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;

/// Where pincodes lie: the middle of their post offices, else of their district, else of their state. Immutable and
/// safe to share. The packaged file is built by `domain/src/main/data/build-centroids.mjs`; its licence is in `NOTICE`
/// beside it.
public final class Centroids {
  private final List<Near> points;
  private final Map<Pincode, Coordinates> byPincode = new HashMap<>();
  private final Map<String, Coordinates> byDistrict = new HashMap<>();
  private final Map<State, Coordinates> byState = new HashMap<>();

  /// How well a point is known.
  public enum Precision {
    /// The middle of the pincode's own post offices.
    PINCODE,
    /// The middle of the district.
    DISTRICT,
    /// The middle of the state.
    STATE
  }

  /// A point and how well it is known.
  public record Located(Coordinates at, Precision precision) {}

  /// A pincode near a point.
  ///
  /// @param metres between the point and the middle of the pincode
  public record Near(Pincode pincode, Coordinates at, int metres) {}

  private static final class Packaged {
    static final Map<Pincode, Coordinates> MIDDLES = read();

    private static Map<Pincode, Coordinates> read() {
      var stream = Objects.requireNonNull(Centroids.class.getResourceAsStream("centroids.csv"));
      var middles = new HashMap<Pincode, Coordinates>();
      try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
        reader
            .lines()
            .skip(1)
            .forEach(
                line -> {
                  var cells = line.split(",", -1);
                  middles.put(
                      new Pincode(cells[0]),
                      new Coordinates(
                          100 * Integer.parseInt(cells[1]), 100 * Integer.parseInt(cells[2])));
                });
        return Map.copyOf(middles);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }

  private static final class Sum {
    private long latitude;
    private long longitude;
    private int count;

    void add(Coordinates at) {
      latitude += at.latitudeE6();
      longitude += at.longitudeE6();
      count++;
    }

    Coordinates middle() {
      return new Coordinates((int) (latitude / count), (int) (longitude / count));
    }
  }

  private Centroids(PincodeDirectory directory, Map<Pincode, Coordinates> middles) {
    var districts = new HashMap<String, Sum>();
    var states = new HashMap<State, Sum>();
    var near = new ArrayList<Near>();
    for (var place : directory.places()) {
      var at = middles.get(place.pincode());
      if (at == null) continue;
      byPincode.put(place.pincode(), at);
      near.add(new Near(place.pincode(), at, 0));
      districts.computeIfAbsent(districtOf(place), d -> new Sum()).add(at);
      states.computeIfAbsent(place.state(), s -> new Sum()).add(at);
    }
    points = List.copyOf(near);
    districts.forEach((district, sum) -> byDistrict.put(district, sum.middle()));
    states.forEach((state, sum) -> byState.put(state, sum.middle()));
  }

  /// The middles that come with the program, for the places of a directory.
  public static Centroids packagedFor(PincodeDirectory directory) {
    return new Centroids(directory, Packaged.MIDDLES);
  }

  /// Where a place lies; empty for army post and for a state without any known point.
  public Optional<Located> find(Place place) {
    if (place.zoneClass() == ZoneClass.ARMY) return Optional.empty();
    var own = byPincode.get(place.pincode());
    if (own != null) return Optional.of(new Located(own, Precision.PINCODE));
    var district = byDistrict.get(districtOf(place));
    if (district != null) return Optional.of(new Located(district, Precision.DISTRICT));
    var state = byState.get(place.state());
    return state == null ? Optional.empty() : Optional.of(new Located(state, Precision.STATE));
  }

  /// The pincodes whose middles are nearest, the nearest first, equal ones by pincode. One pass over all of them:
  /// well under a millisecond.
  public List<Near> nearest(Coordinates at, int most) {
    record Candidate(Near near, long squared) {}
    var farthestFirst =
        Comparator.comparingLong(Candidate::squared)
            .thenComparing(c -> c.near().pincode())
            .reversed();
    var best = new PriorityQueue<>(farthestFirst);
    for (var point : points) {
      long squared = at.squaredMetresTo(point.at());
      if (best.size() == most && squared >= Objects.requireNonNull(best.peek()).squared()) continue;
      best.add(new Candidate(point, squared));
      if (best.size() > most) best.poll();
    }
    return best.stream()
        .sorted(farthestFirst.reversed())
        .map(c -> new Near(c.near().pincode(), c.near().at(), at.metresTo(c.near().at())))
        .toList();
  }

  private static String districtOf(Place place) {
    return place.state() + " " + place.district();
  }
}
