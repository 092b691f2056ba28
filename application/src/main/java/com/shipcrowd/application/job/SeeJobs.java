package com.shipcrowd.application.job;

import com.shipcrowd.application.file.Finding;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.job.JobId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Looks at jobs and their reports.
public interface SeeJobs {
  /// @throws com.shipcrowd.application.NotFound when the viewer has no such job
  Seen one(JobViewer viewer, JobId id);

  /// Newest first.
  ///
  /// @param categories only jobs whose kind of file needs one of these rights
  List<Seen> page(JobViewer viewer, Set<Category> categories, @Nullable UUID before, int most);

  /// The first findings of a job, errors and warnings, in the order of the file.
  List<Finding> findings(JobViewer viewer, JobId id, int most);

  /// The error report: bad records with what is wrong, in a form that can be corrected and uploaded again.
  byte[] errors(JobViewer viewer, JobId id);

  /// The answering file.
  ///
  /// @throws com.shipcrowd.application.NotFound when such jobs have none
  byte[] result(JobViewer viewer, JobId id);

  /// @param category which right its kind of file needs
  /// @param hasResult whether its kind of file has an answering one
  record Seen(Job job, Category category, boolean hasResult) {}
}
