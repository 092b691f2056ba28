package com.shipcrowd.application.job;

import com.shipcrowd.application.file.Finding;
import com.shipcrowd.domain.job.JobId;
import java.util.List;

/// Takes back what a job did, within 24 hours, all in one unit of work.
public interface RollBackJob {
  /// @throws com.shipcrowd.application.NotFound when the viewer has no such job
  /// @throws com.shipcrowd.domain.job.RollbackRefused when it cannot be taken back
  Answer rollBack(JobViewer viewer, JobId id);

  /// @param refused records that stay, because somebody used them since
  record Answer(Job job, List<Finding> refused) {}
}
