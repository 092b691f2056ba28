package com.shipcrowd.application.job;

import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.file.Finding;
import com.shipcrowd.application.file.Sheet;
import com.shipcrowd.application.file.Sheets;
import com.shipcrowd.application.job.JobType.Outcome;
import com.shipcrowd.application.job.needs.Jobs;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.job.JobId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// See {@link SeeJobs}.
public final class SeeJobsHandler implements SeeJobs {
  private static final int ALL = Integer.MAX_VALUE;

  private final JobTypes types;
  private final Sheets sheets;
  private final Jobs jobs;
  private final UnitOfWork work;

  public SeeJobsHandler(JobTypes types, Sheets sheets, Jobs jobs, UnitOfWork work) {
    this.types = types;
    this.sheets = sheets;
    this.jobs = jobs;
    this.work = work;
  }

  @Override
  public Seen one(JobViewer viewer, JobId id) {
    return seen(Units.in(work, viewer.company(), () -> found(viewer, id)));
  }

  @Override
  public List<Seen> page(
      JobViewer viewer, Set<Category> categories, @Nullable UUID before, int most) {
    var names = types.names(categories);
    return Units.in(work, viewer.company(), () -> jobs.page(viewer.company(), names, before, most))
        .stream()
        .map(this::seen)
        .toList();
  }

  @Override
  public List<Finding> findings(JobViewer viewer, JobId id, int most) {
    return Units.in(
        work,
        viewer.company(),
        () -> {
          found(viewer, id);
          return jobs.findings(id, most);
        });
  }

  private Job found(JobViewer viewer, JobId id) {
    return jobs.find(viewer.company(), id).orElseThrow(() -> new NotFound("job"));
  }

  private Seen seen(Job job) {
    var type = types.of(job.type());
    return new Seen(job, type.category(), !type.resultHeader().isEmpty());
  }

  private record Kept(Job job, byte[] file, List<Finding> findings, List<Outcome> outcomes) {}

  private Kept kept(JobViewer viewer, JobId id) {
    return Units.in(
        work,
        viewer.company(),
        () -> {
          var job = found(viewer, id);
          return new Kept(job, jobs.file(id), jobs.findings(id, ALL), jobs.outcomes(id));
        });
  }

  @Override
  public byte[] errors(JobViewer viewer, JobId id) {
    var kept = kept(viewer, id);
    var sheet = sheets.read(kept.file, types.of(kept.job.type()).shape());
    var header = new ArrayList<>(Sheets.REPORT);
    header.addAll(sheet.columns());
    var byRow =
        kept.findings.stream()
            .collect(Collectors.groupingBy(Finding::row, TreeMap::new, Collectors.toList()));
    var created = new HashMap<Integer, String>();
    for (var outcome : kept.outcomes) {
      var made = outcome.createdId();
      if (made != null) created.put(outcome.row(), made);
    }
    var originals =
        sheet.rows().stream().collect(Collectors.toMap(Sheet.Row::number, Sheet.Row::original));
    var lines = new ArrayList<List<String>>();
    byRow.forEach(
        (row, findings) -> lines.add(line(row, findings, created, originals, sheet.columns())));
    return sheets.write(header, lines);
  }

  private static List<String> line(
      int row,
      List<Finding> findings,
      Map<Integer, String> created,
      Map<Integer, List<String>> originals,
      List<String> columns) {
    var sorted = new ArrayList<>(findings);
    sorted.sort(Comparator.comparing(f -> !f.isError()));
    var first = sorted.getFirst();
    var cells = new ArrayList<String>();
    cells.add(Integer.toString(row));
    cells.add(first.isError() ? "ERROR" : "WARNING");
    cells.add(first.code());
    cells.add(first.field());
    var message = new StringBuilder(first.message());
    for (var more : sorted.subList(1, sorted.size())) {
      message.append(" | ").append(more.code());
      if (!more.field().isEmpty()) message.append(' ').append(more.field());
      message.append(": ").append(more.message());
    }
    cells.add(message.toString());
    cells.add(created.getOrDefault(row, ""));
    cells.addAll(originals.getOrDefault(row, row == 1 ? columns : List.of()));
    return cells;
  }

  @Override
  public byte[] result(JobViewer viewer, JobId id) {
    var kept = kept(viewer, id);
    var header = types.of(kept.job.type()).resultHeader();
    if (header.isEmpty()) throw new NotFound("result");
    return sheets.write(
        header, kept.outcomes.stream().map(Outcome::result).filter(r -> !r.isEmpty()).toList());
  }
}
