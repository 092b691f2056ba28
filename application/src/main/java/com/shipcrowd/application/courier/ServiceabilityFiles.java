package com.shipcrowd.application.courier;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.courier.needs.CourierServices;
import com.shipcrowd.application.file.Cells;
import com.shipcrowd.application.file.Finding;
import com.shipcrowd.application.file.Shape;
import com.shipcrowd.application.file.Sheet;
import com.shipcrowd.application.held.KeepFresh;
import com.shipcrowd.application.job.Job;
import com.shipcrowd.application.job.JobType;
import com.shipcrowd.application.place.Geography;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.courier.AreaRow;
import com.shipcrowd.domain.courier.Coverage;
import com.shipcrowd.domain.job.JobMode;
import com.shipcrowd.domain.place.PincodeDirectory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Files that say where services go. A file may hold several services; all of them switch over at once. The parameter
/// `replace` says FULL (each service of the file goes exactly there) or DELTA (only these pincodes change).
/// Source: files.md section 5.
public final class ServiceabilityFiles implements JobType {
  /// The name of such jobs.
  public static final String NAME = "SERVICEABILITY";

  /// The parameter that says how much a file replaces.
  public static final String REPLACE = "replace";

  /// Only the pincodes of the file change.
  public static final String DELTA = "DELTA";

  private static final Pattern SORT_CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9/_. -]{0,19}");

  private final CourierServices services;
  private final Supplier<Geography> geography;
  private final Switch files;
  private final KeepFresh fresh;
  private final UnitOfWork work;

  public ServiceabilityFiles(
      CourierServices services,
      Supplier<Geography> geography,
      KeepFresh fresh,
      UnitOfWork work,
      Clock clock) {
    this.services = services;
    this.geography = geography;
    this.files = new Switch(services, fresh, clock);
    this.fresh = fresh;
    this.work = work;
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
    return new Shape(
        AreaLines.MANDATORY, AreaLines.OPTIONAL, Map.of("repl", "reverse"), Shape.PLATFORM_RECORDS);
  }

  @Override
  public JobMode usualMode() {
    return JobMode.ALL_OR_NOTHING;
  }

  @Override
  public int chunk() {
    return Integer.MAX_VALUE;
  }

  @Override
  public Plan plan(Job job, Sheet sheet) {
    var codes =
        work.acrossCompanies(
            () -> services.all().stream().map(ServiceEntry::code).collect(Collectors.toSet()));
    var directory = geography.get().directory();
    boolean delta = job.parameter(REPLACE).equals(DELTA);
    var findings = new ArrayList<Finding>();
    var lines = new HashMap<Integer, Line>();
    var seen = new HashSet<String>();
    for (var row : sheet.rows()) {
      var cells = new Cells(row);
      var line = line(cells, codes, directory, delta, seen);
      findings.addAll(cells.findings());
      if (cells.isFine()) lines.put(row.number(), line);
    }
    return new AreaPlan(job, delta, findings, lines);
  }

  /// @param text canonical; null when the pincode leaves the area
  private record Line(String service, String pincode, @Nullable String text) {}

  private static Line line(
      Cells in, Set<String> codes, PincodeDirectory directory, boolean delta, Set<String> seen) {
    var service = in.required("service", 20);
    if (!service.isEmpty() && !codes.contains(service))
      in.refuse("SERVICE_UNKNOWN", "service", "No such service: '" + Cells.shown(service) + "'");
    var pincode = in.pincode("pincode");
    if (in.isFine() && directory.position(pincode) < 0)
      in.refuse("PINCODE_UNKNOWN", "pincode", "Not in the directory: '" + pincode + "'");
    if (in.isFine() && !seen.add(service + pincode))
      in.refuse("DUPLICATE_IN_FILE", "pincode", service + " has " + pincode + " twice");
    var op = delta ? in.text("op", 1).toUpperCase(java.util.Locale.ROOT) : "";
    if (!op.isEmpty() && !Set.of("A", "U", "D").contains(op))
      in.refuse("ENUM_INVALID", "op", "Must be A, U or D");
    if (op.equals("D")) return new Line(service, pincode.digits(), null);
    var row = row(in, pincode);
    return new Line(service, pincode.digits(), in.isFine() ? AreaLines.line(service, row) : null);
  }

  private static AreaRow row(Cells in, com.shipcrowd.domain.place.Pincode pincode) {
    var coverage =
        new Coverage(
            in.flag("pickup"),
            in.flag("prepaid"),
            in.flag("cod"),
            in.flag("reverse"),
            in.flag("oda"));
    var maxCod = in.scaled("max_cod", 2, 0, AreaRow.MOST_COD_PAISE);
    var maxWeight = in.scaled("max_weight_kg", 3, 1, AreaRow.MOST_WEIGHT_G);
    var days = in.scaled("tat_days", 0, 1, AreaRow.MOST_DAYS);
    var sort = in.text("sort_code", 20);
    if (!sort.isEmpty() && !SORT_CODE.matcher(sort).matches())
      in.refuse(
          "ENUM_INVALID",
          "sort_code",
          "Letters, digits and / _ . - only, a letter or digit first: '" + Cells.shown(sort) + "'");
    var from = in.day("embargo_from");
    var to = in.day("embargo_to");
    if (to != null && from == null && in.isFine())
      in.refuse("REQUIRED", "embargo_from", "An embargo that ends must begin");
    if (to != null && from != null && to.isBefore(from))
      in.refuse("DATE_INVALID", "embargo_to", "Must not be before embargo_from " + from);
    return new AreaRow(
        pincode, coverage, whole(maxCod), whole(maxWeight), whole(days), sort, from, to);
  }

  private static @Nullable Integer whole(@Nullable Long value) {
    return value == null ? null : Math.toIntExact(value);
  }

  private final class AreaPlan implements Plan {
    private final Job job;
    private final boolean delta;
    private final List<Finding> findings;
    private final Map<Integer, Line> lines;

    AreaPlan(Job job, boolean delta, List<Finding> findings, Map<Integer, Line> lines) {
      this.job = job;
      this.delta = delta;
      this.findings = findings;
      this.lines = lines;
    }

    @Override
    public List<Finding> findings() {
      return findings;
    }

    @Override
    public List<Outcome> apply(List<Sheet.Row> rows) {
      var byService = new HashMap<String, List<Line>>();
      var serviceByRow = new LinkedHashMap<Integer, String>();
      for (var row : rows) {
        var line = lines.get(row.number());
        if (line == null) continue;
        byService.computeIfAbsent(line.service, _ -> new ArrayList<>()).add(line);
        serviceByRow.put(row.number(), line.service);
      }
      return files.uploaded(
          job,
          FileKind.AREA,
          serviceByRow,
          entry -> text(entry, byService.getOrDefault(entry.code(), List.of())));
    }

    private Switch.Text text(ServiceEntry entry, List<Line> its) {
      var area = delta ? present(services, entry) : new TreeMap<String, String>();
      for (var line : its) {
        var text = line.text;
        if (text == null) area.remove(line.pincode);
        else area.put(line.pincode, text);
      }
      return new Switch.Text(AreaLines.text(area.values()), area.size());
    }
  }

  /// The lines that count now.
  static TreeMap<String, String> present(CourierServices services, ServiceEntry entry) {
    return services
        .text(entry.code(), FileKind.AREA, entry.areaVersion())
        .map(AreaLines::byPincode)
        .orElseGet(TreeMap::new);
  }

  @Override
  public List<Finding> undo(Job job, List<Outcome> created) {
    files.back(created, FileKind.AREA);
    return List.of();
  }

  @Override
  public void after(Job job) {
    fresh.look();
  }
}
