package com.shipcrowd.adapter.rest.job;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.JobJson;
import com.shipcrowd.adapter.rest.PageJson;
import com.shipcrowd.adapter.rest.Paging;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.adapter.rest.Refusal;
import com.shipcrowd.adapter.rest.StrictJson;
import com.shipcrowd.adapter.rest.Upload;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.job.Job;
import com.shipcrowd.application.job.JobViewer;
import com.shipcrowd.application.job.RollBackJob;
import com.shipcrowd.application.job.SeeJobs;
import com.shipcrowd.application.job.SeeJobs.Seen;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.company.Permission;
import com.shipcrowd.domain.job.JobId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.sse.Event;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/// Jobs of the caller's company, and for platform staff those of the platform.
@Controller("/v1/jobs")
final class JobResource {
  private static final int SHOWN_FINDINGS = 20;
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final Duration SAY_EVERY = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int MOST_WATCHERS = 64;
  private static final int RETRY_AFTER_S = 10;

  private final SeeJobs see;
  private final RollBackJob rollBack;
  private final AtomicInteger watchers = new AtomicInteger();

  JobResource(SeeJobs see, RollBackJob rollBack) {
    this.see = see;
    this.rollBack = rollBack;
  }

  record ProgressJson(
      String jobId, String state, int total, int processed, int ok, int failed, int percent) {
    static ProgressJson of(Job j) {
      return new ProgressJson(
          j.id().text(),
          j.state().name(),
          j.total(),
          j.processed(),
          j.ok(),
          j.failed(),
          j.percent());
    }
  }

  /// Newest first; staff say `of=platform` for the platform's own.
  @Get
  PageJson<JobJson> list(Caller caller, Paging paging, @Nullable @QueryValue("of") String of) {
    boolean platform = "platform".equals(of);
    var rights = platform ? rightsOfStaff(caller) : caller.permissions();
    var seen =
        rights.stream()
            .filter(p -> p.action() == Action.VIEW)
            .map(Permission::category)
            .collect(Collectors.toUnmodifiableSet());
    if (seen.isEmpty()) caller.require(Category.ORDERS, Action.VIEW);
    var viewer = platform ? JobViewer.PLATFORM : new JobViewer(caller.company());
    var rows = see.page(viewer, seen, paging.after(), paging.fetch());
    return PageJson.of(paging, rows, s -> s.job().id(), s -> JobJson.of(s, List.of()));
  }

  private static Set<Permission> rightsOfStaff(Caller caller) {
    caller.requirePlatform(Category.RATES_ZONES, Action.VIEW);
    var role = caller.platformRole();
    return role == null ? Set.of() : role.permissions();
  }

  @Get("/{id}")
  JobJson one(Caller caller, String id) {
    var found = found(caller, id, Action.VIEW);
    return JobJson.of(
        found.seen, see.findings(found.viewer, found.seen.job().id(), SHOWN_FINDINGS));
  }

  /// Tells how far the job is whenever that changes, and every two seconds; ends with the job, or after ten
  /// minutes. A process keeps few of them open.
  @Get("/{id}/events")
  @Produces(MediaType.TEXT_EVENT_STREAM)
  Publisher<Event<String>> events(Caller caller, String id) {
    var found = found(caller, id, Action.VIEW);
    var job = found.seen.job().id();
    // Counted only once somebody listens, so that none is counted that never ends.
    if (watchers.get() >= MOST_WATCHERS)
      throw Refusal.crowded("Too many jobs are watched at the moment", RETRY_AFTER_S);
    long looksBetween = SAY_EVERY.dividedBy(LOOK_EVERY);
    return Flux.interval(Duration.ZERO, LOOK_EVERY)
        .onBackpressureDrop()
        .take(LONGEST)
        .publishOn(Schedulers.boundedElastic(), 1)
        .map(beat -> new Beat(beat, see.one(found.viewer, job).job()))
        .distinctUntilChanged(beat -> beat.number / looksBetween + " " + beat.job.version())
        .takeUntil(beat -> beat.job.state().isFinal())
        .map(beat -> Event.of(text(ProgressJson.of(beat.job))).name("progress"))
        .doOnSubscribe(_ -> watchers.incrementAndGet())
        .doFinally(_ -> watchers.decrementAndGet());
  }

  private record Beat(long number, Job job) {}

  private static String text(ProgressJson progress) {
    try {
      return StrictJson.mapper().writeValueAsString(progress);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Get("/{id}/errors.csv")
  HttpResponse<byte[]> errors(Caller caller, String id) {
    var found = found(caller, id, Action.VIEW);
    // Of an upload it is what came with it; where there is an answer, it tells of what we keep.
    if (found.seen.hasResult()) found(caller, id, Action.EXPORT);
    return Upload.download(see.errors(found.viewer, found.seen.job().id()), id + "-errors.csv");
  }

  @Get("/{id}/result.csv")
  HttpResponse<byte[]> result(Caller caller, String id) {
    var found = found(caller, id, Action.EXPORT);
    return Upload.download(see.result(found.viewer, found.seen.job().id()), id + "-result.csv");
  }

  @Post("/{id}/rollback")
  JobJson rollBack(Caller caller, String id) {
    var found = found(caller, id, Action.UPDATE);
    var answer = rollBack.rollBack(found.viewer, found.seen.job().id());
    return JobJson.of(
        new Seen(answer.job(), found.seen.category(), found.seen.hasResult()), answer.refused());
  }

  private record Found(JobViewer viewer, Seen seen) {}

  // A job of the company first; staff then see the platform's too, everybody else hears that there
  // is none.
  private Found found(Caller caller, String text, Action action) {
    var id = PathId.read(JobId.PREFIX, text, JobId::new, "job");
    try {
      var own = new JobViewer(caller.company());
      var seen = see.one(own, id);
      caller.require(seen.category(), action);
      return new Found(own, seen);
    } catch (NotFound none) {
      if (caller.platformRole() == null) throw none;
      var seen = see.one(JobViewer.PLATFORM, id);
      caller.requirePlatform(seen.category(), action);
      return new Found(JobViewer.PLATFORM, seen);
    }
  }
}
