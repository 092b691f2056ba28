package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.file.Finding;
import com.shipcrowd.application.file.Shape;
import com.shipcrowd.application.file.Sheet;
import com.shipcrowd.application.file.Sheets;
import com.shipcrowd.application.job.Job;
import com.shipcrowd.application.job.JobType;
import com.shipcrowd.application.job.JobTypes;
import com.shipcrowd.application.job.JobViewer;
import com.shipcrowd.application.job.RollBackJobHandler;
import com.shipcrowd.application.job.SeeJobsHandler;
import com.shipcrowd.application.job.SubmitFile;
import com.shipcrowd.application.job.SubmitFileHandler;
import com.shipcrowd.application.job.WorkJobsHandler;
import com.shipcrowd.application.job.needs.Jobs;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.job.JobMode;
import com.shipcrowd.domain.job.JobState;
import com.shipcrowd.domain.job.RollbackRefused;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Jobs: a crash in the middle, on the real database")
class JobCrashTest {
  private static final Program PROGRAM = Program.shared();

  private Duration ahead = Duration.ZERO;
  private final Clock clock = () -> PROGRAM.bean(Clock.class).now().plus(ahead);
  private final Numbers numbers = new Numbers();
  private final JobTypes types = new JobTypes(List.of(numbers));
  private final Sheets sheets = PROGRAM.bean(Sheets.class);
  private final Jobs jobs = PROGRAM.bean(Jobs.class);
  private final UnitOfWork work = PROGRAM.bean(UnitOfWork.class);
  private final SeeJobsHandler see = new SeeJobsHandler(types, sheets, jobs, work);
  private final WorkJobsHandler worker = new WorkJobsHandler(types, sheets, jobs, work, clock);
  private final RollBackJobHandler rollBack = new RollBackJobHandler(types, jobs, work, clock);

  /// Files of numbers; says each one's double, and refuses what ends in 9 only when applying it.
  private static final class Numbers implements JobType {
    private final String name = "NUMBERS-" + System.nanoTime();
    private int dieAt = -1;
    private final List<String> undone = new ArrayList<>();

    @Override
    public String name() {
      return name;
    }

    @Override
    public Category category() {
      return Category.ORDERS;
    }

    @Override
    public Shape shape() {
      return new Shape(List.of("number"), List.of(), Map.of(), 1_000);
    }

    @Override
    public JobMode usualMode() {
      return JobMode.PARTIAL;
    }

    @Override
    public int chunk() {
      return 100;
    }

    @Override
    public List<String> resultHeader() {
      return List.of("number", "twice");
    }

    @Override
    public Plan plan(Job job, Sheet sheet) {
      var findings =
          sheet.rows().stream()
              .filter(r -> !r.cell("number").matches("[0-9]+"))
              .map(r -> Finding.error(r.number(), "NUMBER_INVALID", "number", "no number"))
              .toList();
      return new Plan() {
        @Override
        public List<Finding> findings() {
          return findings;
        }

        @Override
        public List<Outcome> apply(List<Sheet.Row> rows) {
          return rows.stream().map(Numbers.this::twice).toList();
        }
      };
    }

    private Outcome twice(Sheet.Row row) {
      int number = Integer.parseInt(row.cell("number"));
      if (number == dieAt) throw new IllegalStateException("the lights went out");
      if (number % 10 == 9) {
        return new Outcome(
            row.number(),
            null,
            List.of(),
            Finding.error(row.number(), "INTERNAL", "number", "ends in 9"));
      }
      return new Outcome(row.number(), "n" + number, List.of("" + number, "" + 2 * number), null);
    }

    @Override
    public List<Finding> undo(Job job, List<Outcome> created) {
      created.stream().map(Outcome::createdId).forEach(undone::add);
      return List.of();
    }
  }

  private Job submitted(@Nullable CompanyId company, byte[] file) {
    return new SubmitFileHandler(
            types, sheets, jobs, () -> {}, work, clock, PROGRAM.bean(Ids.class))
        .submit(
            new SubmitFile.Command(
                company, "system:test", numbers.name, null, Map.of(), "n.csv", file, false))
        .job();
  }

  @Test
  @DisplayName("killed in the second chunk: resumes there, and every record is applied once")
  void given_a_crash_in_the_middle_when_claimed_again_then_it_goes_on_behind_the_checkpoint() {
    var file =
        ("number\n"
                + IntStream.range(0, 250)
                    .mapToObj(i -> i == 7 ? "seven" : Integer.toString(i))
                    .collect(Collectors.joining("\n")))
            .getBytes(StandardCharsets.UTF_8);
    var company =
        com.shipcrowd.domain.Id.decode(CompanyId.PREFIX, Seller.registered(PROGRAM).company())
            .map(CompanyId::new)
            .orElseThrow();
    var job = submitted(company, file);
    var viewer = new JobViewer(company);

    numbers.dieAt = 150;
    assertThatThrownBy(worker::work).hasMessage("the lights went out");
    var broken = see.one(viewer, job.id()).job();
    assertThat(broken.state()).isEqualTo(JobState.RUNNING);
    assertThat(broken.processed()).isEqualTo(101);
    assertThat(broken.checkpoint()).isEqualTo(102);
    assertThat(worker.work()).as("its lease still runs").isZero();

    numbers.dieAt = -1;
    ahead = Duration.ofMinutes(2);
    assertThat(worker.work()).isEqualTo(1);
    assertThat(worker.work()).isZero();
    var done = see.one(viewer, job.id()).job();
    assertThat(done.state()).isEqualTo(JobState.COMPLETED_WITH_ERRORS);
    assertThat(List.of(done.total(), done.processed(), done.ok(), done.failed()))
        .containsExactly(250, 250, 224, 26);
    var result = new String(see.result(viewer, job.id()), StandardCharsets.UTF_8).lines().toList();
    assertThat(result).hasSize(225).contains("248,496").doesNotHaveDuplicates();
    var errors = new String(see.errors(viewer, job.id()), StandardCharsets.UTF_8).lines().toList();
    assertThat(errors).hasSize(27);
    assertThat(errors.get(1)).startsWith("9,ERROR,NUMBER_INVALID,number,no number,,seven");

    // A list asks only for kinds one may see, so no page ends early.
    assertThat(see.page(viewer, Set.of(Category.ORDERS), null, 1)).hasSize(1);
    assertThat(see.page(viewer, Set.of(Category.RATES_ZONES), null, 1)).isEmpty();

    // Nobody else sees it, and the platform does not take it for its own.
    assertThatThrownBy(() -> see.one(JobViewer.PLATFORM, job.id())).hasMessageContaining("job");

    assertThat(rollBack.rollBack(viewer, job.id()).job().state()).isEqualTo(JobState.ROLLED_BACK);
    assertThat(numbers.undone).hasSize(224).startsWith("n248", "n247");
  }

  @Test
  @DisplayName("a job that dies again and again is given up; after a day nothing is taken back")
  void given_a_job_that_always_dies_when_tried_five_times_then_it_has_failed() {
    var job = submitted(null, "number\n1\n2\n".getBytes(StandardCharsets.UTF_8));
    numbers.dieAt = 2;
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(worker::work).hasMessage("the lights went out");
      ahead = ahead.plusMinutes(2);
    }
    assertThat(worker.work()).isEqualTo(1);
    var failed = see.one(JobViewer.PLATFORM, job.id()).job();
    assertThat(failed.state()).isEqualTo(JobState.FAILED);
    assertThat(failed.ok()).isZero();

    ahead = ahead.plusHours(25);
    assertThatThrownBy(() -> rollBack.rollBack(JobViewer.PLATFORM, job.id()))
        .isInstanceOfSatisfying(
            RollbackRefused.class, e -> assertThat(e.values()).containsEntry("reason", "TOO_LATE"));
  }
}
