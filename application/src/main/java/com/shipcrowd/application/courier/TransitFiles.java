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
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.courier.AreaRow;
import com.shipcrowd.domain.job.JobMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Files that say how many days single lanes take. Each service of the file gets exactly these lanes, all services at
/// once. Source: zones-and-rates.md section 14.
public final class TransitFiles implements JobType {
  /// The name of such jobs.
  public static final String NAME = "TRANSIT";

  private final CourierServices services;
  private final Switch files;
  private final KeepFresh fresh;
  private final UnitOfWork work;

  public TransitFiles(CourierServices services, KeepFresh fresh, UnitOfWork work, Clock clock) {
    this.services = services;
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
    return new Shape(LaneLines.COLUMNS, List.of(), Map.of(), Shape.PLATFORM_RECORDS);
  }

  @Override
  public JobMode usualMode() {
    return JobMode.ALL_OR_NOTHING;
  }

  @Override
  public int chunk() {
    return Integer.MAX_VALUE;
  }

  private record Line(String service, String text) {}

  @Override
  public Plan plan(Job job, Sheet sheet) {
    var codes =
        work.acrossCompanies(
            () -> services.all().stream().map(ServiceEntry::code).collect(Collectors.toSet()));
    var findings = new ArrayList<Finding>();
    var lines = new HashMap<Integer, Line>();
    var seen = new HashSet<String>();
    for (var row : sheet.rows()) {
      var cells = new Cells(row);
      var line = line(cells, codes, seen);
      findings.addAll(cells.findings());
      if (cells.isFine()) lines.put(row.number(), line);
    }
    return new LanePlan(job, findings, lines);
  }

  private static Line line(Cells in, Set<String> codes, Set<String> seen) {
    var service = in.required("service", 20);
    if (!service.isEmpty() && !codes.contains(service))
      in.refuse("SERVICE_UNKNOWN", "service", "No such service: '" + Cells.shown(service) + "'");
    var origin = end(in, "origin");
    var destination = end(in, "destination");
    var days = in.scaled("days", 0, 1, AreaRow.MOST_DAYS);
    if (days == null && in.isFine()) in.refuse("REQUIRED", "days", "Must not be empty");
    if (in.isFine() && !seen.add(service + " " + origin + " " + destination))
      in.refuse("DUPLICATE_IN_FILE", "origin", "The lane stands twice in the file");
    return new Line(service, LaneLines.line(origin, destination, days == null ? 1 : days));
  }

  private static String end(Cells in, String field) {
    var cell = in.required(field, 20).toUpperCase(java.util.Locale.ROOT);
    if (!cell.isEmpty() && LaneLines.end(cell).isEmpty())
      in.refuse(
          "ENUM_INVALID",
          field,
          "Must be a pincode, a three-digit prefix or a state code: '" + Cells.shown(cell) + "'");
    return cell;
  }

  private final class LanePlan implements Plan {
    private final Job job;
    private final List<Finding> findings;
    private final Map<Integer, Line> lines;

    LanePlan(Job job, List<Finding> findings, Map<Integer, Line> lines) {
      this.job = job;
      this.findings = findings;
      this.lines = lines;
    }

    @Override
    public List<Finding> findings() {
      return findings;
    }

    @Override
    public List<Outcome> apply(List<Sheet.Row> rows) {
      var byService = new HashMap<String, TreeSet<String>>();
      var serviceByRow = new LinkedHashMap<Integer, String>();
      for (var row : rows) {
        var line = lines.get(row.number());
        if (line == null) continue;
        byService.computeIfAbsent(line.service, _ -> new TreeSet<>()).add(line.text);
        serviceByRow.put(row.number(), line.service);
      }
      return files.uploaded(
          job,
          FileKind.LANES,
          serviceByRow,
          entry -> {
            var its = byService.getOrDefault(entry.code(), new TreeSet<>());
            return new Switch.Text(LaneLines.text(entry.code(), its), its.size());
          });
    }
  }

  @Override
  public List<Finding> undo(Job job, List<Outcome> created) {
    files.back(created, FileKind.LANES);
    return List.of();
  }

  @Override
  public void after(Job job) {
    fresh.look();
  }
}
