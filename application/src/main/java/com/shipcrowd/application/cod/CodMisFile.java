package com.shipcrowd.application.cod;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.cod.ReconcileCod.Line;
import com.shipcrowd.application.cod.ReconcileCod.Mis;
import com.shipcrowd.application.cod.ReconcileCod.MisState;
import com.shipcrowd.application.cod.needs.CodBook;
import com.shipcrowd.application.cod.needs.MisBook;
import com.shipcrowd.application.file.Cells;
import com.shipcrowd.application.file.Finding;
import com.shipcrowd.application.file.Shape;
import com.shipcrowd.application.file.Sheet;
import com.shipcrowd.application.job.Job;
import com.shipcrowd.application.job.JobType;
import com.shipcrowd.domain.cod.Collected;
import com.shipcrowd.domain.cod.MisId;
import com.shipcrowd.domain.cod.MisResult;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.job.JobMode;
import com.shipcrowd.domain.job.RollbackRefused;
import com.shipcrowd.domain.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A courier's list of remitted cash: one list a file, taken as a whole or not at all. Source: files.md section 6.
public final class CodMisFile implements JobType {
  /// The name of such jobs.
  public static final String NAME = "COD_MIS";

  // A crore a parcel.
  private static final long MOST = 1_000_000_000L;
  private static final Shape SHAPE =
      new Shape(
          List.of(
              "courier", "mis_number", "mis_date", "utr", "awb", "cod_amount", "remitted_amount"),
          List.of("order_number", "delivered_on", "deduction", "remark"),
          Map.of(
              "awb_number", "awb", "remittance_amount", "remitted_amount", "crf_id", "mis_number"),
          Shape.PLATFORM_RECORDS);

  private final ReconcileCod reconcile;
  private final MisBook lists;
  private final CodBook book;
  private final UnitOfWork work;
  private final Ids ids;
  private final Clock clock;

  public CodMisFile(
      ReconcileCod reconcile, MisBook lists, CodBook book, UnitOfWork work, Ids ids, Clock clock) {
    this.reconcile = reconcile;
    this.lists = lists;
    this.book = book;
    this.work = work;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Category category() {
    return Category.COD_REMITTANCE;
  }

  @Override
  public Shape shape() {
    return SHAPE;
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
  public List<Finding> undo(Job job, List<Outcome> created) {
    throw new RollbackRefused(
        RollbackRefused.Why.NOTHING_TO_UNDO, "A corrected list takes the place of a wrong one");
  }

  @Override
  public Plan plan(Job job, Sheet sheet) {
    var reading = new Reading(job);
    sheet.rows().forEach(reading::read);
    reading.nameTheUnknown();
    return reading;
  }

  private final class Reading implements Plan {
    private final Job job;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Integer, Line> lines = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private @Nullable String courier;
    private @Nullable String number;
    private @Nullable LocalDate on;

    Reading(Job job) {
      this.job = job;
    }

    @Override
    public List<Finding> findings() {
      return findings;
    }

    void read(Sheet.Row row) {
      var cells = new Cells(row);
      var who = cells.required("courier", 40).toLowerCase(Locale.ROOT);
      var which = cells.required("mis_number", 60);
      var day = cells.day("mis_date");
      if (day == null && !cells.has("mis_date"))
        cells.refuse("REQUIRED", "mis_date", "Must not be empty");
      var utr = cells.required("utr", 40);
      var awb = cells.required("awb", 40);
      var cod = amount(cells, "cod_amount", true);
      var remitted = amount(cells, "remitted_amount", true);
      var deduction = amount(cells, "deduction", false);
      if (cells.isFine()) sameList(cells, who, which, day);
      if (cells.isFine() && !seen.add(awb))
        cells.warn("DUPLICATE", "awb", "The list has " + awb + " before");
      findings.addAll(cells.findings());
      if (cells.isFine())
        lines.put(
            row.number(),
            new Line(
                row.number(), awb, utr, cod, remitted, deduction, MisResult.UNKNOWN_AWB, null));
    }

    private Money amount(Cells cells, String field, boolean needed) {
      var paise = cells.scaled(field, 2, 0, MOST);
      if (paise == null && needed && !cells.has(field))
        cells.refuse("REQUIRED", field, "Must not be empty");
      return paise == null ? Money.ZERO : new Money(paise);
    }

    private void sameList(Cells cells, String who, String which, @Nullable LocalDate day) {
      if (courier == null) {
        courier = who;
        number = which;
        on = day;
        var known = work.acrossCompanies(() -> lists.byNumber(who, which));
        if (known.isPresent() && !known.get().job().equals(job.id().value()))
          cells.refuse("MIS_KNOWN", "mis_number", "The list " + which + " was taken in before");
      } else if (!who.equals(courier) || !which.equals(number)) {
        cells.refuse("MIS_MIXED", "mis_number", "A file is one list: " + courier + " " + number);
      }
    }

    // Named here, where whoever uploads looks first; the lines themselves keep their result.
    void nameTheUnknown() {
      var who = courier;
      if (who == null) return;
      var numbers = lines.values().stream().map(Line::awb).distinct().toList();
      var known =
          work.acrossCompanies(() -> book.locked(who, numbers)).stream()
              .map(Collected::awb)
              .collect(Collectors.toSet());
      for (var line : lines.values())
        if (!known.contains(line.awb()))
          findings.add(
              Finding.warning(
                  line.n(),
                  "UNKNOWN_AWB",
                  "awb",
                  "No parcel of ours with " + who + " has " + line.awb()));
    }

    @Override
    public List<Outcome> apply(List<Sheet.Row> rows) {
      var all = rows.stream().map(row -> lines.get(row.number())).filter(l -> l != null).toList();
      if (all.isEmpty() || courier == null || number == null || on == null) return List.of();
      var mis =
          new Mis(
              new MisId(ids.next()),
              courier,
              number,
              on,
              MisState.UNBALANCED,
              job.id().value(),
              all.size(),
              Money.sum(all.stream().map(Line::remitted).toList()),
              Money.sum(all.stream().map(Line::deducted).toList()),
              job.actor(),
              clock.now());
      reconcile.take(mis, all);
      return List.of(new Outcome(all.getFirst().n(), mis.id().text(), List.of(), null));
    }
  }
}
