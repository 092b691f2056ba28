package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.zone.FreightZone;
import com.shipcrowd.domain.zone.FreightZones;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Freight prices by kilogram: a matrix of zones and its parameters. Source: files.md section 5, "Rate card B2B".
///
/// @param perKg paise by origin, a price for each destination of the header, null where one was left out
/// @param parameters in their canonical spelling, by name
public record FreightSheet(Map<String, Row> perKg, Map<String, Parameter> parameters)
    implements RateSheet {
  static final List<String> ZONES =
      List.of("N1", "N2", "E", "NE", "W1", "W2", "S1", "S2", "C", "X");

  static final List<String> HEADER = header();

  private static final String PARAM = "PARAM";
  private static final String SERVICES = "services";
  private static final String ZONE_OF = "zone_";
  private static final Pattern CODES = Pattern.compile("[A-Z0-9-]{1,32}( [A-Z0-9-]{1,32})*");

  /// Names of parameters with the least and the most they may be, in hundredths or as whole numbers.
  private static final Map<String, Range> RANGES = ranges();

  private record Range(long min, long max, boolean whole) {}

  record Row(int row, List<@Nullable Long> paise) {}

  record Parameter(int row, String value) {}

  public FreightSheet {
    perKg = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(perKg));
    parameters = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  private static List<String> header() {
    var header = new ArrayList<String>();
    header.add("origin");
    header.addAll(ZONES);
    return List.copyOf(header);
  }

  private static Map<String, Range> ranges() {
    var ranges = new LinkedHashMap<String, Range>();
    ranges.put("cft", new Range(4, 20, true));
    ranges.put("min_kg", new Range(0, 1_000, true));
    ranges.put("min_freight", new Range(0, 10_00_000_00, false));
    ranges.put("fuel_percent", new Range(0, 100_00, false));
    ranges.put("docket", new Range(0, 10_000_00, false));
    ranges.put("rov_percent", new Range(0, 100_00, false));
    ranges.put("rov_min", new Range(0, 10_000_00, false));
    ranges.put("oda_per_kg", new Range(0, 1_000_00, false));
    ranges.put("oda_min", new Range(0, 100_000_00, false));
    ranges.put("heavy_per_kg", new Range(0, 1_000_00, false));
    ranges.put("very_heavy_per_kg", new Range(0, 1_000_00, false));
    ranges.put("appointment_per_kg", new Range(0, 1_000_00, false));
    ranges.put("appointment_min", new Range(0, 100_000_00, false));
    ranges.put("mall_per_kg", new Range(0, 1_000_00, false));
    ranges.put("mall_min", new Range(0, 100_000_00, false));
    ranges.put("green_tax", new Range(0, 10_000_00, false));
    ranges.put("cod_percent", new Range(0, 50_00, false));
    ranges.put("cod_min", new Range(0, 10_000_00, false));
    ranges.put("reattempt_per_kg", new Range(0, 1_000_00, false));
    ranges.put("reattempt_min", new Range(0, 100_000_00, false));
    ranges.put("demurrage_per_kg", new Range(0, 1_000_00, false));
    ranges.put("demurrage_free_days", new Range(0, 60, true));
    return ranges;
  }

  @Override
  public CardType type() {
    return CardType.B2B;
  }

  /// The services it names; empty means every freight service.
  @Override
  public Set<String> services() {
    var named = parameters.get(SERVICES);
    return named == null ? Set.of() : new TreeSet<>(Arrays.asList(named.value.split(" ")));
  }

  static Reading read(List<Line> lines) {
    var faults = new ArrayList<SheetFault>();
    var rows = new LinkedHashMap<String, Row>();
    var parameters = new LinkedHashMap<String, Parameter>();
    for (var line : lines) {
      var origin = line.cell(0).toUpperCase(Locale.ROOT);
      if (origin.equals(PARAM)) {
        parameter(line, parameters, faults);
      } else if (!ZONES.contains(origin)) {
        faults.add(fault(line, "origin", "ZONE_UNKNOWN", "must be one of " + ZONES, line.cell(0)));
      } else if (rows.putIfAbsent(origin, row(line, faults)) != null) {
        faults.add(fault(line, "origin", "DUPLICATE_IN_FILE", "stands twice", origin));
      }
    }
    return new Reading(new FreightSheet(rows, parameters), faults);
  }

  private static Row row(Line line, List<SheetFault> faults) {
    var paise = new ArrayList<@Nullable Long>(ZONES.size());
    for (int i = 0; i < ZONES.size(); i++) {
      var text = line.cell(i + 1);
      var number = SheetNumber.hundredths(text);
      if (text.isEmpty()) {
        paise.add(null);
      } else if (number.isEmpty()) {
        faults.add(
            fault(
                line,
                ZONES.get(i),
                "NUMBER_INVALID",
                "must be rupees with up to two decimals",
                text));
        paise.add(null);
      } else if (number.getAsLong() > DEAREST_PAISE) {
        faults.add(
            fault(
                line,
                ZONES.get(i),
                "PRICE_OUT_OF_RANGE",
                "must be at most " + SheetNumber.text(DEAREST_PAISE),
                text));
        paise.add(null);
      } else {
        paise.add(number.getAsLong());
      }
    }
    return new Row(line.row(), java.util.Collections.unmodifiableList(paise));
  }

  private static void parameter(
      Line line, Map<String, Parameter> parameters, List<SheetFault> faults) {
    var name = line.cell(1).toLowerCase(Locale.ROOT);
    var value = canonical(line, name, line.cell(2), faults);
    if (value == null) return;
    // A state is spelt large in the end of its parameter's name.
    var key =
        name.startsWith(ZONE_OF)
            ? ZONE_OF + name.substring(ZONE_OF.length()).toUpperCase(Locale.ROOT)
            : name;
    if (parameters.putIfAbsent(key, new Parameter(line.row(), value)) != null) {
      faults.add(fault(line, key, "PARAMETER_TWICE", "stands twice", value));
    }
  }

  private static @Nullable String canonical(
      Line line, String name, String text, List<SheetFault> faults) {
    if (name.equals(SERVICES)) {
      var codes = text.toUpperCase(Locale.ROOT).replaceAll("[ ;]+", " ");
      if (CODES.matcher(codes).matches()) {
        return String.join(" ", new TreeSet<>(Arrays.asList(codes.split(" "))));
      }
      faults.add(
          fault(line, name, "VALUE_INVALID", "must be service codes with a space between", text));
      return null;
    }
    if (name.startsWith(ZONE_OF)) {
      var state = name.substring(ZONE_OF.length()).toUpperCase(Locale.ROOT);
      var zone = text.toUpperCase(Locale.ROOT);
      if (Arrays.stream(State.values()).anyMatch(s -> s != State.APS && s.name().equals(state))
          && ZONES.contains(zone)) {
        return zone;
      }
      faults.add(
          fault(line, name, "VALUE_INVALID", "must give a state one of the zones " + ZONES, text));
      return null;
    }
    var range = RANGES.get(name);
    if (range == null) {
      faults.add(
          fault(
              line,
              "parameter",
              "PARAMETER_UNKNOWN",
              "must be one of " + String.join(", ", RANGES.keySet()) + ", services, zone_<state>",
              line.cell(1)));
      return null;
    }
    var number = range.whole ? SheetNumber.whole(text) : SheetNumber.hundredths(text);
    if (number.isPresent() && number.getAsLong() >= range.min && number.getAsLong() <= range.max) {
      return range.whole ? text(number.getAsLong()) : SheetNumber.text(number.getAsLong());
    }
    var least = range.whole ? text(range.min) : SheetNumber.text(range.min);
    var most = range.whole ? text(range.max) : SheetNumber.text(range.max);
    faults.add(
        fault(line, name, "VALUE_INVALID", "must be a number from " + least + " to " + most, text));
    return null;
  }

  private static String text(long whole) {
    return Long.toString(whole);
  }

  private static SheetFault fault(Line line, String field, String code, String rule, String value) {
    var shown = value.length() > 40 ? value.substring(0, 40) : value;
    return SheetFault.error(line.row(), field, code, rule + ": '" + shown + "'");
  }

  @Override
  public List<SheetFault> faults() {
    var faults = new ArrayList<SheetFault>();
    for (var origin : ZONES) {
      var row = perKg.get(origin);
      if (row == null) {
        faults.add(
            SheetFault.error(0, "origin", "ZONE_MISSING", "the matrix has no row for " + origin));
        continue;
      }
      for (int i = 0; i < ZONES.size(); i++) {
        var paise = row.paise.get(i);
        var lane = origin + " to " + ZONES.get(i);
        if (paise == null) {
          faults.add(
              SheetFault.error(row.row, ZONES.get(i), "ZONE_MISSING", "no price from " + lane));
        } else if (paise == 0) {
          faults.add(
              SheetFault.error(
                  row.row, ZONES.get(i), "PRICE_ZERO", lane + ": a price must be above 0"));
        }
      }
    }
    return List.copyOf(faults);
  }

  @Override
  public List<List<String>> records() {
    var records = new ArrayList<List<String>>();
    records.add(HEADER);
    perKg.forEach(
        (origin, row) -> {
          var cells = new ArrayList<String>();
          cells.add(origin);
          row.paise.forEach(p -> cells.add(p == null ? "" : SheetNumber.text(p)));
          records.add(cells);
        });
    parameters.forEach(
        (name, parameter) -> {
          var cells = new ArrayList<>(List.of(PARAM, name, parameter.value));
          while (cells.size() < HEADER.size()) cells.add("");
          records.add(cells);
        });
    return records;
  }

  @Override
  public Map<Cell, String> cells() {
    var cells = RateSheet.ordered();
    perKg.forEach(
        (origin, row) -> {
          for (int i = 0; i < ZONES.size(); i++) {
            var paise = row.paise.get(i);
            if (paise != null)
              cells.put(new Cell(origin, "per_kg", ZONES.get(i)), SheetNumber.text(paise));
          }
        });
    new TreeMap<>(parameters)
        .forEach((name, parameter) -> cells.put(new Cell("*", name, ""), parameter.value));
    return cells;
  }

  /// What the sheet says, ready to price; parameters that are left out take the defaults of `FreightCard`.
  ///
  /// @throws IllegalStateException when the sheet has faults
  public FreightCard card() {
    var matrix = FreightMatrix.builder();
    perKg.forEach(
        (origin, row) -> {
          for (int i = 0; i < ZONES.size(); i++) {
            var paise = row.paise.get(i);
            if (paise == null) throw new IllegalStateException("a sheet with faults");
            matrix.price(
                FreightZone.valueOf(origin), FreightZone.valueOf(ZONES.get(i)), new Money(paise));
          }
        });
    var builder = FreightCard.builder(matrix.build()).zones(zones());
    if (has("cft")) builder.cft((int) whole("cft"));
    if (has("min_kg")) builder.minKg((int) whole("min_kg"));
    if (has("min_freight")) builder.minFreight(money("min_freight", 0));
    if (has("fuel_percent")) builder.fuel((int) money("fuel_percent", 0).paise());
    if (has("docket")) builder.docket(money("docket", 0));
    if (has("green_tax")) builder.greenTax(money("green_tax", 0));
    if (has("rov_percent") || has("rov_min"))
      builder.rov(money("rov_min", 100_00), (int) money("rov_percent", 20).paise());
    if (has("oda_per_kg") || has("oda_min"))
      builder.oda(money("oda_min", 1_000_00), money("oda_per_kg", 8_00));
    if (has("heavy_per_kg") || has("very_heavy_per_kg"))
      builder.heavy(
          new HeavyBoxes(new Weight(70_000), money("heavy_per_kg", 3_00)),
          new HeavyBoxes(new Weight(200_000), money("very_heavy_per_kg", 4_00)));
    if (has("appointment_per_kg") || has("appointment_min"))
      builder.appointment(money("appointment_min", 1_500_00), money("appointment_per_kg", 3_00));
    if (has("mall_per_kg") || has("mall_min"))
      builder.mallAppointment(money("mall_min", 500_00), money("mall_per_kg", 3_00));
    if (has("cod_percent") || has("cod_min"))
      builder.cod(money("cod_min", 150_00), (int) money("cod_percent", 100).paise());
    if (has("reattempt_per_kg") || has("reattempt_min"))
      builder.reattempt(money("reattempt_min", 500_00), money("reattempt_per_kg", 3_00));
    if (has("demurrage_per_kg") || has("demurrage_free_days"))
      builder.demurrage(
          money("demurrage_per_kg", 1_00),
          has("demurrage_free_days") ? (int) whole("demurrage_free_days") : 3);
    return builder.build();
  }

  private FreightZones zones() {
    var zones = FreightZones.STANDARD;
    for (var one : parameters.entrySet()) {
      if (one.getKey().startsWith(ZONE_OF))
        zones =
            zones.with(
                State.valueOf(one.getKey().substring(ZONE_OF.length())),
                FreightZone.valueOf(one.getValue().value));
    }
    return zones;
  }

  private boolean has(String name) {
    return parameters.containsKey(name);
  }

  // Defaults are those of zones-and-rates.md section 10, for the half of a pair that was left out.
  private Money money(String name, long usualHundredths) {
    var there = parameters.get(name);
    return new Money(
        there == null ? usualHundredths : SheetNumber.hundredths(there.value).orElseThrow());
  }

  private long whole(String name) {
    var there = parameters.get(name);
    return there == null ? 0 : SheetNumber.whole(there.value).orElseThrow();
  }
}
