package com.shipcrowd.domain.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All pincodes of India and what is known about each. Immutable and safe to share; a look-up is
/// one array read.
///
/// The packaged files are built by `domain/src/main/data/build-pincodes.mjs`; the licence is in
/// `NOTICE` beside them.
public final class PincodeDirectory {
  private static final int FIRST = 100_000;
  private static final int LAST = 999_999;

  private final Place[] places;
  // Position + 1 by number, 0 for none: 1.8 MB once, and no hashing on the way to a price.
  private final char[] slots = new char[LAST - FIRST + 1];
  private final @Nullable Prefix[] prefixes = new @Nullable Prefix[1000];

  private record Prefix(
      State state, @Nullable MetroCluster metro, ZoneClass zoneClass, String district) {}

  private static final class Packaged {
    static final PincodeDirectory DIRECTORY = read();

    private static PincodeDirectory read() {
      // District names repeat; one string each keeps the directory small and comparing cheap.
      var names = new HashMap<String, String>();
      var places = lines("pincodes.csv").stream().map(line -> place(line, names)).toList();
      var directory = new PincodeDirectory(places);
      for (var line : lines("prefixes.csv")) {
        var cells = line.split(",", -1);
        directory.prefixes[Integer.parseInt(cells[0])] =
            new Prefix(
                State.valueOf(cells[1]),
                cells[2].isEmpty() ? null : MetroCluster.valueOf(cells[2]),
                ZoneClass.ofLetter(cells[3]),
                cells[4].split(";", 2)[0]);
      }
      return directory;
    }

    private static Place place(String line, Map<String, String> names) {
      var cells = line.split(",", -1);
      var district = names.computeIfAbsent(cells[2], name -> name);
      var city = cells[3].isEmpty() ? district : names.computeIfAbsent(cells[3], name -> name);
      return new Place(
          new Pincode(cells[0]),
          State.valueOf(cells[1]),
          district,
          city,
          cells[4].isEmpty() ? null : MetroCluster.valueOf(cells[4]),
          ZoneClass.ofLetter(cells[5]),
          cells[6].isEmpty(),
          false);
    }

    private static List<String> lines(String file) {
      var stream = Objects.requireNonNull(PincodeDirectory.class.getResourceAsStream(file), file);
      try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
        return reader.lines().skip(1).toList();
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }

  private PincodeDirectory(Collection<Place> rows) {
    places = rows.toArray(Place[]::new);
    if (places.length > Character.MAX_VALUE - 1)
      throw new IllegalArgumentException("too many places: " + places.length);
    Arrays.sort(places, (one, other) -> one.pincode().compareTo(other.pincode()));
    for (int i = 0; i < places.length; i++) {
      int slot = places[i].pincode().number() - FIRST;
      if (slots[slot] != 0)
        throw new IllegalArgumentException("twice in the directory: " + places[i].pincode());
      slots[slot] = (char) (i + 1);
    }
  }

  /// The directory that comes with the program: 19,586 pincodes. Read on first use, about 45 ms,
  /// then kept.
  public static PincodeDirectory packaged() {
    return Packaged.DIRECTORY;
  }

  /// A directory of these places only, without prefixes to fall back on.
  ///
  /// @throws IllegalArgumentException when a pincode occurs twice
  public static PincodeDirectory of(Collection<Place> places) {
    return new PincodeDirectory(places);
  }

  /// Other places under the prefixes of this directory.
  ///
  /// @throws IllegalArgumentException when a pincode occurs twice
  public PincodeDirectory withPlaces(Collection<Place> others) {
    var directory = new PincodeDirectory(others);
    System.arraycopy(prefixes, 0, directory.prefixes, 0, prefixes.length);
    return directory;
  }

  /// The place of a pincode; empty when the directory does not list it. There is no guessing here:
  /// prices that are billed come from this answer only.
  public Optional<Place> find(Pincode pincode) {
    int position = position(pincode);
    return position < 0 ? Optional.empty() : Optional.of(places[position]);
  }

  /// Like `find`, else the main state and district of the three-digit prefix, marked approximate,
  /// with the prefix as city. Empty when no post office uses the prefix. Source: zones-and-rates.md
  /// section 2.
  public Optional<Place> findOrApproximate(Pincode pincode) {
    int position = position(pincode);
    if (position >= 0) return Optional.of(places[position]);
    var prefix = prefixes[pincode.number() / 1000];
    if (prefix == null) return Optional.empty();
    return Optional.of(
        new Place(
            pincode,
            prefix.state(),
            prefix.district(),
            pincode.digits().substring(0, 3),
            prefix.metro(),
            prefix.zoneClass(),
            false,
            true));
  }

  /// Where a pincode stands in `at`, from 0 to `size() - 1`, or -1 when it is not listed. Tables
  /// that hold a fact per pincode use it as their index; positions hold as long as the directory
  /// object does.
  public int position(Pincode pincode) {
    return slots[pincode.number() - FIRST] - 1;
  }

  /// The same for the number of a pincode; -1 for a number that cannot be one.
  public int position(int number) {
    return number < FIRST || number > LAST ? -1 : slots[number - FIRST] - 1;
  }

  /// The place at a position, in the order of pincodes.
  ///
  /// @throws IndexOutOfBoundsException outside 0 to `size() - 1`
  public Place at(int position) {
    return places[position];
  }

  /// How many pincodes are listed.
  public int size() {
    return places.length;
  }

  /// All places in the order of pincodes.
  public List<Place> places() {
    return List.of(places);
  }
}
