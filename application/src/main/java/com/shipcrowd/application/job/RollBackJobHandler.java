package com.shipcrowd.application.job;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.job.needs.Jobs;
import com.shipcrowd.domain.job.JobId;
import com.shipcrowd.domain.job.JobState;
import com.shipcrowd.domain.job.RollbackRefused;
import com.shipcrowd.domain.job.RollbackRefused.Why;
import java.time.Duration;
import java.time.Instant;

/// See {@link RollBackJob}.
public final class RollBackJobHandler implements RollBackJob {
  private static final Duration WITHIN = Duration.ofHours(24);

  private final JobTypes types;
  private final Jobs jobs;
  private final UnitOfWork work;
  private final Clock clock;

  public RollBackJobHandler(JobTypes types, Jobs jobs, UnitOfWork work, Clock clock) {
    this.types = types;
    this.jobs = jobs;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public Answer rollBack(JobViewer viewer, JobId id) {
    var answer = Units.in(work, viewer.company(), () -> takenBack(viewer, id));
    types.of(answer.job().type()).after(answer.job());
    return answer;
  }

  private Answer takenBack(JobViewer viewer, JobId id) {
    var job = jobs.lock(viewer.company(), id).orElseThrow(() -> new NotFound("job"));
    var now = clock.now();
    if (!job.state().mayBeRolledBack()) {
      throw new RollbackRefused(Why.STATE, "A job that is " + job.state() + " is not taken back");
    }
    if (finished(job).plus(WITHIN).isBefore(now)) {
      throw new RollbackRefused(Why.TOO_LATE, "A job is taken back within 24 hours");
    }
    var refused = types.of(job.type()).undo(job, jobs.outcomes(id).reversed());
    var after =
        job.in(JobState.ROLLED_BACK, refused.isEmpty() ? "" : refused.size() + " refused", now);
    jobs.save(after, now);
    return new Answer(after, refused);
  }

  private static Instant finished(Job job) {
    var at = job.finishedAt();
    return at == null ? job.createdAt() : at;
  }
}
