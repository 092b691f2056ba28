package com.shipcrowd.application.job;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.StaleWrite;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.file.Finding;
import com.shipcrowd.application.file.Sheet;
import com.shipcrowd.application.file.Sheets;
import com.shipcrowd.application.job.needs.Jobs;
import com.shipcrowd.domain.job.JobMode;
import com.shipcrowd.domain.job.JobState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// See {@link WorkJobs}. Each step is a unit of work that also moves the job on by one version, so a worker that lost its
/// lease cannot apply a record that another one applied: its write is stale and undone as a whole.
public final class WorkJobsHandler implements WorkJobs {
  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final int MOST_TRIES = 5;

  private final JobTypes types;
  private final Sheets sheets;
  private final Jobs jobs;
  private final UnitOfWork work;
  private final Clock clock;

  public WorkJobsHandler(JobTypes types, Sheets sheets, Jobs jobs, UnitOfWork work, Clock clock) {
    this.types = types;
    this.sheets = sheets;
    this.jobs = jobs;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public int work() {
    var claimed = jobs.claim(types.names(), clock.now(), lease()).orElse(null);
    if (claimed == null) return 0;
    var job = claimed.job();
    if (claimed.tries() > MOST_TRIES) {
      fail(job, "gave up after " + MOST_TRIES + " tries");
      return 1;
    }
    try {
      run(job, types.of(job.type()));
    } catch (StaleWrite overtaken) {
      // Another worker has it, or a record was changed meanwhile: whoever claims it next goes on.
      return 1;
    }
    return 1;
  }

  private void run(Job job, JobType type) {
    var present = job;
    var file = inside(present, () -> jobs.file(job.id()));
    var sheet = sheets.read(file, type.shape());
    if (present.state() == JobState.UPLOADED)
      present = step(present.in(JobState.VALIDATING, "", null));
    var plan = type.plan(present, sheet);
    if (present.state() == JobState.VALIDATING) present = checked(present, sheet, plan);
    if (present.state() == JobState.READY) present = step(present.in(JobState.RUNNING, "", null));
    if (present.state() == JobState.RUNNING) apply(present, type, sheet, plan);
  }

  private Job checked(Job job, Sheet sheet, JobType.Plan plan) {
    var findings = new ArrayList<Finding>();
    if (!sheet.unknown().isEmpty()) {
      findings.add(
          Finding.warning(
              1, "COLUMN_UNKNOWN", "", "Nobody reads: " + String.join(", ", sheet.unknown())));
    }
    findings.addAll(plan.findings());
    int bad = badRows(findings).size();
    boolean rejected = bad > 0 && job.mode() == JobMode.ALL_OR_NOTHING;
    int total = sheet.rows().size();
    var counted = job.counted(total, rejected ? total : bad, 0, bad, 0);
    var next =
        rejected
            ? counted.in(JobState.REJECTED, bad + " records are not right", clock.now())
            : counted.in(JobState.READY, "", null);
    return inside(
        job,
        () -> {
          // Two steps in one: the version goes up by two.
          jobs.save(counted, lease());
          jobs.save(next, lease());
          jobs.replaceFindings(next, findings);
          return next;
        });
  }

  private void apply(Job job, JobType type, Sheet sheet, JobType.Plan plan) {
    var bad = badRows(plan.findings());
    int resumeAfter = job.checkpoint();
    var good =
        sheet.rows().stream()
            .filter(r -> r.number() > resumeAfter && !bad.contains(r.number()))
            .toList();
    var present = job;
    for (int from = 0; from < good.size(); ) {
      int to = (int) Math.min(good.size(), (long) from + type.chunk());
      present = chunk(present, type, plan, good.subList(from, to), to == good.size());
      from = to;
    }
    if (good.isEmpty()) {
      var before = present;
      inside(
          before,
          () -> {
            jobs.save(finished(before), lease());
            return true;
          });
    }
    type.after(present);
  }

  private Job chunk(
      Job job, JobType type, JobType.Plan plan, List<Sheet.Row> rows, boolean isLast) {
    return inside(
        job,
        () -> {
          // First, so that a worker that was overtaken waits here and then applies nothing.
          var stored = jobs.lock(job.company(), job.id());
          if (stored.isEmpty() || stored.get().version() != job.version())
            throw new StaleWrite("job");
          var outcomes = plan.apply(rows);
          int failed = (int) outcomes.stream().filter(o -> o.trouble() != null).count();
          var next =
              job.counted(
                  job.total(),
                  job.processed() + rows.size(),
                  job.ok() + rows.size() - failed,
                  job.failed() + failed,
                  rows.getLast().number());
          jobs.save(next, lease());
          jobs.addOutcomes(next, outcomes);
          if (!isLast) return next;
          var done = finished(next);
          jobs.save(done, lease());
          return done;
        });
  }

  private Job finished(Job job) {
    return job.in(
        job.failed() == 0 ? JobState.COMPLETED : JobState.COMPLETED_WITH_ERRORS, "", clock.now());
  }

  private Job step(Job next) {
    return inside(
        next,
        () -> {
          jobs.save(next, lease());
          return next;
        });
  }

  private void fail(Job job, String why) {
    step(job.in(JobState.FAILED, why, clock.now()));
  }

  private <T> T inside(Job job, java.util.function.Supplier<T> what) {
    return Units.in(work, job.company(), what);
  }

  private Instant lease() {
    return clock.now().plus(LEASE);
  }

  private static HashSet<Integer> badRows(List<Finding> findings) {
    var bad = new HashSet<Integer>();
    for (var finding : findings) if (finding.isError()) bad.add(finding.row());
    return bad;
  }
}
