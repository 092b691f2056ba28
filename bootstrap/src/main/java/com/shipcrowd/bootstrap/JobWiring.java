package com.shipcrowd.bootstrap;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.file.Sheets;
import com.shipcrowd.application.file.needs.Csv;
import com.shipcrowd.application.job.JobType;
import com.shipcrowd.application.job.JobTypes;
import com.shipcrowd.application.job.RollBackJob;
import com.shipcrowd.application.job.RollBackJobHandler;
import com.shipcrowd.application.job.SeeJobs;
import com.shipcrowd.application.job.SeeJobsHandler;
import com.shipcrowd.application.job.SubmitFile;
import com.shipcrowd.application.job.SubmitFileHandler;
import com.shipcrowd.application.job.WorkJobs;
import com.shipcrowd.application.job.WorkJobsHandler;
import com.shipcrowd.application.job.needs.JobBell;
import com.shipcrowd.application.job.needs.Jobs;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;

/// Files, and the jobs that work them off.
@Factory
final class JobWiring {
  @Singleton
  Sheets sheets(Csv csv) {
    return new Sheets(csv);
  }

  @Singleton
  JobTypes jobTypes(List<JobType> types) {
    return new JobTypes(types);
  }

  @Singleton
  SubmitFile submitFile(
      JobTypes types,
      Sheets sheets,
      Jobs jobs,
      JobBell bell,
      UnitOfWork work,
      Clock clock,
      Ids ids) {
    return new SubmitFileHandler(types, sheets, jobs, bell, work, clock, ids);
  }

  @Singleton
  SeeJobs seeJobs(JobTypes types, Sheets sheets, Jobs jobs, UnitOfWork work) {
    return new SeeJobsHandler(types, sheets, jobs, work);
  }

  @Singleton
  RollBackJob rollBackJob(JobTypes types, Jobs jobs, UnitOfWork work, Clock clock) {
    return new RollBackJobHandler(types, jobs, work, clock);
  }

  @Singleton
  WorkJobs workJobs(JobTypes types, Sheets sheets, Jobs jobs, UnitOfWork work, Clock clock) {
    return new WorkJobsHandler(types, sheets, jobs, work, clock);
  }
}
