package com.shipcrowd.application.job;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.job.JobId;
import com.shipcrowd.domain.job.JobMode;
import com.shipcrowd.domain.job.JobState;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One file and how far it is.
///
/// @param company whose; null for the platform's own
/// @param type name of its `JobType`
/// @param parameters what was said beside the file, for the type to read
/// @param actor who uploaded it, as histories name them
/// @param total records of the file
/// @param processed records that are through, right or wrong
/// @param ok of those, applied
/// @param failed of those, left out
/// @param checkpoint number of the last record that was applied; the next one is where a crash resumes
/// @param note why it failed, for a person; empty otherwise
/// @param finishedAt null while it is not
/// @param version counts changes
public record Job(
    JobId id,
    @Nullable CompanyId company,
    String type,
    JobMode mode,
    Map<String, String> parameters,
    String fileName,
    String actor,
    JobState state,
    int total,
    int processed,
    int ok,
    int failed,
    int checkpoint,
    String note,
    Instant createdAt,
    @Nullable Instant finishedAt,
    long version) {

  public Job {
    parameters = Map.copyOf(parameters);
  }

  /// 0 to 100, rounded down.
  public int percent() {
    if (state.isFinal()) return 100;
    return total == 0 ? 0 : (int) (100L * processed / total);
  }

  /// A parameter by name; empty when it was not said.
  public String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }

  Job in(JobState next, String why, @Nullable Instant finished) {
    return new Job(
        id,
        company,
        type,
        mode,
        parameters,
        fileName,
        actor,
        next,
        total,
        processed,
        ok,
        failed,
        checkpoint,
        why,
        createdAt,
        finished,
        version + 1);
  }

  Job counted(int ofTotal, int through, int good, int bad, int upTo) {
    return new Job(
        id,
        company,
        type,
        mode,
        parameters,
        fileName,
        actor,
        state,
        ofTotal,
        through,
        good,
        bad,
        upTo,
        note,
        createdAt,
        finishedAt,
        version + 1);
  }
}
