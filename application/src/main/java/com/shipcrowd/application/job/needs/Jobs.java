package com.shipcrowd.application.job.needs;

import com.shipcrowd.application.file.Finding;
import com.shipcrowd.application.job.Job;
import com.shipcrowd.application.job.JobType.Outcome;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.job.JobId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Jobs, their files, and what was found. Everything but `claim` runs in a unit of work: the company's own, or the
/// platform's for jobs without a company.
public interface Jobs {
  /// Makes uploads of the same file wait for each other until the unit ends.
  void lock(String digest);

  /// The newest job of the same digest made since then.
  Optional<Job> sameSince(String digest, Instant since);

  /// Keeps a job and its file; it may be claimed at once.
  void add(Job job, String digest, byte[] file);

  /// A company's job, or one of the platform when the company is null.
  Optional<Job> find(@Nullable CompanyId company, JobId id);

  /// The same, locked until the unit ends.
  Optional<Job> lock(@Nullable CompanyId company, JobId id);

  /// Newest first; the platform's own when the company is null.
  ///
  /// @param types only jobs of these
  List<Job> page(@Nullable CompanyId company, Set<String> types, @Nullable UUID before, int most);

  /// Writes state and counts.
  ///
  /// @param leaseUntil until when nobody else takes it
  /// @throws com.shipcrowd.application.StaleWrite when the stored version is not the one before
  void save(Job job, Instant leaseUntil);

  /// Forgets what was found and says it anew.
  void replaceFindings(Job job, List<Finding> findings);

  /// Adds what was found and what was made.
  void addOutcomes(Job job, List<Outcome> outcomes);

  /// In the order of records.
  List<Finding> findings(JobId id, int most);

  /// In the order of records.
  List<Outcome> outcomes(JobId id);

  /// The file as it came.
  byte[] file(JobId id);

  /// Takes the waiting job whose lease ran out first; a unit of its own. Two callers never get the same.
  ///
  /// @param types only jobs of these
  Optional<Claimed> claim(Set<String> types, Instant now, Instant leaseUntil);

  /// A job for one worker.
  ///
  /// @param tries how often it was claimed, this time included
  record Claimed(Job job, int tries) {}
}
