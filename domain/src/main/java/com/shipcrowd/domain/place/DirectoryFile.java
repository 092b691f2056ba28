package com.shipcrowd.domain.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The directory as a file. Source: files.md section 5. Canonical form: one line a pincode, rising, every cell written
/// out, line feeds.
public final class DirectoryFile {
  /// The columns in order.
  public static final List<String> COLUMNS =
      List.of("pincode", "state", "district", "city_key", "metro", "special", "delivery_office");

  // No quote, comma or control character, so that a cell never needs quoting; and no start that a
  // spreadsheet runs.
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} .&'()/-]{0,59}");

  private DirectoryFile() {}

  /// One thing that is not right about a row.
  ///
  /// @param code as in files.md section 2
  public record Fault(String field, String code, String message) {}

  /// What a row says: a place, or what is wrong with it.
  public sealed interface Row {
    record Right(Place place) implements Row {}

    record Wrong(List<Fault> faults) implements Row {}
  }

  /// The whole directory.
  public static String write(PincodeDirectory directory) {
    var text = new StringBuilder(1 << 20);
    text.append(String.join(",", COLUMNS)).append('\n');
    for (var place : directory.places()) {
      text.append(String.join(",", cells(place))).append('\n');
    }
    return text.toString();
  }

  /// The cells of a place, in the order of the columns.
  public static List<String> cells(Place place) {
    var metro = place.metro();
    return List.of(
        place.pincode().digits(),
        place.state().name(),
        place.district(),
        place.cityKey(),
        metro == null ? "" : metro.name(),
        place.zoneClass().letter(),
        place.deliveryOffice() ? "Y" : "N");
  }

  /// Reads what `write` wrote.
  ///
  /// @throws IllegalArgumentException when it did not
  public static List<Place> readCanonical(String text) {
    // Names repeat; one string each keeps the directory small and comparing cheap.
    var names = new HashMap<String, String>();
    var places = new ArrayList<Place>();
    text.lines()
        .skip(1)
        .forEach(
            line -> {
              var cells =
                  Arrays.stream(line.split(",", -1))
                      .map(c -> names.computeIfAbsent(c, n -> n))
                      .toList();
              if (!(read(cells) instanceof Row.Right(var place)))
                throw new IllegalArgumentException("not canonical: " + line);
              places.add(place);
            });
    return places;
  }

  /// Reads one row.
  ///
  /// @param cells in the order of the columns, trimmed
  public static Row read(List<String> cells) {
    var faults = new ArrayList<Fault>();
    var pincode = cells.get(0);
    if (!Pincode.isWellFormed(pincode))
      faults.add(
          new Fault(
              "pincode", "PINCODE_INVALID", "A pincode is six digits and does not start with 0"));
    var state = State.read(cells.get(1));
    if (state.isEmpty())
      faults.add(new Fault("state", "ENUM_INVALID", "A state is a code like HR or a name"));
    name("district", cells.get(2), faults);
    name("city_key", cells.get(3), faults);
    var metro = metro(cells.get(4));
    if (metro.isEmpty() && !cells.get(4).isEmpty())
      faults.add(
          new Fault(
              "metro",
              "ENUM_INVALID",
              "A metro is empty or one of " + Arrays.toString(MetroCluster.values())));
    var letter = cells.get(5);
    if (!List.of("N", "E", "F", "X").contains(letter))
      faults.add(new Fault("special", "ENUM_INVALID", "Special is one of N, E, F, X"));
    var delivers = cells.get(6);
    if (!delivers.equals("Y") && !delivers.equals("N"))
      faults.add(new Fault("delivery_office", "ENUM_INVALID", "A delivery office is Y or N"));
    if (!faults.isEmpty()) return new Row.Wrong(List.copyOf(faults));
    return new Row.Right(
        new Place(
            new Pincode(pincode),
            state.orElseThrow(),
            cells.get(2),
            cells.get(3),
            metro.orElse(null),
            ZoneClass.ofLetter(letter),
            delivers.equals("Y"),
            false));
  }

  /// Whether a text may be the name of a district or city.
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  private static void name(String field, String text, List<Fault> faults) {
    if (text.isEmpty()) faults.add(new Fault(field, "REQUIRED", "Must not be empty"));
    else if (text.length() > 60) faults.add(new Fault(field, "TOO_LONG", "At most 60 characters"));
    else if (!NAME.matcher(text).matches())
      faults.add(
          new Fault(field, "NAME_INVALID", "Letters, digits, spaces and . & ' ( ) / - only"));
  }

  private static Optional<MetroCluster> metro(String text) {
    return Arrays.stream(MetroCluster.values()).filter(m -> m.name().equals(text)).findFirst();
  }
}
