package com.shipcrowd.domain.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Finds places by what people type: the beginning of a pincode, of a city or of a district, an old name, or a name
/// with a slip. Immutable; a question looks at about 900 names and never at all pincodes. Source: zones-and-rates.md
/// section 15, "Fuzzy search".
///
/// Old and other names are in `names.csv`: renamings announced by the states, and the names that post offices and
/// airports of these cities still carry; compiled by hand for this program.
public final class PlaceSearch {
  /// The longest question, in characters.
  public static final int LONGEST = 60;

  private static final int FUZZY_FROM = 4;
  private static final int FUZZIER_FROM = 8;

  private final PincodeDirectory directory;
  private final List<Name> names;

  /// What a name is the name of.
  public enum Kind {
    /// A city, as zone A has it.
    CITY,
    /// A district that is not a city of its own.
    DISTRICT
  }

  /// How a name was found, the best first.
  public enum How {
    /// As it is written.
    EXACT,
    /// It begins so.
    PREFIX,
    /// One of its later words begins so.
    WORD,
    /// With a letter or two changed.
    FUZZY
  }

  /// A city or district.
  ///
  /// @param pincodes how many it has
  public record Named(String name, State state, Kind kind, int pincodes) {}

  /// A city or district that was found.
  ///
  /// @param by the name that fits: its own or an old one
  /// @param distance letters that differ; 0 unless `FUZZY`
  public record Hit(Named named, String by, How how, int distance) {}

  /// What was found, the best first.
  ///
  /// @param hits cities and districts; empty for the beginning of a pincode
  /// @param places their pincodes, no more than asked for
  public record Found(List<Hit> hits, List<Place> places) {}

  private record Name(String text, String shown, String[] words, Named named, int[] positions) {}

  private record Key(String name, State state, Kind kind) {}

  private PlaceSearch(PincodeDirectory directory, List<Name> names) {
    this.directory = directory;
    this.names = names;
  }

  /// The index over a directory; some ten milliseconds.
  public static PlaceSearch over(PincodeDirectory directory) {
    var groups = new LinkedHashMap<Key, List<Integer>>();
    for (int i = 0; i < directory.size(); i++) {
      var place = directory.at(i);
      put(groups, new Key(place.cityKey(), place.state(), Kind.CITY), i);
      if (!place.district().equals(place.cityKey()))
        put(groups, new Key(place.district(), place.state(), Kind.DISTRICT), i);
    }
    var names = new ArrayList<Name>();
    groups.forEach((key, positions) -> names.add(name(key.name(), key, positions)));
    for (var other : others()) {
      for (var kind : Kind.values()) {
        var key = new Key(other.place(), other.state(), kind);
        var positions = groups.get(key);
        if (positions == null) continue;
        names.add(name(other.name(), key, positions));
        break;
      }
    }
    return new PlaceSearch(directory, List.copyOf(names));
  }

  private static void put(Map<Key, List<Integer>> groups, Key key, int position) {
    groups.computeIfAbsent(key, k -> new ArrayList<>()).add(position);
  }

  private static Name name(String shown, Key key, List<Integer> positions) {
    var words = words(shown);
    return new Name(
        String.join("", words),
        shown,
        words,
        new Named(key.name(), key.state(), key.kind(), positions.size()),
        positions.stream().mapToInt(Integer::intValue).toArray());
  }

  /// The places that fit a text; nothing when no letter or digit is in it, or when it is longer than `LONGEST`.
  ///
  /// @param most pincodes, and cities and districts, to answer
  public Found find(String text, int most) {
    if (text.length() > LONGEST) return new Found(List.of(), List.of());
    var wanted = String.join("", words(text));
    if (wanted.isEmpty()) return new Found(List.of(), List.of());
    if (wanted.chars().allMatch(c -> c >= '0' && c <= '9'))
      return new Found(List.of(), byPrefix(wanted, most));
    return byName(wanted, most);
  }

  private List<Place> byPrefix(String digits, int most) {
    if (digits.length() > 6 || digits.charAt(0) == '0') return List.of();
    int from = firstFrom(new Pincode((digits + "00000").substring(0, 6)));
    var places = new ArrayList<Place>();
    for (int i = from; i < directory.size() && places.size() < most; i++) {
      var place = directory.at(i);
      if (!place.pincode().digits().startsWith(digits)) break;
      places.add(place);
    }
    return places;
  }

  private int firstFrom(Pincode pincode) {
    int low = 0;
    int high = directory.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (directory.at(middle).pincode().compareTo(pincode) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private record Match(Name name, How how, int distance) {}

  private Found byName(String wanted, int most) {
    var matches = names.stream().flatMap(n -> prefix(n, wanted).stream()).toList();
    if (matches.isEmpty())
      matches = names.stream().flatMap(n -> fuzzy(n, wanted).stream()).toList();
    var best =
        matches.stream()
            .sorted(
                Comparator.comparing(Match::how)
                    .thenComparing(Match::distance)
                    .thenComparing(m -> m.name().named().kind())
                    .thenComparing(m -> -m.name().named().pincodes())
                    .thenComparing(m -> m.name().shown())
                    .thenComparing(m -> m.name().named().state()))
            .toList();
    var hits = new LinkedHashMap<Named, Hit>();
    var positions = new LinkedHashSet<Integer>();
    for (var match : best) {
      if (hits.size() == most) break;
      var name = match.name();
      hits.putIfAbsent(
          name.named(), new Hit(name.named(), name.shown(), match.how(), match.distance()));
      for (int position : name.positions()) {
        if (positions.size() == most) break;
        positions.add(position);
      }
    }
    return new Found(List.copyOf(hits.values()), positions.stream().map(directory::at).toList());
  }

  private static Optional<Match> prefix(Name name, String wanted) {
    if (name.text().equals(wanted)) return Optional.of(new Match(name, How.EXACT, 0));
    if (name.text().startsWith(wanted)) return Optional.of(new Match(name, How.PREFIX, 0));
    for (int i = 1; i < name.words().length; i++) {
      if (name.words()[i].startsWith(wanted)) return Optional.of(new Match(name, How.WORD, 0));
    }
    return Optional.empty();
  }

  private static Optional<Match> fuzzy(Name name, String wanted) {
    if (wanted.length() < FUZZY_FROM) return Optional.empty();
    int most = wanted.length() < FUZZIER_FROM ? 1 : 2;
    int distance = distance(wanted, name.text(), most);
    return distance > most ? Optional.empty() : Optional.of(new Match(name, How.FUZZY, distance));
  }

  /// Letters left out, put in, changed or two neighbours exchanged, by Damerau and Levenshtein (a pair is exchanged at
  /// most once); anything above `most` is told as `most + 1`.
  static int distance(String one, String other, int most) {
    if (Math.abs(one.length() - other.length()) > most) return most + 1;
    var before = new int[other.length() + 1];
    var last = new int[other.length() + 1];
    var row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) last[j] = j;
    for (int i = 1; i <= one.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int steps = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + changed);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          steps = Math.min(steps, before[j - 2] + 1);
        }
        row[j] = steps;
        least = Math.min(least, steps);
      }
      if (least > most) return most + 1;
      var oldest = before;
      before = last;
      last = row;
      row = oldest;
    }
    return Math.min(last[other.length()], most + 1);
  }

  // Upper case, no accents, words of letters and digits only.
  private static String[] words(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
    var clean = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) clean.append(c);
      else if (Character.isWhitespace(c) || c == '-' || c == '/') clean.append(' ');
    }
    return clean.toString().strip().split(" +");
  }

  private record Other(String name, String place, State state) {}

  private static List<Other> others() {
    var stream = Objects.requireNonNull(PlaceSearch.class.getResourceAsStream("names.csv"));
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .map(cells -> new Other(cells[0], cells[1], State.valueOf(cells[2])))
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
