package com.shipcrowd.adapter.rest;

import com.shipcrowd.application.file.Finding;
import com.shipcrowd.application.job.Job;
import com.shipcrowd.application.job.SeeJobs;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A job as shown.
///
/// @param findings the first of what is wrong; all of it is in the error report
public record JobJson(
    String id,
    String type,
    String state,
    String mode,
    String fileName,
    int total,
    int processed,
    int ok,
    int failed,
    int percent,
    String note,
    Instant createdAt,
    @Nullable Instant finishedAt,
    List<FindingJson> findings,
    String errorsUrl,
    @Nullable String resultUrl) {

  /// One thing wrong with one record.
  public record FindingJson(int row, String status, String code, String field, String message) {
    static FindingJson of(Finding f) {
      return new FindingJson(
          f.row(), f.isError() ? "ERROR" : "WARNING", f.code(), f.field(), f.message());
    }
  }

  /// With some of its findings.
  public static JobJson of(SeeJobs.Seen seen, List<Finding> findings) {
    return of(seen.job(), seen.hasResult(), findings);
  }

  static JobJson of(Job job, boolean hasResult, List<Finding> findings) {
    var url = "/v1/jobs/" + job.id().text();
    return new JobJson(
        job.id().text(),
        job.type(),
        job.state().name(),
        job.mode().name(),
        job.fileName(),
        job.total(),
        job.processed(),
        job.ok(),
        job.failed(),
        job.percent(),
        job.note(),
        job.createdAt(),
        job.finishedAt(),
        findings.stream().map(FindingJson::of).toList(),
        url + "/errors.csv",
        hasResult ? url + "/result.csv" : null);
  }
}
