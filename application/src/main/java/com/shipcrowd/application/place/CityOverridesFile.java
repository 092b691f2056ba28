package com.shipcrowd.application.place;

import com.shipcrowd.application.file.Cells;
import com.shipcrowd.application.file.Finding;
import com.shipcrowd.application.file.Shape;
import com.shipcrowd.application.file.Sheet;
import com.shipcrowd.application.held.Held;
import com.shipcrowd.application.held.KeepFresh;
import com.shipcrowd.application.job.Job;
import com.shipcrowd.application.job.JobType;
import com.shipcrowd.application.place.needs.CityOverrides;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.job.JobMode;
import com.shipcrowd.domain.job.RollbackRefused;
import com.shipcrowd.domain.place.DirectoryFile;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.PincodeDirectory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Courier services' own cities as a file: `service,pincode,city_key`. It replaces the whole list of each service that it
/// names, and leaves the others alone. Source: files.md section 5.
public final class CityOverridesFile implements JobType {
  /// The name of such jobs.
  public static final String NAME = "CITY_OVERRIDES";

  static final List<String> COLUMNS = List.of("service", "pincode", "city_key");

  private static final Pattern SERVICE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");
  private static final Shape SHAPE =
      new Shape(COLUMNS, List.of(), Map.of("city", "city_key"), Shape.PLATFORM_RECORDS);

  private final CityOverrides overrides;
  private final Held<Geography> geography;
  private final KeepFresh fresh;

  public CityOverridesFile(CityOverrides overrides, Held<Geography> geography, KeepFresh fresh) {
    this.overrides = overrides;
    this.geography = geography;
    this.fresh = fresh;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Category category() {
    return Category.RATES_ZONES;
  }

  @Override
  public Shape shape() {
    return SHAPE;
  }

  @Override
  public JobMode usualMode() {
    return JobMode.PARTIAL;
  }

  @Override
  public int chunk() {
    return Integer.MAX_VALUE;
  }

  @Override
  public List<Finding> undo(Job job, List<Outcome> created) {
    throw new RollbackRefused(
        RollbackRefused.Why.NOTHING_TO_UNDO,
        "A service's cities are put back by uploading the former file");
  }

  @Override
  public void after(Job job) {
    fresh.look();
  }

  @Override
  public Plan plan(Job job, Sheet sheet) {
    var reading = new Reading(geography.get().directory());
    sheet.rows().forEach(reading::read);
    return reading;
  }

  private record CityOf(String service, Pincode pincode, String city) {}

  private final class Reading implements Plan {
    private final PincodeDirectory directory;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Integer, CityOf> byRow = new HashMap<>();
    private final Map<String, Integer> rowOf = new HashMap<>();

    Reading(PincodeDirectory directory) {
      this.directory = directory;
    }

    @Override
    public List<Finding> findings() {
      return findings;
    }

    void read(Sheet.Row row) {
      var cells = new Cells(row);
      var service = cells.required("service", 40);
      if (!service.isEmpty() && !SERVICE.matcher(service).matches())
        cells.refuse("ENUM_INVALID", "service", "A code of letters, digits, _ and -");
      var pincode = cells.pincode("pincode");
      if (cells.isFine() && directory.position(pincode) < 0)
        cells.refuse("PINCODE_UNKNOWN", "pincode", "No post office has it: " + pincode);
      var city = cells.required("city_key", 60);
      if (!city.isEmpty() && !DirectoryFile.isName(city))
        cells.refuse("NAME_INVALID", "city_key", "Letters, digits, spaces and . & ' ( ) / - only");
      var first = cells.isFine() ? rowOf.putIfAbsent(service + " " + pincode, row.number()) : null;
      if (first != null)
        cells.refuse(
            "DUPLICATE_IN_FILE", "pincode", "The same service and pincode as row " + first);
      findings.addAll(cells.findings());
      if (cells.isFine()) byRow.put(row.number(), new CityOf(service, pincode, city));
    }

    @Override
    public List<Outcome> apply(List<Sheet.Row> rows) {
      var services = new TreeMap<String, Map<Pincode, String>>();
      for (var row : rows) {
        var one = byRow.get(row.number());
        if (one != null)
          services
              .computeIfAbsent(one.service(), s -> new TreeMap<>())
              .put(one.pincode(), one.city());
      }
      services.forEach(overrides::replace);
      fresh.announce(Geography.TOPIC);
      return List.of();
    }
  }
}
