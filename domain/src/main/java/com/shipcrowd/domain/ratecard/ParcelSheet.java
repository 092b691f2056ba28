package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.BasisPoints;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.zone.Zone;
import com.shipcrowd.domain.zone.ZoneRules;
import com.shipcrowd.domain.zone.ZoneSetId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Parcel prices by service, zone and slab. Source: files.md section 5, "Rate card B2C".
///
/// @param prices in the order of the file
/// @param parameters in the order of the file
public record ParcelSheet(List<Prices> prices, List<Parameter> parameters) implements RateSheet {
  static final List<String> HEADER =
      List.of("service", "line", "kind", "upto_g", "step_g", "A", "B", "C", "D", "E", "F");

  /// Stands for every service of the sheet.
  static final String EVERY = "*";

  private static final Pattern SERVICE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,31}");
  private static final int HEAVIEST_G = 10_000_000;
  private static final int FIRST_PRICE = 5;
  private static final String PARAM = "PARAM";

  /// What a ladder is for.
  enum Way {
    FORWARD,
    RTO,
    REVERSE
  }

  /// A base slab or the additional step.
  enum Rung {
    BASE,
    STEP
  }

  /// Prices of one rung.
  ///
  /// @param grams how far a slab reaches, or how wide a step is; null when it was left out
  /// @param paise by zone, null where one was left out
  record Prices(
      int row,
      String service,
      Way way,
      Rung rung,
      @Nullable Integer grams,
      List<@Nullable Long> paise) {}

  /// @param values one, and four for seasons; in their canonical spelling
  record Parameter(int row, String service, SheetParameter name, List<String> values) {}

  public ParcelSheet {
    prices = List.copyOf(prices);
    parameters = List.copyOf(parameters);
  }

  @Override
  public CardType type() {
    return CardType.B2C;
  }

  @Override
  public Set<String> services() {
    var codes = new LinkedHashSet<String>();
    prices.forEach(p -> codes.add(p.service));
    return codes;
  }

  static Reading read(List<Line> lines) {
    var reader = new Reader();
    lines.forEach(reader::read);
    return new Reading(new ParcelSheet(reader.prices, reader.parameters), reader.faults);
  }

  private static final class Reader {
    private final List<Prices> prices = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<SheetFault> faults = new ArrayList<>();
    private final Set<List<String>> seen = new HashSet<>();

    void read(Line line) {
      var service = line.cell(0).toUpperCase(Locale.ROOT);
      var kind = line.cell(1).toUpperCase(Locale.ROOT);
      boolean forAll = service.equals(EVERY) && kind.equals(PARAM);
      if (!forAll && !SERVICE.matcher(service).matches()) {
        refuse(line, "service", "SERVICE_INVALID", "must be a service code", line.cell(0));
      } else if (kind.equals(PARAM)) {
        parameter(line, service);
      } else {
        price(line, service, kind);
      }
    }

    private void price(Line line, String service, String kind) {
      var way = named(Way.values(), kind);
      var rung = named(Rung.values(), line.cell(2).toUpperCase(Locale.ROOT));
      if (way == null) {
        refuse(
            line,
            "line",
            "ENUM_INVALID",
            "must be FORWARD, RTO, REVERSE or " + PARAM,
            line.cell(1));
        return;
      }
      if (rung == null) {
        refuse(line, "kind", "ENUM_INVALID", "must be BASE or STEP", line.cell(2));
        return;
      }
      boolean base = rung == Rung.BASE;
      var grams = grams(line, base ? 3 : 4, base ? "upto_g" : "step_g");
      var other = line.cell(base ? 4 : 3);
      if (!other.isEmpty()) {
        refuse(line, base ? "step_g" : "upto_g", "NOT_EMPTY", "must be empty on " + rung, other);
      }
      var paise = new ArrayList<@Nullable Long>(6);
      for (int zone = 0; zone < 6; zone++) paise.add(paise(line, zone));
      prices.add(
          new Prices(
              line.row(),
              service,
              way,
              rung,
              grams,
              java.util.Collections.unmodifiableList(paise)));
    }

    private @Nullable Integer grams(Line line, int at, String field) {
      var text = line.cell(at);
      if (text.isEmpty()) return null;
      var number = SheetNumber.whole(text);
      if (number.isPresent() && number.getAsLong() <= HEAVIEST_G) return (int) number.getAsLong();
      refuse(line, field, "NUMBER_INVALID", "must be whole grams from 0 to " + HEAVIEST_G, text);
      return null;
    }

    private @Nullable Long paise(Line line, int zone) {
      var text = line.cell(FIRST_PRICE + zone);
      if (text.isEmpty()) return null;
      var field = HEADER.get(FIRST_PRICE + zone);
      var number = SheetNumber.hundredths(text);
      if (number.isEmpty()) {
        refuse(line, field, "NUMBER_INVALID", "must be rupees with up to two decimals", text);
        return null;
      }
      if (number.getAsLong() > DEAREST_PAISE) {
        refuse(
            line,
            field,
            "PRICE_OUT_OF_RANGE",
            "must be at most " + SheetNumber.text(DEAREST_PAISE),
            text);
        return null;
      }
      return number.getAsLong();
    }

    private void parameter(Line line, String service) {
      var name = SheetParameter.named(line.cell(2).toLowerCase(Locale.ROOT)).orElse(null);
      if (name == null) {
        refuse(
            line,
            "kind",
            "PARAMETER_UNKNOWN",
            "must be one of " + String.join(", ", SheetParameter.fields()),
            line.cell(2));
        return;
      }
      var value = name.read(line.cell(FIRST_PRICE));
      var canonical = value.canonical();
      if (canonical == null) {
        refuse(line, name.field(), "VALUE_INVALID", value.rule(), line.cell(FIRST_PRICE));
        return;
      }
      var values = name == SheetParameter.SEASON ? season(line, canonical) : List.of(canonical);
      if (values.isEmpty()) return;
      var key = new ArrayList<>(List.of(service, name.field()));
      if (name == SheetParameter.SEASON) key.addAll(values);
      if (!seen.add(key)) {
        refuse(line, name.field(), "PARAMETER_TWICE", "stands twice for one service", service);
        return;
      }
      parameters.add(new Parameter(line.row(), service, name, values));
    }

    private List<String> season(Line line, String percent) {
      var from = day(line, FIRST_PRICE + 1);
      var to = day(line, FIRST_PRICE + 2);
      if (from == null || to == null) return List.of();
      if (to.isBefore(from)) {
        refuse(line, "season", "SEASON_CROSSED", "ends before it starts", to.toString());
        return List.of();
      }
      var zones = EnumSet.noneOf(Zone.class);
      for (var letter :
          line.cell(FIRST_PRICE + 3).toUpperCase(Locale.ROOT).replaceAll("[ ;]", "").split("")) {
        if (letter.isEmpty()) continue;
        var zone = named(Zone.values(), letter);
        if (zone == null) {
          refuse(line, "season", "ENUM_INVALID", "zones must be letters from A to F", letter);
          return List.of();
        }
        zones.add(zone);
      }
      var letters = String.join(" ", zones.stream().map(Zone::name).toList());
      return List.of(percent, from.toString(), to.toString(), letters);
    }

    private @Nullable LocalDate day(Line line, int at) {
      try {
        return LocalDate.parse(line.cell(at));
      } catch (DateTimeParseException malformed) {
        refuse(line, "season", "DATE_INVALID", "must be yyyy-MM-dd", line.cell(at));
        return null;
      }
    }

    private void refuse(Line line, String field, String code, String rule, String value) {
      faults.add(
          SheetFault.error(
              line.row(),
              field,
              code,
              rule + ": '" + (value.length() > 40 ? value.substring(0, 40) : value) + "'"));
    }
  }

  private static <E extends Enum<E>> @Nullable E named(E[] values, String name) {
    return Arrays.stream(values).filter(v -> v.name().equals(name)).findFirst().orElse(null);
  }

  @Override
  public List<SheetFault> faults() {
    var faults = new ArrayList<SheetFault>();
    if (prices.isEmpty()) {
      faults.add(SheetFault.error(0, "rows", "SHEET_EMPTY", "prices no service"));
    }
    ladders().values().forEach(ladder -> checkLadder(ladder, faults));
    for (var service : services()) {
      boolean sells = prices.stream().anyMatch(p -> p.service.equals(service) && p.way != Way.RTO);
      if (!sells) {
        faults.add(
            SheetFault.error(
                0, "line", "SERVICE_WITHOUT_PRICE", service + " has neither FORWARD nor REVERSE"));
      }
    }
    for (var parameter : parameters) {
      if (!parameter.service.equals(EVERY) && !services().contains(parameter.service)) {
        faults.add(
            SheetFault.warning(
                parameter.row,
                parameter.name.field(),
                "SERVICE_NOT_PRICED",
                parameter.service + " has parameters but no prices"));
      }
    }
    checkFuel(faults);
    return List.copyOf(faults);
  }

  private Map<List<Object>, List<Prices>> ladders() {
    var ladders = new LinkedHashMap<List<Object>, List<Prices>>();
    for (var row : prices) {
      ladders.computeIfAbsent(List.of(row.service, row.way), _ -> new ArrayList<>()).add(row);
    }
    return ladders;
  }

  private static void checkLadder(List<Prices> ladder, List<SheetFault> faults) {
    var name = ladder.getFirst().service + " " + ladder.getFirst().way;
    int steps = 0;
    int reached = 0;
    for (var row : ladder) {
      checkPrices(row, faults);
      if (row.rung == Rung.STEP) {
        steps++;
        if (row.grams == null || row.grams == 0) {
          faults.add(
              SheetFault.error(
                  row.row, "step_g", "STEP_ZERO", name + ": a step must be wider than 0 g"));
        }
        if (steps == 2) {
          faults.add(
              SheetFault.error(row.row, "kind", "STEP_TWICE", name + ": has more than one STEP"));
        }
        continue;
      }
      int upTo = row.grams == null ? 0 : row.grams;
      if (upTo <= reached) {
        faults.add(
            SheetFault.error(
                row.row,
                "upto_g",
                upTo == 0 ? "SLAB_ZERO" : "SLAB_OVERLAP",
                name + ": must reach further than " + reached + " g, but reaches " + upTo + " g"));
      } else {
        reached = upTo;
      }
    }
    if (steps == 0) faults.add(SheetFault.error(0, "kind", "STEP_MISSING", name + ": has no STEP"));
    if (reached == 0 && ladder.stream().noneMatch(r -> r.rung == Rung.BASE))
      faults.add(SheetFault.error(0, "kind", "BASE_MISSING", name + ": has no BASE"));
  }

  private static void checkPrices(Prices row, List<SheetFault> faults) {
    long before = 0;
    boolean falls = false;
    for (int zone = 0; zone < 6; zone++) {
      var field = HEADER.get(FIRST_PRICE + zone);
      var paise = row.paise.get(zone);
      if (paise == null) {
        faults.add(
            SheetFault.error(
                row.row,
                field,
                "ZONE_MISSING",
                row.service + " " + row.way + ": has no price for zone " + field));
      } else if (paise == 0) {
        faults.add(
            SheetFault.error(
                row.row,
                field,
                "PRICE_ZERO",
                row.service + " " + row.way + ": a price must be above 0"));
      } else {
        falls |= paise < before;
        before = paise;
      }
    }
    if (falls) {
      faults.add(
          SheetFault.warning(
              row.row,
              "A",
              "PRICES_FALL",
              row.service + " " + row.way + ": prices fall along the zones"));
    }
  }

  // The four numbers of an index belong together, and a fixed surcharge beside them would be
  // ambiguous.
  private void checkFuel(List<SheetFault> faults) {
    for (var service : services()) {
      var names = EnumSet.noneOf(SheetParameter.class);
      parametersOf(service, _ -> true).forEach(p -> names.add(p.name));
      var index =
          EnumSet.of(
              SheetParameter.FUEL_INDEX_PERCENT,
              SheetParameter.FUEL_INDEX_PRICE,
              SheetParameter.FUEL_INDEX_STEP,
              SheetParameter.FUEL_INDEX_STEP_PERCENT);
      var there = EnumSet.copyOf(names);
      there.retainAll(index);
      if (!there.isEmpty() && there.size() < index.size()) {
        faults.add(
            SheetFault.error(
                0,
                "fuel_index_percent",
                "FUEL_INDEX_INCOMPLETE",
                service + ": needs all of " + index.stream().map(SheetParameter::field).toList()));
      }
      if (!there.isEmpty() && names.contains(SheetParameter.FUEL_PERCENT)) {
        faults.add(
            SheetFault.error(
                0, "fuel_percent", "FUEL_TWICE", service + ": has a fixed surcharge and an index"));
      }
    }
  }

  @Override
  public List<List<String>> records() {
    var records = new ArrayList<List<String>>();
    records.add(HEADER);
    for (var row : prices) {
      var cells = new ArrayList<String>(HEADER.size());
      var grams = row.grams == null ? "" : row.grams.toString();
      cells.add(row.service);
      cells.add(row.way.name());
      cells.add(row.rung.name());
      cells.add(row.rung == Rung.BASE ? grams : "");
      cells.add(row.rung == Rung.STEP ? grams : "");
      row.paise.forEach(p -> cells.add(p == null ? "" : SheetNumber.text(p)));
      records.add(cells);
    }
    for (var parameter : parameters) {
      var cells =
          new ArrayList<>(List.of(parameter.service, PARAM, parameter.name.field(), "", ""));
      cells.addAll(parameter.values);
      while (cells.size() < HEADER.size()) cells.add("");
      records.add(cells);
    }
    return records;
  }

  @Override
  public Map<Cell, String> cells() {
    var cells = RateSheet.ordered();
    for (var row : prices) {
      var grams = row.grams == null ? "?" : row.grams.toString();
      var line =
          row.way + (row.rung == Rung.BASE ? " upto " + grams + " g" : " each " + grams + " g");
      for (int zone = 0; zone < 6; zone++) {
        var paise = row.paise.get(zone);
        if (paise != null) {
          cells.put(
              new Cell(row.service, line, HEADER.get(FIRST_PRICE + zone)), SheetNumber.text(paise));
        }
      }
    }
    for (var parameter : parameters) {
      boolean season = parameter.name == SheetParameter.SEASON;
      var line =
          parameter.name.field()
              + (season ? " " + parameter.values.get(1) + " to " + parameter.values.get(2) : "");
      cells.put(
          new Cell(parameter.service, line, season ? parameter.values.get(3) : ""),
          parameter.values.getFirst());
    }
    return cells;
  }

  /// What the sheet says about each service, ready to price.
  ///
  /// @throws IllegalStateException when the sheet has faults that are no warnings
  public Map<String, RateLine> lines() {
    if (faults().stream().anyMatch(f -> !f.warning()))
      throw new IllegalStateException("a sheet with faults");
    var ladders = ladders();
    var lines = new TreeMap<String, RateLine>();
    for (var service : services()) {
      var builder = RateLine.builder();
      var forward = ladders.get(List.<Object>of(service, Way.FORWARD));
      var rto = ladders.get(List.<Object>of(service, Way.RTO));
      var reverse = ladders.get(List.<Object>of(service, Way.REVERSE));
      if (forward != null) builder.forward(ladder(forward));
      if (rto != null) builder.rto(ladder(rto));
      if (reverse != null) builder.reverse(ladder(reverse));
      apply(builder, service);
      lines.put(service, builder.build());
    }
    return lines;
  }

  /// How each service tells zones apart.
  public Map<String, ZoneRules> zoneRules() {
    var rules = new HashMap<String, ZoneRules>();
    for (var service : services()) {
      boolean extended = false;
      boolean local = false;
      Set<State> special = EnumSet.noneOf(State.class);
      for (var p : parametersOf(service, _ -> true)) {
        var value = p.values.getFirst();
        switch (p.name) {
          case EXTENDED_METROS -> extended = value.equals("Y");
          case SPECIAL_OVERRIDES_LOCAL -> local = value.equals("Y");
          case EXTRA_SPECIAL_STATES -> {
            special.clear();
            for (var code : value.split(" ")) special.add(State.valueOf(code));
          }
          default -> {}
        }
      }
      rules.put(service, new ZoneRules(extended, local, special));
    }
    return rules;
  }

  /// The zone set each service that names one looks at.
  public Map<String, ZoneSetId> zoneSets() {
    var sets = new HashMap<String, ZoneSetId>();
    for (var service : services()) {
      parametersOf(service, p -> p.name == SheetParameter.ZONE_SET).stream()
          .flatMap(p -> Id.decode(ZoneSetId.PREFIX, p.values.getFirst()).stream())
          .forEach(id -> sets.put(service, new ZoneSetId(id)));
    }
    return sets;
  }

  /// A service's index, if its surcharge follows one.
  public Map<String, FuelIndex> fuelIndexes() {
    var indexes = new HashMap<String, FuelIndex>();
    for (var service : services()) {
      var base = last(service, SheetParameter.FUEL_INDEX_PERCENT);
      var price = last(service, SheetParameter.FUEL_INDEX_PRICE);
      var step = last(service, SheetParameter.FUEL_INDEX_STEP);
      var each = last(service, SheetParameter.FUEL_INDEX_STEP_PERCENT);
      if (base == null || price == null || step == null || each == null) continue;
      indexes.put(
          service,
          new FuelIndex(
              new BasisPoints((int) hundredths(base)),
              money(price),
              money(step),
              (int) hundredths(each)));
    }
    return indexes;
  }

  private @Nullable Parameter last(String service, SheetParameter name) {
    var all = parametersOf(service, p -> p.name == name);
    return all.isEmpty() ? null : all.getLast();
  }

  // Those for every service first, so that a service's own win.
  private List<Parameter> parametersOf(String service, Predicate<Parameter> which) {
    var own = new ArrayList<Parameter>();
    for (var p : parameters) if (p.service.equals(EVERY) && which.test(p)) own.add(p);
    for (var p : parameters) if (p.service.equals(service) && which.test(p)) own.add(p);
    return own;
  }

  private static SlabLadder ladder(List<Prices> rows) {
    var slabs = new ArrayList<SlabLadder.Slab>();
    Prices step = rows.getFirst();
    for (var row : rows) {
      if (row.rung == Rung.STEP) step = row;
      else slabs.add(new SlabLadder.Slab(weight(row), zonePrices(row)));
    }
    return new SlabLadder(slabs, weight(step), zonePrices(step));
  }

  private static Weight weight(Prices row) {
    return new Weight(row.grams == null ? 0 : row.grams);
  }

  private static ZonePrices zonePrices(Prices row) {
    var six = row.paise.stream().map(p -> new Money(p == null ? 0 : p)).toList();
    return new ZonePrices(six.get(0), six.get(1), six.get(2), six.get(3), six.get(4), six.get(5));
  }

  private void apply(RateLine.Builder builder, String service) {
    @Nullable Money codFlat = null;
    int codPercent = 0;
    var insurance = InsuranceRate.STANDARD;
    for (var p : parametersOf(service, _ -> true)) {
      var text = p.values.getFirst();
      switch (p.name) {
        case DIVISOR -> builder.divisor(Integer.parseInt(text));
        case MIN_G -> builder.minChargeable(new Weight(Integer.parseInt(text)));
        case TOLERANCE_G -> builder.tolerance(new Weight(Integer.parseInt(text)));
        case COD_FLAT -> codFlat = money(p);
        case COD_PERCENT -> {
          codPercent = (int) hundredths(p);
          if (codFlat == null) codFlat = Money.ZERO;
        }
        case MAX_COD -> builder.maxCod(money(p));
        case FUEL_PERCENT -> builder.fuel((int) hundredths(p));
        case ODA_FLAT -> builder.oda(money(p));
        case HANDLING_FLAT -> builder.handling(money(p));
        case QC_FLAT -> builder.qualityCheck(money(p));
        case RTO_PERCENT -> builder.rtoPercent((int) hundredths(p));
        case INSURANCE_PERCENT ->
            insurance =
                new InsuranceRate(
                    new BasisPoints((int) hundredths(p)),
                    insurance.threshold(),
                    insurance.minimum());
        case INSURANCE_ABOVE ->
            insurance = new InsuranceRate(insurance.rate(), money(p), insurance.minimum());
        case INSURANCE_MIN ->
            insurance = new InsuranceRate(insurance.rate(), insurance.threshold(), money(p));
        case SEASON -> builder.season(season(p));
        case FUEL_INDEX_PERCENT,
            FUEL_INDEX_PRICE,
            FUEL_INDEX_STEP,
            FUEL_INDEX_STEP_PERCENT,
            EXTENDED_METROS,
            SPECIAL_OVERRIDES_LOCAL,
            EXTRA_SPECIAL_STATES,
            ZONE_SET -> {}
      }
    }
    builder.insurance(insurance);
    if (codFlat != null) builder.cod(codFlat, codPercent);
  }

  private static SeasonalWindow season(Parameter p) {
    var zones = EnumSet.noneOf(Zone.class);
    for (var letter : p.values.get(3).split(" ")) {
      if (!letter.isEmpty()) zones.add(Zone.valueOf(letter));
    }
    return new SeasonalWindow(
        LocalDate.parse(p.values.get(1)),
        LocalDate.parse(p.values.get(2)),
        new BasisPoints((int) hundredths(p)),
        zones);
  }

  private static long hundredths(Parameter p) {
    return SheetNumber.hundredths(p.values.getFirst()).orElseThrow();
  }

  private static Money money(Parameter p) {
    return new Money(hundredths(p));
  }
}
