package com.shipcrowd.application.discrepancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.application.discrepancy.needs.Weighings;
import com.shipcrowd.application.fakes.CountingIds;
import com.shipcrowd.application.fakes.ManualClock;
import com.shipcrowd.application.fakes.PlainUnitOfWork;
import com.shipcrowd.application.job.Job;
import com.shipcrowd.application.job.SubmitFile;
import com.shipcrowd.domain.discrepancy.Weighing;
import com.shipcrowd.domain.job.JobId;
import com.shipcrowd.domain.job.JobMode;
import com.shipcrowd.domain.job.JobState;
import com.shipcrowd.domain.shipment.Awb;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Weights that couriers push become one weight file.
class KeepWeighingsTest {
  // Half past midnight in India.
  private static final Instant AT = Instant.parse("2026-04-02T19:00:00Z");
  private static final Weighing MEASURED = new Weighing(new Awb("AWB1"), 1259, 260, 220, 115);
  private static final Weighing WEIGHED = new Weighing(new Awb("AWB2"), 900, 0, 0, 0);

  private static final class Kept implements Weighings {
    private final List<Waiting> all = new ArrayList<>();
    private final Set<UUID> done = new HashSet<>();
    private final Set<Weighing> unknown = new HashSet<>();

    @Override
    public void add(List<Waiting> weighings) {
      for (var w : weighings)
        if (all.stream().noneMatch(k -> k.weighing().equals(w.weighing()))) all.add(w);
    }

    @Override
    public List<Waiting> waiting(LocalDate before, int most) {
      return all.stream()
          .filter(w -> !done.contains(w.id()))
          .filter(w -> !unknown.contains(w.weighing()) || w.measuredOn().isBefore(before))
          .limit(most)
          .toList();
    }

    @Override
    public void handedOver(List<UUID> ids) {
      done.addAll(ids);
    }
  }

  private final ManualClock clock = new ManualClock(AT);
  private final Kept kept = new Kept();
  private final List<SubmitFile.Command> files = new ArrayList<>();
  private boolean full;
  private final KeepWeighings weighings =
      new KeepWeighingsHandler(
          new PlainUnitOfWork(),
          kept,
          command -> {
            if (full) throw new IllegalStateException("no room for files");
            files.add(command);
            return new SubmitFile.Taken(job(command), true);
          },
          new CountingIds(),
          clock);

  private static Job job(SubmitFile.Command command) {
    return new Job(
        new JobId(new UUID(0, 1)),
        null,
        command.type(),
        JobMode.PARTIAL,
        Map.of(),
        command.fileName(),
        command.actor(),
        JobState.values()[0],
        0,
        0,
        0,
        0,
        0,
        "",
        AT,
        null,
        1);
  }

  @Test
  void given_weights_that_were_pushed_when_handed_over_then_one_file_in_indian_days_and_once() {
    weighings.keep("bluedart", List.of(MEASURED, WEIGHED), AT);
    weighings.keep("bluedart", List.of(WEIGHED), AT);

    assertThat(weighings.handOver()).isEqualTo(2);

    var file = files.getFirst();
    assertThat(file.type()).isEqualTo(WeightFileJob.NAME);
    assertThat(file.company()).isNull();
    assertThat(file.force()).isFalse();
    assertThat(new String(file.bytes(), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            courier,awb,measured_at,charged_g,length_cm,breadth_cm,height_cm
            bluedart,AWB1,2026-04-03,1259,26.0,22.0,11.5
            bluedart,AWB2,2026-04-03,900,,,
            """);
    assertThat(weighings.handOver()).isZero();
    assertThat(files).hasSize(1);
  }

  @Test
  void given_nothing_pushed_when_asked_then_nothing_is_kept_and_no_file_made() {
    weighings.keep("bluedart", List.of(), AT);

    assertThat(kept.all).isEmpty();
    assertThat(weighings.handOver()).isZero();
    assertThat(files).isEmpty();
  }

  @Test
  void given_a_file_that_is_not_taken_when_handed_over_then_the_weights_wait() {
    weighings.keep("bluedart", List.of(MEASURED), AT);
    full = true;
    assertThatThrownBy(weighings::handOver).isInstanceOf(IllegalStateException.class);

    full = false;
    assertThat(weighings.handOver()).isEqualTo(1);
    assertThat(files).hasSize(1);
  }

  @Test
  void given_a_weight_of_a_parcel_that_nobody_knows_when_a_month_has_passed_then_finance_sees_it() {
    weighings.keep("bluedart", List.of(MEASURED, WEIGHED), AT);
    kept.unknown.add(MEASURED);

    assertThat(weighings.handOver()).isOne();
    clock.pass(Duration.ofDays(30));
    assertThat(weighings.handOver()).isZero();
    clock.pass(Duration.ofDays(1));
    assertThat(weighings.handOver()).isOne();
  }
}
