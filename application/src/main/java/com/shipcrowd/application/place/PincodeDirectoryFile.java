package com.shipcrowd.application.place;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.StaleWrite;
import com.shipcrowd.application.file.Cells;
import com.shipcrowd.application.file.Finding;
import com.shipcrowd.application.file.Shape;
import com.shipcrowd.application.file.Sheet;
import com.shipcrowd.application.held.Held;
import com.shipcrowd.application.held.KeepFresh;
import com.shipcrowd.application.job.Job;
import com.shipcrowd.application.job.JobType;
import com.shipcrowd.application.place.needs.DirectoryVersions;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.job.JobMode;
import com.shipcrowd.domain.job.RollbackRefused;
import com.shipcrowd.domain.place.DirectoryFile;
import com.shipcrowd.domain.place.DirectoryVersionId;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.place.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A new directory, or with the column `op` what changes of the present one. One bad record refuses the whole file: a
/// directory with holes would refuse parcels. Source: files.md section 5.
public final class PincodeDirectoryFile implements JobType {
  /// The name of such jobs.
  public static final String NAME = "PINCODE_DIRECTORY";

  /// Parameter: `true` to drop more than one pincode in a hundred.
  public static final String FORCE = "force";

  // The directory counts places in sixteen bits.
  private static final int MOST = 65_000;
  private static final int MOST_DROPPED_PERCENT = 1;

  private static final Shape SHAPE =
      new Shape(DirectoryFile.COLUMNS, List.of("op"), Map.of(), Shape.PLATFORM_RECORDS);

  private final DirectoryVersions versions;
  private final Held<Geography> geography;
  private final KeepFresh fresh;
  private final Clock clock;
  private final Ids ids;

  public PincodeDirectoryFile(
      DirectoryVersions versions,
      Held<Geography> geography,
      KeepFresh fresh,
      Clock clock,
      Ids ids) {
    this.versions = versions;
    this.geography = geography;
    this.fresh = fresh;
    this.clock = clock;
    this.ids = ids;
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
    return JobMode.ALL_OR_NOTHING;
  }

  @Override
  public int chunk() {
    return Integer.MAX_VALUE;
  }

  @Override
  public void after(Job job) {
    fresh.look();
  }

  @Override
  public List<Finding> undo(Job job, List<Outcome> created) {
    versions.lock();
    var made =
        created.stream()
            .map(Outcome::createdId)
            .filter(Objects::nonNull)
            .map(id -> DirectoryVersionId.read(id).value())
            .findFirst()
            .flatMap(versions::find)
            .orElse(null);
    if (made == null || !versions.active().equals(Optional.of(made.id())))
      throw new RollbackRefused(
          RollbackRefused.Why.CHANGED_SINCE, "Another version of the directory is active");
    versions.activate(made.former());
    fresh.announce(Geography.TOPIC);
    return List.of();
  }

  @Override
  public Plan plan(Job job, Sheet sheet) {
    // The held map may be behind by a moment; what counts is what is active now.
    fresh.look();
    var map = geography.get();
    var reading = new Reading(map.version(), map.directory(), job.actor());
    boolean delta = sheet.columns().stream().anyMatch(c -> c.strip().equalsIgnoreCase("op"));
    if (delta) map.directory().places().forEach(p -> reading.next.put(p.pincode(), p));
    for (var row : sheet.rows()) reading.read(row, delta);
    reading.check(sheet, !delta && !Boolean.parseBoolean(job.parameter(FORCE)));
    return reading;
  }

  private final class Reading implements Plan {
    private final @Nullable UUID base;
    private final PincodeDirectory before;
    private final String actor;
    private final Map<Pincode, Place> next = new TreeMap<>();
    private final Map<Pincode, Integer> rowOf = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    Reading(@Nullable UUID base, PincodeDirectory before, String actor) {
      this.base = base;
      this.before = before;
      this.actor = actor;
    }

    @Override
    public List<Finding> findings() {
      return findings;
    }

    void read(Sheet.Row row, boolean delta) {
      var cells = new Cells(row);
      var op = delta ? cells.text("op", 10) : "A";
      if (!Set.of("A", "U", "D").contains(op))
        cells.refuse("ENUM_INVALID", "op", "An op is A (add), U (update) or D (drop)");
      var pincode = cells.pincode("pincode");
      if (cells.isFine() && rowOf.putIfAbsent(pincode, row.number()) != null)
        cells.refuse(
            "DUPLICATE_IN_FILE", "pincode", "The same pincode as in row " + rowOf.get(pincode));
      if (delta && cells.isFine()) {
        boolean there = before.position(pincode) >= 0;
        if (op.equals("A") && there)
          cells.refuse("PINCODE_KNOWN", "pincode", "The directory has it; its op is U");
        if (!op.equals("A") && !there)
          cells.refuse("PINCODE_UNKNOWN", "pincode", "The directory does not have it");
      }
      if (cells.isFine() && op.equals("D")) next.remove(pincode);
      else if (cells.isFine()) place(row, cells);
      findings.addAll(cells.findings());
    }

    private void place(Sheet.Row row, Cells cells) {
      switch (DirectoryFile.read(DirectoryFile.COLUMNS.stream().map(row::cell).toList())) {
        case DirectoryFile.Row.Right(var place) -> next.put(place.pincode(), place);
        case DirectoryFile.Row.Wrong(var faults) ->
            faults.forEach(f -> cells.refuse(f.code(), f.field(), f.message()));
      }
    }

    void check(Sheet sheet, boolean guarded) {
      if (!findings.isEmpty()) return;
      int first = sheet.rows().getFirst().number();
      if (next.isEmpty() || next.size() > MOST) {
        findings.add(
            Finding.error(
                first, "LIMIT_EXCEEDED", "", "A directory has from 1 to " + MOST + " pincodes"));
      } else if (guarded && 100L * dropped() > (long) MOST_DROPPED_PERCENT * before.size()) {
        findings.add(
            Finding.error(
                first,
                "DROPS_TOO_MANY",
                "",
                "The file drops "
                    + dropped()
                    + " of "
                    + before.size()
                    + " pincodes, more than 1 %; upload it with force if that is right"));
      }
    }

    private int dropped() {
      return (int) before.places().stream().filter(p -> !next.containsKey(p.pincode())).count();
    }

    private int added() {
      return (int) next.keySet().stream().filter(p -> before.position(p) < 0).count();
    }

    private int changed() {
      var same = new HashSet<>(before.places());
      return (int) next.values().stream().filter(p -> !same.contains(p)).count() - added();
    }

    @Override
    public List<Outcome> apply(List<Sheet.Row> rows) {
      versions.lock();
      if (!Objects.equals(versions.active().orElse(null), base))
        throw new StaleWrite("pincode directory");
      var id = new DirectoryVersionId(ids.next());
      versions.add(
          new DirectoryVersions.Version(
              id.value(), base, next.size(), added(), changed(), dropped(), clock.now(), actor),
          DirectoryFile.write(PincodeDirectory.of(next.values())));
      versions.activate(id.value());
      fresh.announce(Geography.TOPIC);
      return List.of(new Outcome(rows.getFirst().number(), id.text(), List.of(), null));
    }
  }
}
